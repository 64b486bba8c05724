import { useState, type ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  changeRequirement,
  endRequirement,
  ownRequirementsQuery,
  progressQuery,
  progressChanged,
} from '../api/learner/requirements.js';
import type { Standing } from '../api/types.js';
import { Button } from '../ui/button.js';
import { periodInWords } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { ErrorNotice } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';
import { t } from './messages.js';
import { ArithmeticLines } from './standing/arithmetic-lines.js';
import { OwnRequirementDialog } from './own/own-requirement-form.js';
import { StandingMeters } from './standing/standing-meters.js';
import { StandingNotes } from './standing/standing-notes.js';
import { StandingState } from './standing/standing-state.js';
import { addDays } from '../../../src/shared/calendar.js';

/** One requirement: its period with both ends, its meters, what would close the gap, and the arithmetic. */
export function Requirement({ current }: { current: Standing }): ReactNode {
  const { id, label, startsOn } = current.requirement;
  const [on, setOn] = useState<string | null>(null);
  const other = useQuery({ ...progressQuery(on), enabled: on !== null });
  const found = other.data?.items.find(({ requirement }) => requirement.id === id);
  const standing = on === null ? current : (found ?? current);
  const { period, rolling } = standing;
  const here = on === null || !found;
  const body = standing.own ? t('setByYou') : standing.body;
  return (
    <section
      className="requirement"
      id={`requirement-${id}`}
      aria-labelledby={`requirement-${id}-name`}
      aria-busy={on !== null && other.isPending}
    >
      <header className="requirement-head">
        <div>
          <h2 id={`requirement-${id}-name`}>{standing.name}</h2>
          <p className="muted">{label ? t('labelled', { body, label }) : body}</p>
        </div>
        <StandingState standing={standing} />
      </header>
      <p className="requirement-period">
        <span>
          {t.rich(rolling ? 'rollingPeriod' : here ? 'thisPeriod' : 'otherPeriod', {
            strong: <strong />,
            period: periodInWords(period),
          })}
        </span>
        {!rolling && period.from > startsOn ? (
          <button
            type="button"
            className="chip no-print"
            onClick={() => setOn(addDays(period.from, -1))}
          >
            {t('showEarlier')}
          </button>
        ) : null}
        {here ? null : (
          <button type="button" className="chip no-print" onClick={() => setOn(null)}>
            {t('showThis')}
          </button>
        )}
      </p>
      {other.isError ? <ErrorNotice error={other.error} onRetry={other.refetch} /> : null}
      <StandingMeters standing={standing} />
      <StandingNotes standing={standing} />
      <ArithmeticLines standing={standing} />
      <p className="requirement-foot no-print">
        <span className="muted">{t('heldSince', { day: startsOn })}</span>
        {current.own ? <ChangeOwn id={id} /> : null}
        <End standing={current} />
      </p>
    </section>
  );
}

/** Changes the definition of a learner's own requirement. */
function ChangeOwn({ id }: { id: string }): ReactNode {
  const all = useQuery(ownRequirementsQuery);
  const [open, setOpen] = useState(false);
  const own = all.data?.items.find(({ requirementId }) => requirementId === id);
  if (!own) return null;
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('change')}
      </Button>
      <OwnRequirementDialog
        key={own.revision}
        own={own}
        open={open}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

function End({ standing }: { standing: Standing }): ReactNode {
  const { id, label, startsOn } = standing.requirement;
  const queryClient = useQueryClient();
  const toast = useToast();
  const refresh = (): Promise<void> => progressChanged(queryClient);
  const restore = useMutation({
    mutationFn: () => changeRequirement(id, { label, startsOn, endedOn: null }),
    onSettled: refresh,
  });
  const end = useMutation({
    mutationFn: () => endRequirement(id),
    onSuccess: async () => {
      toast(t('ended', standing), () => restore.mutate());
      await refresh();
    },
  });
  return (
    <>
      <Button look="quiet" busy={end.isPending} onClick={() => end.mutate()}>
        <Icon name="close" />
        {t('end')}
      </Button>
      {end.isError ? <ErrorNotice error={end.error} /> : null}
    </>
  );
}
