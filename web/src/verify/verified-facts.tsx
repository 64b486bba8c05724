import type { ReactNode } from 'react';
import type { Verification } from '../api/types.js';
import { Button } from '../ui/button.js';
import { dayOfInstant, instantInWords } from '../ui/dates.js';
import { Icon } from '../ui/icons.js';
import { Notice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Answer } from './answer.js';

/** The answer for a certificate that was issued here, with all that it says. */
export function VerifiedFacts({ verification }: { verification: Verification }): ReactNode {
  const revoked = verification.outcome === 'revoked';
  return (
    <Page
      title={revoked ? 'Revoked' : 'Valid'}
      heading={
        revoked ? (
          <Answer tone="bad" icon="revoked" word="Revoked" />
        ) : (
          <Answer tone="good" icon="valid" word="Valid" />
        )
      }
      className="verify"
    >
      {revoked && verification.revocation ? (
        <p className="verify-sentence">
          Revoked on {dayOfInstant(verification.revocation.at)} because:{' '}
          <strong dir="auto">{verification.revocation.reason}</strong> It no longer counts.
        </p>
      ) : (
        <p className="verify-sentence">
          <bdi>{verification.issuedBy}</bdi> issued this certificate, and it has not been revoked.
        </p>
      )}
      {verification.demonstration ? (
        <Notice tone="care" title="A demonstration">
          <p>No credit was awarded with it.</p>
        </Notice>
      ) : null}
      <section aria-labelledby="facts">
        <h2 id="facts" className="section-heading">
          What it says
        </h2>
        <dl className="facts">
          {verification.facts.map((fact, index) => (
            <div key={`${index} ${fact.label}`}>
              <dt>{fact.label}</dt>
              <dd dir="auto">{fact.value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Proof verification={verification} />
      <p className="no-print">
        <Button onClick={() => window.print()}>
          <Icon name="print" />
          Print this page
        </Button>
      </p>
    </Page>
  );
}

function Proof({ verification }: { verification: Verification }): ReactNode {
  return (
    <section aria-labelledby="proof" className="proof">
      <h2 id="proof" className="section-heading">
        What this proves
      </h2>
      <ul>
        <li>
          The code on the certificate belongs to number {verification.serial}, issued by{' '}
          <bdi>{verification.issuedBy}</bdi>.
        </li>
        <li>
          The facts above are those that were frozen when it was issued; nobody can edit them.
        </li>
        <li>
          The paper in your hand is genuine if it says the same, word for word. A difference means
          the paper was altered.
        </li>
        <li>It does not prove who is holding it: compare the name with a document of theirs.</li>
      </ul>
      <p className="muted">
        Checked on {instantInWords(verification.checkedAt)}. Fingerprint of the facts (SHA-256):{' '}
        <span className="fingerprint">{verification.factsSha256}</span>
      </p>
    </section>
  );
}
