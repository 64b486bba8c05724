import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../../api/problem.js';
import { claimLimitsQuery, saveClaimLimits } from '../../api/provider/setup.js';
import type { ClaimLimits } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/forms/checkbox.js';
import { TextField } from '../../ui/forms/field.js';
import { ErrorNotice } from '../../ui/notices.js';
import { useToast } from '../../ui/toast.js';
import {
  draftOf,
  flags,
  limitGroups,
  limitsFrom,
  usualInWords,
  type LimitDraft,
} from './claim-limits-draft.js';
import { t } from './claim-limits-messages.js';

/** Every limit with its reason; an empty field turns it off. */
export function ClaimLimitsForm({ current }: { current: ClaimLimits }): ReactNode {
  const [written, setWritten] = useState<LimitDraft>(() => draftOf(current.limits));
  const save = useSaveLimits(current.version);
  const problem = save.isError ? asProblem(save.error) : null;
  const reasonOf = (limit: string): string =>
    current.reasons.find((one) => one.limit === limit)?.reason ?? '';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!save.isPending) save.mutate(limitsFrom(written));
  };
  return (
    <form className="form" onSubmit={submit} aria-label={t('title')} noValidate>
      {limitGroups.map(({ name: group, fields }) => (
        <fieldset key={group} className="limit-group">
          <legend>{t(`group.${group}`)}</legend>
          <p className="field-hint">{t(`hint.${group}`)}</p>
          {fields.map((name) => (
            <TextField
              key={name}
              label={t(name)}
              hint={t('usual', {
                usual: usualInWords(current.usual, name),
                reason: reasonOf(name),
              })}
              inputMode="decimal"
              value={written[name]}
              error={problem?.messageFor(name)}
              onChange={(event) => setWritten({ ...written, [name]: event.target.value })}
            />
          ))}
        </fieldset>
      ))}
      <fieldset className="limit-group">
        <legend>{t('flags')}</legend>
        <p className="field-hint">{reasonOf('holdFlags')}</p>
        {flags.map((flag) => (
          <Checkbox
            key={flag}
            checked={written.holdFlags.includes(flag)}
            onChange={(checked) =>
              setWritten({
                ...written,
                holdFlags: checked
                  ? [...written.holdFlags, flag]
                  : written.holdFlags.filter((one) => one !== flag),
              })
            }
          >
            {t(`flag.${flag}`)}
          </Checkbox>
        ))}
      </fieldset>
      {problem ? <ErrorNotice error={problem} /> : null}
      <div>
        <Button type="submit" look="primary" busy={save.isPending}>
          {save.isPending ? t('saving') : t('save')}
        </Button>
      </div>
    </form>
  );
}

function useSaveLimits(version: number) {
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (limits: ClaimLimits['limits']) => saveClaimLimits(limits, version),
    onSuccess: (saved) => {
      queryClient.setQueryData(claimLimitsQuery.queryKey, saved);
      toast(t('saved'));
    },
  });
}
