import { useMemo, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { usualTemplate } from '../../api/provider/templates.js';
import type { Template } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/forms/field.js';
import { ErrorNotice } from '../../ui/notices.js';
import { ChangedElsewhere } from './changed-elsewhere.js';
import { ErrorSummary } from './error-summary.js';
import { KindTexts } from './fields/kind-texts.js';
import { LookFields } from './fields/look-fields.js';
import { PreviewJump } from './preview/preview-jump.js';
import { templateFrom, type KindId, type TemplateDraft } from './draft/template-draft.js';
import { draftErrors } from './draft/template-errors.js';
import { TemplatePreview } from './preview/template-preview.js';
import { kindName, kindOfField } from './draft/template-words.js';
import { useCertificatePreview, type Sample } from './preview/use-certificate-preview.js';
import { useFieldSought } from './preview/use-field-sought.js';
import { useSaveTemplate } from './draft/use-save-template.js';
import { useTemplateDraft, type DraftInHand } from './draft/use-template-draft.js';
import { t } from './messages.js';

/** A template being written, with its certificate beside it. */
export function TemplateEditor({ template }: { template: Template }): ReactNode {
  const hand = useTemplateDraft(template);
  const [kindId, setKind] = useState<KindId | undefined>(template.kinds[0]?.id);
  const [sample, setSample] = useState<Sample>({ facts: 'usual', several: false });
  const [beside, setBeside] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const previewHeading = useRef<HTMLHeadingElement>(null);
  const kind = template.kinds.find(({ id }) => id === kindId) ?? template.kinds[0];
  const save = useSaveTemplate(template, hand);
  const { draft, others } = hand;
  const shownDraft = others && beside ? hand.saved : draft;
  const own = useMemo(() => draftErrors(shownDraft), [shownDraft]);
  const request = useMemo(
    () => (kind && own.size === 0 ? requestOf(shownDraft, template, kind.id, sample) : null),
    [shownDraft, own, template, kind, sample],
  );
  const preview = useCertificatePreview({
    draft: shownDraft,
    kind: kind?.id ?? 'participation',
    request,
  });
  const errors = new Map([
    ...save.errors,
    ...(shownDraft === draft ? preview.errors : []),
    ...draftErrors(draft),
  ]);
  const seek = useFieldSought(form);
  if (!kind) return <p>{t('noCertificates')}</p>;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!save.isPending && blockOf(template, hand, errors.size) === undefined) save.start();
  };
  return (
    <div className="template-editor">
      <form
        ref={form}
        className="form template-form"
        aria-label={t('template')}
        noValidate
        onSubmit={submit}
      >
        {others ? (
          <ChangedElsewhere
            {...others}
            beside={beside}
            onBeside={setBeside}
            onMerge={hand.merge}
            onDiscard={hand.discard}
          />
        ) : null}
        <KindChoice kinds={template.kinds} value={kind.id} onChange={setKind} />
        <h2 className="section-heading">{t('look')}</h2>
        <LookFields
          draft={draft}
          accredited={template.kinds.some(({ placeholders }) =>
            placeholders.includes('accreditation'),
          )}
          errors={errors}
          onChange={hand.change}
        />
        <h2 className="section-heading">{t('texts', { kind: kindName(kind.id) })}</h2>
        <KindTexts
          key={kind.id}
          kind={kind}
          texts={draft.texts[kind.id] ?? kind.texts}
          errors={errors}
          onChange={(texts) =>
            hand.change({ ...draft, texts: { ...draft.texts, [kind.id]: texts } })
          }
        />
        <ErrorSummary
          errors={errors}
          onShow={(field) => {
            setKind(kindOfField(field) ?? kind.id);
            seek(field);
          }}
        />
        {save.problem ? <ErrorNotice error={save.problem} /> : null}
        <SaveBar
          template={template}
          hand={hand}
          busy={save.isPending}
          blocked={blockOf(template, hand, errors.size)}
        />
      </form>
      <TemplatePreview
        preview={preview}
        blocked={own.size > 0}
        sample={sample}
        onSample={setSample}
        shows={shownDraft === draft ? null : <p>{t('notDraft', { version: template.version })}</p>}
        headingRef={previewHeading}
      />
      <PreviewJump form={form} preview={previewHeading} />
    </div>
  );
}

/** Other kinds are left out: what is wrong with their texts does not keep this one from being drawn. */
function requestOf(draft: TemplateDraft, template: Template, kind: KindId, sample: Sample) {
  const { wordings, ...rest } = templateFrom(draft, template.kinds);
  return { ...rest, wordings: wordings.filter(({ id }) => id === kind), kind, ...sample };
}

function KindChoice(props: {
  kinds: Template['kinds'];
  value: KindId;
  onChange: (kind: KindId) => void;
}): ReactNode {
  const { kinds, value, onChange } = props;
  return (
    <SelectField
      label={t('kind')}
      hint={t('kindHint')}
      value={value}
      onChange={(event) => {
        const chosen = kinds.find(({ id }) => id === event.target.value);
        if (chosen) onChange(chosen.id);
      }}
    >
      {kinds.map(({ id }) => (
        <option key={id} value={id}>
          {kindName(id)}
        </option>
      ))}
    </SelectField>
  );
}

/** Why the draft cannot be saved now. */
function blockOf(template: Template, hand: DraftInHand, errors: number): string | undefined {
  if (hand.others) return t('settleFirst');
  if (errors > 0) return t('correctFirst');
  return hand.changed || isNew(template) ? undefined : t('nothingChanged');
}

/** A named template begins with its first version, also when nothing in it differs yet. */
const isNew = ({ version, name }: Template): boolean => version === 0 && name !== usualTemplate;

function SaveBar(props: {
  template: Template;
  hand: DraftInHand;
  busy: boolean;
  blocked: string | undefined;
}): ReactNode {
  const { template, hand, busy, blocked } = props;
  const version = template.version + 1;
  const { changed } = hand;
  return (
    <div className="template-save">
      <p className="muted">
        {t('becomes', { version })} {changed ? t('keptInBrowser') : null}
      </p>
      <div className="decide-actions">
        <Button type="submit" look="primary" busy={busy} blocked={blocked}>
          {busy ? t('saving', { version }) : t('save', { version })}
        </Button>
        {changed ? (
          <Button look="quiet" onClick={hand.discard}>
            {t('discard')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
