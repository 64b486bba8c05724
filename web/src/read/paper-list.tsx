import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { PaperSummary } from '../api/types.js';
import { Icon } from '../ui/icons.js';
import { MarkedText } from '../ui/marked-text.js';
import { t } from './messages.js';
import { PaperBadges } from './paper-badges.js';

/** Papers as a list of results. `searchId` ties what is opened to the search that found it. */
export function PaperList(props: {
  papers: readonly PaperSummary[];
  searchId?: string | undefined;
  compact?: boolean;
  level?: 2 | 3;
}): ReactNode {
  const { papers, searchId, compact = false, level = 3 } = props;
  return (
    <ol className={compact ? 'papers papers-compact' : 'papers'}>
      {papers.map((paper) => (
        <li key={paper.id}>
          <PaperResult {...{ paper, searchId, compact, level }} />
        </li>
      ))}
    </ol>
  );
}

function PaperResult(props: {
  paper: PaperSummary;
  searchId: string | undefined;
  compact: boolean;
  level: 2 | 3;
}): ReactNode {
  const { paper, searchId, compact, level } = props;
  const Heading = `h${level}` as const;
  return (
    <article className="result">
      <Heading className="result-title">
        <Link
          to="/papers/$paperId"
          params={{ paperId: paper.id }}
          search={searchId ? { search: searchId } : {}}
        >
          <MarkedText>{paper.titleMarkup ?? paper.title}</MarkedText>
        </Link>
      </Heading>
      <p className="result-source">
        <cite>{paper.journal ?? t('noJournal')}</cite>
        {paper.year ? ` ${paper.year}` : ''}
        {paper.authorNames && !compact ? ` · ${paper.authorNames}` : ''}
      </p>
      {paper.excerpt && !compact ? <p className="result-excerpt">{paper.excerpt}</p> : null}
      {paper.badges.length > 0 || paper.saved || paper.reaction ? (
        <p className="result-marks">
          <PaperBadges badges={paper.badges} />
          {paper.saved ? (
            <span className="mark">
              <Icon name="save" filled />
              {t('saved')}
            </span>
          ) : null}
          {paper.reaction ? (
            <span className="mark">
              <Icon name={paper.reaction} filled />
              {t(`reaction.${paper.reaction}`)}
            </span>
          ) : null}
        </p>
      ) : null}
    </article>
  );
}
