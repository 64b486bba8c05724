import type { ReactNode } from 'react';
import type { Span } from '../api/types.js';
import { durationInWords } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { Instant } from '../ui/instant.js';
import { TableHead } from '../ui/table.js';
import { t } from './messages.js';

type Stretch = Pick<Span, 'startsAt' | 'endsAt' | 'seconds' | 'kind' | 'counted' | 'why'> & {
  paperTitle: string;
  /** Where it is known: that in which it was read. */
  timeZone?: string;
};

/** Whether a stretch counted, as word, shape and colour: what came late differs from both. */
function Counted({ span }: { span: Stretch }): ReactNode {
  const late = span.kind === 'offline';
  const tone = span.counted ? 'good' : late ? 'care' : 'plain';
  return (
    <span className={`state state-${tone}`}>
      <Icon name={span.counted ? 'met' : late ? 'info' : 'unmet'} />
      {span.counted ? t('counted') : t(`kind.${span.kind}`)}
    </span>
  );
}

/** Stretches of reading as a table: when, how long, whether it counted and why. */
export function Stretches(props: {
  spans: readonly Stretch[];
  timeZone: string | undefined;
  newestFirst?: boolean;
}): ReactNode {
  const spans = props.newestFirst ? props.spans.toReversed() : props.spans;
  return (
    <table className="stretches">
      <TableHead
        columns={[
          t('time'),
          { title: t('duration'), className: 'number' },
          t('counted'),
          t('reason'),
        ]}
      />
      <tbody>
        {spans.map((span) => (
          <tr key={`${span.startsAt} ${span.paperTitle}`}>
            <td className="figures">
              <Instant at={span.startsAt} timeZone={span.timeZone ?? props.timeZone} form="time" />{' '}
              – <Instant at={span.endsAt} timeZone={span.timeZone ?? props.timeZone} form="time" />
            </td>
            <td className="number">{durationInWords(span.seconds)}</td>
            <td>
              <Counted span={span} />
            </td>
            <td>
              {span.why}
              <span className="stretch-paper">{span.paperTitle}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
