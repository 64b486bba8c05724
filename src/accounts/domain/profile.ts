import { isNpi } from './npi.js';
import type { InputError } from '../../shared/input-error.js';

/** The professions that credit rules tell apart. */
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
  /** Such as MD, DO, MBBS, PhD. */
  readonly degree: string | null;
  /** National Provider Identifier, ten digits. */
  readonly npi: string | null;
  readonly licences: Licence[];
}

/** Who a learner is on a certificate, and in which time zone their days and years lie (an IANA name). */
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
  const lack = (code: string, message: string): InputError => ({
    path: 'profile',
    code,
    message,
  });
  if (profile === null) {
    return [lack('profile', 'Your profile is not filled in: the certificate needs your name.')];
  }
  return [
    ...(profile.profession === null
      ? [
          lack(
            'profession',
            'Your profile does not say your profession: it decides who receives credit.',
          ),
        ]
      : []),
    ...(npiIsHeld
      ? []
      : [
          lack(
            'npi',
            'The NPI in your profile is in another account too, so nobody can claim with it. Correct it, or ask the operator of the server, who can give it to you.',
          ),
        ]),
  ];
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
  if (profile.profession !== null && !professions.includes(profile.profession)) {
    errors.push({
      path: 'profession',
      code: 'profession',
      message: `must be one of ${professions.join(', ')}`,
    });
  }
  if (profile.npi !== null && !isNpi(profile.npi)) {
    errors.push({
      path: 'npi',
      code: 'npi',
      message:
        'is not an NPI: ten digits, of which the last checks the others. Look for a typing error.',
    });
  }
  if (!isTimeZone(profile.timeZone)) {
    errors.push({
      path: 'timeZone',
      code: 'time-zone',
      message: 'is not a time zone of the IANA list, such as Europe/Vienna or America/Chicago',
    });
  }
  if (profile.licences.length > profileLimits.licences) {
    errors.push({
      path: 'licences',
      code: 'too-many',
      message: `are at most ${profileLimits.licences}`,
    });
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
    ...(first === at
      ? []
      : [{ path: `licences.${at}`, code: 'twice', message: 'is the same licence as one above' }]),
  ];
}

function textErrors(path: string, text: string, longest: number): InputError[] {
  if (text === '') {
    return [{ path, code: 'required', message: 'must not be empty' }];
  }
  // Code points, as PostgreSQL counts them.
  if ([...text].length > longest) {
    return [{ path, code: 'too-long', message: `has at most ${longest} characters` }];
  }
  // Cc: control characters. Cs: half of a surrogate pair. Neither can be printed; PostgreSQL takes no NUL.
  if (/[\p{Cc}\p{Cs}]/u.test(text)) {
    return [{ path, code: 'characters', message: 'has characters that cannot be printed' }];
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
