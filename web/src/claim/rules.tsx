import type { ReactNode } from 'react';
import type { Assessment } from '../api/types.js';
import { plainAmount } from '../ui/amount.js';
import { dayInWords } from '../ui/dates.js';
import { EmptyState, Loading } from '../ui/notices.js';
import { Arithmetic } from './arithmetic.js';
import { Findings } from './findings.js';

/** What a claim would come to as things stand. */
export function Rules(props: { assessment: Assessment | undefined; pending: boolean }): ReactNode {
  const { assessment, pending } = props;
  return (
    <section aria-labelledby="rules" className="rules" aria-busy={pending}>
      <h2 id="rules" className="section-heading">
        As it stands
      </h2>
      {assessment ? (
        <>
          <p className="rules-amount" role="status">
            <span className="rules-figure">{plainAmount(assessment.amount)}</span>{' '}
            {assessment.creditName}
            <span className="rules-verdict">{verdict(assessment)}</span>
          </p>
          <Findings findings={assessment.findings} remedies folded />
          <details className="disclosure">
            <summary>How the amount comes about</summary>
            <Arithmetic
              lines={assessment.arithmetic}
              amount={assessment.amount}
              creditName={assessment.creditName}
            />
          </details>
        </>
      ) : pending ? (
        <Loading what="the rules" lines={6} />
      ) : (
        <EmptyState>Choose an option that is open to you to see its rules.</EmptyState>
      )}
    </section>
  );
}

function verdict(assessment: Assessment): string {
  const unmet = assessment.findings.filter((finding) => finding.outcome === 'not-met').length;
  const flagged = assessment.findings.filter((finding) => finding.outcome === 'flagged').length;
  if (unmet > 0) return `${unmet} of ${assessment.findings.length} rules not met yet`;
  const day = assessment.completedOn ? `, completed on ${dayInWords(assessment.completedOn)}` : '';
  if (flagged > 0) return `Can be claimed${day}; ${flagged} flagged for the provider to look at`;
  return `All rules met${day}`;
}
