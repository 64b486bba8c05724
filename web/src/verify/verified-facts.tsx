import type { ReactNode } from 'react';
import type { Verification } from '../api/types.js';
import { dayOfInstant } from '../ui/words/dates.js';
import { Notice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Answer, outcomes } from './answer.js';
import { t } from './messages.js';
import { PrintThisPage, WhatItSays, WhatThisProves } from './what-it-says.js';

/** The answer for a certificate that was issued here, with all that it says. */
export function VerifiedFacts({ verification }: { verification: Verification }): ReactNode {
  const answer = outcomes[verification.outcome];
  return (
    <Page title={answer.word} heading={<Answer {...answer} />} className="verify">
      <Sentence verification={verification} />
      {verification.demonstration ? (
        <Notice tone="care" title={t('demonstration')}>
          <p>{t('noCredit')}</p>
        </Notice>
      ) : null}
      <WhatItSays facts={verification.facts} />
      <WhatThisProves verification={verification}>
        <li>
          {t.rich('codeOfCertificate', {
            serial: verification.serial,
            issuer: <bdi>{verification.issuedBy}</bdi>,
          })}
        </li>
        <li>{t('frozen')}</li>
        <li>{t('sameCertificate')}</li>
        <li>{t('holderOfCertificate')}</li>
      </WhatThisProves>
      <PrintThisPage />
    </Page>
  );
}

/** What the answer means: since when and why a certificate does not count, or that it does. */
function Sentence({ verification }: { verification: Verification }): ReactNode {
  const { outcome, revocation, supersession, issuedBy } = verification;
  return (
    <p className="verify-sentence">
      {outcome === 'revoked' && revocation
        ? revokedSentence(revocation, supersession)
        : outcome === 'superseded' && supersession
          ? t.rich('superseded', {
              day: dayOfInstant(supersession.at),
              serial: supersession.serial,
              reason: <strong dir="auto" />,
              why: supersession.reason,
            })
          : t.rich('issued', { issuer: <bdi>{issuedBy}</bdi> })}
    </p>
  );
}

function revokedSentence(
  revocation: NonNullable<Verification['revocation']>,
  supersession: Verification['supersession'],
): ReactNode {
  const revoked = {
    day: dayOfInstant(revocation.at),
    reason: <strong dir="auto" />,
    why: revocation.reason,
  };
  return supersession && Date.parse(supersession.at) > Date.parse(revocation.at)
    ? t.rich('revokedAndReinstated', {
        ...revoked,
        reinstated: dayOfInstant(supersession.at),
        serial: supersession.serial,
      })
    : t.rich('revoked', revoked);
}
