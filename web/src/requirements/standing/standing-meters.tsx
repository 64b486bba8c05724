import { OutsideLink } from '../../ui/outside-link.js';
import type { ReactNode } from 'react';
import type { Asked, Standing } from '../../api/types.js';
import { dayInWords, periodInWords } from '../../ui/words/dates.js';
import { Icon } from '../../ui/icons.js';
import { t } from './messages.js';
import { Meter } from './meter.js';
import { AskedState } from './standing-state.js';
import {
  categoryInWords,
  isOfOneCategory,
  isZero,
  toGoInWords,
  totalInWords,
} from './standing-words.js';

/** The total, every category, what else is asked for, and what would close the gaps. */
export function StandingMeters({ standing }: { standing: Standing }): ReactNode {
  const { asked, buckets: categories } = standing;
  const total = asked.find(({ kind }) => kind === 'total');
  const others = asked.filter((one) => one.kind !== 'total' && !isOfOneCategory(one));
  const gaps = asked.filter(({ remedy }) => remedy !== null);
  return (
    <>
      <Meter
        large
        name={t('total', { unit: standing.unit.many })}
        applied={total?.applied ?? standing.applied}
        excess={standing.over}
        mark={total?.required ?? null}
        markIs="asked"
      >
        {totalInWords(standing)}
      </Meter>
      <ul className="meters">
        {categories.map((category) => {
          const own = asked.find((one) => isOfOneCategory(one) && one.buckets[0] === category.id);
          return (
            <li key={category.id}>
              <Meter
                name={category.name}
                applied={category.applied}
                excess={category.over}
                mark={category.atLeast ?? category.atMost}
                markIs={category.atLeast === null ? 'atMost' : 'asked'}
                state={own ? <AskedState state={own.state} /> : null}
              >
                {categoryInWords(category)}
              </Meter>
            </li>
          );
        })}
      </ul>
      {others.length > 0 ? (
        <>
          <h3>{t('alsoRequired')}</h3>
          <ul className="meters">
            {others.map((one) => (
              <li key={`${one.rule} ${one.over.from}`}>
                <Meter
                  name={nameOf(one, standing)}
                  applied={one.applied}
                  mark={one.required}
                  markIs="asked"
                  state={<AskedState state={one.state} />}
                >
                  {isZero(one.missing) ? t('complete') : toGoInWords(one)}
                </Meter>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {gaps.length > 0 ? (
        <>
          <h3>{t('gaps')}</h3>
          <ul className="gaps">
            {gaps.map((one) => (
              <li key={`${one.rule} ${one.over.from}`}>
                <Icon name={one.state === 'missed' ? 'unmet' : 'flag'} />
                <span>
                  {t.rich('gap', {
                    strong: <strong />,
                    title: one.title,
                    remedy: one.remedy,
                  })}
                  {one.source ? <Source source={one.source} /> : null}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

/** A yearly minimum names its year; one of the last months names those. */
function nameOf({ title, over }: Asked, { period }: Standing): string {
  const whole = over.from === period.from && over.to === period.to;
  return whole ? title : t('inPeriod', { title, period: periodInWords(over) });
}

function Source({ source }: { source: NonNullable<Asked['source']> }): ReactNode {
  const { title, date, address } = source;
  return (
    <span className="gap-source">
      {t.rich('source', {
        link: address ? <OutsideLink href={address} /> : <span />,
        title,
        date: /^\d{4}-\d\d-\d\d$/.test(date) ? dayInWords(date) : date,
      })}
    </span>
  );
}
