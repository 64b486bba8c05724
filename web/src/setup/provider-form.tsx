import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../api/accounts.js';
import { asProblem } from '../api/problem.js';
import { providerQuery, saveProvider } from '../api/setup.js';
import type { ProviderFacts } from '../api/types.js';
import { Button } from '../ui/button.js';
import { TextArea, TextField } from '../ui/field.js';
import { ErrorNotice } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';

export function ProviderForm({ provider }: { provider: ProviderFacts }): ReactNode {
  const [written, setWritten] = useState(provider);
  const save = useSaveProvider();
  const set = (change: Partial<ProviderFacts>): void => setWritten({ ...written, ...change });
  const problem = save.isError ? asProblem(save.error) : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!save.isPending) save.mutate(written, { onSuccess: setWritten });
  };
  return (
    <form className="form" onSubmit={submit} aria-label="Provider" noValidate>
      <TextField
        label="Name"
        hint="As it is printed on certificates"
        autoComplete="organization"
        required
        value={written.name}
        error={problem?.messageFor('name')}
        onChange={(event) => set({ name: event.target.value })}
      />
      {provider.demonstration ? null : (
        <Accreditation written={written} problem={problem} set={set} />
      )}
      <TextField
        label="Website"
        optional
        type="url"
        placeholder="https://"
        value={written.website ?? ''}
        error={problem?.messageFor('website')}
        onChange={(event) => set({ website: event.target.value || null })}
      />
      {problem ? <ErrorNotice error={problem} /> : null}
      <div>
        <Button type="submit" look="primary" busy={save.isPending}>
          {save.isPending ? 'Saving the provider' : 'Save the provider'}
        </Button>
      </div>
    </form>
  );
}

function Accreditation(props: {
  written: ProviderFacts;
  problem: ReturnType<typeof asProblem> | null;
  set: (change: Partial<ProviderFacts>) => void;
}): ReactNode {
  const { written, problem, set } = props;
  return (
    <>
      <TextField
        label="Accredited by"
        optional
        hint="Only if it is true: it is what allows accredited wording. Empty, certificates say participation, without credit."
        value={written.accreditedBy ?? ''}
        error={problem?.messageFor('accreditedBy')}
        onChange={(event) => set({ accreditedBy: event.target.value || null })}
      />
      <TextArea
        label="Accreditation statement"
        optional
        hint="Word for word as the accreditor asks for it, at most 600 characters"
        maxLength={600}
        value={written.accreditationStatement ?? ''}
        error={problem?.messageFor('accreditationStatement')}
        onChange={(event) => set({ accreditationStatement: event.target.value || null })}
      />
    </>
  );
}

function useSaveProvider() {
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: saveProvider,
    onSuccess: async (saved) => {
      queryClient.setQueryData(providerQuery.queryKey, saved);
      toast('The provider is saved');
      // Its name stands in the frame of every page.
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}
