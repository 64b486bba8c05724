import type { ReactNode } from 'react';
import type { RuleSetVersion } from '../api/types.js';
import { dayInWords } from '../ui/dates.js';
import { SetupState } from './setup-state.js';

/** Whether a version judges what is completed today, and if not why. */
export function VersionState({ version }: { version: RuleSetVersion }): ReactNode {
  if (version.switchedOff !== null) {
    return (
      <SetupState tone="care" icon="flag">
        Switched off
      </SetupState>
    );
  }
  if (version.standing === 'in-force') {
    return (
      <SetupState tone="good" icon="met">
        In force
      </SetupState>
    );
  }
  return version.standing === 'to-come' ? (
    <SetupState tone="plain" icon="clock">
      From {dayInWords(version.validFrom)}
    </SetupState>
  ) : (
    <SetupState tone="plain" icon="info">
      Ended
    </SetupState>
  );
}

/** Whether the source of every number was read and says it. */
export function Confirmation({ version }: { version: RuleSetVersion }): ReactNode {
  const open = version.rules.filter((rule) => !rule.confirmed).length;
  return open === 0 ? (
    <SetupState tone="good" icon="met">
      Confirmed
    </SetupState>
  ) : (
    <SetupState tone="care" icon="unknown">
      {open === 1 ? '1 rule not confirmed' : `${open} rules not confirmed`}
    </SetupState>
  );
}

/** The days whose activities a version judges, both ends said. */
export function validity({ validFrom, validTo }: RuleSetVersion): string {
  return validTo === null
    ? `${dayInWords(validFrom)} onwards`
    : `${dayInWords(validFrom)} to ${dayInWords(validTo)}`;
}
