import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { profileQuery } from '../api/accounts.js';
import { Problem } from '../api/problem.js';
import type { Profile } from '../api/types.js';
import { ErrorNotice, Loading } from '../ui/notices.js';
import { EarlierNames } from './earlier-names.js';
import { ProfileForm } from './profile-form.js';

/** The form begins with the time zone of this device where no profile is kept yet. */
const emptyProfile = (): Profile => ({
  name: '',
  profession: 'physician',
  degree: null,
  npi: null,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  licences: [],
});

export function ProfileSection(): ReactNode {
  const profile = useQuery(profileQuery);
  const none = profile.error instanceof Problem && profile.error.status === 404;
  return (
    <section aria-labelledby="profile">
      <h2 id="profile" className="section-heading">
        As on your licence
      </h2>
      <p className="section-lead">
        These are printed on your certificates and reported with your credit. What is printed
        already does not change.
      </p>
      {profile.isPending ? <Loading what="your profile" lines={6} /> : null}
      {profile.isError && !none ? (
        <ErrorNotice error={profile.error} onRetry={profile.refetch} />
      ) : null}
      {profile.data || none ? <ProfileForm profile={profile.data ?? emptyProfile()} /> : null}
      {profile.data ? <EarlierNames profile={profile.data} /> : null}
    </section>
  );
}
