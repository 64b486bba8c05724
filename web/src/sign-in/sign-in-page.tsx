import { useState, type SubmitEvent, type ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { sessionQuery, signIn, becomeUser } from '../api/accounts.js';
import { PublicFrame } from '../frame/public-frame.js';
import { Redirect } from '../frame/redirect.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/forms/field.js';
import { ErrorNotice, Notice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { t } from './messages.js';

export function SignInPage(): ReactNode {
  const { next } = useSearch({ from: '/sign-in' });
  const session = useQuery(sessionQuery);
  if (session.data?.user) return <Redirect to={next ?? '/'} />;
  return (
    <PublicFrame>
      <Page title={t('title')} className="sign-in" lead={t('lead')}>
        {next ? <Notice>{t('backAfterwards')}</Notice> : null}
        <SignInForm />
        {session.data?.demonstration ? <Demonstration /> : null}
      </Page>
    </PublicFrame>
  );
}

function SignInForm(): ReactNode {
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const attempt = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: ({ user }) => becomeUser(queryClient, user),
    onError: () => setPassword(''),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!attempt.isPending) attempt.mutate();
  };
  return (
    <form className="sign-in-form" onSubmit={submit} aria-label={t('title')}>
      {attempt.isError ? <ErrorNotice error={attempt.error} /> : null}
      <TextField
        label={t('email')}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={t('password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" look="primary" busy={attempt.isPending}>
        {attempt.isPending ? t('signingIn') : t('signIn')}
      </Button>
    </form>
  );
}

function Demonstration(): ReactNode {
  return (
    <section className="sign-in-demonstration" aria-labelledby="demonstration">
      <h2 id="demonstration">{t('demonstration')}</h2>
      <p>{t('demonstrationAccounts')}</p>
      <dl>
        <dt>{t('clinician')}</dt>
        <dd>clinician@lectern.example</dd>
        <dt>{t('administrator')}</dt>
        <dd>administrator@lectern.example</dd>
        <dt>{t('operator')}</dt>
        <dd>operator@lectern.example</dd>
      </dl>
    </section>
  );
}
