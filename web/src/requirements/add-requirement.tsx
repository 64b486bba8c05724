import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/problem.js';
import {
  holdRequirement,
  requirementProfilesQuery,
  progressChanged,
} from '../api/learner/requirements.js';
import type { RequirementProfile } from '../api/types.js';
import { useToday } from '../frame/session.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { TextField } from '../ui/forms/field.js';
import { ErrorNotice } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';
import { Loaded } from '../ui/loaded.js';
import { t } from './messages.js';

/** Search the catalogue, choose, say since when. */
export function AddRequirement(props: { open: boolean; onClose: () => void }): ReactNode {
  const { open, onClose } = props;
  return (
    <Dialog title={t('add')} open={open} onClose={onClose}>
      <Catalogue onDone={onClose} />
    </Dialog>
  );
}

function Catalogue({ onDone }: { onDone: () => void }): ReactNode {
  const catalogue = useQuery(requirementProfilesQuery);
  return (
    <Loaded query={catalogue} lines={6}>
      {({ items }) => <Choose profiles={items} onDone={onDone} />}
    </Loaded>
  );
}

function Choose(props: { profiles: readonly RequirementProfile[]; onDone: () => void }): ReactNode {
  const { profiles, onDone } = props;
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<RequirementProfile | null>(null);
  if (chosen) return <Hold profile={chosen} onBack={() => setChosen(null)} onDone={onDone} />;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = profiles.filter(({ name, body, id }) =>
    words.every((word) => `${name} ${body} ${id}`.toLowerCase().includes(word)),
  );
  return (
    <>
      <TextField
        label={t('search')}
        hint={t('searchHint')}
        type="search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p className="muted" role="status">
        {found.length === 0
          ? t('noMatch')
          : t('found', { found: found.length, all: profiles.length })}
      </p>
      <ul className="catalogue">
        {found.map((profile) => (
          <li key={profile.id}>
            <button type="button" className="catalogue-entry" onClick={() => setChosen(profile)}>
              <span className="catalogue-name">{profile.name}</span>
              <span className="muted">{t('bodyAndPeriod', profile)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Hold(props: {
  profile: RequirementProfile;
  onBack: () => void;
  onDone: () => void;
}): ReactNode {
  const { profile, onBack, onDone } = props;
  const today = useToday();
  const [startsOn, setStartsOn] = useState(`${today.slice(0, 4)}-01-01`);
  const [label, setLabel] = useState('');
  const queryClient = useQueryClient();
  const toast = useToast();
  const hold = useMutation({
    mutationFn: () => holdRequirement({ profileId: profile.id, label, startsOn }),
    onSuccess: async () => {
      await progressChanged(queryClient);
      toast(t('added', profile));
      onDone();
    },
  });
  const problem = hold.isError ? asProblem(hold.error) : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!hold.isPending) hold.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <div>
        <h3>{profile.name}</h3>
        <p className="muted">{t('bodyAndPeriod', profile)}</p>
      </div>
      <Rules profile={profile} />
      <TextField
        label={profile.ownStart ? t('ownStart') : t('start')}
        hint={profile.ownStart ? t('ownStartHint') : t('startHint')}
        type="date"
        value={startsOn}
        error={problem?.messageFor('startsOn')}
        onChange={(event) => setStartsOn(event.target.value)}
      />
      <TextField
        label={t('label')}
        optional
        hint={t('labelHint')}
        value={label}
        maxLength={120}
        error={problem?.messageFor('label')}
        onChange={(event) => setLabel(event.target.value)}
      />
      {problem ? <ErrorNotice error={problem} /> : null}
      <div className="dialog-actions">
        <Button onClick={onBack}>{t('back')}</Button>
        <Button type="submit" look="primary" busy={hold.isPending}>
          {hold.isPending ? t('adding') : t('addThis')}
        </Button>
      </div>
    </form>
  );
}

/** Every number of a profile with its source, and what is not judged. */
function Rules({ profile }: { profile: RequirementProfile }): ReactNode {
  return (
    <details className="disclosure">
      <summary>{t('rules')}</summary>
      <ul className="catalogue-rules">
        {profile.rules.map((rule) => (
          <li key={rule.id}>
            {ruleInWords(rule)}
            {rule.source ? <span className="gap-source">{t('source', rule.source)}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

function ruleInWords({ title, amount, confirmed }: RequirementProfile['rules'][number]): string {
  const rule = amount === null ? title : t('ruleWithAmount', { title, amount });
  return confirmed ? rule : t('unconfirmed', { rule });
}
