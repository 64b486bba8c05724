import { asSet, nameOf, type Issue } from './freeze-facts.js';
import type { CertificateFacts, PrintedDetail } from '../../documents/domain/certificate-facts.js';
import { dayInWords } from '../../shared/words.js';
import { dayAt } from '../../shared/zones.js';

/** Who the certificate is for, as the profile says now. */
export interface RenamedLearner {
  readonly name: string;
  readonly degree: string | null;
  /** IANA name */
  readonly timeZone: string;
}

/** Whether a certificate names its learner otherwise than the profile does now. */
export function namesAnother(
  { learner }: CertificateFacts,
  { name, degree }: Pick<RenamedLearner, 'name' | 'degree'>,
): boolean {
  return nameOf(learner) !== nameOf({ name, degree });
}

/**
 * The facts of the certificate that replaces another after a change of name: the same learning, credit, texts
 * and design; its own name, number, code and day of issue, and the number of the one it replaces.
 */
export function reissuedFacts(
  old: CertificateFacts,
  learner: RenamedLearner,
  issue: Issue,
): CertificateFacts {
  // A zone that has changed since makes it no earlier than the one it replaces.
  const today = dayAt(issue.issuedAt, learner.timeZone);
  const issuedOn = today < old.issuedOn ? old.issuedOn : today;
  const details = old.text.details
    .filter(({ value }) => value !== old.replaces)
    .map((detail): PrintedDetail => ({ ...detail, value: valueNow(detail, old, issue, issuedOn) }));
  return inPlaceOf(
    old.serial,
    {
      ...old,
      learner: { name: learner.name, degree: learner.degree },
      serial: issue.serial,
      verificationId: issue.verificationId,
      verifyUrl: issue.verifyUrl,
      issuedAt: issue.issuedAt.toISOString(),
      issuedOn,
      text: { ...old.text, name: nameOf(learner), details },
    },
    learner.timeZone,
  );
}

/**
 * The facts of a certificate that replaces another, with a line that says which.
 * @param replaces the number of the other
 * @param timeZone IANA name, the learner's
 */
export function inPlaceOf(
  replaces: string,
  facts: CertificateFacts,
  timeZone: string,
): CertificateFacts {
  const label = facts.text.labels.replaces ?? 'Replaces certificate';
  const text = { ...facts.text, details: [...facts.text.details, { label, value: replaces }] };
  const { thaiWords: _, ideographs: __, ...kept } = facts;
  return { ...kept, replaces, text, ...asSet(text, timeZone) };
}

/** Certificates of format 1 do not say which detail is which: there, no other detail has these values. */
function valueNow(
  { of, value }: PrintedDetail,
  old: CertificateFacts,
  issue: Issue,
  issuedOn: string,
): string {
  const unnamed = old.format === 'lectern-certificate/1';
  if (of === 'serial' || (unnamed && value.includes(old.serial))) {
    return value.replaceAll(old.serial, issue.serial);
  }
  if (of === 'issuedOn' || (unnamed && value === dayInWords(old.issuedOn))) {
    return dayInWords(issuedOn);
  }
  return value;
}
