import type { CSSProperties, ReactNode } from 'react';
import { plainAmount } from '../../ui/words/amount.js';
import { t } from './messages.js';

/**
 * A bar next to its numbers: what counts, towards what is required or allowed, and the excess. The words say all
 * of it; the bar is only visual.
 */
export function Meter(props: {
  name: string;
  /** What counts, and what is in excess. */
  applied: string;
  excess?: string;
  /** What is asked for, or else the most that is allowed. */
  mark: string | null;
  markIs: 'asked' | 'atMost';
  large?: boolean;
  state?: ReactNode;
  children?: ReactNode;
}): ReactNode {
  const { name, applied, excess = '0', mark, markIs, large, state, children } = props;
  const [counts, beyond, goal] = [Number(applied), Number(excess), Number(mark ?? 0)];
  const scale = Math.max(counts + beyond, goal, 1);
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--applied': `${(counts / scale) * 100}%`,
    '--over': `${(beyond / scale) * 100}%`,
    '--mark': `${(goal / scale) * 100}%`,
  };
  return (
    <div className={large ? 'meter meter-large' : 'meter'}>
      <p className="meter-head">
        <span className="meter-name">{name}</span>
        <span className="meter-figures">
          {mark === null ? (
            <strong>{plainAmount(applied)}</strong>
          ) : (
            t.rich(markIs === 'asked' ? 'of' : 'ofAtMost', {
              strong: <strong />,
              applied: plainAmount(applied),
              mark: plainAmount(mark),
            })
          )}
        </span>
        {state}
      </p>
      <span className="meter-bar" style={style} aria-hidden="true">
        <span className="meter-applied" />
        <span className="meter-over" />
        {mark === null ? null : <span className="meter-mark" />}
      </span>
      {children ? <p className="meter-words">{children}</p> : null}
    </div>
  );
}
