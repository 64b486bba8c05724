import { useState, type SubmitEvent, type ReactNode } from 'react';
import { asProblem } from '../api/problem.js';
import type { Profile } from '../api/types.js';
import { Button } from '../ui/button.js';
import { SelectField } from '../ui/forms/field.js';
import { ErrorNotice } from '../ui/notices.js';
import { IdentityFields, NpiField } from '../profile/identity-fields.js';
import { Licences } from './licences.js';
import { t } from './messages.js';
import { useSaveProfile } from '../profile/use-save-profile.js';

export function ProfileForm({ profile }: { profile: Profile }): ReactNode {
  const [written, setWritten] = useState(profile);
  const save = useSaveProfile();
  const set = (change: Partial<Profile>): void => setWritten({ ...written, ...change });
  const problem = save.isError ? asProblem(save.error) : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!save.isPending) {
      save.mutate(written, { onSuccess: ({ inForce }) => setWritten(inForce) });
    }
  };
  return (
    <form className="form" onSubmit={submit} aria-label={t('profile')} noValidate>
      <IdentityFields written={written} problem={problem} onChange={set} />
      <div className="form-row">
        <NpiField
          hint={t('npiHint')}
          value={written.npi}
          error={problem?.messageFor('npi')}
          onChange={(npi) => set({ npi })}
        />
        <TimeZoneField
          value={written.timeZone}
          error={problem?.messageFor('timeZone')}
          onChange={(timeZone) => set({ timeZone })}
        />
      </div>
      <Licences
        licences={written.licences}
        problem={problem}
        onChange={(licences) => set({ licences })}
      />
      {problem ? <ErrorNotice error={problem} /> : null}
      <div>
        <Button type="submit" look="primary" busy={save.isPending}>
          {save.isPending ? t('savingProfile') : t('saveProfile')}
        </Button>
      </div>
    </form>
  );
}

function TimeZoneField(props: {
  value: string;
  error: string | undefined;
  onChange: (timeZone: string) => void;
}): ReactNode {
  const zones = [...new Set([props.value, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  return (
    <SelectField
      label={t('timeZone')}
      hint={t('timeZoneHint')}
      value={props.value}
      error={props.error}
      onChange={(event) => props.onChange(event.target.value)}
    >
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </SelectField>
  );
}
