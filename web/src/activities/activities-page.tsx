import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { activitiesQuery } from '../api/learner/activities.js';
import type { ActivitySummary } from '../api/types.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/forms/field.js';
import { Icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { t } from './messages.js';
import { creditOffered, passMark } from './terms.js';
import { LoadedList } from '../ui/loaded.js';

/** The articles that can be read for credit, and how far the learner is with each. */
export function ActivitiesPage(): ReactNode {
  const { q = '' } = useSearch({ from: '/signed-in/clinician/activities' });
  const list = useInfiniteQuery(activitiesQuery(q));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Find key={q} q={q} />
      <LoadedList list={list} lines={6} empty={<Nothing q={q} />}>
        {(activities) => (
          <ul className="activities">
            {activities.map((activity) => (
              <Entry key={activity.id} activity={activity} />
            ))}
          </ul>
        )}
      </LoadedList>
    </Page>
  );
}

function Find({ q }: { q: string }): ReactNode {
  const [words, setWords] = useState(q);
  const navigate = useNavigate();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = words.trim();
    void navigate({ to: '/activities', search: text ? { q: text } : {} });
  };
  return (
    <form role="search" className="activity-find" onSubmit={submit}>
      <TextField
        label={t('searchArticles')}
        type="search"
        maxLength={200}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit">{t('search')}</Button>
    </form>
  );
}

function Nothing({ q }: { q: string }): ReactNode {
  return q
    ? t.rich('nothingFound', { link: <Link to="/activities" search={{}} /> })
    : t.rich('nothingOpen', { link: <Link to="/credits" /> });
}

function Entry({ activity }: { activity: ActivitySummary }): ReactNode {
  const { paper, provider } = activity;
  return (
    <li className="activity-entry">
      <h2 className="activity-title">
        <Link to="/activities/$activityId" params={{ activityId: activity.id }}>
          {activity.title}
        </Link>
      </h2>
      <p className="activity-paper">
        {paper.title} <cite>{paper.journal}</cite> {paper.year}
      </p>
      <p className="activity-facts">
        <strong>{creditOffered(activity)}</strong>
        <span>{provider.name}</span>
        <span>{passMark(activity)}</span>
        <span>{t('openUntil', { day: activity.expiresOn })}</span>
      </p>
      <Standing activity={activity} />
    </li>
  );
}

function Standing({ activity }: { activity: ActivitySummary }): ReactNode {
  if (activity.evaluated) return <Mark icon="met" tone="good" word={t('evaluated')} />;
  if (activity.passed) return <Mark icon="met" tone="good" word={t('toEvaluate')} />;
  if (activity.attemptsLeft === 0)
    return <Mark icon="unmet" tone="plain" word={t('noAttemptsLeft')} />;
  if (activity.attemptsMade === 0) return null;
  return <Mark icon="info" tone="care" word={t('notPassedYet')} />;
}

function Mark(props: {
  icon: 'met' | 'unmet' | 'info';
  tone: 'good' | 'plain' | 'care';
  word: string;
}): ReactNode {
  return (
    <p className={`state state-${props.tone}`}>
      <Icon name={props.icon} />
      {props.word}
    </p>
  );
}
