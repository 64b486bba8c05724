import { nameDifference, type NameDifference } from './names.js';
import type { IdentityFacts, Licence } from './profile.js';
import { t } from './messages.js';

/** What kind of change it is; its sentence for people is `changeReason`. */
export type ChangeKind =
  | Exclude<NameDifference, 'same'>
  | 'writing'
  | 'degree-writing'
  | 'degree-added'
  | 'degree-of-physicians'
  | 'degree-removed'
  | 'profession'
  | 'npi'
  | 'licence-added'
  | 'licence-corrected'
  | 'licence-removed'
  /** Made when nobody reviewed changes; found when that began. */
  | 'before-reviews';

/** One fact that is another than the one attested, and whether that passes at once. */
export interface ChangeFinding {
  readonly fact: 'name' | 'profession' | 'degree' | 'npi' | 'licences';
  readonly kind: ChangeKind;
  readonly passes: boolean;
}

/** Why such a change passes at once or waits for review. */
export const changeReason = (kind: ChangeKind): string => t(`change.${kind}`);

const passing: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'writing',
  'spelling',
  'middle-name',
  'degree-writing',
  'degree-added',
  'licence-added',
  'licence-corrected',
  'before-reviews',
]);

/**
 * What a profile says otherwise than the one that was attested or reviewed last. The whole passes at once when every finding
 * does (`passesAtOnce`). Compared with what was attested and never with the last edit: small steps do not add up.
 */
export function profileFindings(attested: IdentityFacts, given: IdentityFacts): ChangeFinding[] {
  return [
    ...changeFindings('name', nameChange(attested.name, given.name)),
    ...changeFindings('profession', attested.profession === given.profession ? null : 'profession'),
    ...changeFindings('degree', degreeChange(attested, given)),
    ...changeFindings('npi', attested.npi === given.npi ? null : 'npi'),
    ...changeFindings('licences', licenceChange(attested.licences, given.licences)),
  ];
}

/** Whether a change needs no review. */
export function passesAtOnce(findings: readonly ChangeFinding[]): boolean {
  return findings.every(({ passes }) => passes);
}

function changeFindings(fact: ChangeFinding['fact'], kind: ChangeKind | null): ChangeFinding[] {
  return kind === null ? [] : [{ fact, kind, passes: passing.has(kind) }];
}

function nameChange(attested: string, given: string): ChangeKind | null {
  if (attested === given) return null;
  const difference = nameDifference(attested, given);
  return difference === 'same' ? 'writing' : difference;
}

/** Degrees of physicians, as rule sets of physicians' credit name them; without dots and in capitals. */
const physiciansDegrees = new Set(
  'MD DO MB BM MBBS MBBCH MBBCHIR MBCHB BMBS BMBCH BMED MUDR'.split(' '),
);

function degreeChange(attested: IdentityFacts, given: IdentityFacts): ChangeKind | null {
  if (attested.degree === given.degree) return null;
  const [before, after] = [degreesOf(attested.degree), degreesOf(given.degree)];
  if (!before.every((degree) => after.includes(degree))) return 'degree-removed';
  const added = after.filter((degree) => !before.includes(degree));
  if (added.length === 0) return 'degree-writing';
  const physician = given.profession === 'physician';
  return !physician && added.some((degree) => physiciansDegrees.has(degree))
    ? 'degree-of-physicians'
    : 'degree-added';
}

/** `M.D., Ph.D.` are MD and PHD. */
function degreesOf(degree: string | null): string[] {
  return (degree ?? '')
    .replaceAll('.', '')
    .toUpperCase()
    .split(/[\s,;/]+/)
    .filter(Boolean);
}

function licenceChange(attested: readonly Licence[], given: readonly Licence[]): ChangeKind | null {
  const left = [...given];
  const take = (found: number): boolean => found >= 0 && left.splice(found, 1).length > 0;
  const gone = attested.filter((one) => !take(left.findIndex((other) => sameLicence(one, other))));
  const removed = gone.filter((one) => !take(left.findIndex((other) => isCorrected(one, other))));
  if (removed.length > 0) return 'licence-removed';
  if (gone.length > 0) return 'licence-corrected';
  return left.length > 0 ? 'licence-added' : null;
}

function sameLicence(one: Licence, other: Licence): boolean {
  return one.jurisdiction === other.jurisdiction && one.number === other.number;
}

/** The same jurisdiction, and a number with at most one other character, not counting signs between. */
function isCorrected(one: Licence, other: Licence): boolean {
  if (plain(one.jurisdiction) !== plain(other.jurisdiction)) return false;
  const [a, b] = [plain(one.number), plain(other.number)];
  if (a === b) return true;
  if (a.length !== b.length || a.length < 4) return false;
  return [...a].filter((character, at) => character !== b[at]).length === 1;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
