import fc from 'fast-check';
import { assessClaim } from '../domain/assessment/assess-claim.js';
import type { CycleEvidence, Earlier, Evidence } from '../domain/evidence.js';
import type { RuleSet } from '../domain/rule-set.js';
import {
  assess,
  cycle,
  evidence,
  ofArticle,
  ofReading,
  readingLog,
  shipped,
  source,
  start,
  stretch,
} from '../../../test/support/rule-evidence.js';

/** The same minutes, claimed for what the rule set is claimed for. */
function fitting(ruleSet: RuleSet, given: Evidence): Evidence {
  const { stretches, visits } = given;
  switch (ruleSet.claimedFor) {
    case 'article':
      return { ...given, ...ofArticle(), stretches };
    case 'reading':
      return { ...given, ...ofReading(1), stretches, visits };
    default:
      return given;
  }
}

/** Cents of the arithmetic's lines, to see that the table adds up. */
function cents(amount: string): number {
  return Math.round(Number(amount) * 100);
}

describe('every supplied rule set', () => {
  it.each([...shipped.values()].map((ruleSet) => [ruleSet.id, ruleSet] as const))(
    '%s gives each finding a rule, a source, what was required and observed, and a remedy when not met',
    (_id, ruleSet) => {
      const bare = cycle({
        question: null,
        application: null,
        evaluation: null,
        sources: [],
        documentedAt: null,
      });
      for (const changes of [{}, { cycles: [bare], stretches: [] }]) {
        for (const finding of assess(ruleSet, changes).findings) {
          for (const sentence of [
            finding.title,
            finding.required,
            finding.observed,
            finding.source,
          ]) {
            expect(sentence).toMatch(/\S/);
          }
          expect(finding.required + finding.observed).not.toMatch(/undefined|null|NaN/);
          if (finding.outcome !== 'met') expect(finding.remedy).toMatch(/^[A-Z].*\.$/s);
        }
      }
    },
  );

  const minutes = fc.nat({ max: 480 });
  const stretches = fc
    .uniqueArray(minutes, { minLength: 2, maxLength: 12 })
    .map((cuts) => cuts.toSorted((a, b) => a - b))
    .map((cuts) =>
      cuts.flatMap((from, at) =>
        at % 2 === 0 && cuts[at + 1] !== undefined ? [stretch(from, cuts[at + 1]!)] : [],
      ),
    );
  const anyCycle = fc
    .record({
      id: fc.uuid(),
      question: fc.option(fc.string()),
      application: fc.option(fc.string()),
      evaluation: fc.option(fc.constant({ result: 'answered', effect: 'none' })),
      sources: fc.array(
        fc.record({
          title: fc.string(),
          retracted: fc.boolean(),
          wordCount: fc.nat({ max: 9000 }),
        }),
        { maxLength: 3 },
      ),
      activeSeconds: fc.nat({ max: 9000 }),
    })
    .map((one): CycleEvidence => ({
      ...cycle(),
      ...one,
      sources: one.sources.map((each) => source(each)),
    }));
  const anyEvidence = fc
    .record({ cycles: fc.array(anyCycle, { minLength: 1, maxLength: 5 }), stretches })
    .map((changes) => evidence(changes));
  const anyEarlier = stretches.map((creditedStretches): Earlier => ({
    creditedStretches,
    texts: [],
    awarded: {},
    items: [],
    days: [],
    documentedAt: [],
  }));
  const anyRules = fc.constantFrom(...shipped.values()).map((ruleSet): RuleSet => {
    const { switchedOff: _reason, ...inForce } = ruleSet;
    return inForce;
  });

  it('judges the same evidence in the same way, so that a preview equals the result', () => {
    fc.assert(
      fc.property(anyRules, anyEvidence, anyEarlier, (ruleSet, given, earlier) => {
        const again = assessClaim(
          ruleSet,
          structuredClone(fitting(ruleSet, given)),
          structuredClone(earlier),
        );
        const first = assessClaim(ruleSet, fitting(ruleSet, given), earlier);
        expect(again).toEqual(first);
        expect(again.findings).toEqual(first.findings);
        expect(again.arithmetic).toEqual(first.arithmetic);
      }),
    );
  });

  it('shows arithmetic that adds up to the amount', () => {
    fc.assert(
      fc.property(anyRules, anyEvidence, anyEarlier, (ruleSet, given, earlier) => {
        const { amount, arithmetic } = assessClaim(ruleSet, fitting(ruleSet, given), earlier);
        expect(arithmetic.reduce((sum, line) => sum + cents(line.amount), 0)).toBe(cents(amount));
      }),
    );
  });

  it('rounds the hours by no more than half an increment', () => {
    fc.assert(
      fc.property(stretches, (read) => {
        const exactHours =
          read.reduce((sum, s) => sum + Number(s.endsAt) - Number(s.startsAt), 0) / 3_600_000;
        const { amount } = assess(readingLog, { stretches: read });
        expect(Math.abs(Number(amount) - exactHours)).toBeLessThanOrEqual(0.125 + 1e-9);
      }),
    );
  });

  it('never gives less for more reading, or for another complete cycle', () => {
    fc.assert(
      fc.property(anyRules, anyEvidence, anyEarlier, (ruleSet, given, earlier) => {
        const before = Number(assessClaim(ruleSet, fitting(ruleSet, given), earlier).amount);
        const end = given.stretches.at(-1)?.endsAt ?? new Date(start);
        const more: Evidence = {
          ...given,
          cycles: [...given.cycles, cycle({ id: 'more' })],
          stretches: [
            ...given.stretches,
            { startsAt: end, endsAt: new Date(Number(end) + 600_000) },
          ],
        };
        expect(
          Number(assessClaim(ruleSet, fitting(ruleSet, more), earlier).amount),
        ).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('never gives a refused claim anything, and never refuses for a flag', () => {
    fc.assert(
      fc.property(anyRules, anyEvidence, anyEarlier, (ruleSet, given, earlier) => {
        const { claimable, amount, findings } = assessClaim(
          ruleSet,
          fitting(ruleSet, given),
          earlier,
        );
        expect(claimable).toBe(findings.every((finding) => finding.outcome !== 'not-met'));
        expect(amount === '0.00').toBe(!claimable);
      }),
    );
  });
});
