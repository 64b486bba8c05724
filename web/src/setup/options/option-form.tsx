import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { asProblem } from '../../api/problem.js';
import { saveOption, providerOptionsChanged } from '../../api/provider/setup.js';
import type { RuleSet } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/forms/checkbox.js';
import { TextField } from '../../ui/forms/field.js';
import { ErrorNotice } from '../../ui/notices.js';
import { useToast } from '../../ui/toast.js';
import { TemplateChoice } from '../certificates/template-choice.js';
import { draftErrors, offerFrom, professions, type OptionDraft } from './option-draft.js';
import { RuleSetChoice } from './rule-set-choice.js';
import { t } from './messages.js';

/** What a provider sets for an option; empty limits are those of the rules. */
export function OptionForm(props: {
  /** Null for a new one. */
  id: string | null;
  start: OptionDraft;
  ruleSets: readonly RuleSet[];
  /** Whether claims were made under it. */
  used: boolean;
}): ReactNode {
  const { id, start, ruleSets, used } = props;
  const [draft, setDraft] = useState(start);
  const save = useSaveOption(id);
  const set = (change: Partial<OptionDraft>): void => setDraft({ ...draft, ...change });
  const problem = save.isError ? asProblem(save.error) : null;
  const errors = draftErrors(draft);
  const errorOf = (field: keyof OptionDraft): string | undefined =>
    errors[field] ?? problem?.messageFor(field);
  const text = (field: Exclude<keyof OptionDraft, 'audience' | 'certificateTemplate'>) => ({
    value: draft[field],
    error: errorOf(field),
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!save.isPending && Object.keys(errors).length === 0) save.mutate(offerFrom(draft));
  };
  return (
    <form className="form" onSubmit={submit} aria-label={t('option')} noValidate>
      <RuleSetChoice
        ruleSets={ruleSets}
        value={draft.ruleSetId}
        fixed={used}
        error={errorOf('ruleSetId')}
        onChange={({ id: ruleSetId, versions }) =>
          set({ ruleSetId, ...(draft.title ? {} : { title: versions[0]?.optionTitle ?? '' }) })
        }
      />
      <TextField
        label={t('titleField')}
        hint={t('titleHint')}
        required
        maxLength={300}
        {...text('title')}
      />
      <div className="form-row">
        <TextField label={t('opensOn')} type="date" required {...text('opensOn')} />
        <TextField label={t('closesOn')} type="date" optional {...text('closesOn')} />
      </div>
      <TextField
        label={t('designatedMaximum')}
        optional
        hint={t('designatedMaximumHint')}
        inputMode="decimal"
        {...text('designatedMaximum')}
      />
      <div className="form-row">
        <TextField
          label={t('documentDays')}
          optional
          hint={t('documentDaysHint')}
          inputMode="numeric"
          {...text('documentWithinDays')}
        />
        <TextField
          label={t('claimDays')}
          optional
          hint={t('claimDaysHint')}
          inputMode="numeric"
          {...text('claimWithinDays')}
        />
      </div>
      <Audience
        chosen={draft.audience}
        error={errorOf('audience')}
        onChange={(audience) => set({ audience })}
      />
      <TemplateChoice
        value={draft.certificateTemplate}
        error={errorOf('certificateTemplate')}
        onChange={(certificateTemplate) => set({ certificateTemplate })}
      />
      {problem ? <ErrorNotice error={problem} /> : null}
      <div>
        <Button
          type="submit"
          look="primary"
          busy={save.isPending}
          blocked={draft.ruleSetId ? undefined : t('chooseRulesFirst')}
        >
          {submitName(id, save.isPending)}
        </Button>
      </div>
    </form>
  );
}

function submitName(id: string | null, busy: boolean): string {
  if (id === null) return busy ? t('offeringThis') : t('offerThis');
  return busy ? t('saving') : t('save');
}

function Audience(props: {
  chosen: readonly string[];
  error: string | undefined;
  onChange: (chosen: string[]) => void;
}): ReactNode {
  const { chosen, error, onChange } = props;
  return (
    <fieldset className="audience">
      <legend>{t('offeredTo')}</legend>
      <p className="field-hint">{t('offeredToHint')}</p>
      <div className="audience-choices">
        {professions.map((value) => (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            onChange={(now) =>
              onChange(now ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          >
            {t(`profession.${value}`)}
          </Checkbox>
        ))}
      </div>
      {error ? <p className="field-error">{error}</p> : null}
    </fieldset>
  );
}

function useSaveOption(id: string | null) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (offer: ReturnType<typeof offerFrom>) => saveOption(id, offer),
    onSuccess: async (saved) => {
      toast(id === null ? t('isOffered', { title: saved.title }) : t('saved'));
      await providerOptionsChanged(queryClient);
      await navigate({ to: '/setup/credit-options' });
    },
  });
}
