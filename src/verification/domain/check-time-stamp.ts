import { certificatesOf } from '../../signatures/domain/x509/x509.js';
import {
  readTimeStamp,
  type TimeStamp,
  type TimeStampFlaw,
} from '../../signatures/domain/time-stamps/time-stamp.js';
import type { FoundTimeStamp } from '../../signatures/domain/time-stamps/time-stamp-update.js';
import type { KnownKeys } from '../../signatures/domain/known-keys.js';
import type { Step } from './steps.js';

/** When a file existed, as its time-stamp has it. */
export function checkTimeStamp(
  { room, digest }: FoundTimeStamp,
  { authorities }: KnownKeys,
): Pick<Step, 'result' | 'words'> {
  let stamp: TimeStamp;
  try {
    stamp = readTimeStamp(room, digest, authorities.flatMap(certificatesOf));
  } catch {
    return { result: 'failed', words: 'Its time-stamp cannot be read.' };
  }
  const { flaw, authority, time } = stamp;
  const at = `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  switch (flaw) {
    case null:
      return { result: 'passed', words: `It existed at ${at}, according to ${authority}.` };
    case 'unknown-authority':
      return {
        result: 'could-not-check',
        words: `It says that it existed at ${at}, according to ${authority}, an authority that is not known here.`,
      };
    default:
      return { result: 'failed', words: flaws[flaw] };
  }
}

const flaws: Readonly<Record<Exclude<TimeStampFlaw, 'unknown-authority'>, string>> = {
  'other-document': 'Its time-stamp is of something else.',
  'signature-wrong': 'Its time-stamp was not signed by the authority that it names.',
  'wrong-purpose': 'Its time-stamp was signed with a certificate that is not for time-stamps.',
  'certificate-expired':
    'The certificate of its time-stamp was not valid at the time that it states.',
};
