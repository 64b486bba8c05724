import { Engine, type RuleProperties } from 'json-rules-engine';
import { assessClaim } from '../../src/credit/domain/assessment/assess-claim.js';
import type { Evidence } from '../../src/credit/domain/evidence.js';
import { cycle, evidence, nothingEarlier, pointOfCare } from '../support/rule-evidence.js';

/*
 * How many claims the shipped rules of Category 1 point-of-care judge in a second of processor time, beside
 * json-rules-engine deciding the same facts: `node .../test/load/assessments.js [rounds] [seconds]` after
 * `npm run build:test`. The rounds alternate. json-rules-engine says which rules hold; Lectern decides, adds up and
 * writes each finding in words. Both must agree on every claim.
 */

const rounds = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 2);
const milliseconds = { minute: 60_000, day: 86_400_000 } as const;

/** Claims as they come: most of them whole, each of the others failing another rule. */
const claims: Evidence[] = [
  evidence(),
  evidence({ cycles: [cycle({ application: null, documentedAt: null })] }),
  evidence(),
  evidence({ learner: { profession: 'physician', degree: 'MBBS', timeZone: 'UTC' } }),
  evidence({ cycles: [cycle(), cycle({ id: 'two', question: 'Is it so in children too?' })] }),
  evidence({ claimedOn: '2027-11-20' }),
  evidence({ cycles: [cycle({ evaluation: null, documentedAt: null })] }),
  evidence({ offer: { ...evidence().offer, opensOn: '2026-11-21' } }),
];

/** What json-rules-engine is told of a claim: numbers and words, worked out beforehand. */
function factsOf({ learner, provider, offer, cycles, claimedOn, stretches }: Evidence) {
  const day = '2026-11-20';
  const age = (cycle_: (typeof cycles)[number]): number =>
    ((cycle_.documentedAt ?? cycle_.openedAt).getTime() - cycle_.openedAt.getTime()) /
    milliseconds.day;
  return {
    profession: learner.profession,
    degree: learner.degree ?? '',
    accredited: provider.accreditedBy !== null,
    offered: offer.opensOn <= day && (offer.closesOn ?? '9999-12-31') >= day,
    incomplete: cycles.filter((one) => !one.question || !one.application || !one.sources.length)
      .length,
    unevaluated: cycles.filter((one) => one.evaluation === null).length,
    documentedAfterDays: Math.max(...cycles.map(age)),
    claimedAfterDays: (Date.parse(claimedOn) - Date.parse(day)) / milliseconds.day,
    creditedAsArticle: 0,
    cycles: cycles.length,
    overMaximum: offer.designatedMaximum !== null,
    leastSeconds: Math.min(...cycles.map(({ activeSeconds }) => activeSeconds)),
    shortestText: Math.min(
      ...cycles.map((one) => Math.min(one.question?.length ?? 0, one.application?.length ?? 0)),
    ),
    retracted: cycles.flatMap(({ sources }) => sources).filter((one) => one.retracted).length,
    repeated: 0,
    minutes: stretches.length,
    creditedPercent: 0,
  };
}

const accepted = pointOfCare.rules.flatMap((rule) =>
  rule.operator === 'eligibility' ? [rule.degrees] : [],
)[0];

/** The same rules, as conditions: the credit when all hold, and each flag. */
const conditions: RuleProperties[] = [
  {
    conditions: {
      all: [
        { fact: 'profession', operator: 'equal', value: 'physician' },
        { fact: 'degree', operator: 'in', value: accepted },
        { fact: 'accredited', operator: 'equal', value: true },
        { fact: 'offered', operator: 'equal', value: true },
        { fact: 'incomplete', operator: 'equal', value: 0 },
        { fact: 'unevaluated', operator: 'equal', value: 0 },
        { fact: 'documentedAfterDays', operator: 'lessThanInclusive', value: 7 },
        { fact: 'claimedAfterDays', operator: 'lessThanInclusive', value: 180 },
        { fact: 'creditedAsArticle', operator: 'equal', value: 0 },
        { fact: 'cycles', operator: 'greaterThan', value: 0 },
        { fact: 'overMaximum', operator: 'equal', value: false },
      ],
    },
    event: { type: 'credit', params: { each: '0.50' } },
  },
  ...(
    [
      ['little-reading', 'leastSeconds', 'lessThan', 60],
      ['thin-text', 'shortestText', 'lessThan', 20],
      ['retracted-source', 'retracted', 'greaterThan', 0],
      ['repeated-text', 'repeated', 'greaterThan', 0],
      ['time-credited-before', 'creditedPercent', 'greaterThan', 50],
    ] as const
  ).map(([type, fact, operator, value]) => ({
    conditions: { all: [{ fact, operator, value }] },
    event: { type },
  })),
];

/** How often a second of the processor's time `judge` gets through all claims, measured for so long. */
async function claimsPerSecond(judge: () => void | Promise<void>): Promise<number> {
  let judged = 0;
  const before = process.cpuUsage();
  const begun = performance.now();
  while (performance.now() - begun < seconds * 1000) {
    await judge();
    judged += claims.length;
  }
  const { user, system } = process.cpuUsage(before);
  return (judged * 1_000_000) / (user + system);
}

const engine = new Engine(conditions);
const facts = claims.map(factsOf);
for (const [at, claim] of claims.entries()) {
  const { events } = await engine.run(facts[at]);
  const theirs = events.some(({ type }) => type === 'credit');
  const { claimable } = assessClaim(pointOfCare, claim, nothingEarlier);
  if (theirs !== claimable) throw new Error(`The engines do not agree on claim ${at}`);
}

const assess = (): void => {
  for (const claim of claims) assessClaim(pointOfCare, claim, nothingEarlier);
};
const refer = async (): Promise<void> => {
  for (const one of facts) await engine.run(one);
};

const ratios: number[] = [];
for (let round = 1; round <= rounds; round += 1) {
  const ours = await claimsPerSecond(assess);
  const theirs = await claimsPerSecond(refer);
  ratios.push(ours / theirs);
  process.stdout.write(
    `round ${round}: assessed ${Math.round(ours)}/s, json-rules-engine ${Math.round(theirs)}/s, ratio ${(ours / theirs).toFixed(2)}\n`,
  );
}
const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
process.stdout.write(`median ratio ${median.toFixed(2)}\n`);
