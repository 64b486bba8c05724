import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem, type Problem } from '../../../api/problem.js';
import {
  saveTemplate,
  templateQuery,
  templateListChanged,
  templateChanged,
} from '../../../api/provider/templates.js';
import type { Template } from '../../../api/types.js';
import { useToast } from '../../../ui/toast.js';
import { templateFrom, type TemplateDraft } from './template-draft.js';
import { noErrors, serverErrors, stillThere, type FieldErrors } from './template-errors.js';
import type { DraftInHand } from './use-template-draft.js';
import { t } from './messages.js';

interface Saving {
  readonly isPending: boolean;
  /** What the server found wrong and still is. */
  readonly errors: FieldErrors;
  /** What went wrong other than with the draft, or with somebody else's version. */
  readonly problem: Problem | null;
  start: () => void;
}

/** Saves a draft as the next version. When somebody else was quicker, theirs is loaded and the draft stays. */
export function useSaveTemplate(template: Template, hand: DraftInHand): Saving {
  const { name, kinds } = template;
  const { draft, basedOn, discard } = hand;
  const [found, setFound] = useState<{ errors: FieldErrors; draft: TemplateDraft } | null>(null);
  const queryClient = useQueryClient();
  const toast = useToast();
  const body = { ...templateFrom(draft, kinds), basedOn };
  const save = useMutation({
    mutationFn: () => saveTemplate(name, body),
    onSuccess: async (saved) => {
      queryClient.setQueryData(templateQuery(name).queryKey, saved);
      setFound(null);
      discard();
      toast(t('saved', { version: saved.version }));
      await templateListChanged(queryClient);
    },
    onError: async (error) => {
      const problem = asProblem(error);
      const sent = body.wordings.map(({ id }) => id);
      setFound({ errors: serverErrors(problem.errors, sent), draft });
      if (problem.code === 'template-changed') {
        await templateChanged(queryClient, name);
      }
    },
  });
  const problem = save.isError ? asProblem(save.error) : null;
  const told = problem?.code === 'template-changed' || problem?.code === 'invalid-input';
  return {
    isPending: save.isPending,
    errors: found ? stillThere(found.errors, found.draft, draft) : noErrors,
    problem: told ? null : problem,
    start: () => save.mutate(),
  };
}
