import { amountOf, plainText } from './amount.js';
import type { DecimalText, RequirementProfile } from './profile/profile.js';
import { inUnits, sourceInWords } from './words.js';
import { t } from './messages.js';

/** A rule that is known of but not judged, because no source confirms its number. */
export interface SwitchedOff {
  readonly rule: string;
  readonly title: string;
  readonly sentence: string;
}

/** What a profile leaves out, said instead of hidden. */
export function switchedOff(profile: RequirementProfile): SwitchedOff[] {
  const { total } = profile;
  const all = [
    ...(total.confirmed
      ? []
      : [
          {
            id: 'total',
            title: t('totalOf', { amount: inUnits(total.amount, profile) }),
            ...total,
          },
        ]),
    ...profile.rules.filter(({ confirmed }) => !confirmed),
  ];
  return all.map(({ id, title, source }) => ({
    rule: id,
    title,
    sentence: t('switchedOff', {
      title,
      source: sourceInWords(profile, source),
      body: profile.body,
    }),
  }));
}

/** What is asked for without being recorded anywhere. */
export interface Unrecorded {
  readonly rule: string;
  readonly title: string;
  readonly amount: DecimalText;
  readonly of: string;
  readonly sentence: string;
}

/** What a profile asks for and lets nobody record. */
export function unrecorded(profile: RequirementProfile): Unrecorded[] {
  return profile.rules.flatMap((rule) =>
    rule.operator === 'not-recordable' && rule.confirmed
      ? [
          {
            rule: rule.id,
            title: rule.title,
            amount: rule.amount,
            of: rule.of,
            sentence: t('unrecorded', {
              required: `${plainText(amountOf(rule.amount))} ${rule.of}`,
              source: sourceInWords(profile, rule.source),
            }),
          },
        ]
      : [],
  );
}
