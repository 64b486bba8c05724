import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  operatedProviderQuery,
  stateAccreditation,
  operatedProvidersChanged,
} from '../api/operator.js';
import { asProblem } from '../api/problem.js';
import type { AccreditationInput } from '../api/types.js';
import { Button } from '../ui/button.js';
import { ErrorNotice } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';
import { blockedBy, emptyDraft, inputOf, type AccreditationDraft } from './accreditation-draft.js';
import { AccreditationFields } from './accreditation-fields.js';
import { t } from './messages.js';

/** Records an accreditation, or the correction of an entry. */
export function AccreditationForm(props: {
  providerId: string;
  /** What it starts with; an entry to be corrected is named in it. */
  start?: AccreditationDraft;
  onDone?: () => void;
}): ReactNode {
  const { providerId, start = emptyDraft, onDone } = props;
  const [draft, setDraft] = useState(start);
  const state = useStateAccreditation(providerId);
  const problem = state.isError ? asProblem(state.error) : null;
  const blocked = blockedBy(draft);
  const corrects = draft.corrects !== null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (state.isPending || blocked !== undefined) return;
    state.mutate(inputOf(draft), {
      onSuccess: () => {
        setDraft(emptyDraft);
        onDone?.();
      },
    });
  };
  return (
    <form
      className="form"
      onSubmit={submit}
      aria-label={corrects ? t('correctEntry') : t('record')}
      noValidate
    >
      <AccreditationFields draft={draft} problem={problem} onChange={setDraft} />
      {problem ? <ErrorNotice error={problem} /> : null}
      <div>
        <Button type="submit" look="primary" busy={state.isPending} blocked={blocked}>
          {nameOf(draft)}
        </Button>
      </div>
    </form>
  );
}

function nameOf({ corrects, status }: AccreditationDraft): string {
  if (corrects !== null) return t('recordCorrection');
  return status === 'withdrawn' ? t('recordWithdrawal') : t('recordAccreditation');
}

function useStateAccreditation(providerId: string) {
  const queryClient = useQueryClient();
  const toast = useToast();
  // The same key for every repeat of the same statement, so that it is made once.
  const attempt = useRef({ of: '', key: '' });
  return useMutation({
    mutationFn: (input: AccreditationInput) => {
      const of = JSON.stringify(input);
      if (attempt.current.of !== of) attempt.current = { of, key: crypto.randomUUID() };
      return stateAccreditation(providerId, input, attempt.current.key);
    },
    onSuccess: async (provider) => {
      attempt.current = { of: '', key: '' };
      queryClient.setQueryData(operatedProviderQuery(providerId).queryKey, provider);
      toast(t('recorded'));
      await operatedProvidersChanged(queryClient);
    },
  });
}
