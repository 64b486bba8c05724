import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/forms/checkbox.js';
import { Notice } from '../../ui/notices.js';
import type { Difference } from './draft/template-merge.js';
import { fieldInWords } from './draft/template-words.js';

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
      <Notice tone="care" title={`Version ${version} was saved elsewhere meanwhile`}>
        <p>Nothing is lost: what you changed is still here, and is not saved yet.</p>
        {others.length > 0 ? (
          <p>
            Changed there only, and taken over with it:{' '}
            {others.map(({ field }) => fieldInWords(field)).join('; ')}.
          </p>
        ) : null}
        {both.length > 0 ? (
          <>
            <p>Changed by both of you, so that yours would stand:</p>
            <dl className="template-differences">
              {both.map(({ field, mine, theirs }) => (
                <div key={field}>
                  <dt>{fieldInWords(field)}</dt>
                  <dd>
                    Yours: <q>{valueInWords(mine)}</q>
                  </dd>
                  <dd>
                    Version {version}: <q>{valueInWords(theirs)}</q>
                  </dd>
                </div>
              ))}
            </dl>
          </>
        ) : null}
        <Checkbox checked={beside} onChange={onBeside}>
          Show version {version} in the preview
        </Checkbox>
        <p className="notice-actions">
          <Button onClick={onMerge}>Put my changes on top of version {version}</Button>
          <Button onClick={onDiscard}>Use version {version} and drop mine</Button>
        </p>
      </Notice>
    </div>
  );
}

function valueInWords(value: unknown): string {
  if (value === null || value === '') return 'none';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(valueInWords).join(' / ');
  if (typeof value !== 'object') return JSON.stringify(value);
  if ('width' in value && 'height' in value) {
    return `a picture of ${valueInWords(value.width)} by ${valueInWords(value.height)} pixels`;
  }
  return Object.values(value).map(valueInWords).join(', ');
}
