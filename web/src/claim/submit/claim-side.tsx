import type { ReactNode } from 'react';
import type { Assessment, ClaimSubject, CreditOption } from '../../api/types.js';
import { ErrorNotice } from '../../ui/notices.js';
import { Attestation } from './attestation.js';
import { ClaimRefused } from './claim-refused.js';
import { useClaimantKnown } from './claimant.js';
import { asProblem } from '../../api/problem.js';
import { Rules } from '../judgement/rules.js';
import { t } from './messages.js';

interface Preview {
  data: Assessment | undefined;
  error: Error | null;
  isError: boolean;
  isFetching: boolean;
  isPlaceholderData: boolean;
  refetch: () => unknown;
}

/** At the side of a claim, or below it on a phone: the rules, the amount, the promise and the button. */
export function ClaimSide(props: {
  subject: ClaimSubject;
  option: CreditOption | undefined;
  preview: Preview;
  /** What the learner promises. */
  promise: string;
  prepare?: () => Promise<ClaimSubject | null>;
  onStale?: () => void;
  obstacle?: string | undefined;
}): ReactNode {
  const { subject, option, preview, promise, prepare, onStale, obstacle } = props;
  const known = useClaimantKnown();
  const problem = preview.isError ? asProblem(preview.error) : null;
  const assessment = problem ? undefined : preview.data;
  return (
    <div className="claim-side">
      {problem?.passing ? <ErrorNotice error={problem} onRetry={preview.refetch} /> : null}
      {problem && !problem.passing ? <ClaimRefused problem={problem} /> : null}
      {problem ? null : (
        <Rules
          assessment={assessment}
          option={option}
          pending={preview.isFetching}
          first={known === false ? t('claimantFirst') : undefined}
        />
      )}
      {option ? (
        <Attestation
          key={option.id}
          subject={subject}
          option={option}
          assessment={assessment}
          promise={promise}
          obstacle={obstacle ?? (problem ? problem.title : undefined)}
          {...(prepare ? { prepare } : {})}
          {...(onStale ? { onStale } : {})}
        />
      ) : null}
    </div>
  );
}
