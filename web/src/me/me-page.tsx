import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { signOut } from '../api/accounts.js';
import { useUser } from '../frame/session.js';
import { Button } from '../ui/button.js';
import { ErrorNotice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { CertificateMail } from './certificate-mail.js';
import { t } from './messages.js';
import { NoticeList } from './notice-list.js';
import { PasswordForm } from './password-form.js';
import { ProfileSection } from './profile-section.js';
import { SignInSessions } from './sign-in-sessions.js';
import { ThemeChoice } from './theme-choice.js';

/** Who you are for Lectern, and how you sign in. */
export function MePage(): ReactNode {
  const user = useUser();
  return (
    <Page
      title={t('title')}
      lead={t('signedInAs', { email: user.email })}
      actions={<SignOut />}
      className="me"
    >
      {user.role === 'clinician' ? <ProfileSection /> : null}
      <NoticeList />
      {user.role === 'clinician' ? <CertificateMail email={user.email} /> : null}
      <ThemeChoice />
      <PasswordForm email={user.email} />
      <SignInSessions />
    </Page>
  );
}

function SignOut(): ReactNode {
  const leave = useMutation({
    mutationFn: signOut,
    // A fresh page: nothing of this person stays in the memory of the browser's tab.
    onSuccess: () => window.location.assign('/sign-in'),
  });
  return (
    <>
      <Button busy={leave.isPending} onClick={() => leave.mutate()}>
        {t('signOut')}
      </Button>
      {leave.isError ? <ErrorNotice error={leave.error} /> : null}
    </>
  );
}
