import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Evidence } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { Instant } from '../../ui/instant.js';
import { EmptyState } from '../../ui/notices.js';
import { StateMark } from '../../ui/state-mark.js';
import { capitalised } from '../../../../src/shared/words.js';
import { t } from './messages.js';

/** What came of the claim: certificate, awards, decisions, and everything in the ledger. */
export function Outcome({ evidence }: { evidence: Evidence }): ReactNode {
  const { timeZone } = evidence.learner;
  const severalDays = new Set(evidence.awards.map(({ completedOn }) => completedOn)).size > 1;
  return (
    <>
      <Certificates certificates={evidence.certificates} timeZone={timeZone} />
      <section aria-labelledby="awards">
        <h2 id="awards" className="section-heading">
          {t('awards')}
        </h2>
        {evidence.awards.length === 0 ? <p>{t('nothingAwarded')}</p> : null}
        <ul className="lines">
          {evidence.awards.map((award, index) => (
            <li className="line" key={`${index} ${award.awardedAt}`}>
              <div>
                <p>{awardInWords(award, severalDays)}</p>
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
        {t('certificate')}
      </h2>
      {certificates.length === 0 ? <EmptyState>{t('noCertificate')}</EmptyState> : null}
      {certificates.map(({ serial, status, issuedAt, verificationId }) => (
        <p key={serial}>
          {t.rich('certificateOf', {
            state: <StateMark state={status} />,
            serial,
            at: <Instant at={issuedAt} timeZone={timeZone} />,
            link: <Link to="/verify/$verificationId" params={{ verificationId }} />,
            hidden: <span className="visually-hidden" />,
          })}
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
        {t('decisions')}
      </h2>
      {decisions.length === 0 ? <EmptyState>{t('noDecisions')}</EmptyState> : null}
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
              {decision.act ? <span className="muted"> {t(`act.${decision.act}`)}</span> : null}
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
        {t('history')}
      </h2>
      <ol className="history">
        {history.map((entry, index) => (
          <li key={`${index} ${entry.at}`}>
            <span className="figures">
              <Instant at={entry.at} timeZone={timeZone} />
            </span>
            <span>{entryInWords(entry)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function awardInWords(award: Evidence['awards'][number], withDay: boolean): string {
  const { kind, creditName: credit, completedOn: day } = award;
  return withDay ? t('awardOnDay', { kind, credit, day }) : t('award', { kind, credit });
}

function entryInWords({ action, actorKind: actor, reason }: Evidence['history'][number]): string {
  const values = { action: actionInWords(action), actor };
  return reason ? t('entryWithReason', { ...values, reason }) : t('entry', values);
}

/** "claim.award" -> "Claim: award". The ledger's own names, only made readable. */
function actionInWords(action: string): string {
  const [noun = '', verb = ''] = action.split('.');
  return `${capitalised(noun)}: ${verb}`.replaceAll('-', ' ');
}
