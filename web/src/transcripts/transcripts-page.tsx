import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { transcriptPdf, transcriptsQuery } from '../api/learner/transcripts.js';
import type { Transcript } from '../api/types.js';
import { useTimeZone } from '../frame/session.js';
import { dayOfInstant, periodInWords } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { t } from './messages.js';
import { NewTranscript } from './new-transcript.js';
import { LoadedList } from '../ui/loaded.js';

const hidden = <span className="visually-hidden" />;

/** Makes transcripts of any period, and keeps those made. */
export function TranscriptsPage(): ReactNode {
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Link to="/certificates">
          <Icon name="back" />
          {t('certificates')}
        </Link>
      }
    >
      <section aria-labelledby="new-transcript">
        <h2 id="new-transcript" className="section-heading">
          {t('make')}
        </h2>
        <NewTranscript />
      </section>
      <MadeTranscripts />
    </Page>
  );
}

function MadeTranscripts(): ReactNode {
  const list = useInfiniteQuery(transcriptsQuery);
  return (
    <section aria-labelledby="made-transcripts">
      <h2 id="made-transcripts" className="section-heading">
        {t('made')}
      </h2>
      <LoadedList list={list} lines={4} empty={t('empty')}>
        {(transcripts) => (
          <ul className="lines">
            {transcripts.map((transcript) => (
              <li key={transcript.id} className="line transcript-line">
                <TranscriptLine transcript={transcript} />
              </li>
            ))}
          </ul>
        )}
      </LoadedList>
    </section>
  );
}

function TranscriptLine({ transcript }: { transcript: Transcript }): ReactNode {
  const { id, serial, verificationId, from, to, lines, issuedAt } = transcript;
  const timeZone = useTimeZone();
  return (
    <>
      <div>
        <h3 className="transcript-period">{periodInWords({ from, to })}</h3>
        <p className="muted">
          {t.rich('line', {
            count: lines,
            day: dayOfInstant(issuedAt, timeZone),
            serial: <span className="figures" />,
            number: serial,
          })}
        </p>
      </div>
      <p className="transcript-actions">
        <a className="button button-plain" href={transcriptPdf(id)} download>
          <Icon name="download" />
          {t.rich('download', { hidden, serial })}
        </a>
        <Link
          className="button button-quiet"
          to="/verify/$verificationId"
          params={{ verificationId }}
        >
          {t.rich('verify', { hidden, serial })}
        </Link>
      </p>
    </>
  );
}
