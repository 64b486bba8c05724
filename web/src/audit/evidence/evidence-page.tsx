import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { auditReportPdf, evidenceQuery } from '../../api/provider/auditing.js';
import { Problem } from '../../api/problem.js';
import type { Evidence } from '../../api/types.js';
import { Arithmetic } from '../../claim/judgement/arithmetic.js';
import { Findings } from '../../claim/judgement/findings.js';
import { dayInWords } from '../../ui/words/dates.js';
import { Icon } from '../../ui/icons.js';
import { Instant } from '../../ui/instant.js';
import { ErrorNotice, Loading, Notice } from '../../ui/notices.js';
import { useTitle } from '../../ui/page.js';
import { StateMark } from '../../ui/state-mark.js';
import { Answers } from './answers.js';
import { ArticleAnswers } from './article-answers.js';
import { Decide } from '../decision/decide.js';
import { SameAct } from './same-act.js';
import { partsInWords } from '../decision/reduction.js';
import { t } from './messages.js';
import { Outcome } from './outcome.js';
import { ReadingTimeline } from './reading-timeline.js';
import { capitalised } from '../../../../src/shared/words.js';

export function EvidencePage(): ReactNode {
  const { learnerId, claimId } = useParams({
    from: '/signed-in/administrator/audit/$learnerId/$claimId',
  });
  const evidence = useQuery(evidenceQuery(learnerId, claimId));
  return (
    <div className="evidence">
      <p className="evidence-back no-print">
        <Link to="/audit" search={true}>
          <Icon name="back" />
          {t('allClaims')}
        </Link>
        <span className="evidence-papers">
          <a className="button button-quiet" href={auditReportPdf(learnerId, claimId)} download>
            <Icon name="download" />
            {t('report')}
          </a>
          <button type="button" className="button button-quiet" onClick={() => window.print()}>
            <Icon name="print" />
            {t('print')}
          </button>
        </span>
      </p>
      {evidence.isPending ? (
        <>
          <h1 className="visually-hidden">{t('title')}</h1>
          <Loading lines={12} />
        </>
      ) : null}
      {evidence.isError ? <NoEvidence error={evidence.error} retry={evidence.refetch} /> : null}
      {evidence.data ? <EvidenceOf key={claimId} evidence={evidence.data} /> : null}
    </div>
  );
}

function NoEvidence({ error, retry }: { error: Error; retry: () => unknown }): ReactNode {
  const gone = error instanceof Problem && error.status === 404;
  return (
    <>
      <h1 tabIndex={-1}>{gone ? t('notFound') : t('loadingFailed')}</h1>
      {gone ? <p>{t('whyNotFound')}</p> : null}
      {gone ? null : <ErrorNotice error={error} onRetry={retry} />}
    </>
  );
}

