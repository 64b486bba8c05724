import type { OfferInput, ProviderOption } from '../../api/types.js';
import { t } from './messages.js';

/** A credit option as it is written in the form: every field as text. */
export interface OptionDraft {
  title: string;
  ruleSetId: string;
  opensOn: string;
  closesOn: string;
  designatedMaximum: string;
  documentWithinDays: string;
  claimWithinDays: string;
  /** Empty: everybody. */
  audience: readonly string[];
  certificateTemplate: string | null;
}

/** An empty form for an option that opens on a day (YYYY-MM-DD). */
export function newDraft(today: string): OptionDraft {
  return {
    title: '',
    ruleSetId: '',
    opensOn: today,
    closesOn: '',
    designatedMaximum: '',
    documentWithinDays: '',
    claimWithinDays: '',
    audience: [],
    certificateTemplate: null,
  };
}

export function draftOf(option: ProviderOption): OptionDraft {
  return {
    title: option.title,
    ruleSetId: option.ruleSetId,
    opensOn: option.opensOn,
    closesOn: option.closesOn ?? '',
    designatedMaximum: option.designatedMaximum ?? '',
    documentWithinDays: option.documentWithinDays?.toString() ?? '',
    claimWithinDays: option.claimWithinDays?.toString() ?? '',
    audience: option.audience ?? [],
    certificateTemplate: option.certificateTemplate,
  };
}

/** The fields whose text cannot be sent: days that are no whole number. */
export function draftErrors(draft: OptionDraft): Partial<Record<keyof OptionDraft, string>> {
  const message = t('notWholeDays');
  return {
    ...(isDays(draft.documentWithinDays) ? {} : { documentWithinDays: message }),
    ...(isDays(draft.claimWithinDays) ? {} : { claimWithinDays: message }),
  };
}

export function offerFrom(draft: OptionDraft): OfferInput {
  return {
    title: draft.title.trim(),
    ruleSetId: draft.ruleSetId,
    opensOn: draft.opensOn,
    closesOn: draft.closesOn || null,
    designatedMaximum: draft.designatedMaximum.trim() || null,
    documentWithinDays: daysIn(draft.documentWithinDays),
    claimWithinDays: daysIn(draft.claimWithinDays),
    audience: draft.audience.length > 0 ? draft.audience.filter(isProfession) : null,
    certificateTemplate: draft.certificateTemplate,
  };
}

export const professions = [
  'physician',
  'physician-assistant',
  'nurse-practitioner',
  'nurse',
  'pharmacist',
  'other',
] as const;

export const isProfession = (value: string): value is (typeof professions)[number] =>
  professions.some((profession) => profession === value);

function isDays(text: string): boolean {
  return /^\d*$/.test(text.trim());
}

function daysIn(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim());
}
