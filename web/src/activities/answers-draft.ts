import { useState } from 'react';

/** Answers that are not handed in yet: the choice by question, and the key of the attempt they will be. */
export interface AnswersDraft {
  readonly chosen: Readonly<Record<string, string>>;
  readonly key: string;
}

/**
 * Answers kept in this browser until they are handed in, so that a closed page loses nothing. The key changes
 * with every answer: the same answers sent twice are one attempt.
 */
export function useAnswersDraft(learnerId: string, activityId: string) {
  const place = `lectern.answers.${learnerId}.${activityId}`;
  const [draft, setDraft] = useState(() => read(place));
  const keep = (next: AnswersDraft): void => {
    setDraft(next);
    write(place, next);
  };
  return {
    draft,
    choose: (question: string, choice: string): void =>
      keep({ chosen: { ...draft.chosen, [question]: choice }, key: crypto.randomUUID() }),
    clear: (): void => {
      setDraft(empty());
      write(place, null);
    },
  };
}

const empty = (): AnswersDraft => ({ chosen: {}, key: crypto.randomUUID() });

function read(place: string): AnswersDraft {
  try {
    return draftFrom(JSON.parse(localStorage.getItem(place) ?? 'null')) ?? empty();
  } catch {
    // A browser that stores nothing, or a text that is not ours: start again.
    return empty();
  }
}

/** A draft from what a browser kept; null when it is not one. */
export function draftFrom(value: unknown): AnswersDraft | null {
  if (!isRecord(value) || typeof value['key'] !== 'string' || !isRecord(value['chosen'])) {
    return null;
  }
  const chosen = Object.entries(value['chosen']).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return { chosen: Object.fromEntries(chosen), key: value['key'] };
}

function write(place: string, draft: AnswersDraft | null): void {
  try {
    if (draft) localStorage.setItem(place, JSON.stringify(draft));
    else localStorage.removeItem(place);
  } catch {
    // Private windows may refuse; the answers then live as long as the page.
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
