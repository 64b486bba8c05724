import type { ReactNode } from 'react';
import type { Assessment } from '../../api/types.js';
import { withoutCredit } from '../judgement/finding-groups.js';
import { Notice } from '../../ui/notices.js';
import { t } from './messages.js';

/** That a claim ends without credit, why, and what helps: before it is made, since it cannot be undone. */
export function NoCredit({ assessment }: { assessment: Assessment | undefined }): ReactNode {
  const findings = withoutCredit(assessment);
  if (findings.length === 0) return null;
  return (
    <Notice tone="care" title={t('withoutCredit')} live>
      {findings.map(({ rule, observed, remedy }) => (
        <p key={rule}>
          {observed} {remedy}
        </p>
      ))}
    </Notice>
  );
}
