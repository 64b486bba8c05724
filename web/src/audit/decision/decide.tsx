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
import { buttonWords, choicesFor, decisionOf, type DecisionChoice } from './decision-choices.js';
import { ReducedAmounts, type Amounts } from './reduced-amounts.js';
import { partKey, partsInWords, type ClaimPart } from './reduction.js';
import { useDecision } from './use-decision.js';

type Claim = Evidence['claim'];

const shortestReason = 10;

/** What cannot be undone, or takes credit away, is asked for once more. */
const confirmed: ReadonlySet<DecisionChoice> = new Set([
  'decline',
  'decline-spend',
  'reduce',
  'release',
  'spend',
]);

/** What becomes of the claim, and why. What takes credit away says what it does first. */
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
  const takesCredit = chosen !== null && confirmed.has(chosen);
  return (
    <section aria-labelledby="decision" className="decide no-print">
      <h2 id="decision" className="section-heading">
        Your decision
      </h2>
      {claim.state === 'declined' ? (
        <Notice title="This claim is declined">
          <p>Nothing was awarded. The reason is under Decisions.</p>
        </Notice>
      ) : null}
      {claim.state === 'revoked' ? (
        <p>This claim is revoked, and its credit was reversed. The reason is under Decisions.</p>
      ) : null}
      <Choice
        label="What becomes of the claim?"
        stacked
        options={choices}
        value={chosen}
        onChange={setChoice}
      />
      {chosen === 'reduce' ? (
        <ReducedAmounts
          parts={claim.parts}
          increment={claim.increment}
          amounts={amounts}
          onChange={setAmounts}
        />
      ) : null}
      <TextArea
        label="Reason"
        hint="Shown to the learner, and to anyone who verifies a revoked or replaced certificate."
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
          {chosen ? buttonWords[chosen] : 'Decide'}
        </Button>
        {blocked ? (
          <p className="button-reason" id={reasonId}>
            {blocked}
          </p>
        ) : null}
      </div>
      <Dialog
        role="alertdialog"
        title={`${wordOf(chosen)} this claim?`}
        open={confirming && takesCredit}
        onClose={() => setConfirming(false)}
      >
        <Consequence claim={claim} certificates={certificates} chosen={chosen} amounts={amounts} />
        <blockquote dir="auto">{reason.trim()}</blockquote>
        {decision.isError ? <ErrorNotice error={decision.error} /> : null}
        <div className="dialog-actions">
          <Button onClick={() => setConfirming(false)}>Keep the claim as it is</Button>
          <Button look="danger" busy={decision.isPending} onClick={send}>
            {chosen ? buttonWords[chosen] : 'Decide'}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}

function wordOf(chosen: DecisionChoice | null): string {
  if (chosen === 'reduce') return 'Reduce';
  return chosen === 'decline' || chosen === 'decline-spend' ? 'Decline' : 'Revoke';
}

/** What the learner took back is nobody's to decide. */
function TakenBack({ claim }: { claim: Claim }): ReactNode {
  return (
    <Notice title="The learner took this claim back">
      {claim.replacedBy ? (
        <p>
          The profile was wrong, and the claim was made again.{' '}
          <Link
            to="/audit/$learnerId/$claimId"
            params={{ learnerId: claim.learnerId, claimId: claim.replacedBy }}
            search={true}
          >
            See the later claim
          </Link>
        </p>
      ) : (
        <p>Its credit was reversed. There is nothing to decide.</p>
      )}
    </Notice>
  );
}

function Consequence(props: {
  claim: Claim;
  certificates: Evidence['certificates'];
  chosen: DecisionChoice | null;
  amounts: Amounts;
}): ReactNode {
  const { claim, certificates, chosen, amounts } = props;
  const counting = claim.parts.filter(({ left }) => left !== '0.00');
  const inForce = certificates.filter(({ status }) => status === 'valid');
  const numbers = inForce.map(({ serial }) => serial).join(' and ');
  const now = partsInWords(counting, ({ left }) => left);
  if (chosen === 'decline' || chosen === 'decline-spend') {
    return (
      <>
        <p>
          <bdi>{claim.learnerName}</bdi> will be awarded nothing for this claim, and is told with
          your reason. This cannot be undone.
        </p>
        <p>
          {chosen === 'decline'
            ? 'The learner may claim the same learning under another option.'
            : 'For misconduct: neither the act nor its minutes can be claimed again, with any provider.'}
        </p>
      </>
    );
  }
  if (chosen === 'reduce') {
    return (
      <p>
        <strong>{now}</strong> of <bdi>{claim.learnerName}</bdi> will come to{' '}
        <strong>{partsInWords(counting, (part) => amounts[partKey(part)] ?? part.left)}</strong>. A
        certificate with the lower amount takes the place of the present one, which will say so,
        with your reason, to everyone who verifies it. The learner is told.
      </p>
    );
  }
  return (
    <>
      <p>
        <strong>{now}</strong> of <bdi>{claim.learnerName}</bdi> will be reversed.
        {inForce.length > 0
          ? ` Certificate ${numbers} will say revoked, with your reason, to everyone who verifies it, for good: a claim that is reinstated gets a new one.`
          : ''}{' '}
        The learner is told.
      </p>
      <p>
        {chosen === 'spend'
          ? 'For misconduct: neither the act nor its minutes can be claimed again, with any provider.'
          : 'As a mistake: the learner may claim the same learning under another option.'}
      </p>
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
  if (!chosen) return 'Choose what becomes of the claim first.';
  if (chosen === 'reduce' && parts.length === 0) {
    return 'Choose a smaller amount for at least one credit.';
  }
  const gone = parts.filter(({ amount }) => amount === '0.00').length;
  if (chosen === 'reduce' && gone === all.filter(({ left }) => left !== '0.00').length) {
    return 'This leaves nothing. Leave some credit, or revoke the claim.';
  }
  return reason.trim().length < shortestReason
    ? 'Write the reason first: a sentence the learner will understand.'
    : undefined;
}
