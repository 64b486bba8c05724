import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../../api/problem.js';
import {
  addSelfReportedCredit,
  correctSelfReportedCredit,
  selfReportedCreditsChanged,
} from '../../api/learner/requirements.js';
import type {
  SelfReportedCredit,
  SelfReportedCreditInput,
  RequirementProfile,
  Standing,
} from '../../api/types.js';
import { useToday } from '../../frame/session.js';
import { plainAmount } from '../../ui/words/amount.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/forms/checkbox.js';
import { SelectField, TextArea, TextField } from '../../ui/forms/field.js';
import { useFirstError } from '../../ui/forms/first-error.js';
import { ErrorNotice } from '../../ui/notices.js';
import { useToast } from '../../ui/toast.js';
import { ClosedPeriods } from './closed-periods.js';
import { CountsAs } from './counts-as.js';
import { t } from './messages.js';
import { isTopic } from '../../../../src/shared/topics.js';

interface Catalogue {
  items: readonly RequirementProfile[];
  units: readonly string[];
  topics: readonly { id: string; name: string }[];
}

/** Adds a self-reported credit, or corrects one: both versions stay in the record. */
export function SelfReportedCreditForm(props: {
  credit: SelfReportedCredit | null;
  held: readonly Standing[];
  catalogue: Catalogue;
  onDone: () => void;
}): ReactNode {
  const { credit, held, catalogue, onDone } = props;
  const today = useToday();
  const [written, setWritten] = useState(() => startFrom(credit, held, today));
  const set = (change: Partial<SelfReportedCreditInput>): void =>
    setWritten({ ...written, ...change });
  const save = useSave(credit, onDone);
  const problem = save.isError ? asProblem(save.error) : null;
  const form = useFirstError(save.error);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!save.isPending) save.mutate(written);
  };
  return (
    <form ref={form} className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('activity')}
        value={written.title}
        maxLength={300}
        error={problem?.messageFor('title')}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextField
        label={t('provider')}
        optional
        value={written.provider ?? ''}
        maxLength={200}
        error={problem?.messageFor('provider')}
        onChange={(event) => set({ provider: event.target.value || null })}
      />
      <div className="form-row">
        <TextField
          label={t('amount')}
          hint={t('amountHint')}
          inputMode="decimal"
          value={written.amount}
          error={problem?.messageFor('amount')}
          onChange={(event) => set({ amount: event.target.value.replace(',', '.') })}
        />
        <TextField
          label={t('completedOn')}
          type="date"
          max={today}
          value={written.completedOn}
          error={problem?.messageFor('completedOn')}
          onChange={(event) => set({ completedOn: event.target.value })}
        />
      </div>
      <SelectField
        label={t('unit')}
        optional
        hint={t('unitHint')}
        value={written.unit ?? ''}
        error={problem?.messageFor('unit')}
        onChange={(event) => set({ unit: event.target.value || null })}
      >
        <option value="">{t('noUnit')}</option>
        {catalogue.units.map((unit) => (
          <option key={unit} value={unit}>
            {unit}
          </option>
        ))}
      </SelectField>
      <CountsAs
        held={held}
        profiles={catalogue.items}
        countsAs={written.countsAs ?? []}
        error={problem?.messageFor('countsAs')}
        onChange={(countsAs) => set({ countsAs })}
      />
      <fieldset className="field-group">
        <legend className="choice-label">{t('topics')}</legend>
        {catalogue.topics.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={written.topics?.some((topic) => topic === id) ?? false}
            onChange={(checked) => {
              const others = (written.topics ?? []).filter((topic) => topic !== id);
              set({ topics: checked && isTopic(id) ? [...others, id] : others });
            }}
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      <TextArea
        label={t('note')}
        optional
        hint={t('noteHint')}
        value={written.note ?? ''}
        maxLength={2000}
        onChange={(event) => set({ note: event.target.value || null })}
      />
      <ClosedPeriods credit={credit} written={written} held={held} />
      {problem ? <ErrorNotice error={problem} /> : null}
      <div className="dialog-actions">
        <Button type="submit" look="primary" busy={save.isPending}>
          {credit ? t('saveCorrection') : t('addThis')}
        </Button>
      </div>
    </form>
  );
}

function startFrom(
  credit: SelfReportedCredit | null,
  held: readonly Standing[],
  today: string,
): SelfReportedCreditInput {
  if (credit) {
    return {
      title: credit.title,
      provider: credit.provider,
      unit: credit.unit,
      countsAs: credit.countsAs,
      amount: plainAmount(credit.amount),
      completedOn: credit.completedOn,
      topics: credit.topics.filter(isTopic),
      note: credit.note,
    };
  }
  // With one requirement held, its first open category is the likely place.
  const [only] = held.length === 1 ? held : [];
  const category = only?.buckets.find(({ selfReported }) => selfReported);
  return {
    title: '',
    provider: null,
    unit: null,
    countsAs:
      only && category ? [{ profileId: only.requirement.profileId, bucketId: category.id }] : [],
    amount: '',
    completedOn: today,
    topics: [],
    note: null,
  };
}

function useSave(credit: SelfReportedCredit | null, onDone: () => void) {
  const queryClient = useQueryClient();
  const toast = useToast();
  // One key for one form: a repeat after a lost answer adds nothing twice.
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (written: SelfReportedCreditInput) =>
      credit
        ? correctSelfReportedCredit(credit.id, { ...written, revision: credit.revision })
        : addSelfReportedCredit(written, key),
    onSuccess: async ({ duplicates }) => {
      await selfReportedCreditsChanged(queryClient);
      toast(
        duplicates[0]
          ? t('savedTwice', { title: duplicates[0].title })
          : t(credit ? 'corrected' : 'added'),
      );
      onDone();
    },
  });
}
