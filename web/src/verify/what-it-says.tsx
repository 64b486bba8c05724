import type { ReactNode } from 'react';
import type { Verification } from '../api/types.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icons.js';

/** Every printed fact, in the words and the order of the page. */
export function WhatItSays({ facts }: Pick<Verification, 'facts'>): ReactNode {
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="section-heading">
        What it says
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

export function PrintThisPage(): ReactNode {
  return (
    <p className="no-print">
      <Button onClick={() => window.print()}>
        <Icon name="print" />
        Print this page
      </Button>
    </p>
  );
}
