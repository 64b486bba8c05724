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
import { t } from './messages.js';
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
    props.obstacle ?? obstacle(option, assessment) ?? (attested ? undefined : t('mustAttest'));
  return (
    <section className="attestation" aria-label={t('attestation')}>
      <Checkbox
        checked={attested}
        onChange={setAttested}
        note={
          <>
            {profile.data ? identity(profile.data) : null}{' '}
            {assessment?.hold ? t('whenHeld') : consequence(option)}
          </>
        }
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
        {claim.isPending ? t('claiming') : claimInWords(assessment)}
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

/** The attestation covers who claims as well. */
function identity(profile: Profile): string {
  const name = printedName(profile);
  return t('profileCorrect', { name, profession: professionInWords(profile.profession) });
}

function consequence(option: CreditOption): string {
  return option.document === 'none' || !option.provider
    ? t('ownRecord')
    : t('issuedAtOnce', { provider: option.provider.name });
}

function obstacle(option: CreditOption, assessment: Assessment | undefined): string | undefined {
  if (!option.available) {
    return option.whyNot ? t('notOpenBecause', { why: option.whyNot }) : t('notOpen');
  }
  if (!assessment) return t('checking');
  if (assessment.claimable) return undefined;
  const first = assessment.findings.find((finding) => finding.outcome === 'not-met');
  return first ? t('notYet', { remedy: first.remedy ?? first.title }) : t('rulesNotMet');
}
