import type { ReactNode } from 'react';
import { OutsideLink } from '../ui/outside-link.js';
import { Page } from '../ui/page.js';
import { t } from './help-messages.js';
import { PublicFrame } from './public-frame.js';

/** What Lectern does, in a minute, and whose data it shows. */
export function HelpPage(): ReactNode {
  return (
    <PublicFrame>
      <Page title={t('title')} className="prose">
        <h2>{t('fromReadingToCredit')}</h2>
        <ol>
          <li>{t('open')}</li>
          <li>{t.rich('claim', { action: <em /> })}</li>
          <li>{t('download')}</li>
        </ol>
        <h2>{t('minutes')}</h2>
        <p>{t('whichMinutesCount')}</p>
        <h2>{t('genuine')}</h2>
        <p>{t('howToCheck')}</p>
        <h2 id="sources">{t('sources')}</h2>
        <p>
          {t.rich('pubmed', {
            notice: <OutsideLink href="https://www.ncbi.nlm.nih.gov/About/disclaimer.html" />,
            label: <em />,
          })}
        </p>
        <p>{t('noAdvice')}</p>
      </Page>
    </PublicFrame>
  );
}
