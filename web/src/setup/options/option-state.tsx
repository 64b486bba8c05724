import type { ReactNode } from 'react';
import type { ProviderOption } from '../../api/types.js';
import { LabelledState } from '../../ui/labelled-state.js';
import { t } from './messages.js';

const looks = {
  open: { tone: 'good', icon: 'met' },
  'to-come': { tone: 'plain', icon: 'clock' },
  closed: { tone: 'plain', icon: 'info' },
  'switched-off': { tone: 'care', icon: 'flag' },
  retired: { tone: 'bad', icon: 'revoked' },
} as const;

/** How an option stands today, as word, shape and colour. */
export function OptionState({ option }: { option: ProviderOption }): ReactNode {
  const { state, opensOn } = option;
  return (
    <LabelledState {...looks[state]}>
      {state === 'to-come' ? t('opens', { day: opensOn }) : t(`state.${state}`)}
    </LabelledState>
  );
}
