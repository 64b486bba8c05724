import type { ReactNode } from 'react';
import type { ProviderOption } from '../../api/types.js';
import { dayInWords } from '../../ui/words/dates.js';
import { LabelledState } from '../../ui/labelled-state.js';

/** How an option stands today, as word, shape and colour. */
export function OptionState({ option }: { option: ProviderOption }): ReactNode {
  switch (option.state) {
    case 'open':
      return (
        <LabelledState tone="good" icon="met">
          Open
        </LabelledState>
      );
    case 'to-come':
      return (
        <LabelledState tone="plain" icon="clock">
          Opens {dayInWords(option.opensOn)}
        </LabelledState>
      );
    case 'closed':
      return (
        <LabelledState tone="plain" icon="info">
          Closed
        </LabelledState>
      );
    case 'switched-off':
      return (
        <LabelledState tone="care" icon="flag">
          Switched off
        </LabelledState>
      );
    case 'retired':
      return (
        <LabelledState tone="bad" icon="revoked">
          Retired
        </LabelledState>
      );
  }
}
