import type { ReactNode } from 'react';
import type { Verification } from '../api/types.js';
import { dayOfInstant, instantInWords } from '../ui/words/dates.js';
import { Notice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Answer, outcomes } from './answer.js';
import { PrintThisPage, WhatItSays } from './what-it-says.js';

/** The answer for a certificate that was issued here, with all that it says. */
export function VerifiedFacts({ verification }: { verification: Verification }): ReactNode {
  const answer = outcomes[verification.outcome];
  return (
    <Page title={answer.word} heading={<Answer {...answer} />} className="verify">
      <Sentence verification={verification} />
      {verification.demonstration ? (
        <Notice tone="care" title="A demonstration">
          <p>No credit was awarded with it.</p>
        </Notice>
      ) : null}
      <WhatItSays facts={verification.facts} />
      <Proof verification={verification} />
      <PrintThisPage />
    </Page>
  );
}

/** What the answer means: since when and why a certificate does not count, or that it does. */
function Sentence({ verification }: { verification: Verification }): ReactNode {
  const { outcome, revocation, supersession, issuedBy } = verification;
  if (outcome === 'revoked' && revocation) {
    return (
      <p className="verify-sentence">
        Revoked on {dayOfInstant(revocation.at)} because:{' '}
        <strong dir="auto">{revocation.reason}</strong> It no longer counts.
        {supersession && Date.parse(supersession.at) > Date.parse(revocation.at)
          ? ` The credit was reinstated on ${dayOfInstant(supersession.at)}: certificate No. ${supersession.serial} says so. Ask its holder for it.`
          : ''}
      </p>
    );
  }
  if (outcome === 'superseded' && supersession) {
    return (
      <p className="verify-sentence">
        A later certificate, No. {supersession.serial}, has taken its place on{' '}
        {dayOfInstant(supersession.at)} because: <strong dir="auto">{supersession.reason}</strong>{' '}
        It was genuine and no longer counts. Its holder has the later one: ask for it.
      </p>
    );
  }
  return (
    <p className="verify-sentence">
      <bdi>{issuedBy}</bdi> issued this certificate, and it has not been revoked.
    </p>
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
