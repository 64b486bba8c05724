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

export function SignInPage(): ReactNode {
  const { next } = useSearch({ from: '/sign-in' });
  const session = useQuery(sessionQuery);
  if (session.data?.user) return <Redirect to={next ?? '/'} />;
  return (
    <PublicFrame>
      <Page
        title="Sign in"
        className="sign-in"
        lead="Your reading of the literature, turned into credit that anyone can check."
      >
        {next ? <Notice>Sign in and you will be back where you were.</Notice> : null}
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
    <form className="sign-in-form" onSubmit={submit} aria-label="Sign in">
      {attempt.isError ? <ErrorNotice error={attempt.error} /> : null}
      <TextField
        label="Email address"
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" look="primary" busy={attempt.isPending}>
        {attempt.isPending ? 'Signing in' : 'Sign in'}
      </Button>
    </form>
  );
}

function Demonstration(): ReactNode {
  return (
    <section className="sign-in-demonstration" aria-labelledby="demonstration">
      <h2 id="demonstration">A demonstration</h2>
      <p>
        This installation has three accounts to try it with. The terminal that started it printed
        their password.
      </p>
      <dl>
        <dt>Clinician</dt>
        <dd>clinician@lectern.example</dd>
        <dt>Administrator</dt>
        <dd>administrator@lectern.example</dd>
        <dt>Operator</dt>
        <dd>operator@lectern.example</dd>
      </dl>
    </section>
  );
}
