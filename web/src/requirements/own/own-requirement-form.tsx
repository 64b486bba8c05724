import { useState, type ComponentProps, type ReactNode, type SubmitEvent } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../../api/problem.js';
import {
  changeOwnRequirement,
  defineRequirement,
  requirementProfilesQuery,
  progressChanged,
} from '../../api/learner/requirements.js';
import type { OwnRequirement, OwnRequirementInput } from '../../api/types.js';
import { useToday } from '../../frame/session.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { SelectField, TextField } from '../../ui/forms/field.js';
import { useFirstError } from '../../ui/forms/first-error.js';
import { ErrorNotice } from '../../ui/notices.js';
import { useToast } from '../../ui/toast.js';
import { t } from './messages.js';
import { OwnCategories } from './own-categories.js';
import { ownRequirementDraft } from './own-requirement-draft.js';
import { isTopic } from '../../../../src/shared/topics.js';
import { Loaded } from '../../ui/loaded.js';

/** Defines a learner's own requirement, or changes it. */
export function OwnRequirementDialog(props: {
  own: OwnRequirement | null;
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const { own, open, onClose } = props;
  return (
    <Dialog title={own ? t('change') : t('define')} open={open} onClose={onClose}>
      <OwnRequirementForm own={own} onDone={onClose} />
    </Dialog>
  );
}

function OwnRequirementForm(props: { own: OwnRequirement | null; onDone: () => void }): ReactNode {
  const catalogue = useQuery(requirementProfilesQuery);
  return (
    <Loaded query={catalogue} lines={6}>
      {(data) => <Fields {...props} units={data.units} topics={data.topics} />}
    </Loaded>
  );
}

function Fields(props: {
  own: OwnRequirement | null;
  onDone: () => void;
  units: ComponentProps<typeof OwnCategories>['units'];
  topics: ComponentProps<typeof Topics>['topics'];
}): ReactNode {
  const { own, onDone, units, topics } = props;
  const today = useToday();
  const [written, setWritten] = useState(() => ownRequirementDraft(own, today));
  const set = (change: Partial<OwnRequirementInput>): void => setWritten({ ...written, ...change });
  const save = useSave(own, onDone);
  const problem = save.isError ? asProblem(save.error) : null;
  const form = useFirstError(save.error);
  const { kind, count, endsOn } = written.period;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!save.isPending) save.mutate(written);
  };
  return (
    <form ref={form} className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={written.name}
        maxLength={120}
        error={problem?.messageFor('name')}
        onChange={(event) => set({ name: event.target.value })}
      />
      <div className="form-row">
        <TextField
          label={t('total')}
          inputMode="decimal"
          value={written.total}
          error={problem?.messageFor('total')}
          onChange={(event) => set({ total: event.target.value.replace(',', '.') })}
        />
        <SelectField
          label={t('countedIn')}
          value={written.unit}
          onChange={({ target: { value } }) => {
            if (value === 'hour' || value === 'credit' || value === 'point') set({ unit: value });
          }}
        >
          <option value="hour">{t('unit.hour')}</option>
          <option value="credit">{t('unit.credit')}</option>
          <option value="point">{t('unit.point')}</option>
        </SelectField>
      </div>
      <SelectField
        label={t('period')}
        value={kind}
        onChange={({ target: { value } }) => {
          if (value === 'once') set({ period: { kind: value, endsOn: '', count: null } });
          if (value === 'calendar-years' || value === 'months') {
            set({ period: { kind: value, count: value === 'months' ? 12 : 1, endsOn: null } });
          }
        }}
      >
        <option value="calendar-years">{t('period.calendar-years')}</option>
        <option value="months">{t('period.months')}</option>
        <option value="once">{t('period.once')}</option>
      </SelectField>
      <div className="form-row">
        <TextField
          label={t('firstDay')}
          type="date"
          value={written.startsOn}
          error={problem?.messageFor('startsOn')}
          onChange={(event) => set({ startsOn: event.target.value })}
        />
        {kind === 'once' ? (
          <TextField
            label={t('lastDay')}
            type="date"
            value={endsOn ?? ''}
            error={problem?.messageFor('period.endsOn')}
            onChange={(event) => set({ period: { kind, endsOn: event.target.value, count: null } })}
          />
        ) : (
          <TextField
            label={kind === 'months' ? t('months') : t('years')}
            type="number"
            inputMode="numeric"
            min={1}
            value={count ?? ''}
            error={problem?.messageFor('period.count')}
            onChange={({ target: { value } }) =>
              set({ period: { kind, count: value === '' ? null : Number(value), endsOn: null } })
            }
          />
        )}
      </div>
      <TextField
        label={t('deadline')}
        optional
        hint={t('deadlineHint')}
        type="date"
        value={written.deadline ?? ''}
        error={problem?.messageFor('deadline')}
        onChange={(event) => set({ deadline: event.target.value || null })}
      />
      <OwnCategories
        categories={written.categories ?? []}
        units={units}
        problem={problem}
        onChange={(categories) => set({ categories })}
      />
      <Topics
        topics={topics}
        asked={written.topics ?? []}
        errorFor={(at) => problem?.messageFor(`topics.${at}.amount`)}
        onChange={(topics) => set({ topics })}
      />
      {problem ? <ErrorNotice error={problem} /> : null}
      <div className="dialog-actions">
        <Button type="submit" look="primary" busy={save.isPending}>
          {own ? t('save') : t('add')}
        </Button>
      </div>
    </form>
  );
}

type AskedTopics = NonNullable<OwnRequirementInput['topics']>;

/** How much is asked for on each topic; empty: it is not asked for. */
function Topics(props: {
  topics: readonly { id: string; name: string }[];
  asked: AskedTopics;
  errorFor: (at: number) => string | undefined;
  onChange: (topics: AskedTopics) => void;
}): ReactNode {
  const { topics, asked, errorFor, onChange } = props;
  return (
    <fieldset className="field-group">
      <legend className="choice-label">{t('topics')}</legend>
      {topics.map(({ id, name }) => {
        const at = asked.findIndex(({ topic }) => topic === id);
        return (
          <TextField
            key={id}
            label={name}
            optional
            inputMode="decimal"
            value={asked[at]?.amount ?? ''}
            error={at < 0 ? undefined : errorFor(at)}
            onChange={(event) => {
              const amount = event.target.value.replace(',', '.');
              const others = asked.filter(({ topic }) => topic !== id);
              onChange(amount && isTopic(id) ? [...others, { topic: id, amount }] : others);
            }}
          />
        );
      })}
    </fieldset>
  );
}

function useSave(own: OwnRequirement | null, onDone: () => void) {
  const queryClient = useQueryClient();
  const toast = useToast();
  // One key for one form: a repeat after a lost answer adds nothing twice.
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (written: OwnRequirementInput) =>
      own
        ? changeOwnRequirement(own.id, { ...written, revision: own.revision })
        : defineRequirement(written, key),
    onSuccess: async ({ name }) => {
      await progressChanged(queryClient);
      toast(t(own ? 'changed' : 'added', { name }));
      onDone();
    },
  });
}
