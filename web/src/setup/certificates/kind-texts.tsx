import type { ReactNode } from 'react';
import type { TemplateKind } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { DetailList } from './detail-list.js';
import { FactText } from './fact-text.js';
import { StatementList } from './statement-list.js';
import { same, type Texts } from './template-draft.js';
import type { Faults } from './template-faults.js';
import { factsFor, textFields, type TextField } from './template-words.js';

/** All texts of one kind of certificate. */
export function KindTexts(props: {
  kind: TemplateKind;
  texts: Texts;
  faults: Faults;
  onChange: (texts: Texts) => void;
}): ReactNode {
  const { kind, texts, faults, onChange } = props;
  const { id, shippedTexts: shipped, placeholders } = kind;
  const set = (change: Partial<Texts>): void => onChange({ ...texts, ...change });
  const names = (Object.keys(textFields) as TextField[]).filter(
    // A kind that awards no credit says none.
    (name) => name !== 'award' || shipped.award !== null,
  );
  return (
    <>
      <Writing />
      {faults.has(id) ? (
        <p className="field-error" tabIndex={-1} data-field={id}>
          {faults.get(id)}
        </p>
      ) : null}
      {names.map((name) => (
        <FactText
          key={name}
          field={`${id}.${name}`}
          {...textFields[name]}
          optional={name === 'notice' && shipped.notice === null}
          value={texts[name] ?? ''}
          error={faults.get(`${id}.${name}`)}
          facts={name === 'heading' || name === 'notice' ? [] : factsFor(name, placeholders)}
          shipped={shipped[name] ?? ''}
          onChange={(text) => set({ [name]: text })}
        />
      ))}
      <StatementList
        kind={id}
        statements={texts.statements}
        shipped={shipped.statements}
        placeholders={placeholders}
        faults={faults}
        onChange={(statements) => set({ statements })}
      />
      <DetailList
        kind={id}
        details={texts.details}
        shipped={shipped.details}
        placeholders={placeholders}
        faults={faults}
        onChange={(details) => set({ details })}
      />
      {same(texts, shipped) ? null : (
        <div>
          <Button onClick={() => onChange(shipped)}>Back to all texts that ship</Button>
        </div>
      )}
    </>
  );
}

function Writing(): ReactNode {
  return (
    <details className="disclosure">
      <summary>How these texts are written</summary>
      <p>
        What stands in braces, such as <code>{'{provider}'}</code>, is filled in for each
        certificate. What stands <code>_between low lines_</code> is printed in italics.
      </p>
      <p>
        Some words are refused: accreditation by those whom nobody accredits, the AMA&rsquo;s phrase
        in any other form than its own, Category 2, and sponsors.
      </p>
    </details>
  );
}
