import { useState, type SubmitEvent, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { profileQuery, profileReviewQuery } from '../../api/accounts.js';
import { asProblem } from '../../api/problem.js';
import type { Profile, ProfileReview } from '../../api/types.js';
import { printedName } from '../../certificates/printed-name.js';
import { newProfile } from '../../profile/new-profile.js';
import { IdentityFields, NpiField } from '../../profile/identity-fields.js';
import { professionInWords } from '../../profile/professions.js';
import { useSaveProfile } from '../../profile/use-save-profile.js';
import { Button } from '../../ui/button.js';
import { ErrorNotice, Notice } from '../../ui/notices.js';

/** Whether it is known who claims; before that no option is open. Undefined while it is being asked. */
export function useClaimantKnown(): boolean | undefined {
  const { data } = useQuery(profileReviewQuery);
  return data && !data.lacking.some(({ code }) => code === 'profile' || code === 'profession');
}

/** Who claims: asked with the first claim, on the same screen, and said with every other. */
export function Claimant(): ReactNode {
  const profile = useQuery({ ...profileQuery, retry: false });
  const review = useQuery(profileReviewQuery);
  const [changing, setChanging] = useState(false);
  if (!review.data || profile.isPending) return null;
  const { lacking, change } = review.data;
  const asks = changing || lacking.length > 0;
  return (
    <section className="claimant" aria-labelledby="claimant">
      <h2 id="claimant" className="section-heading">
        Who claims
      </h2>
      {asks ? (
        <ClaimantForm
          profile={profile.data ?? newProfile()}
          lacking={lacking}
          onDone={() => setChanging(false)}
        />
      ) : profile.data ? (
        <p className="claimant-said">
          <span>
            <strong>
              <bdi>{printedName(profile.data)}</bdi>
            </strong>
            , {professionInWords(profile.data.profession).toLowerCase()}
          </span>
          <Button look="quiet" onClick={() => setChanging(true)}>
            Change
          </Button>
        </p>
      ) : null}
      {change?.state === 'waiting' ? (
        <Notice>
          <p>
            A change of your profile waits for review; this claim goes on as you are. See{' '}
            <Link to="/me">your profile</Link>.
          </p>
        </Notice>
      ) : null}
    </section>
  );
}

function ClaimantForm(props: {
  profile: Profile;
  lacking: ProfileReview['lacking'];
  onDone: () => void;
}): ReactNode {
  const { profile, lacking, onDone } = props;
  const [written, setWritten] = useState(profile);
  const save = useSaveProfile();
  const set = (change: Partial<Profile>): void => setWritten({ ...written, ...change });
  const problem = save.isError ? asProblem(save.error) : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!save.isPending && written.profession) save.mutate(written, { onSuccess: onDone });
  };
  return (
    <form className="form" onSubmit={submit} aria-label="Who claims" noValidate>
      {lacking.map(({ code, message }) => (
        <p key={code}>{message}</p>
      ))}
      <IdentityFields
        written={written}
        problem={problem}
        nameHint="As on your licence; it is printed on the certificate"
        onChange={set}
      />
      <NpiField
        hint="Ten digits. Licences are added under Me; physicians’ credit asks for one of them."
        value={written.npi}
        error={problem?.messageFor('npi')}
        onChange={(npi) => set({ npi })}
      />
      {problem ? <ErrorNotice error={problem} /> : null}
      <div>
        <Button
          type="submit"
          busy={save.isPending}
          blocked={written.profession ? undefined : 'Choose your profession first.'}
        >
          {save.isPending ? 'Saving your profile' : 'Save and go on'}
        </Button>
      </div>
    </form>
  );
}
