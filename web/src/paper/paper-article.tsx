import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { PaperActivities } from '../activities/paper-activities.js';
import type { Paper } from '../api/types.js';
import { PaperBadges } from '../read/paper-badges.js';
import { Icon } from '../ui/icons.js';
import { MarkedText } from '../ui/marked-text.js';
import { Notice } from '../ui/notices.js';
import { useTitle } from '../ui/page.js';
import { Abstract } from './abstract.js';
import { Authors } from './authors.js';
import { FullText } from './full-text.js';
import { t } from './messages.js';
import { Opinion } from './opinion.js';
import { Related } from './related.js';

/** The paper in the order of the seed: opinion, title, citation, abstract, full text, related. */
export function PaperArticle(props: { paper: Paper; searchId: string | undefined }): ReactNode {
  const { paper, searchId } = props;
  useTitle(paper.title);
  return (
    <div className="page-frame">
      <div className="page paper">
        <article className="paper-main">
          <div className="paper-top">
            <Link
              to="/"
              search={{}}
              className="paper-back"
              onClick={(event) => {
                // Back to the very results that led here, with their place in the page.
                if (!searchId || window.history.length < 2) return;
                event.preventDefault();
                window.history.back();
              }}
            >
              <Icon name="back" />
              {searchId ? t('toResults') : t('toRead')}
            </Link>
            <Opinion paper={paper} />
          </div>
          {paper.retraction ? <Retraction notice={paper.retraction.notice} /> : null}
          <header className="paper-head">
            <p className="result-marks">
              <PaperBadges badges={paper.badges.filter((badge) => badge !== 'retracted')} />
            </p>
            <h1 tabIndex={-1}>
              <MarkedText>{paper.titleMarkup ?? paper.title}</MarkedText>
            </h1>
            {paper.vernacularTitle ? (
              <p className="paper-vernacular" lang={paper.language ?? undefined}>
                {paper.vernacularTitle}
              </p>
            ) : null}
            <p className="paper-citation">{paper.citation}</p>
            <Authors authors={paper.authors} />
            <Identifiers paper={paper} />
          </header>
          {paper.demonstration ? <Notice>{t('demonstration')}</Notice> : null}
          <PaperActivities paperId={paper.id} />
          <Abstract paper={paper} />
          <Subjects paper={paper} />
        </article>
        <div className="paper-side">
          <FullText links={paper.links} />
          <NoAccess />
          <Related paperId={paper.id} />
        </div>
      </div>
    </div>
  );
}

function Retraction({ notice }: { notice: string | null }): ReactNode {
  return (
    <div className="notice notice-bad paper-retraction" role="note" aria-label={t('retraction')}>
      <Icon name="revoked" />
      <div>
        <p className="notice-title">{t('retracted')}</p>
        <p>{notice ? t('notice', { notice }) : t('noNotice')}</p>
        <p>{t('afterRetraction')}</p>
      </div>
    </div>
  );
}

function Identifiers({ paper }: { paper: Paper }): ReactNode {
  return (
    <p className="paper-identifiers">
      {paper.pmid ? <span>{t('pmid', { pmid: paper.pmid })}</span> : null}
      {paper.doi ? <span>{t('doi', { doi: paper.doi })}</span> : null}
    </p>
  );
}

function Subjects({ paper }: { paper: Paper }): ReactNode {
  if (paper.keywords.length === 0 && paper.mesh.length === 0) return null;
  return (
    <details className="disclosure">
      <summary>{t('subjects')}</summary>
      {paper.keywords.length > 0 ? (
        <p>{t.rich('keywords', { label: <strong />, list: paper.keywords.join('; ') })}</p>
      ) : null}
      {paper.mesh.length > 0 ? (
        <p>{t.rich('mesh', { label: <strong />, list: paper.mesh.join('; ') })}</p>
      ) : null}
    </details>
  );
}

function NoAccess(): ReactNode {
  return (
    <section aria-labelledby="no-access" className="no-access">
      <h2 id="no-access">{t('noAccess')}</h2>
      <p>{t('askYourLibrary')}</p>
    </section>
  );
}
