import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sessionChanged } from '../../api/accounts.js';
import { asProblem } from '../../api/problem.js';
import { providerQuery, saveProvider } from '../../api/provider/setup.js';
import type { ProviderFacts, ProviderInput } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { TextArea, TextField } from '../../ui/forms/field.js';
import { ErrorNotice } from '../../ui/notices.js';
import { useToast } from '../../ui/toast.js';
import { t } from './messages.js';

/** The website, which an administrator changes at once. */
export function WebsiteForm({ provider }: { provider: ProviderFacts }): ReactNode {
  const [website, setWebsite] = useState(provider.website ?? '');
  const save = useSaveProvider(t('websiteSaved'));
  const problem = save.isError ? asProblem(save.error) : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!save.isPending) save.mutate({ ...factsOf(provider), website: website.trim() || null });
  };
  return (
    <form className="form" onSubmit={submit} aria-label={t('website')} noValidate>
      <TextField
        label={t('website')}
        optional
        type="url"
        placeholder="https://"
        value={website}
        error={problem?.messageFor('website')}
        onChange={(event) => setWebsite(event.target.value)}
      />
      {problem ? <ErrorNotice error={problem} /> : null}
      <div>
        <Button type="submit" busy={save.isPending}>
          {save.isPending ? t('savingWebsite') : t('saveWebsite')}
        </Button>
      </div>
    </form>
  );
}

/** Proposes another legal name or accreditation to the operator. */
export function ProposalForm({ provider }: { provider: ProviderFacts }): ReactNode {
  const stated = factsOf(provider);
  const [written, setWritten] = useState<ProviderInput>(stated);
  const propose = useSaveProvider(t('isProposed'));
  const set = (change: Partial<ProviderInput>): void => setWritten({ ...written, ...change });
  const problem = propose.isError ? asProblem(propose.error) : null;
  const same =
    written.name.trim() === stated.name &&
    written.accreditedBy === stated.accreditedBy &&
    written.accreditationStatement === stated.accreditationStatement &&
    !written.identifier;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (propose.isPending || same) return;
    propose.mutate(written, { onSuccess: (saved) => setWritten(factsOf(saved)) });
  };
  return (
    <form className="form" onSubmit={submit} aria-label={t('proposeChange')} noValidate>
      <TextField
        label={t('legalName')}
        hint={t('legalNameHint')}
        autoComplete="organization"
        required
        value={written.name}
        error={problem?.messageFor('name')}
        onChange={(event) => set({ name: event.target.value })}
      />
      {provider.demonstration ? null : (
        <>
          <TextField
            label={t('accreditedBy')}
            optional
            hint={t('accreditedByHint')}
            value={written.accreditedBy ?? ''}
            error={problem?.messageFor('accreditedBy')}
            onChange={(event) => set({ accreditedBy: event.target.value || null })}
          />
          <TextField
            label={t('identifier')}
            optional
            hint={t('identifierHint')}
            value={written.identifier ?? ''}
            error={problem?.messageFor('identifier')}
            onChange={(event) => set({ identifier: event.target.value || null })}
          />
          <TextArea
            label={t('statement')}
            optional
            hint={t('statementHint')}
            maxLength={600}
            value={written.accreditationStatement ?? ''}
            error={problem?.messageFor('accreditationStatement')}
            onChange={(event) => set({ accreditationStatement: event.target.value || null })}
          />
        </>
      )}
      {problem ? <ErrorNotice error={problem} /> : null}
      <div>
        <Button
          type="submit"
          look="primary"
          busy={propose.isPending}
          blocked={same ? t('nothingChanged') : undefined}
        >
          {propose.isPending ? t('proposing') : t('propose')}
        </Button>
      </div>
    </form>
  );
}

/** What holds now, as it is sent back where nothing changes. */
function factsOf(provider: ProviderFacts): ProviderInput {
  const { name, accreditedBy, accreditationStatement, website } = provider;
  return { name, accreditedBy, accreditationStatement, website };
}

function useSaveProvider(done: string) {
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: saveProvider,
    onSuccess: async (saved) => {
      queryClient.setQueryData(providerQuery.queryKey, saved);
      toast(done);
      await sessionChanged(queryClient);
    },
  });
}
