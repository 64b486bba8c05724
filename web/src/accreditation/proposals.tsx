import type { ReactNode } from 'react';
import type { Proposal } from '../api/types.js';
import { LabelledState } from '../ui/labelled-state.js';
import { instantInWords } from '../ui/words/dates.js';
import { proposedInWords } from './accreditation-words.js';
import { t } from './messages.js';

const looks = {
  waiting: ['care', 'clock'],
  accepted: ['good', 'met'],
  declined: ['bad', 'unmet'],
  withdrawn: ['plain', 'revoked'],
} as const;

/** One thing that was proposed to the operator, with what became of it; `children` while it waits. */
export function ProposalItem(props: { proposal: Proposal; children?: ReactNode }): ReactNode {
  const { proposal, children } = props;
  const [tone, icon] = looks[proposal.state];
  return (
    <li className="proposal">
      <p className="setup-name" dir="auto">
        {proposedInWords(proposal)}
      </p>
      {proposal.proposed.statement ? (
        <p className="setup-note" dir="auto">
          “{proposal.proposed.statement}”
        </p>
      ) : null}
      <p>
        <LabelledState tone={tone} icon={icon}>
          {t(`proposal.${proposal.state}`)}
        </LabelledState>
      </p>
      <p className="setup-note">{historyInWords(proposal)}</p>
      {proposal.reason ? (
        <p dir="auto">{t.rich('reason', { label: <strong />, reason: proposal.reason })}</p>
      ) : null}
      {proposal.state === 'waiting' ? children : null}
    </li>
  );
}

function historyInWords({ proposedBy: by, proposedAt, decidedAt }: Proposal): string {
  const at = instantInWords(proposedAt);
  return decidedAt
    ? t('proposedAndDecided', { by, at, decidedAt: instantInWords(decidedAt) })
    : t('proposed', { by, at });
}
