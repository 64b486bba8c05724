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
import { t } from './messages.js';

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
        {t('claimant')}
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
            {t.rich('nameAndProfession', {
              name: (
                <strong>
                  <bdi>{printedName(profile.data)}</bdi>
                </strong>
              ),
              profession: professionInWords(profile.data.profession),
            })}
          </span>
          <Button look="quiet" onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
        </p>
      ) : null}
      {change?.state === 'waiting' ? (
        <Notice>
          <p>{t.rich('changeWaiting', { link: <Link to="/me" /> })}</p>
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
    <form className="form" onSubmit={submit} aria-label={t('claimant')} noValidate>
      {lacking.map(({ code, message }) => (
        <p key={code}>{message}</p>
      ))}
      <IdentityFields written={written} problem={problem} nameHint={t('nameHint')} onChange={set} />
      <NpiField
        hint={t('npiHint')}
        value={written.npi}
        error={problem?.messageFor('npi')}
        onChange={(npi) => set({ npi })}
      />
      {problem ? <ErrorNotice error={problem} /> : null}
      <div>
        <Button
          type="submit"
          busy={save.isPending}
          blocked={written.profession ? undefined : t('chooseProfession')}
        >
          {save.isPending ? t('saving') : t('save')}
        </Button>
      </div>
    </form>
  );
}
