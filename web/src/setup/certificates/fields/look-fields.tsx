import type { ReactNode } from 'react';
import { Checkbox } from '../../../ui/forms/checkbox.js';
import { TextField } from '../../../ui/forms/field.js';
import { LogoField } from './logo-field.js';
import type { Design, TemplateDraft } from '../draft/template-draft.js';
import type { FieldErrors } from '../draft/template-errors.js';

/** What is the same on every kind of certificate: colour, logo, who signs, and with whom it is planned. */
export function LookFields(props: {
  draft: TemplateDraft;
  /** Whether there are kinds on which an accreditor's statement may stand. */
  accredited: boolean;
  errors: FieldErrors;
  onChange: (draft: TemplateDraft) => void;
}): ReactNode {
  const { draft, accredited, errors, onChange } = props;
  const { design, jointlyWith } = draft;
  const set = (change: Partial<Design>): void =>
    onChange({ ...draft, design: { ...design, ...change } });
  return (
    <>
      <Accent
        value={design.accent}
        error={errors.get('design.accent')}
        onChange={(accent) => set({ accent })}
      />
      <LogoField
        logo={design.logo}
        error={errors.get('design.logo')}
        onChange={(logo) => set({ logo })}
      />
      <SignatoryFields
        signatory={design.signatory}
        errors={errors}
        onChange={(signatory) => set({ signatory })}
      />
      {accredited || jointlyWith ? (
        <TextField
          label="Jointly provided with"
          optional
          hint="An organisation that plans activities together with you. The accreditation statement then names both of you as joint providers, in the words of the ACCME; a statement of your own, under Provider, stays as it is."
          maxLength={200}
          value={jointlyWith}
          error={errors.get('jointlyWith')}
          data-field="jointlyWith"
          onChange={(event) => onChange({ ...draft, jointlyWith: event.target.value })}
        />
      ) : null}
    </>
  );
}

function Accent(props: {
  value: string;
  error: string | undefined;
  onChange: (accent: string) => void;
}): ReactNode {
  const { value, error, onChange } = props;
  const colour = value.trim().toLowerCase();
  return (
    <div className="template-accent">
      <TextField
        label="Accent colour"
        hint="Of the frame and of what stands out, such as #14505c"
        maxLength={7}
        spellCheck={false}
        autoComplete="off"
        value={value}
        error={error}
        data-field="design.accent"
        onChange={(event) => onChange(event.target.value)}
      />
      <input
        type="color"
        className="template-colour"
        aria-label="Choose the accent colour"
        value={/^#[0-9a-f]{6}$/.test(colour) ? colour : '#000000'}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

function SignatoryFields(props: {
  signatory: Design['signatory'];
  errors: FieldErrors;
  onChange: (signatory: Design['signatory']) => void;
}): ReactNode {
  const { signatory, errors, onChange } = props;
  return (
    <fieldset className="template-signatory" data-field="design.signatory" tabIndex={-1}>
      <legend>Signatory</legend>
      <Checkbox
        checked={signatory !== null}
        onChange={(named) => onChange(named ? { name: '', role: '' } : null)}
        note="Their name is printed in letters. The file itself is signed with your key."
      >
        Name a person who stands for the provider
      </Checkbox>
      {signatory ? (
        <div className="form-row">
          {(['name', 'role'] as const).map((part) => (
            <TextField
              key={part}
              label={part === 'name' ? 'Name of the signatory' : 'Role of the signatory'}
              maxLength={80}
              value={signatory[part]}
              error={errors.get(`design.signatory.${part}`)}
              data-field={`design.signatory.${part}`}
              onChange={(event) => onChange({ ...signatory, [part]: event.target.value })}
            />
          ))}
        </div>
      ) : null}
    </fieldset>
  );
}
