import type { ReactNode } from 'react';
import type { Evidence } from '../../api/types.js';
import { Instant } from '../../ui/instant.js';

type Revoked = Evidence['revokedElsewhere'][number];

/** What became of the same act in other claims: by whom and when, never why. */
export function SameAct(props: { revoked: readonly Revoked[]; timeZone: string }): ReactNode {
  const { revoked, timeZone } = props;
  if (revoked.length === 0) return null;
  return (
    <section aria-labelledby="same-act" className="same-act">
      <h2 id="same-act" className="section-heading">
        The same act in other claims
      </h2>
      <ul className="lines">
        {revoked.map((one) => (
          <li className="line" key={`${one.provider} ${one.revokedAt}`}>
            <div>
              <p>
                <strong>{one.act === 'spent' ? 'Misconduct' : 'A mistake'}</strong>:{' '}
                {one.act === 'spent' ? 'revoked or declined by' : 'revoked by'}{' '}
                <bdi>{one.provider}</bdi> on <Instant at={one.revokedAt} timeZone={timeZone} />
              </p>
              <p className="muted">{inWords(one)}</p>
            </div>
          </li>
        ))}
      </ul>
      <p className="muted">
        The other provider’s reason stays with that provider and the learner. Ask them if you need
        it.
      </p>
    </section>
  );
}

function inWords({ act, before, stands }: Revoked): string {
  const when = before ? 'Known when this claim was made.' : 'After this claim was made.';
  if (!stands) return `${when} Reinstated since.`;
  return act === 'spent'
    ? `${when} The act is spent: it cannot be claimed again.`
    : `${when} The act was released: it may be claimed elsewhere.`;
}
