import type { ReactNode } from 'react';
import type { ProviderOption } from '../api/types.js';
import { dayInWords } from '../ui/dates.js';
import { SetupState } from './setup-state.js';

/** How an option stands today, as word, shape and colour. */
export function OptionState({ option }: { option: ProviderOption }): ReactNode {
  switch (option.state) {
    case 'open':
      return (
        <SetupState tone="good" icon="met">
          Open
        </SetupState>
      );
    case 'to-come':
      return (
        <SetupState tone="plain" icon="clock">
          Opens {dayInWords(option.opensOn)}
        </SetupState>
      );
    case 'closed':
      return (
        <SetupState tone="plain" icon="info">
          Closed
        </SetupState>
      );
    case 'switched-off':
      return (
        <SetupState tone="care" icon="flag">
          Switched off
        </SetupState>
      );
    case 'retired':
      return (
        <SetupState tone="bad" icon="revoked">
          Retired
        </SetupState>
      );
  }
}
