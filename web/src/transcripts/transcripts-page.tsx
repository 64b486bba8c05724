import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { transcriptPdf, transcriptsQuery } from '../api/learner/transcripts.js';
import type { Transcript } from '../api/types.js';
import { useTimeZone } from '../frame/session.js';
import { countOf, dayOfInstant, periodInWords } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { NewTranscript } from './new-transcript.js';
import { LoadedList } from '../ui/loaded.js';

/** Makes transcripts of any period, and keeps those made. */
export function TranscriptsPage(): ReactNode {
  return (
    <Page
      title="Transcripts"
      lead="One signed document for a period: each certificate with its number, the totals, and your progress towards requirements. Anyone can verify it by its code."
      actions={
        <Link to="/certificates">
          <Icon name="back" />
          Certificates
        </Link>
      }
    >
      <section aria-labelledby="new-transcript">
        <h2 id="new-transcript" className="section-heading">
          Make a transcript
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
        Transcripts made
      </h2>
      <LoadedList
        list={list}
        what="transcripts"
        lines={4}
        empty="No transcripts yet. Choose a period above to make one."
      >
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
          {countOf(lines, 'certificate', 'certificates')}, made on{' '}
          {dayOfInstant(issuedAt, timeZone)}. No. <span className="figures">{serial}</span>
        </p>
      </div>
      <p className="transcript-actions">
        <a className="button button-plain" href={transcriptPdf(id)} download>
          <Icon name="download" />
          Download PDF<span className="visually-hidden"> of {serial}</span>
        </a>
        <Link
          className="button button-quiet"
          to="/verify/$verificationId"
          params={{ verificationId }}
        >
          Verify<span className="visually-hidden"> {serial}</span>
        </Link>
      </p>
    </>
  );
}
