import { isNpi } from './npi.js';
import { inputError, type InputError } from '../../shared/input-error.js';
import type { Message } from '../../shared/messages.js';
import { t } from './messages.js';

/** The professions that credit rules distinguish. */
export const professions = [
  'physician',
  'physician-assistant',
  'nurse-practitioner',
  'nurse',
  'pharmacist',
  'other',
] as const;

export type Profession = (typeof professions)[number];

/** A licence to practise: who gave it (a state, a council) and its number there. */
export interface Licence {
  readonly jurisdiction: string;
  readonly number: string;
}

/** Who a learner is: what certificates rest on. */
export interface IdentityFacts {
  /** The name as on the licence. */
  readonly name: string;
  /** Null until the first claim asks for it. */
  readonly profession: Profession | null;
  /** For example MD, DO, MBBS, PhD. */
  readonly degree: string | null;
  /** National Provider Identifier, ten digits. */
  readonly npi: string | null;
  readonly licences: Licence[];
}

/** Who a learner is on a certificate, and the time zone of their days and years (an IANA name). */
export interface Profile extends IdentityFacts {
  readonly timeZone: string;
}

/** A profile that says all that a claim asks for. */
export interface CompleteProfile extends Profile {
  readonly profession: Profession;
}

/** Whether a claim can be made with this profile. */
export function isComplete(profile: Profile | null): profile is CompleteProfile {
  return profile !== null && profile.profession !== null;
}

/**
 * What a claim asks for that a profile does not say, each with the path `profile` and a sentence.
 * @param npiIsHeld whether the NPI in it, if any, is this learner's on the server
 */
export function profileErrorsForClaim(profile: Profile | null, npiIsHeld: boolean): InputError[] {
  if (profile === null) return [inputError('profile', 'profile', t.message('noProfile'))];
  const errors: InputError[] = [];
  if (profile.profession === null) {
    errors.push(inputError('profile', 'profession', t.message('noProfession')));
  }
  if (!npiIsHeld) errors.push(inputError('profile', 'npi', t.message('npiShared')));
  return errors;
}

/** The part of a profile that certificates rest on: the same members in the same order, whatever the profile has besides. */
export function identityOf(profile: IdentityFacts): IdentityFacts {
  const { name, profession, degree, npi, licences } = profile;
  return {
    name,
    profession,
    degree,
    npi,
    licences: licences.map(({ jurisdiction, number }) => ({ jurisdiction, number })),
  };
}

/** The longest text of each member, in characters, and the most licences: the sizes of the table. */
export const profileLimits = {
  name: 200,
  degree: 40,
  timeZone: 60,
  jurisdiction: 80,
  number: 60,
  licences: 20,
} as const;

/** The profile as it is kept: composed characters (NFC), one space between words, none around, null for empty. */
export function tidyProfile(profile: Profile): Profile {
  return {
    name: tidy(profile.name),
    profession: profile.profession,
    degree: tidy(profile.degree ?? '') || null,
    npi: (profile.npi ?? '').trim() || null,
    timeZone: profile.timeZone.trim(),
    licences: profile.licences.map(({ jurisdiction, number }) => ({
      jurisdiction: tidy(jurisdiction),
      number: tidy(number),
    })),
  };
}

/** Everything that is wrong with a tidied profile; empty when it can be kept. */
export function profileErrors(profile: Profile): InputError[] {
  const errors: InputError[] = [
    ...textErrors('name', profile.name, profileLimits.name),
    ...(profile.degree === null ? [] : textErrors('degree', profile.degree, profileLimits.degree)),
  ];
  const add = (path: string, code: string, message: Message): void => {
    errors.push(inputError(path, code, message));
  };
  if (profile.profession !== null && !professions.includes(profile.profession)) {
    add('profession', 'profession', t.message('oneOf', { choices: professions.join(', ') }));
  }
  if (profile.npi !== null && !isNpi(profile.npi)) add('npi', 'npi', t.message('npi'));
  if (!isTimeZone(profile.timeZone)) add('timeZone', 'time-zone', t.message('timeZone'));
  if (profile.licences.length > profileLimits.licences) {
    add('licences', 'too-many', t.message('licences', { most: profileLimits.licences }));
  }
  return [...errors, ...profile.licences.flatMap(licenceErrors)];
}

function licenceErrors(licence: Licence, at: number, all: readonly Licence[]): InputError[] {
  const first = all.findIndex(
    ({ jurisdiction, number }) =>
      jurisdiction === licence.jurisdiction && number === licence.number,
  );
  return [
    ...textErrors(`licences.${at}.jurisdiction`, licence.jurisdiction, profileLimits.jurisdiction),
    ...textErrors(`licences.${at}.number`, licence.number, profileLimits.number),
    ...(first === at ? [] : [inputError(`licences.${at}`, 'twice', t.message('licenceTwice'))]),
  ];
}

function textErrors(path: string, text: string, longest: number): InputError[] {
  if (text === '') {
    return [inputError(path, 'required', t.message('required'))];
  }
  // Code points, as PostgreSQL counts them.
  if ([...text].length > longest) {
    return [inputError(path, 'too-long', t.message('tooLong', { most: longest }))];
  }
  // Cc: control characters. Cs: half of a surrogate pair. Neither can be printed; PostgreSQL takes no NUL.
  if (/[\p{Cc}\p{Cs}]/u.test(text)) {
    return [inputError(path, 'characters', t.message('characters'))];
  }
  return [];
}

/** Whether a text names a time zone of the IANA list; a bare offset such as +02:00 has no summer time and is none. */
export function isTimeZone(text: string): boolean {
  if (
    text.length > profileLimits.timeZone ||
    !/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(text)
  ) {
    return false;
  }
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function tidy(text: string): string {
  return text.normalize('NFC').trim().replace(/ {2,}/g, ' ');
}
