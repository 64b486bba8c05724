import type { ReactNode } from 'react';
import type { RuleSetVersion } from '../../api/types.js';
import { LabelledState } from '../../ui/labelled-state.js';
import { t } from './messages.js';

/** Whether a version judges what is completed today, and if not why. */
export function VersionState({ version }: { version: RuleSetVersion }): ReactNode {
  if (version.switchedOff !== null) {
    return (
      <LabelledState tone="care" icon="flag">
        {t('switchedOff')}
      </LabelledState>
    );
  }
  if (version.standing === 'in-force') {
    return (
      <LabelledState tone="good" icon="met">
        {t('inForce')}
      </LabelledState>
    );
  }
  return version.standing === 'to-come' ? (
    <LabelledState tone="plain" icon="clock">
      {t('from', { day: version.validFrom })}
    </LabelledState>
  ) : (
    <LabelledState tone="plain" icon="info">
      {t('ended')}
    </LabelledState>
  );
}

/** Whether the source of every number was read and says it. */
export function Confirmation({ version }: { version: RuleSetVersion }): ReactNode {
  const open = version.rules.filter((rule) => !rule.confirmed).length;
  return open === 0 ? (
    <LabelledState tone="good" icon="met">
      {t('confirmed')}
    </LabelledState>
  ) : (
    <LabelledState tone="care" icon="unknown">
      {t('rulesNotConfirmed', { count: open })}
    </LabelledState>
  );
}

/** The days whose activities a version judges, both ends said. */
export function validity({ validFrom, validTo }: RuleSetVersion): string {
  return validTo === null
    ? t('onwards', { from: validFrom })
    : t('fromTo', { from: validFrom, to: validTo });
}
