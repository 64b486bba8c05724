import type { ReactNode } from 'react';
import type { PaperBadge } from '../api/types.js';
import { Icon } from '../ui/icons.js';
import { t } from './messages.js';

const tones: Partial<Record<PaperBadge, string>> = {
  retracted: 'badge-bad',
  'expression-of-concern': 'badge-care',
  preprint: 'badge-care',
  'free-full-text': 'badge-open',
};

/** What kind of paper this is, each in a word. */
export function PaperBadges({ badges }: { badges: readonly PaperBadge[] }): ReactNode {
  return badges.map((badge) => (
    <span key={badge} className={`badge ${tones[badge] ?? ''}`}>
      {badge === 'retracted' ? <Icon name="revoked" /> : null}
      {t(`badge.${badge}`)}
    </span>
  ));
}
