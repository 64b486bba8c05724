import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { designatedActivitiesQuery } from '../../api/provider/designated-activities.js';
import type { DesignatedActivity } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { dayInWords } from '../../ui/words/dates.js';
import { Page } from '../../ui/page.js';
import { ActivityState } from './activity-state.js';
import { LoadedList } from '../../ui/loaded.js';
import { Cell, TableHead } from '../../ui/table.js';

/** The articles that the provider designated for credit. */
export function DesignatedActivitiesPage(): ReactNode {
  const list = useInfiniteQuery(designatedActivitiesQuery);
  return (
    <Page
      title="Activities"
      lead="Journal articles that you designate for credit, each with an assessment. What is asked never changes once it is made; an activity can be retired or end earlier."
      actions={
        <Link to="/setup/activities/new" search={{}} className="button button-primary">
          Designate an article
        </Link>
      }
    >
      <LoadedList
        list={list}
        what="activities"
        lines={6}
        empty="No article is designated yet. Choose one, write its questions, and learners can earn credit with it."
      >
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
          'Activity',
          'State',
          'Open',
          { title: 'Most credit', className: 'setup-number' },
          { title: 'Passed', className: 'setup-number' },
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
            <td>
              {dayInWords(activity.releasedOn)} to {dayInWords(activity.expiresOn)}
            </td>
            <Cell label="Most credit" className="figures setup-number">
              {plainAmount(activity.designatedMaximum)}
            </Cell>
            <Cell label="Passed" className="figures setup-number">
              {activity.passed} of {activity.learners}
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
