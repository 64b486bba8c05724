import type { Profile } from '../api/types.js';
import { t } from './messages.js';

export type Profession = NonNullable<Profile['profession']>;

export const professions = [
  'physician',
  'physician-assistant',
  'nurse-practitioner',
  'nurse',
  'pharmacist',
  'other',
] as const satisfies readonly Profession[];

export const isProfession = (value: string): value is Profession =>
  professions.some((profession) => profession === value);

export const professionInWords = (profession: Profession | null): string =>
  profession === null ? t('noProfession') : t(`profession.${profession}`);
