import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { auditReportPdf, evidenceQuery } from '../../api/provider/auditing.js';
import { Problem } from '../../api/problem.js';
import type { Evidence } from '../../api/types.js';
import { Arithmetic } from '../../claim/judgement/arithmetic.js';
import { Findings } from '../../claim/judgement/findings.js';
import { countOf, dayInWords } from '../../ui/words/dates.js';
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
          All claims
        </Link>
        <span className="evidence-papers">
          <a className="button button-quiet" href={auditReportPdf(learnerId, claimId)} download>
            <Icon name="download" />
            Report as PDF
          </a>
          <button type="button" className="button button-quiet" onClick={() => window.print()}>
            <Icon name="print" />
            Print
          </button>
        </span>
      </p>
      {evidence.isPending ? (
        <>
          <h1 className="visually-hidden">Evidence of a claim</h1>
          <Loading what="the evidence" lines={12} />
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
      <h1 tabIndex={-1}>{gone ? 'There is no such claim' : 'The evidence could not be loaded'}</h1>
      {gone ? <p>It may have been made to another provider.</p> : null}
      {gone ? null : <ErrorNotice error={error} onRetry={retry} />}
    </>
  );
}

/** Why nothing was awarded yet, and until when somebody is to decide. */
function Held({ hold }: { hold: NonNullable<Evidence['claim']['hold']> }): ReactNode {
  return (
    <Notice
      tone="care"
      title={`${hold.overdue ? 'Overdue: to be' : 'To be'} decided by ${dayInWords(hold.reviewBy)}`}
    >
      <ul>
        {hold.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p>
        {hold.limitsVersion === 0
          ? 'Held by the usual limits of this server.'
          : `Held by version ${hold.limitsVersion} of your claim limits.`}{' '}
        Nothing is awarded before somebody decides.
      </p>
    </Notice>
  );
}

/** Everything the claim rests on, in the order in which it is judged. */
function EvidenceOf({ evidence }: { evidence: Evidence }): ReactNode {
  const { claim, learner } = evidence;
  useTitle(`${learner.name}: ${partsInWords(claim.parts, ({ amount }) => amount)}`);
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
        <p className="evidence-amount">{partsInWords(claim.parts, ({ amount }) => amount)}</p>
        <StillCounts claim={claim} />
        <WhoAndWhat evidence={evidence} />
      </header>
      {claim.provider.demonstration ? (
        <Notice>A claim to a demonstration provider: no credit was awarded.</Notice>
      ) : null}
      {claim.state === 'held' && claim.hold ? <Held hold={claim.hold} /> : null}
      {claim.flags.includes('key-corrected') ? (
        <Notice tone="care" title="The answer key was corrected after this learner passed">
          <p>
            By the corrected key the attempt would not pass. The pass stands, since the wrong key
            was the provider’s.
          </p>
        </Notice>
      ) : null}
      <SameAct revoked={evidence.revokedElsewhere} timeZone={learner.timeZone} />
      <Decide claim={claim} certificates={evidence.certificates} />
      <section aria-labelledby="findings">
        <h2 id="findings" className="section-heading">
          Rules
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
          Counts now: <strong>{partsInWords(parts, ({ left }) => left)}</strong>
        </p>
      ) : null}
      {replaces ? (
        <p>
          Made in the place of{' '}
          <Link
            to="/audit/$learnerId/$claimId"
            params={{ learnerId, claimId: replaces }}
            search={true}
          >
            an earlier claim
          </Link>{' '}
          that the learner took back, because the profile was wrong.
        </p>
      ) : null}
    </>
  );
}

function WhoAndWhat({ evidence }: { evidence: Evidence }): ReactNode {
  const { claim, learner } = evidence;
  return (
    <dl className="facts facts-compact">
      <Fact label="Profession">
        {[professionInWords(learner.profession), learner.degree].filter(Boolean).join(', ')}
      </Fact>
      <Fact label="NPI">{learner.npi ?? 'Not given'}</Fact>
      <Fact label="Licences">
        {learner.licences.map((each) => `${each.jurisdiction} ${each.number}`).join('; ') ||
          'None given'}
      </Fact>
      <Fact label="Completed">{dayInWords(claim.completedOn)}</Fact>
      <Fact label="Claimed">
        <Instant at={claim.claimedAt} timeZone={learner.timeZone} />
      </Fact>
      <Fact label="Attested">
        <Instant at={claim.attestedAt} timeZone={learner.timeZone} />
      </Fact>
      <Fact label="Time zone">{learner.timeZone}</Fact>
      <Fact label="Format">{claim.learningFormat}</Fact>
      {evidence.records ? <Fact label="Record">{recordInWords(evidence.records)}</Fact> : null}
      <Fact label="Judged by">
        {claim.ruleSet.id}, version {claim.ruleSet.version}
      </Fact>
    </dl>
  );
}

function recordInWords({ keptUntil, required, years, source }: NonNullable<Evidence['records']>) {
  const day = dayInWords(keptUntil);
  return `${required ? `Keep until ${day}` : `Had to be kept until ${day}; may lapse`} (${countOf(years, 'year', 'years')}; ${source.title}, ${source.date})`;
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

function professionInWords(profession: string): string {
  const words = profession.replaceAll('-', ' ');
  return capitalised(words);
}
