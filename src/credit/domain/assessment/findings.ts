import { yearOn } from '../time/by-years.js';
import type { Finding, Outcome } from '../finding.js';
import type { Judged } from './judge.js';
import type { Verdict } from '../operators/index.js';
import type { Rule, RuleSet } from '../rule-set.js';
import { sourceInWords } from './source-words.js';
import { daysInWords } from '../words.js';
import { capitalised } from '../../../shared/words.js';
import { t } from '../messages.js';

/**
 * Every rule in words, in the order of the file; of a claim over several years one finding for each rule, which
 * says what it found in each of them.
 * @param judged all years of the claim
 * @param counted those that are claimed, or all when none is; the others say why not, and refuse nothing
 */
export function findingsOf(
  ruleSet: RuleSet,
  judged: readonly Judged[],
  counted: readonly Judged[],
): Finding[] {
  const [only] = judged;
  const found =
    only && judged.length === 1
      ? findingsOfYear(ruleSet, only)
      : merged(
          judged.map((one) => ({
            when: capitalised(daysInWords(yearOn(ruleSet, one.completedOn ?? ''))),
            counted: counted.includes(one),
            findings: findingsOfYear(ruleSet, one),
          })),
        );
  return [...switchedOffFinding(ruleSet), ...found];
}

interface Year {
  /** `In 2026`. */
  readonly when: string;
  readonly counted: boolean;
  readonly findings: readonly Finding[];
}

const gravity: Readonly<Record<Outcome, number>> = { met: 0, flagged: 1, 'not-met': 2 };

function merged(years: readonly Year[]): Finding[] {
  const [first] = years;
  return (first?.findings ?? []).flatMap((_, at) => {
    const each = years.flatMap(({ findings, ...year }) => {
      const finding = findings[at];
      return finding ? [{ ...year, finding }] : [];
    });
    const said = each.filter(({ counted, finding }) => counted || finding.outcome === 'not-met');
    const worst = each
      .filter(({ counted }) => counted)
      .map(({ finding }) => finding)
      .toSorted((a, b) => gravity[b.outcome] - gravity[a.outcome])[0];
    const shown = worst ?? each[0]?.finding;
    if (!shown) return [];
    const remedies = new Set(said.flatMap(({ finding }) => finding.remedy ?? []));
    return [
      {
        ...shown,
        required: together(each.map(({ when, finding }) => [when, finding.required])),
        observed: together(
          said.map(({ when, counted, finding }) => [
            when,
            counted ? finding.observed : t('nothingClaimed', { observed: finding.observed }),
          ]),
        ),
        remedy: remedies.size > 0 ? [...remedies].join(' ') : null,
      },
    ];
  });
}

/** What is the same for all is said once. */
function together(sentences: readonly (readonly [when: string, sentence: string])[]): string {
  const different = new Set(sentences.map(([, sentence]) => sentence));
  if (different.size < 2) return sentences[0]?.[1] ?? '';
  return sentences.map(([when, sentence]) => `${when}: ${sentence}`).join(' ');
}

function findingsOfYear(ruleSet: RuleSet, { verdicts }: Judged): Finding[] {
  return verdicts.flatMap((verdict, at) => {
    const rule = ruleSet.rules[at];
    return rule ? [findingOf(ruleSet, rule, verdict)] : [];
  });
}

function findingOf(ruleSet: RuleSet, rule: Rule, verdict: Verdict): Finding {
  const source = ruleSet.sources[rule.source];
  return {
    rule: rule.id,
    outcome: verdict.outcome,
    title: rule.title,
    required: verdict.required,
    observed: verdict.observed,
    source: sourceInWords(ruleSet, rule),
    sourceUrl: source?.address ?? null,
    remedy: verdict.remedy,
    ...(verdict.effect && { effect: verdict.effect }),
  };
}

function switchedOffFinding({ switchedOff, name }: RuleSet): Finding[] {
  if (switchedOff === undefined) return [];
  return [
    {
      rule: 'switched-off',
      outcome: 'not-met',
      title: t('inForce'),
      required: t('allConfirmed'),
      observed: switchedOff,
      source: name,
      sourceUrl: null,
      remedy: t('chooseAnother'),
    },
  ];
}
