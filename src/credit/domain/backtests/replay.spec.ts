import {
  evidence,
  nothingEarlier,
  ofReading,
  pointOfCare,
  readingLog,
  rules,
  stretch,
} from '../../../../test/support/rule-evidence.js';
import { judgedProvider } from '../../../../test/support/accreditations.js';
import { Replay, losesCredit, type MadeClaim } from './replay.js';
import type { Evidence } from '../evidence.js';

const category1 = 'AMA PRA Category 1 Credit';
const category2 = readingLog.credit.unit;
const claimedAt = (minute: number): Date =>
  new Date(Date.parse('2026-11-20T18:00:00Z') + minute * 60_000);

let made = 0;

/** A claim made at a minute of the day, as the version before judged it. */
function claim(minute: number, of: Evidence, changes: Partial<MadeClaim> = {}): MadeClaim {
  const ruleSet = of.reading ? readingLog : pointOfCare;
  return {
    learnerId: 'a-learner',
    claimId: `claim-${(made += 1)}`,
    learnerName: 'Ada Example',
    claimedAt: claimedAt(minute),
    completedOn: '2026-11-20',
    ruleSet,
    versions: [{ ...ruleSet, validFrom: '2026-01-01' }],
    optionId: 'an-option',
    awarded: [{ unit: of.reading ? category2 : category1, amount: '0.50' }],
    findings: [],
    evidence: { ...of, claimedAt: claimedAt(minute) },
    earlier: nothingEarlier,
    providerOn: null,
    reduced: false,
    ended: null,
    ...changes,
  };
}

const hours = (from: number, to: number): Evidence =>
  evidence({ ...ofReading(to - from), stretches: [stretch(from, to)] });

function replay(claims: readonly MadeClaim[]) {
  const one = new Replay();
  return claims.map((each) => one.next(each));
}

const outcomes = (claims: readonly MadeClaim[]) =>
  replay(claims).map(({ outcome, after }) => [outcome, after.map(({ amount }) => amount).join()]);

describe('past claims judged by today’s rules', () => {
  it('give 1.00 in total where eight stretches of 7.5 minutes were given 2.00', () => {
    const eight = Array.from({ length: 8 }, (_, at) =>
      claim(at, hours(at * 7.5, (at + 1) * 7.5), {
        awarded: [{ unit: category2, amount: '0.25' }],
      }),
    );
    const judged = replay(eight);
    expect(judged.map(({ outcome }) => outcome)).toEqual([
      'same',
      'refused',
      'same',
      'refused',
      'same',
      'refused',
      'same',
      'refused',
    ]);
    const given = judged.flatMap(({ after }) => after).map(({ amount }) => Number(amount));
    expect(given.reduce((sum, amount) => sum + amount, 0)).toBe(1);
    expect(judged.map(losesCredit).filter(Boolean)).toHaveLength(4);
  });

  it('refuse a cycle whose minutes were paid in an earlier claim of hours, and say so', () => {
    const [first, second] = replay([claim(0, hours(0, 30)), claim(1, evidence())]);
    expect(first).toMatchObject({ outcome: 'same' });
    expect(second).toMatchObject({
      outcome: 'refused',
      change: [{ unit: category1, amount: '-0.50' }],
      findings: [{ rule: 'minute-once', before: null, after: 'not-met' }],
    });
  });

  it('give hours only what an earlier cycle left', () => {
    expect(outcomes([claim(0, evidence()), claim(1, hours(0, 40))])).toEqual([
      ['same', '0.50'],
      ['same', '0.50'],
    ]);
    expect(outcomes([claim(0, evidence()), claim(1, hours(0, 30))])).toEqual([
      ['same', '0.50'],
      ['less', '0.25'],
    ]);
  });

  it('give another document if nobody accredited the provider on the day, as recorded now', () => {
    const asked: (readonly string[])[] = [];
    const unknown = claim(0, evidence(), {
      providerOn: (days) => {
        asked.push(days);
        return judgedProvider('A hospital', null);
      },
    });
    const [judged] = replay([unknown]);
    expect(asked).toEqual([['2026-11-20']]);
    expect(judged?.change).toContainEqual({ unit: category1, amount: '-0.50' });
    expect(judged?.after.map(({ unit }) => unit)).not.toContain(category1);
    expect(
      outcomes([claim(0, evidence(), { providerOn: () => judgedProvider('A', 'ACCME') })]),
    ).toEqual([['same', '0.50']]);
  });

  it('give no more than may be designated, whatever the option said', () => {
    const limited = {
      ...pointOfCare,
      validFrom: '2026-01-01',
      rules: pointOfCare.rules.map((rule) =>
        rule.operator === 'designated-maximum' && rule.limit
          ? { ...rule, limit: { ...rule.limit, amount: '0.25' } }
          : rule,
      ),
    };
    const offer = { ...evidence().offer, designatedMaximum: '99.00' };
    expect(outcomes([claim(0, evidence({ offer }), { versions: [limited] })])).toEqual([
      ['less', '0.25'],
    ]);
  });

  it('are judged by the version of the day, or by their own if the server no longer has one', () => {
    const later = { ...pointOfCare, validFrom: '2026-11-21' };
    expect(replay([claim(0, evidence(), { versions: [later] })])).toMatchObject([
      { outcome: 'refused', findings: [{ rule: 'rule-set-version' }] },
    ]);
    expect(outcomes([claim(0, evidence(), { versions: [] })])).toEqual([['same', '0.50']]);
  });

  it('let a released act be credited again, but not a spent one', () => {
    const ended = (how: 'released' | 'spent'): MadeClaim[] => [
      claim(0, evidence(), { awarded: [], ended: { at: claimedAt(5), how } }),
      claim(10, evidence()),
    ];
    expect(outcomes(ended('released'))[1]).toEqual(['same', '0.50']);
    expect(outcomes(ended('spent'))[1]).toEqual(['refused', '']);
    const [, early] = outcomes([
      claim(0, evidence(), { ended: { at: claimedAt(20), how: 'released' } }),
      claim(10, evidence()),
    ]);
    expect(early).toEqual(['refused', '']);
  });

  it('keep what a decision left of a reduced claim', () => {
    const reduced = claim(0, hours(0, 60), {
      awarded: [{ unit: category2, amount: '0.50' }],
      reduced: true,
    });
    expect(outcomes([reduced])).toEqual([['same', '0.50']]);
  });

  it('count a cap by what the replay gave, not by what was given at the time', () => {
    const log = rules('us.aafp.elective.enrich');
    const capped = {
      ...log,
      validFrom: '2026-01-01',
      rules: log.rules.map((rule) =>
        rule.operator === 'cap' ? { ...rule, amount: '1.00' } : rule,
      ),
    };
    const of = (minute: number, from: number, to: number): MadeClaim =>
      claim(minute, hours(from, to), {
        ruleSet: log,
        versions: [capped],
        awarded: [{ unit: log.credit.unit, amount: '0.75' }],
      });
    expect(outcomes([of(0, 0, 45), of(1, 60, 105), of(2, 120, 165)])).toEqual([
      ['same', '0.75'],
      ['less', '0.25'],
      ['refused', ''],
    ]);
  });
});
