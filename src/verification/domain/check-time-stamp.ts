import { certificatesOf } from '../../signatures/domain/x509/x509.js';
import { readTimeStamp, type TimeStamp } from '../../signatures/domain/time-stamps/time-stamp.js';
import type { FoundTimeStamp } from '../../signatures/domain/time-stamps/time-stamp-update.js';
import type { KnownKeys } from '../../signatures/domain/known-keys.js';
import type { Step } from './steps.js';
import { t } from './messages.js';

/** When a file existed, as its time-stamp has it. */
export function checkTimeStamp(
  { room, digest }: FoundTimeStamp,
  { authorities }: KnownKeys,
): Pick<Step, 'result' | 'words'> {
  let stamp: TimeStamp;
  try {
    stamp = readTimeStamp(room, digest, authorities.flatMap(certificatesOf));
  } catch {
    return { result: 'failed', words: t('stampUnreadable') };
  }
  const { flaw, authority, time } = stamp;
  const at = `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  switch (flaw) {
    case null:
      return { result: 'passed', words: t('stamped', { at, authority }) };
    case 'unknown-authority':
      return {
        result: 'could-not-check',
        words: t('stampedByStranger', { at, authority }),
      };
    default:
      return { result: 'failed', words: t(`stamp.${flaw}`) };
  }
}
