import type { ReactNode } from 'react';
import { Checkbox } from '../../../ui/forms/checkbox.js';
import { TextField } from '../../../ui/forms/field.js';
import { LogoField } from './logo-field.js';
import type { Design, TemplateDraft } from '../draft/template-draft.js';
import type { FieldErrors } from '../draft/template-errors.js';
import { t } from './messages.js';

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
          label={t('jointlyWith')}
          optional
          hint={t('jointlyWithHint')}
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
        label={t('accent')}
        hint={t('accentHint')}
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
        aria-label={t('chooseAccent')}
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
      <legend>{t('signatory')}</legend>
      <Checkbox
        checked={signatory !== null}
        onChange={(named) => onChange(named ? { name: '', role: '' } : null)}
        note={t('signatoryNote')}
      >
        {t('nameSignatory')}
      </Checkbox>
      {signatory ? (
        <div className="form-row">
          {(['name', 'role'] as const).map((part) => (
            <TextField
              key={part}
              label={t(`signatory.${part}`)}
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
