import type { ReactNode } from 'react';
import type { Verification } from '../api/types.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icons.js';
import { instantInWords } from '../ui/words/dates.js';
import { t } from './messages.js';

/** Every printed fact, in the words and the order of the page. */
export function WhatItSays({ facts }: Pick<Verification, 'facts'>): ReactNode {
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="section-heading">
        {t('facts')}
      </h2>
      <dl className="facts">
        {facts.map((fact, index) => (
          <div key={`${index} ${fact.label}`}>
            <dt dir="auto">{fact.label}</dt>
            <dd dir="auto">{fact.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What an answer proves, point by point, when it was asked, and over which facts. */
export function WhatThisProves(props: {
  verification: Verification;
  children: ReactNode;
}): ReactNode {
  const { checkedAt, factsSha256 } = props.verification;
  return (
    <section aria-labelledby="proof" className="proof">
      <h2 id="proof" className="section-heading">
        {t('proves')}
      </h2>
      <ul>{props.children}</ul>
      <p className="muted">
        {t.rich('checkedWithFingerprint', {
          time: instantInWords(checkedAt),
          fingerprint: <span className="fingerprint" />,
          sha256: factsSha256,
        })}
      </p>
    </section>
  );
}

export function PrintThisPage(): ReactNode {
  return (
    <p className="no-print">
      <Button onClick={() => window.print()}>
        <Icon name="print" />
        {t('print')}
      </Button>
    </p>
  );
}
