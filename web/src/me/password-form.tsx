import { useState, type SubmitEvent, type ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changePassword, signInSessionsChanged } from '../api/accounts.js';
import { asProblem } from '../api/problem.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/forms/field.js';
import { ErrorNotice } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';
import { t } from './messages.js';

export function PasswordForm({ email }: { email: string }): ReactNode {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const toast = useToast();
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: async () => {
      setCurrent('');
      setNext('');
      toast(t('passwordChanged'));
      await signInSessionsChanged(queryClient);
    },
  });
  const problem = change.isError ? asProblem(change.error) : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!change.isPending) change.mutate();
  };
  return (
    <section aria-labelledby="password">
      <h2 id="password" className="section-heading">
        {t('password')}
      </h2>
      <form className="form" onSubmit={submit} aria-label={t('password')}>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <div className="form-row">
          <TextField
            label={t('currentPassword')}
            type="password"
            autoComplete="current-password"
            required
            value={current}
            error={problem?.messageFor('currentPassword')}
            onChange={(event) => setCurrent(event.target.value)}
          />
          <TextField
            label={t('newPassword')}
            type="password"
            autoComplete="new-password"
            required
            minLength={12}
            value={next}
            error={problem?.messageFor('newPassword')}
            onChange={(event) => setNext(event.target.value)}
          />
        </div>
        <p className="field-hint">{t('passwordHint')}</p>
        {problem ? <ErrorNotice error={problem} /> : null}
        <div>
          <Button type="submit" busy={change.isPending}>
            {t('changePassword')}
          </Button>
        </div>
      </form>
    </section>
  );
}
