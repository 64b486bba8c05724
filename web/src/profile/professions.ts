import type { Profile } from '../api/types.js';

export type Profession = NonNullable<Profile['profession']>;

export const professions: Record<Profession, string> = {
  physician: 'Physician',
  'physician-assistant': 'Physician assistant',
  'nurse-practitioner': 'Nurse practitioner',
  nurse: 'Nurse',
  pharmacist: 'Pharmacist',
  other: 'Other profession',
};

export const isProfession = (value: string): value is Profession => value in professions;

export const professionInWords = (profession: Profession | null): string =>
  profession === null ? 'Not said' : professions[profession];
