import type { ReactNode } from 'react';
import type { Verification } from '../api/types.js';
import { countOf, instantInWords } from '../ui/words/dates.js';
import { Notice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Answer, outcomes } from './answer.js';
import { PrintThisPage, WhatItSays } from './what-it-says.js';

/** The answer for a transcript that was issued here, with all that it says and what has become of it since. */
export function VerifiedTranscript({ verification }: { verification: Verification }): ReactNode {
  const { issuedBy, listed } = verification;
  const current = verification.outcome === 'valid';
  const answer = outcomes[verification.outcome];
  return (
    <Page title={answer.word} heading={<Answer {...answer} />} className="verify">
      <p className="verify-sentence">
        This transcript was issued here, signed by <bdi>{issuedBy}</bdi>.{' '}
        {current
          ? 'Every certificate that it lists still counts.'
          : 'Not all certificates that it lists still count. Ask for a new one.'}
      </p>
      {listed && !current ? (
        <ul>
          <li>{countOf(listed.certificates, 'certificate', 'certificates')} listed</li>
          <li>{listed.revoked} revoked since</li>
          <li>{listed.superseded} replaced by a later certificate since</li>
        </ul>
      ) : null}
      {verification.demonstration ? (
        <Notice tone="care" title="A demonstration">
          <p>No credit was awarded with anything that it lists.</p>
        </Notice>
      ) : null}
      <WhatItSays facts={verification.facts} />
      <Proof verification={verification} />
      <PrintThisPage />
    </Page>
  );
}

function Proof({ verification }: { verification: Verification }): ReactNode {
  const { serial, checkedAt, factsSha256 } = verification;
  return (
    <section aria-labelledby="proof" className="proof">
      <h2 id="proof" className="section-heading">
        What this proves
      </h2>
      <ul>
        <li>The code on the transcript belongs to number {serial}.</li>
        <li>
          The facts above are those that were frozen when it was issued; nobody can edit them.
        </li>
        <li>
          The pages in your hand are genuine if they say the same, word for word. Each certificate
          can be checked by its own code as well.
        </li>
        <li>
          It does not prove who is holding it, nor what it calls self-reported: nobody here has
          checked that.
        </li>
      </ul>
      <p className="muted">
        Checked on {instantInWords(checkedAt)}. Fingerprint of the facts (SHA-256):{' '}
        <span className="fingerprint">{factsSha256}</span>
      </p>
    </section>
  );
}
