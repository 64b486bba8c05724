import type { ReactNode } from 'react';
import type { Evidence } from '../../api/types.js';
import { Instant } from '../../ui/instant.js';
import { t } from './messages.js';

type Revoked = Evidence['revokedElsewhere'][number];

/** What became of the same act in other claims: by whom and when, never why. */
export function SameAct(props: { revoked: readonly Revoked[]; timeZone: string }): ReactNode {
  const { revoked, timeZone } = props;
  if (revoked.length === 0) return null;
  return (
    <section aria-labelledby="same-act" className="same-act">
      <h2 id="same-act" className="section-heading">
        {t('sameAct')}
      </h2>
      <ul className="lines">
        {revoked.map((one) => (
          <li className="line" key={`${one.provider} ${one.revokedAt}`}>
            <div>
              <p>
                {t.rich(one.act === 'spent' ? 'misconduct' : 'mistake', {
                  strong: <strong />,
                  name: <bdi />,
                  provider: one.provider,
                  at: <Instant at={one.revokedAt} timeZone={timeZone} />,
                })}
              </p>
              <p className="muted">
                {one.before ? t('before') : t('after')} {whatBecame(one)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className="muted">{t('whyElsewhere')}</p>
    </section>
  );
}

function whatBecame({ act, stands }: Revoked): string {
  if (!stands) return t('reinstated');
  return act === 'spent' ? t('actSpent') : t('actReleased');
}
