import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { profileQuery } from '../api/accounts.js';
import { Problem } from '../api/problem.js';
import { newProfile } from '../profile/new-profile.js';
import { ErrorNotice, Loading } from '../ui/notices.js';
import { ChangeUnderReview } from './change-under-review.js';
import { EarlierNames } from './earlier-names.js';
import { t } from './messages.js';
import { ProfileForm } from './profile-form.js';

export function ProfileSection(): ReactNode {
  const profile = useQuery(profileQuery);
  const none = profile.error instanceof Problem && profile.error.status === 404;
  return (
    <section aria-labelledby="profile">
      <h2 id="profile" className="section-heading">
        {t('asOnLicence')}
      </h2>
      <p className="section-lead">{t('profileLead')}</p>
      {profile.isPending ? <Loading lines={6} /> : null}
      {profile.isError && !none ? (
        <ErrorNotice error={profile.error} onRetry={profile.refetch} />
      ) : null}
      <ChangeUnderReview />
      {profile.data || none ? <ProfileForm profile={profile.data ?? newProfile()} /> : null}
      {profile.data ? <EarlierNames profile={profile.data} /> : null}
    </section>
  );
}
