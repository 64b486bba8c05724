import { useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Cycle } from '../api/types.js';
import { Button } from '../ui/button.js';
import { CycleLine, cycleInWords } from './cycle-line.js';
import { t } from './messages.js';

/** Documented cycles. Tick several to claim them in one go. */
export function ReadyToClaim(props: { cycles: readonly Cycle[]; more: boolean }): ReactNode {
  const { cycles, more } = props;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = cycles.filter(({ id }) => ticked.has(id));
  const tick = (id: string, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  return (
    <section aria-labelledby="ready">
      <h2 id="ready" className="section-heading">
        {t('ready')}
        <span className="section-count">
          {more ? t('newest', { count: cycles.length }) : cycles.length}
        </span>
      </h2>
      <ul className="cycles">
        {cycles.map((cycle) => (
          <CycleLine key={cycle.id} cycle={cycle}>
            <input
              type="checkbox"
              className="cycle-tick"
              aria-label={t('tick', { cycle: cycleInWords(cycle) })}
              checked={ticked.has(cycle.id)}
              onChange={(event) => tick(cycle.id, event.target.checked)}
            />
          </CycleLine>
        ))}
      </ul>
      <div className="ready-actions">
        {chosen.length > 0 ? (
          <Link
            to="/claim"
            search={{ cycles: chosen.map(({ id }) => id).join(',') }}
            className="button button-primary"
          >
            {t('claimTicked', { count: chosen.length })}
          </Link>
        ) : (
          <p className="field-hint">{t('tickHint')}</p>
        )}
        {cycles.length > 1 ? (
          <Button
            look="quiet"
            onClick={() =>
              setTicked(
                chosen.length === cycles.length ? new Set() : new Set(cycles.map(({ id }) => id)),
              )
            }
          >
            {chosen.length === cycles.length
              ? t('untickAll')
              : t('tickAll', { count: cycles.length })}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
