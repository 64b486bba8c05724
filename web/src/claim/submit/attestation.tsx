import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { profileQuery } from '../../api/accounts.js';
import { asProblem } from '../../api/problem.js';
import type { Assessment, ClaimSubject, CreditOption, Profile } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/forms/checkbox.js';
import { printedName } from '../../certificates/printed-name.js';
import { professionInWords } from '../../profile/professions.js';
import { claimInWords } from '../judgement/claim-words.js';
import { HeldNotice } from '../judgement/held-notice.js';
import { ClaimChanged } from './claim-changed.js';
import { ClaimRefused } from './claim-refused.js';
import { NoCredit } from './no-credit.js';
import { useClaim } from './use-claim.js';

interface AttestationProps {
  subject: ClaimSubject;
  option: CreditOption;
  assessment: Assessment | undefined;
  /** What the learner promises. */
  promise: string;
  /** Saves what is not saved yet, and says what is claimed then; null when it could not be saved. */
  prepare?: () => Promise<ClaimSubject | null>;
  /** What was claimed had been changed elsewhere. */
  onStale?: () => void;
  /** What on this page has to be done first, if anything. */
  obstacle?: string | undefined;
}

/** The promise and the one primary button. A document is issued at once, so it says what follows. */
export function Attestation(props: AttestationProps): ReactNode {
  const { subject, option, assessment, promise } = props;
  const [attested, setAttested] = useState(false);
  const profile = useQuery(profileQuery);
  const claim = useClaim(
    option.id,
    props.prepare ?? (() => Promise.resolve(subject)),
    props.onStale,
  );
  const lookAgain = (error: Error): void => {
    // Another amount is another promise.
    if (asProblem(error).code === 'claim-changed') setAttested(false);
  };
  const blocked =
    props.obstacle ?? obstacle(option, assessment) ?? (attested ? undefined : mustAttest);
  return (
    <section className="attestation" aria-label="Attestation">
      <Checkbox
        checked={attested}
        onChange={setAttested}
        note={`${identity(profile.data)}${assessment?.hold ? heldConsequence : consequence(option)}`}
      >
        {promise}
      </Checkbox>
      <NoCredit assessment={assessment} />
      {assessment?.hold ? <HeldNotice hold={assessment.hold} provider={option.provider} /> : null}
      {claim.isError ? <Refused error={claim.error} before={claim.variables} /> : null}
      <Button
        look="primary"
        className="button-wide"
        busy={claim.isPending}
        blocked={claim.isPending ? undefined : blocked}
        onClick={() => claim.mutate(assessment, { onError: lookAgain })}
      >
        {claim.isPending ? 'Claiming' : claimInWords(assessment)}
      </Button>
    </section>
  );
}

/** Why nothing was claimed. */
function Refused(props: { error: Error; before: Assessment | undefined }): ReactNode {
  const problem = asProblem(props.error);
  return problem.code === 'claim-changed' ? (
    <ClaimChanged problem={problem} before={props.before} />
  ) : (
    <ClaimRefused problem={problem} />
  );
}

const heldConsequence =
  'Nothing is awarded and no document is issued before the provider has decided. Until then the cycles and their minutes are taken.';

const mustAttest = 'Tick the attestation to claim.';

/** The attestation covers who claims as well. */
function identity(profile: Profile | undefined): string {
  if (!profile) return '';
  const who = `${printedName(profile)}, ${professionInWords(profile.profession).toLowerCase()}`;
  return `And my profile is true: ${who}. `;
}

function consequence(option: CreditOption): string {
  return option.document === 'none' || !option.provider
    ? 'This goes into your own record, without a certificate. You can correct or withdraw it later.'
    : `${option.provider.name} issues the document at once, in your name and with today’s profile, and may check the claim against your reading. If your profile is wrong, you can claim again within 14 days, until others rely on the certificate.`;
}

function obstacle(option: CreditOption, assessment: Assessment | undefined): string | undefined {
  if (!option.available) return `Not open to you: ${option.whyNot ?? 'choose another option'}`;
  if (!assessment) return 'The rules are being looked at.';
  if (assessment.claimable) return undefined;
  const first = assessment.findings.find((finding) => finding.outcome === 'not-met');
  return first ? `Not yet: ${first.remedy ?? first.title}` : 'Not yet: the rules are not met.';
}
