import { useId, useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Decision } from '../../api/provider/auditing.js';
import { asProblem } from '../../api/problem.js';
import type { Evidence } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Choice } from '../../ui/forms/choice.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/forms/field.js';
import { ErrorNotice, Notice } from '../../ui/notices.js';
import { listed } from '../../../../src/shared/words.js';
import {
  choicesFor,
  decisionOf,
  isConfirmed,
  type ConfirmedChoice,
  type DecisionChoice,
} from './decision-choices.js';
import { t } from './messages.js';
import { ReducedAmounts, type Amounts } from './reduced-amounts.js';
import { partKey, partsInWords, type ClaimPart } from './reduction.js';
import { useDecision } from './use-decision.js';

type Claim = Evidence['claim'];

const shortestReason = 10;

/** The decision on the claim, and its reason. A decision that takes credit away first says what it does. */
export function Decide(props: { claim: Claim; certificates: Evidence['certificates'] }): ReactNode {
  const { claim, certificates } = props;
  const [choice, setChoice] = useState<DecisionChoice | null>(null);
  const [amounts, setAmounts] = useState<Amounts>({});
  const [reason, setReason] = useState('');
  const [confirming, setConfirming] = useState(false);
  const reasonId = useId();
  const decision = useDecision(claim.learnerId, claim.id, () => {
    setChoice(null);
    setAmounts({});
    setReason('');
    setConfirming(false);
  });
  const choices = choicesFor(claim);
  if (choices.length === 0) return <TakenBack claim={claim} />;
  const chosen = choices.find(({ value }) => value === choice)?.value ?? null;
  const parts = reducedParts(claim.parts, amounts);
  const blocked = obstacle(claim.parts, chosen, parts, reason);
  const send = (): void => {
    if (chosen) decision.mutate(decisionOf(chosen, reason.trim(), parts));
  };
  const takesCredit = chosen !== null && isConfirmed(chosen) ? chosen : null;
  const action = chosen ? t(`do.${chosen}`) : t('decide');
  return (
    <section aria-labelledby="decision" className="decide no-print">
      <h2 id="decision" className="section-heading">
        {t('title')}
      </h2>
      {claim.state === 'declined' ? (
        <Notice title={t('wasDeclined')}>
          <p>{t('whyDeclined')}</p>
        </Notice>
      ) : null}
      {claim.state === 'revoked' ? <p>{t('whyRevoked')}</p> : null}
      <Choice label={t('choose')} stacked options={choices} value={chosen} onChange={setChoice} />
      {chosen === 'reduce' ? (
        <ReducedAmounts
          parts={claim.parts}
          increment={claim.increment}
          amounts={amounts}
          onChange={setAmounts}
        />
      ) : null}
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        rows={2}
        maxLength={2000}
        value={reason}
        error={decision.isError ? asProblem(decision.error).messageFor('reason') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {decision.isError && !confirming ? <ErrorNotice error={decision.error} /> : null}
      <div className="decide-actions">
        <Button
          look={takesCredit ? 'danger' : 'primary'}
          busy={decision.isPending}
          blocked={blocked}
          aria-describedby={blocked ? reasonId : undefined}
          onClick={() => (takesCredit ? setConfirming(true) : send())}
        >
          {action}
        </Button>
        {blocked ? (
          <p className="button-reason" id={reasonId}>
            {blocked}
          </p>
        ) : null}
      </div>
      {takesCredit ? (
        <Dialog
          role="alertdialog"
          title={t(`confirm.${takesCredit}`)}
          open={confirming}
          onClose={() => setConfirming(false)}
        >
          <Consequence {...{ claim, certificates, amounts }} chosen={takesCredit} />
          <blockquote dir="auto">{reason.trim()}</blockquote>
          {decision.isError ? <ErrorNotice error={decision.error} /> : null}
          <div className="dialog-actions">
            <Button onClick={() => setConfirming(false)}>{t('keepAsItIs')}</Button>
            <Button look="danger" busy={decision.isPending} onClick={send}>
              {action}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}

/** What the learner took back is nobody's to decide. */
function TakenBack({ claim }: { claim: Claim }): ReactNode {
  return (
    <Notice title={t('takenBack')}>
      <p>
        {claim.replacedBy
          ? t.rich('madeAgain', {
              link: (
                <Link
                  to="/audit/$learnerId/$claimId"
                  params={{ learnerId: claim.learnerId, claimId: claim.replacedBy }}
                  search={true}
                />
              ),
            })
          : t('nothingToDecide')}
      </p>
    </Notice>
  );
}

function Consequence(props: {
  claim: Claim;
  certificates: Evidence['certificates'];
  chosen: ConfirmedChoice;
  amounts: Amounts;
}): ReactNode {
  const { claim, certificates, chosen, amounts } = props;
  const counting = claim.parts.filter(({ left }) => left !== '0.00');
  const serials = certificates.flatMap(({ serial, status }) => (status === 'valid' ? serial : []));
  const about = {
    learner: claim.learnerName,
    name: <bdi />,
    now: partsInWords(counting, ({ left }) => left),
    strong: <strong />,
  };
  if (chosen === 'reduce') {
    const reduced = partsInWords(counting, (part) => amounts[partKey(part)] ?? part.left);
    return <p>{t.rich('willBeReduced', { ...about, reduced })}</p>;
  }
  const declines = chosen === 'decline' || chosen === 'decline-spend';
  const revokes = !declines && serials.length > 0;
  return (
    <>
      <p>{declines ? t.rich('willGetNothing', about) : t.rich('willBeReversed', about)}</p>
      {revokes ? (
        <p>{t('certificatesRevoked', { count: serials.length, serials: listed(serials) })}</p>
      ) : null}
      <p>{chosen === 'decline' || chosen === 'release' ? t('released') : t('spent')}</p>
    </>
  );
}

function reducedParts(parts: readonly ClaimPart[], amounts: Amounts): Decision['parts'] {
  return parts.flatMap((part) => {
    const amount = amounts[partKey(part)];
    return amount === undefined ? [] : [{ unit: part.unit, completedOn: part.completedOn, amount }];
  });
}

function obstacle(
  all: readonly ClaimPart[],
  chosen: DecisionChoice | null,
  parts: Decision['parts'] = [],
  reason: string,
): string | undefined {
  if (!chosen) return t('needsChoice');
  if (chosen === 'reduce' && parts.length === 0) return t('needsSmaller');
  const gone = parts.filter(({ amount }) => amount === '0.00').length;
  if (chosen === 'reduce' && gone === all.filter(({ left }) => left !== '0.00').length) {
    return t('leavesNothing');
  }
  return reason.trim().length < shortestReason ? t('needsReason') : undefined;
}
