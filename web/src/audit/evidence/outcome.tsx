import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Evidence } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { dayInWords } from '../../ui/words/dates.js';
import { Instant } from '../../ui/instant.js';
import { EmptyState } from '../../ui/notices.js';
import { StateMark } from '../../ui/state-mark.js';
import { capitalised } from '../../../../src/shared/words.js';

const changes: Readonly<Record<string, string>> = {
  award: 'Awarded',
  reversal: 'Reversed',
  reduction: 'Reduced',
  reinstatement: 'Given back',
};

const acts = { released: 'Act released', spent: 'Act spent' } as const;

/** What came of the claim: certificate, awards, decisions, and everything in the ledger. */
export function Outcome({ evidence }: { evidence: Evidence }): ReactNode {
  const { timeZone } = evidence.learner;
  const severalDays = new Set(evidence.awards.map(({ completedOn }) => completedOn)).size > 1;
  return (
    <>
      <Certificates certificates={evidence.certificates} timeZone={timeZone} />
      <section aria-labelledby="awards">
        <h2 id="awards" className="section-heading">
          Credit given and taken back
        </h2>
        {evidence.awards.length === 0 ? <p>Nothing was awarded.</p> : null}
        <ul className="lines">
          {evidence.awards.map((award, index) => (
            <li className="line" key={`${index} ${award.awardedAt}`}>
              <div>
                <p>
                  {changes[award.kind] ?? award.kind}: {award.creditName}
                  {severalDays ? `, completed on ${dayInWords(award.completedOn)}` : ''}
                </p>
                <p className="muted">
                  <Instant at={award.awardedAt} timeZone={timeZone} />
                  {award.reason ? `: ${award.reason}` : ''}
                </p>
              </div>
              <span className="figures">{plainAmount(award.amount)}</span>
            </li>
          ))}
        </ul>
      </section>
      <Decisions decisions={evidence.decisions} timeZone={timeZone} />
      <History history={evidence.history} timeZone={timeZone} />
    </>
  );
}

/** Those of every part, also those whose place a later one has taken. */
function Certificates(props: {
  certificates: Evidence['certificates'];
  timeZone: string;
}): ReactNode {
  const { certificates, timeZone } = props;
  return (
    <section aria-labelledby="evidence-certificate">
      <h2 id="evidence-certificate" className="section-heading">
        Certificate
      </h2>
      {certificates.length === 0 ? <EmptyState>This credit has no certificate.</EmptyState> : null}
      {certificates.map(({ serial, status, issuedAt, verificationId }) => (
        <p key={serial}>
          <StateMark state={status} /> No. {serial}, issued{' '}
          <Instant at={issuedAt} timeZone={timeZone} />.{' '}
          <Link to="/verify/$verificationId" params={{ verificationId }}>
            Verify it<span className="visually-hidden">: {serial}</span>
          </Link>
        </p>
      ))}
    </section>
  );
}

function Decisions(props: { decisions: Evidence['decisions']; timeZone: string }): ReactNode {
  const { decisions, timeZone } = props;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions" className="section-heading">
        Decisions
      </h2>
      {decisions.length === 0 ? <EmptyState>Nobody has decided about it yet.</EmptyState> : null}
      <ul className="lines">
        {decisions.map((decision) => (
          <li className="line" key={decision.decidedAt}>
            <div>
              <p dir="auto">{decision.reason}</p>
              <p className="muted">
                <bdi>{decision.decidedBy}</bdi>,{' '}
                <Instant at={decision.decidedAt} timeZone={timeZone} />
              </p>
            </div>
            <span>
              <StateMark state={decision.outcome} />
              {decision.act ? <span className="muted"> {acts[decision.act]}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History(props: { history: Evidence['history']; timeZone: string }): ReactNode {
  const { history, timeZone } = props;
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="section-heading">
        History
      </h2>
      <ol className="history">
        {history.map((entry, index) => (
          <li key={`${index} ${entry.at}`}>
            <span className="figures">
              <Instant at={entry.at} timeZone={timeZone} />
            </span>
            <span>
              {actionInWords(entry.action)} by the {entry.actorKind}
              {entry.reason ? `: ${entry.reason}` : ''}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "claim.award" -> "Claim: award". The ledger's own names, only made readable. */
function actionInWords(action: string): string {
  const [noun = '', verb = ''] = action.split('.');
  return `${capitalised(noun)}: ${verb}`.replaceAll('-', ' ');
}
