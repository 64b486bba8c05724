import type { ReactNode } from 'react';
import type { Verification } from '../api/types.js';
import { Notice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Answer, outcomes } from './answer.js';
import { t } from './messages.js';
import { PrintThisPage, WhatItSays, WhatThisProves } from './what-it-says.js';

/** The answer for a transcript that was issued here, with all that it says and what has become of it since. */
export function VerifiedTranscript({ verification }: { verification: Verification }): ReactNode {
  const { issuedBy, listed } = verification;
  const current = verification.outcome === 'valid';
  const answer = outcomes[verification.outcome];
  return (
    <Page title={answer.word} heading={<Answer {...answer} />} className="verify">
      <p className="verify-sentence">
        {t.rich(current ? 'transcriptCurrent' : 'transcriptOutOfDate', {
          issuer: <bdi>{issuedBy}</bdi>,
        })}
      </p>
      {listed && !current ? (
        <ul>
          <li>{t('listed', { count: listed.certificates })}</li>
          <li>{t('revokedSince', { count: listed.revoked })}</li>
          <li>{t('replacedSince', { count: listed.superseded })}</li>
        </ul>
      ) : null}
      {verification.demonstration ? (
        <Notice tone="care" title={t('demonstration')}>
          <p>{t('noCreditListed')}</p>
        </Notice>
      ) : null}
      <WhatItSays facts={verification.facts} />
      <WhatThisProves verification={verification}>
        <li>{t('codeOfTranscript', { serial: verification.serial })}</li>
        <li>{t('frozen')}</li>
        <li>{t('sameTranscript')}</li>
        <li>{t('holderOfTranscript')}</li>
      </WhatThisProves>
      <PrintThisPage />
    </Page>
  );
}
