import type { CertificateFacts } from './certificate-facts.js';
import { plain } from './text/rich-text.js';
import type { Signatory } from './design.js';
import { dayInWords } from '../../shared/words.js';

/** A fact as the verify page shows it: the paper has the value in the same words. */
export interface PrintedFact {
  readonly label: string;
  readonly value: string;
}

/**
 * Every fact that is printed on a certificate, in the reading order of its page. A person who compares paper and page
 * finds each of them on both, so that nothing on the paper can be altered unnoticed.
 */
export function printedFacts(facts: CertificateFacts): readonly PrintedFact[] {
  const { text, activity } = facts;
  const { labels } = text;
  return [
    { label: labels.document, value: text.heading },
    ...(text.notice === null ? [] : [{ label: labels.notice, value: text.notice }]),
    { label: labels.provider, value: facts.provider.name },
    { label: labels.name, value: text.name },
    { label: labels.learningFormat, value: activity.learningFormat },
    { label: labels.title, value: text.title },
    { label: labels.completedOn, value: completedInWords(activity) },
    ...(text.award === null ? [] : [{ label: labels.award, value: plain(text.award) }]),
    ...ownSentences(facts),
    ...text.statements.map((statement) => ({ label: labels.statement, value: plain(statement) })),
    ...(text.signatory
      ? [{ label: labels.signatory ?? labels.provider, value: signatoryInWords(text.signatory) }]
      : []),
    ...text.details.map(({ label, value }) => ({ label, value })),
    ...(text.acts?.rows ?? []).map((row) => ({
      label: labels.act ?? labels.title,
      value: row.join(' \u00b7 '),
    })),
    { label: labels.verify, value: facts.verifyUrl },
  ];
}

/** A provider's own sentences may say what those that ship do not. */
function ownSentences({ template, text }: CertificateFacts): readonly PrintedFact[] {
  if (!template) return [];
  return [text.certifies, text.participated, text.completed].map((sentence) => ({
    label: text.labels.statement,
    value: plain(sentence),
  }));
}

function completedInWords({ completedOn, acts }: CertificateFacts['activity']): string {
  const first = acts?.[0]?.completedOn ?? completedOn;
  const last = dayInWords(completedOn);
  return first === completedOn ? last : `${dayInWords(first)} to ${last}`;
}

function signatoryInWords({ name, role }: Signatory): string {
  return `${name}, ${role}`;
}

/** The credit line of a list: the credit awarded, or else what replaces it. */
export function creditLine(facts: CertificateFacts): string {
  const { award, notice, heading } = facts.text;
  return award ? plain(award) : (notice ?? heading);
}
