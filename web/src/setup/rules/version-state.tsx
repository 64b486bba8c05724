import type { ReactNode } from 'react';
import type { RuleSetVersion } from '../../api/types.js';
import { dayInWords } from '../../ui/words/dates.js';
import { LabelledState } from '../../ui/labelled-state.js';

/** Whether a version judges what is completed today, and if not why. */
export function VersionState({ version }: { version: RuleSetVersion }): ReactNode {
  if (version.switchedOff !== null) {
    return (
      <LabelledState tone="care" icon="flag">
        Switched off
      </LabelledState>
    );
  }
  if (version.standing === 'in-force') {
    return (
      <LabelledState tone="good" icon="met">
        In force
      </LabelledState>
    );
  }
  return version.standing === 'to-come' ? (
    <LabelledState tone="plain" icon="clock">
      From {dayInWords(version.validFrom)}
    </LabelledState>
  ) : (
    <LabelledState tone="plain" icon="info">
      Ended
    </LabelledState>
  );
}

/** Whether the source of every number was read and says it. */
export function Confirmation({ version }: { version: RuleSetVersion }): ReactNode {
  const open = version.rules.filter((rule) => !rule.confirmed).length;
  return open === 0 ? (
    <LabelledState tone="good" icon="met">
      Confirmed
    </LabelledState>
  ) : (
    <LabelledState tone="care" icon="unknown">
      {open === 1 ? '1 rule not confirmed' : `${open} rules not confirmed`}
    </LabelledState>
  );
}

/** The days whose activities a version judges, both ends said. */
export function validity({ validFrom, validTo }: RuleSetVersion): string {
  return validTo === null
    ? `${dayInWords(validFrom)} onwards`
    : `${dayInWords(validFrom)} to ${dayInWords(validTo)}`;
}
