import type { ReactNode } from 'react';
import type { Assessment, CreditOption } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { periodInWords } from '../../ui/words/dates.js';
import { EmptyState, Loading } from '../../ui/notices.js';
import { Arithmetic } from './arithmetic.js';
import { creditsOf } from './claim-words.js';
import { Findings } from './findings.js';
import { withoutCredit } from './finding-groups.js';
import { t } from './messages.js';

/** What a claim would give now, how that is calculated, and what the option allows at most. */
export function Rules(props: {
  assessment: Assessment | undefined;
  option: CreditOption | undefined;
  pending: boolean;
  /** What has to be known before an option is open. */
  first?: string | undefined;
}): ReactNode {
  const { assessment, option, pending, first } = props;
  return (
    <section aria-labelledby="rules" className="rules" aria-busy={pending}>
      <h2 id="rules" className="section-heading">
        {t('soFar')}
      </h2>
      {assessment ? (
        <>
          <div className="rules-amount" role="status">
            <Amounts assessment={assessment} />
            <p className="rules-verdict">{verdict(assessment)}</p>
          </div>
          {assessment.arithmetic.length > 0 ? (
            <Arithmetic
              lines={assessment.arithmetic}
              amount={assessment.amount}
              creditName={assessment.creditName}
              parts={assessment.parts}
            />
          ) : null}
          {option ? <Allowed option={option} /> : null}
          <Findings findings={assessment.findings} remedies folded />
        </>
      ) : pending ? (
        <Loading lines={6} />
      ) : (
        <EmptyState>{first ?? t('chooseOption')}</EmptyState>
      )}
    </section>
  );
}

/** A line for each kind of credit: what overflows a cap is below the rest. */
function Amounts({ assessment }: { assessment: Assessment }): ReactNode {
  const credits = creditsOf(assessment.parts);
  const lines = credits.length > 0 ? credits : [assessment];
  return lines.map((part, index) => (
    <p key={part.unit}>
      <span className={index === 0 ? 'rules-figure' : 'rules-figure rules-figure-more'}>
        {plainAmount(part.amount)}
      </span>{' '}
      {part.creditName}
      {index > 0 ? <span className="muted"> {t('overLimit')}</span> : null}
    </p>
  ));
}

/** The windows and limits of the option itself. */
function Allowed({ option }: { option: CreditOption }): ReactNode {
  const lines = allowedInWords(option);
  if (lines.length === 0) return null;
  return (
    <ul className="allowed">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function allowedInWords({
  windows,
  periodCap,
  designatedMaximum,
  closesOn,
}: CreditOption): string[] {
  const { documentWithinDays = null, claimWithinDays = null } = windows ?? {};
  return [
    ...(documentWithinDays === null ? [] : [t('documentWithin', { days: documentWithinDays })]),
    ...(claimWithinDays === null ? [] : [t('claimWithin', { days: claimWithinDays })]),
    ...(closesOn ? [t('offeredUntil', { day: closesOn })] : []),
    ...(designatedMaximum ? [t('atMost', { amount: plainAmount(designatedMaximum) })] : []),
    ...(periodCap
      ? [
          t('used', {
            used: plainAmount(periodCap.used),
            amount: plainAmount(periodCap.amount),
            period: periodInWords(periodCap),
          }),
        ]
      : []),
  ];
}

function verdict(assessment: Assessment): string {
  const { findings, completedOn } = assessment;
  const unmet = findings.filter(({ outcome }) => outcome === 'not-met').length;
  if (unmet > 0) return t('unmet', { unmet, all: findings.length });
  return [claimable(assessment), completedOn ? t('completedOn', { day: completedOn }) : null]
    .filter(Boolean)
    .join(' · ');
}

function claimable(assessment: Assessment): string {
  if (withoutCredit(assessment).length > 0) return t('withoutCredit');
  const flagged = assessment.findings.filter(({ outcome }) => outcome === 'flagged').length;
  return flagged > 0 ? t('flagged', { count: flagged }) : t('met');
}
