import type { ReactNode } from 'react';
import type { Paper } from '../api/types.js';
import { MarkedText } from '../ui/marked-text.js';
import { plainText } from '../ui/words/markup.js';
import { EmptyState } from '../ui/notices.js';
import { t } from './messages.js';

/** The abstract with its section names, in the type of the page of a journal. */
export function Abstract({ paper }: { paper: Paper }): ReactNode {
  return (
    <section className="abstract" aria-labelledby="abstract">
      <h2 id="abstract">{t('abstract')}</h2>
      {paper.abstract.length === 0 ? <EmptyState>{t('noAbstract')}</EmptyState> : null}
      {paper.abstract.map((section, index) => (
        // Labels may repeat and be absent; the order is the paper's own and does not change.
        <div key={index} className="abstract-section" data-passage-words={words(section.markup)}>
          {section.label ? <h3>{asWritten(section.label)}</h3> : null}
          <p>
            <MarkedText>{section.markup}</MarkedText>
          </p>
        </div>
      ))}
      {paper.abstractCopyright ? (
        <p className="abstract-copyright">{paper.abstractCopyright}</p>
      ) : null}
    </section>
  );
}

const words = (markup: string): number => plainText(markup).split(/\s+/).filter(Boolean).length;

/** "METHODS AND RESULTS" -> "Methods and results"; other writings stay as the paper has them. */
function asWritten(label: string): string {
  return label === label.toUpperCase() ? label.charAt(0) + label.slice(1).toLowerCase() : label;
}
