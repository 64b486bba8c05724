import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { designatedActivitiesQuery } from '../../api/provider/designated-activities.js';
import type { DesignatedActivity } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { Page } from '../../ui/page.js';
import { ActivityState } from './activity-state.js';
import { LoadedList } from '../../ui/loaded.js';
import { Cell, TableHead } from '../../ui/table.js';
import { t } from './messages.js';

/** The articles that the provider designated for credit. */
export function DesignatedActivitiesPage(): ReactNode {
  const list = useInfiniteQuery(designatedActivitiesQuery);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Link to="/setup/activities/new" search={{}} className="button button-primary">
          {t('designate')}
        </Link>
      }
    >
      <LoadedList list={list} lines={6} empty={t('none')}>
        {(activities) => <ActivityTable activities={activities} />}
      </LoadedList>
    </Page>
  );
}

function ActivityTable(props: { activities: readonly DesignatedActivity[] }): ReactNode {
  return (
    <table className="table-cards setup-table">
      <TableHead
        columns={[
          t('activity'),
          t('state'),
          t('open'),
          { title: t('maximumCredit'), className: 'setup-number' },
          { title: t('passed'), className: 'setup-number' },
        ]}
      />
      <tbody>
        {props.activities.map((activity) => (
          <tr key={activity.id}>
            <td className="setup-main">
              <Link
                to="/setup/activities/$activityId"
                params={{ activityId: activity.id }}
                className="setup-name"
              >
                <bdi>{activity.title}</bdi>
              </Link>
              <span className="setup-note" dir="auto">
                {activity.paper.title}
              </span>
            </td>
            <td>
              <ActivityState state={activity.state} />
            </td>
            <td>{t('openDays', { from: activity.releasedOn, to: activity.expiresOn })}</td>
            <Cell label={t('maximumCredit')} className="figures setup-number">
              {plainAmount(activity.designatedMaximum)}
            </Cell>
            <Cell label={t('passed')} className="figures setup-number">
              {t('passedOf', { passed: activity.passed, learners: activity.learners })}
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
