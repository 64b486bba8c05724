import { useId, type CSSProperties, type ReactNode } from 'react';
import type { Evidence } from '../../api/types.js';
import { Stretches } from '../../reading/stretches.js';
import { durationInWords } from '../../ui/words/dates.js';
import { Instant } from '../../ui/instant.js';
import { EmptyState } from '../../ui/notices.js';
import { t } from './messages.js';

type Reading = Evidence['reading'];
type EvidenceSpan = Reading['spans'][number];

/** Reading more than this apart is drawn as another bar: nobody looks at empty hours. */
const newBarAfterMs = 15 * 60_000;

const bars = ['active', 'offline', 'idle', 'gap'] as const;

/**
 * The minutes of reading, drawn and as a table, each with the reason why it counted or not, in the time zone
 * that decides the learner's day.
 */
export function ReadingTimeline(props: { reading: Reading; timeZone: string }): ReactNode {
  const { reading, timeZone } = props;
  return (
    <section aria-labelledby="reading">
      <h2 id="reading" className="section-heading">
        {t('reading')}
      </h2>
      <p>
        {t.rich('activeOf', {
          active: durationInWords(reading.activeSeconds),
          strong: <strong />,
          elapsed: durationInWords(reading.elapsedSeconds),
          timeZone,
        })}
      </p>
      {reading.offlineSeconds > 0 ? (
        <p>
          {t.rich('offline', {
            time: durationInWords(reading.offlineSeconds),
            strong: <strong />,
          })}
        </p>
      ) : null}
      {reading.spans.length === 0 ? (
        <EmptyState>{t('noReading')}</EmptyState>
      ) : (
        <>
          {sittings(reading.spans).map((spans) => (
            <Bar key={spans[0]?.startsAt} spans={spans} timeZone={timeZone} />
          ))}
          <ul className="legend" aria-hidden="true">
            {bars.map((bar) => (
              <li key={bar}>
                <span className={`legend-mark bar-${bar}`} /> {t(`bar.${bar}`)}
              </li>
            ))}
          </ul>
          <Stretches spans={reading.spans} timeZone={timeZone} />
        </>
      )}
    </section>
  );
}

function Bar(props: { spans: readonly EvidenceSpan[]; timeZone: string }): ReactNode {
  const { spans, timeZone } = props;
  const labelId = useId();
  const first = spans[0];
  if (!first) return null;
  const start = Date.parse(first.startsAt);
  const end = Math.max(...spans.map((span) => Date.parse(span.endsAt)));
  const counted = spans.filter((span) => span.counted).reduce((sum, span) => sum + span.seconds, 0);
  const endsAt = new Date(end).toISOString();
  return (
    <figure className="timeline" aria-labelledby={labelId}>
      <div className="timeline-bar" aria-hidden="true">
        {spans.map((span) => (
          <span
            key={span.startsAt}
            className={`timeline-span bar-${barOf(span)}`}
            style={place(span, start, end)}
          />
        ))}
      </div>
      <figcaption id={labelId}>
        {t.rich('sitting', {
          day: <Instant at={first.startsAt} timeZone={timeZone} form="day" />,
          from: <Instant at={first.startsAt} timeZone={timeZone} form="time" />,
          to: <Instant at={endsAt} timeZone={timeZone} form="time" />,
          counted: durationInWords(counted),
        })}
      </figcaption>
    </figure>
  );
}

function barOf({ counted, kind }: EvidenceSpan): (typeof bars)[number] {
  if (counted) return 'active';
  return kind === 'gap' || kind === 'offline' ? kind : 'idle';
}

function place(span: EvidenceSpan, start: number, end: number): CSSProperties {
  const length = Math.max(1, end - start);
  const left = ((Date.parse(span.startsAt) - start) / length) * 100;
  const width = ((Date.parse(span.endsAt) - Date.parse(span.startsAt)) / length) * 100;
  return { left: `${left}%`, width: `${width}%` };
}

function sittings(spans: readonly EvidenceSpan[]): EvidenceSpan[][] {
  const inOrder = spans.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const result: EvidenceSpan[][] = [];
  let end = -Infinity;
  for (const span of inOrder) {
    const last = result.at(-1);
    if (last && Date.parse(span.startsAt) - end <= newBarAfterMs) last.push(span);
    else result.push([span]);
    end = Math.max(end, Date.parse(span.endsAt));
  }
  return result;
}
