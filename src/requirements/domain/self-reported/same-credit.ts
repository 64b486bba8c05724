import { amountOf } from '../amount.js';

/** Self-reported credit, as far as it shows whether two are the same. */
export interface SeenCredit {
  readonly id: string;
  readonly title: string;
  readonly provider: string | null;
  readonly amount: string;
  readonly completedOn: string;
  /** When it was written down first, in milliseconds since 1970. */
  readonly createdAt: number;
  /** SHA-256 of the supporting document, hexadecimal. */
  readonly document: string | null;
  /** The learner said that it differs from what it looks like. */
  readonly distinct: boolean;
}

/** An earlier credit that another looks the same as. */
export interface Lookalike<Credit> {
  readonly credit: Credit;
  /** What they share: title, day, amount and provider, or the file that proves them. */
  readonly because: 'facts' | 'proof';
}

/**
 * Which credits look the same as one that was written down before: the same title, day and amount, and the same
 * provider where both name one; or the same file as supporting document. Case, spaces, accents' form and punctuation make no
 * difference.
 * @returns by id the earlier ones, the first of them first; nothing for what the learner said is different
 */
export function lookalikes<Credit extends SeenCredit>(
  credits: readonly Credit[],
): Map<string, readonly Lookalike<Credit>[]> {
  const inOrder = credits.toSorted(byFirst);
  const byFacts = new Map<string, Credit[]>();
  const byDocument = new Map<string, Credit[]>();
  const found = new Map<string, readonly Lookalike<Credit>[]>();
  for (const credit of inOrder) {
    const { title, completedOn, amount, provider, document, distinct, id } = credit;
    const facts = JSON.stringify([bare(title), completedOn, amountOf(amount)]);
    const same = (byFacts.get(facts) ?? []).filter((other) =>
      sameProvider(other.provider, provider),
    );
    const shown = (document === null ? [] : (byDocument.get(document) ?? [])).filter(
      (other) => !same.includes(other),
    );
    if (!distinct && same.length + shown.length > 0) {
      const all = [
        ...same.map((other) => ({ credit: other, because: 'facts' as const })),
        ...shown.map((other) => ({ credit: other, because: 'proof' as const })),
      ];
      found.set(
        id,
        all.toSorted((a, b) => byFirst(a.credit, b.credit)),
      );
    }
    add(byFacts, facts, credit);
    if (document !== null) add(byDocument, document, credit);
  }
  return found;
}

/** At most this many that look the same are shown. */
const mostTold = 10;

function add<Credit>(map: Map<string, Credit[]>, key: string, credit: Credit): void {
  const there = map.get(key);
  if (!there) map.set(key, [credit]);
  else if (there.length < mostTold) there.push(credit);
}

function byFirst(a: SeenCredit, b: SeenCredit): number {
  if (a.createdAt !== b.createdAt) return a.createdAt - b.createdAt;
  return a.id < b.id ? -1 : 1;
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const sameProvider = (one: string | null, other: string | null): boolean =>
  one === null || other === null || bare(one) === bare(other);
