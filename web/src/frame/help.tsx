import type { ReactNode } from 'react';
import { Page } from '../ui/page.js';
import { PublicFrame } from './public-frame.js';

/** What Lectern does, in a minute, and whose data it shows. */
export function HelpPage(): ReactNode {
  return (
    <PublicFrame>
      <Page title="Help and sources" className="prose">
        <h2>From reading to credit</h2>
        <ol>
          <li>Search, or open a paper from the list. Lectern counts the time you really read.</li>
          <li>
            Press <em>Claim CME</em> at the foot of the paper. The sources are filled in; you say
            what you asked, what you learned and what you will do with it.
          </li>
          <li>See which rules are met, claim the credit, and download the certificate.</li>
        </ol>
        <h2>Which minutes count</h2>
        <p>
          A minute counts while the paper is on your screen, the window is in front and you have
          touched, scrolled or typed lately. Longer passages allow longer pauses. The same minute
          counts once, also with two devices. Touch the time at the foot of a paper to see every
          stretch of the day with its reason.
        </p>
        <h2>Whether a certificate is genuine</h2>
        <p>
          Scan the code on it, or open the address printed beside the code. The page shows every
          fact as it was issued, and says if the certificate was revoked since, and why.
        </p>
        <h2 id="sources">Whose records these are</h2>
        <p>
          The bibliographic records and abstracts come from PubMed, a service of the United States
          National Library of Medicine. Abstracts may be under the copyright of their publishers.
          See the{' '}
          <a href="https://www.ncbi.nlm.nih.gov/About/disclaimer.html" rel="noreferrer">
            NCBI Disclaimer and Copyright notice
          </a>
          . Papers marked <em>Demonstration</em> are invented and say nothing about medicine.
        </p>
        <p>
          Lectern is not medical advice. Neither the National Library of Medicine nor any credit
          body endorses it.
        </p>
      </Page>
    </PublicFrame>
  );
}