/** Why nothing was awarded yet, and until when somebody is to decide. */
function Held({ hold }: { hold: NonNullable<Evidence['claim']['hold']> }): ReactNode {
  const day = hold.reviewBy;
  return (
    <Notice
      tone="care"
      title={hold.overdue ? t('decisionOverdue', { day }) : t('decisionDue', { day })}
    >
      <ul>
        {hold.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p>
        {hold.limitsVersion === 0
          ? t('usualLimits')
          : t('ownLimits', { version: hold.limitsVersion })}
      </p>
    </Notice>
  );
}

/** Everything the claim rests on, in the order in which it is judged. */
function EvidenceOf({ evidence }: { evidence: Evidence }): ReactNode {
  const { claim, learner } = evidence;
  const credit = partsInWords(claim.parts, ({ amount }) => amount);
  useTitle(t('titleOf', { learner: learner.name, credit }));
  return (
    <>
      <header className="evidence-head">
        <p className="evidence-states">
          <StateMark state={claim.state} />
          {claim.flagged ? <StateMark state="flagged" /> : null}
        </p>
        <h1 tabIndex={-1} dir="auto">
          {learner.name}
        </h1>
        <p className="evidence-amount">{credit}</p>
        <StillCounts claim={claim} />
        <WhoAndWhat evidence={evidence} />
      </header>
      {claim.provider.demonstration ? <Notice>{t('demonstration')}</Notice> : null}
      {claim.state === 'held' && claim.hold ? <Held hold={claim.hold} /> : null}
      {claim.flags.includes('key-corrected') ? (
        <Notice tone="care" title={t('keyCorrected')}>
          <p>{t('passStands')}</p>
        </Notice>
      ) : null}
      <SameAct revoked={evidence.revokedElsewhere} timeZone={learner.timeZone} />
      <Decide claim={claim} certificates={evidence.certificates} />
      <section aria-labelledby="findings">
        <h2 id="findings" className="section-heading">
          {t('rules')}
        </h2>
        <Findings findings={evidence.findings} />
        <Arithmetic
          lines={evidence.arithmetic}
          amount={claim.amount}
          creditName={claim.creditName}
          parts={claim.parts}
        />
      </section>
      <ReadingTimeline reading={evidence.reading} timeZone={learner.timeZone} />
      {evidence.article ? (
        <ArticleAnswers article={evidence.article} timeZone={learner.timeZone} />
      ) : null}
      {evidence.cycles.length > 0 ? <Answers cycles={evidence.cycles} /> : null}
      <Outcome evidence={evidence} />
    </>
  );
}

/** What counts of it now, where that is not what was awarded. */
function StillCounts({ claim }: { claim: Evidence['claim'] }): ReactNode {
  const { parts, replaces, learnerId } = claim;
  const awarded = claim.state !== 'held' && claim.state !== 'declined';
  const changed = awarded && parts.some(({ amount, left }) => amount !== left);
  return (
    <>
      {changed ? (
        <p className="evidence-left">
          {t.rich('countsNow', {
            amount: <strong />,
            credit: partsInWords(parts, ({ left }) => left),
          })}
        </p>
      ) : null}
      {replaces ? (
        <p>
          {t.rich('replaces', {
            link: (
              <Link
                to="/audit/$learnerId/$claimId"
                params={{ learnerId, claimId: replaces }}
                search={true}
              />
            ),
          })}
        </p>
      ) : null}
    </>
  );
}

function WhoAndWhat({ evidence }: { evidence: Evidence }): ReactNode {
  const { claim, learner } = evidence;
  return (
    <dl className="facts facts-compact">
      <Fact label={t('profession')}>
        {[capitalised(learner.profession.replaceAll('-', ' ')), learner.degree]
          .filter(Boolean)
          .join(', ')}
      </Fact>
      <Fact label={t('npi')}>{learner.npi ?? t('notGiven')}</Fact>
      <Fact label={t('licences')}>
        {learner.licences.map((each) => `${each.jurisdiction} ${each.number}`).join('; ') ||
          t('noneGiven')}
      </Fact>
      <Fact label={t('completed')}>{dayInWords(claim.completedOn)}</Fact>
      <Fact label={t('claimed')}>
        <Instant at={claim.claimedAt} timeZone={learner.timeZone} />
      </Fact>
      <Fact label={t('attested')}>
        <Instant at={claim.attestedAt} timeZone={learner.timeZone} />
      </Fact>
      <Fact label={t('timeZone')}>{learner.timeZone}</Fact>
      <Fact label={t('format')}>{claim.learningFormat}</Fact>
      {evidence.records ? <Fact label={t('record')}>{recordInWords(evidence.records)}</Fact> : null}
      <Fact label={t('judgedBy')}>{t('ruleSet', claim.ruleSet)}</Fact>
    </dl>
  );
}

function recordInWords({ keptUntil, required, years, source }: NonNullable<Evidence['records']>) {
  const values = { day: keptUntil, years, source: source.title, sourceDate: source.date };
  return required ? t('keepRecord', values) : t('recordMayLapse', values);
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
