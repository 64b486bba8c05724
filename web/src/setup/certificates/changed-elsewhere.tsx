import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/forms/checkbox.js';
import { Notice } from '../../ui/notices.js';
import type { Difference } from './draft/template-merge.js';
import { fieldInWords } from './draft/template-words.js';
import { t } from './messages.js';

/** Somebody else saved a version since this draft was begun: what differs, and the ways on. Nothing is lost by either. */
export function ChangedElsewhere(props: {
  version: number;
  differences: readonly Difference[];
  /** Whether the preview shows the other version. */
  beside: boolean;
  onBeside: (beside: boolean) => void;
  onMerge: () => void;
  onDiscard: () => void;
}): ReactNode {
  const { version, differences, beside, onBeside, onMerge, onDiscard } = props;
  const both = differences.filter((difference) => difference.both);
  const others = differences.filter((difference) => !difference.both);
  return (
    <div role="alert" className="template-conflict">
      <Notice tone="care" title={t('savedElsewhere', { version })}>
        <p>{t('nothingLost')}</p>
        {others.length > 0 ? (
          <p>
            {t('changedThere', {
              fields: others.map(({ field }) => fieldInWords(field)).join('; '),
            })}
          </p>
        ) : null}
        {both.length > 0 ? (
          <>
            <p>{t('changedByBoth')}</p>
            <dl className="template-differences">
              {both.map(({ field, mine, theirs }) => (
                <div key={field}>
                  <dt>{fieldInWords(field)}</dt>
                  <dd>{t.rich('yours', { quote: <q />, text: valueInWords(mine) })}</dd>
                  <dd>{t.rich('theirs', { version, quote: <q />, text: valueInWords(theirs) })}</dd>
                </div>
              ))}
            </dl>
          </>
        ) : null}
        <Checkbox checked={beside} onChange={onBeside}>
          {t('showInPreview', { version })}
        </Checkbox>
        <p className="notice-actions">
          <Button onClick={onMerge}>{t('merge', { version })}</Button>
          <Button onClick={onDiscard}>{t('useTheirs', { version })}</Button>
        </p>
      </Notice>
    </div>
  );
}

function valueInWords(value: unknown): string {
  if (value === null || value === '') return t('none');
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(valueInWords).join(' / ');
  if (typeof value !== 'object') return JSON.stringify(value);
  if ('width' in value && 'height' in value) {
    return t('picture', { width: Number(value.width), height: Number(value.height) });
  }
  return Object.values(value).map(valueInWords).join(', ');
}
