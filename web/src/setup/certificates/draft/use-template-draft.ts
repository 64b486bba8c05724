import { useMemo, useState } from 'react';
import type { Template } from '../../../api/types.js';
import { useUser } from '../../../frame/session.js';
import {
  draftOf,
  same,
  sameTemplate,
  type KeptDraft,
  type TemplateDraft,
} from './template-draft.js';
import { readDraft } from './read-draft.js';
import { changedByOthers, mergeOnto, type Difference } from './template-merge.js';

export interface DraftInHand {
  readonly draft: TemplateDraft;
  /** The template as the server has it. */
  readonly saved: TemplateDraft;
  /** Whether it differs from the version that it began from. */
  readonly changed: boolean;
  readonly basedOn: number;
  /** What somebody else saved since the draft was begun; null when nothing. */
  readonly others: { readonly version: number; readonly differences: readonly Difference[] } | null;
  change: (draft: TemplateDraft) => void;
  /** Forgets what was written here. */
  discard: () => void;
  /** Puts what was written here on top of what somebody else saved. */
  merge: () => void;
}

/**
 * The draft of a template, kept in this browser until it is saved or discarded. As long as nothing is changed it
 * follows the server's version.
 */
export function useTemplateDraft(template: Template): DraftInHand {
  const place = `lectern.template.${useUser().id}.${template.name}`;
  const saved = useMemo(() => draftOf(template), [template]);
  const [written, setWritten] = useState(() => readDraft(read(place), saved));
  const isChanged = ({ base, draft }: KeptDraft): boolean =>
    !sameTemplate(draft, base, template.kinds);
  const keep = (next: KeptDraft | null): void => {
    // Blanks alone are kept too: the next letter may follow.
    const kept = next && same(next.draft, next.base) ? null : next;
    setWritten(kept);
    write(place, kept);
  };
  const begun = { basedOn: template.version, base: saved, draft: saved };
  const kept =
    written && (written.basedOn === template.version || isChanged(written)) ? written : begun;
  const { basedOn, base, draft } = kept;
  return {
    draft,
    saved,
    changed: isChanged(kept),
    basedOn,
    others:
      basedOn === template.version
        ? null
        : { version: template.version, differences: changedByOthers(saved, base, draft) },
    change: (next) => keep({ basedOn, base, draft: next }),
    discard: () => keep(null),
    merge: () =>
      keep({ basedOn: template.version, base: saved, draft: mergeOnto(saved, base, draft) }),
  };
}

function read(place: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null');
  } catch {
    // A browser that stores nothing, or a text that is not ours: start again.
    return null;
  }
}

function write(place: string, kept: KeptDraft | null): void {
  try {
    if (kept) localStorage.setItem(place, JSON.stringify(kept));
    else localStorage.removeItem(place);
  } catch {
    // Private windows may refuse; the draft then lives as long as the page.
  }
}
