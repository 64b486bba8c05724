import type { ReactNode } from 'react';
import type { SelfReportedCreditInput, RequirementProfile, Standing } from '../../api/types.js';
import { SelectField } from '../../ui/forms/field.js';
import { t } from './messages.js';

type Places = NonNullable<SelfReportedCreditInput['countsAs']>;

/** For each requirement that is held, the part of it that a credit counts in. */
export function CountsAs(props: {
  held: readonly Standing[];
  profiles: readonly RequirementProfile[];
  countsAs: Places;
  error: string | undefined;
  onChange: (countsAs: Places) => void;
}): ReactNode {
  const { held, profiles, countsAs, error, onChange } = props;
  // Also what it counts in already, though that is no longer held.
  const ids = new Set([
    ...held.map(({ requirement }) => requirement.profileId),
    ...countsAs.map(({ profileId }) => profileId),
  ]);
  const shown = profiles.filter(({ id }) => ids.has(id));
  return (
    <fieldset className="field-group">
      <legend className="choice-label">{t('whereItCounts')}</legend>
      {shown.length === 0 ? <p className="field-hint">{t('noRequirements')}</p> : null}
      {shown.map((profile) => {
        const chosen = countsAs.find(({ profileId }) => profileId === profile.id)?.bucketId ?? '';
        return (
          <SelectField
            key={profile.id}
            label={profile.name}
            value={chosen}
            onChange={(event) => {
              const others = countsAs.filter(({ profileId }) => profileId !== profile.id);
              const categoryId = event.target.value;
              onChange(
                categoryId ? [...others, { profileId: profile.id, bucketId: categoryId }] : others,
              );
            }}
          >
            <option value="">{t('byUnit')}</option>
            {chosen === '' || profile.buckets.some(({ id }) => id === chosen) ? null : (
              <option value={chosen}>{t('removedCategory')}</option>
            )}
            {profile.buckets
              .filter(({ selfReported }) => selfReported)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </SelectField>
        );
      })}
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
