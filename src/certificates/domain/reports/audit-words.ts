import { dayInWords, durationInWords, capitalised } from '../../../shared/words.js';
import { dayAt } from '../../../shared/zones.js';
import { t } from '../printed-messages.js';

/** How an audit report says what is kept as data. */
export const auditWords = {
  /** An instant as its day and time in a time zone: `3 March 2026, 14:05:09`. */
  instant(timeZone: string, instant: string | Date): string {
    const at = new Date(instant);
    const time = new Intl.DateTimeFormat('en-US', {
      timeZone,
      numberingSystem: 'latn',
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }).format(at);
    return `${dayInWords(dayAt(at, timeZone))}, ${time}`;
  },

  /** Seconds: 134 -> `2 min 14 s`, 3725 -> `1 h 2 min 5 s`. */
  duration: (seconds: number): string => durationInWords(seconds * 1000),

  /** An amount with its sign, without zeros that say nothing: `-0.50` -> `-0.5`. */
  amount(amount: string): string {
    return amount.replace(/(\.\d)0$/, '$1');
  },

  /** A word of a closed set as people write it: `not-met` -> `Not met`. */
  sentence(word: string): string {
    const words = word.replaceAll('-', ' ');
    return capitalised(words);
  },

  /** What a revocation made of the act: `released (a mistake)`. */
  act: (act: 'released' | 'spent'): string => t(`act.${act}`),

  sameAct: t('sameAct'),

  /** Another claim of the same act that was revoked: by whom and as what, never why. */
  revokedElsewhere({
    provider,
    act,
    before,
    stands,
  }: {
    provider: string;
    act: 'released' | 'spent';
    before: boolean;
    stands: boolean;
  }): string {
    return t(`elsewhere.${act}`, {
      provider,
      since: before ? 'before' : 'after',
      now: stands ? 'stands' : 'reinstated',
    });
  },

  /** What the ledger calls an action: `claim.award` -> `Claim: award`. */
  action(action: string): string {
    const [noun = '', verb = ''] = action.split('.');
    return `${auditWords.sentence(noun)}: ${verb.replaceAll('-', ' ')}`;
  },

  evaluation({ result, effect }: { result: string; effect: string }): {
    result: string;
    effect: string;
  } {
    return { result: t('result', { result }), effect: t('effect', { effect }) };
  },
} as const;
