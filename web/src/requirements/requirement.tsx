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
import { dayInWords, periodInWords } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { ErrorNotice } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';
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
          <p className="muted">
            {standing.own ? 'Set by you; no body has confirmed it' : standing.body}
            {label ? ` · ${label}` : ''}
          </p>
        </div>
        <StandingState standing={standing} />
      </header>
      <p className="requirement-period">
        <span>
          {rolling ? 'The time up to today: ' : here ? 'This period: ' : 'Period: '}
          <strong>{periodInWords(period)}</strong>
        </span>
        {!rolling && period.from > startsOn ? (
          <button
            type="button"
            className="chip no-print"
            onClick={() => setOn(addDays(period.from, -1))}
          >
            Earlier period
          </button>
        ) : null}
        {here ? null : (
          <button type="button" className="chip no-print" onClick={() => setOn(null)}>
            This period
          </button>
        )}
      </p>
      {other.isError ? <ErrorNotice error={other.error} onRetry={other.refetch} /> : null}
      <StandingMeters standing={standing} />
      <StandingNotes standing={standing} />
      <ArithmeticLines standing={standing} />
      <p className="requirement-foot no-print">
        <span className="muted">Held since {dayInWords(startsOn)}</span>
        {current.own ? <ChangeOwn id={id} /> : null}
        <End standing={current} />
      </p>
    </section>
  );
}

/** Changes the definition of a requirement of one's own. */
function ChangeOwn({ id }: { id: string }): ReactNode {
  const all = useQuery(ownRequirementsQuery);
  const [open, setOpen] = useState(false);
  const own = all.data?.items.find(({ requirementId }) => requirementId === id);
  if (!own) return null;
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        Change this requirement
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
      toast(`${standing.name} is ended`, () => restore.mutate());
      await refresh();
    },
  });
  return (
    <>
      <Button look="quiet" busy={end.isPending} onClick={() => end.mutate()}>
        <Icon name="close" />I no longer hold this
      </Button>
      {end.isError ? <ErrorNotice error={end.error} /> : null}
    </>
  );
}
