import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/index.js';
import type { AwardKind } from '../tables/award.entity.js';
import type { ClaimEvidence } from '../evidence/claim-evidence.js';
import { exact, isPositive } from '../domain/rounding.js';

/** A part of a claim: what was awarded for it, and what is left of that. Amounts are decimals with two places. */
export interface ClaimPart {
  readonly awardId: string;
  readonly unit: string;
  readonly creditName: string;
  /** YYYY-MM-DD */
  readonly completedOn: string;
  readonly amount: string;
  readonly left: string;
}

/** The columns of a claim's parts as JSON, in the order of their making; `c` is the claim. */
export const partsColumn = `(SELECT json_agg(json_build_object('awardId', a.id, 'unit', a.unit,
     'completedOn', to_char(a.completed_on, 'YYYY-MM-DD'), 'amount', a.amount::text,
     'left', (a.amount + coalesce((SELECT sum(x.amount) FROM award x
        WHERE x.learner_id = a.learner_id AND x.claim_id = a.claim_id AND x.kind <> 'award'
          AND x.unit = a.unit AND x.completed_on = a.completed_on), 0))::text) ORDER BY a.id)
   FROM award a WHERE a.learner_id = c.learner_id AND a.claim_id = c.id AND a.kind = 'award')`;

export type PartRow = Omit<ClaimPart, 'creditName'>;

/** Parts with the name of their credit, as the claim named it. */
export function namedParts(
  rows: readonly PartRow[] | null,
  names: Pick<ClaimEvidence, 'parts' | 'ruleSet'>,
): ClaimPart[] {
  return (rows ?? []).map((row) => ({ ...row, creditName: creditNameOf(row.unit, names) }));
}

/** The name of a unit of credit in a claim; claims of the first versions had one part. */
export function creditNameOf(
  unit: string,
  { parts, ruleSet }: Pick<ClaimEvidence, 'parts' | 'ruleSet'>,
): string {
  const part = parts?.find((one) => one.unit === unit);
  if (part) return part.creditName;
  return unit === ruleSet.unit ? ruleSet.creditName : unit;
}

/** Parts as the ledger keeps them: what each came to. */
export function partsInLedger(
  parts: readonly Pick<ClaimPart, 'unit' | 'completedOn'>[],
  amountOf: (at: number) => string,
): object[] {
  return parts.map(({ unit, completedOn }, at) => ({ unit, completedOn, amount: amountOf(at) }));
}

/** Whom and what awards are for, and when they are given. */
export interface Awarding {
  readonly learnerId: string;
  readonly claimId: string;
  readonly providerId: string | null;
  readonly ruleSet: { readonly id: string; readonly version: string };
  readonly at: Date;
}

/** Writes the awards of a claim, one for each part, in one statement. */
export async function insertAwards(
  manager: EntityManager,
  { learnerId, claimId, providerId, ruleSet, at }: Awarding,
  parts: readonly (Pick<ClaimPart, 'unit' | 'amount' | 'completedOn'> & { readonly id: string })[],
): Promise<void> {
  if (parts.length === 0) return;
  await manager.query(
    `INSERT INTO award (learner_id, id, claim_id, provider_id, kind, unit, amount,
       rule_set_id, rule_set_version, completed_on, awarded_at)
     SELECT $1, id, $6, $7, 'award', unit, amount, $8, $9, completed_on, $10
     FROM unnest($2::uuid[], $3::text[], $4::numeric[], $5::date[]) AS x (id, unit, amount, completed_on)`,
    [
      learnerId,
      parts.map(({ id }) => id),
      parts.map(({ unit }) => unit),
      parts.map(({ amount }) => amount),
      parts.map(({ completedOn }) => completedOn),
      claimId,
      providerId,
      ruleSet.id,
      ruleSet.version,
      at,
    ],
  );
}

/** A row added to an award: what it changes, by how much. */
export interface AwardChange {
  readonly kind: Exclude<AwardKind, 'award'>;
  /** The award that is taken from, or the row that is undone. */
  readonly rowId: string;
  /** Decimal with its sign. */
  readonly amount: string;
}

/** Adds rows to the awards of a claim, in one statement. */
export async function changeAwards(
  manager: EntityManager,
  claim: { readonly learnerId: string; readonly reason: string; readonly at: Date },
  changes: readonly AwardChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await manager.query(
    `INSERT INTO award (learner_id, id, claim_id, provider_id, kind, reverses_id, unit, amount,
       rule_set_id, rule_set_version, completed_on, reason, awarded_at)
     SELECT a.learner_id, x.id, a.claim_id, a.provider_id, x.kind, a.id, a.unit, x.amount,
       a.rule_set_id, a.rule_set_version, a.completed_on, $6, $7
     FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::numeric[]) AS x (id, kind, changes, amount)
     JOIN award a ON a.learner_id = $1 AND a.id = x.changes`,
    [
      claim.learnerId,
      changes.map(() => newId()),
      changes.map(({ kind }) => kind),
      changes.map(({ rowId }) => rowId),
      changes.map(({ amount }) => amount),
      claim.reason,
      claim.at,
    ],
  );
}

/** Reverses awards: a row with the negative amount of what is left of each part. */
export async function reverseParts(
  manager: EntityManager,
  claim: { readonly learnerId: string; readonly reason: string; readonly at: Date },
  parts: readonly ClaimPart[],
): Promise<void> {
  const counting = parts.filter(({ left }) => isPositive(exact(left)));
  await changeAwards(
    manager,
    claim,
    counting.map(({ awardId, left }) => ({
      kind: 'reversal',
      rowId: awardId,
      amount: exact(left).negated().toFixed(2),
    })),
  );
}
