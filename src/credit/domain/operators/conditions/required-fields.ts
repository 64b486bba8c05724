import { missingFrom, nameOf, type Documentation } from '../../cycles/documentation.js';
import type { CycleEvidence, Evidence } from '../../evidence.js';
import type { RequiredField, RequiredFieldsRule, RuleSet, TextField } from '../../rule-set.js';
import { quoted } from '../../words.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { listed, capitalised } from '../../../../shared/words.js';
import { t } from './messages.js';

/** Every cycle, the article or the hours of reading must say what the rule asks for. */
export function requiredFields(rule: RequiredFieldsRule, { ruleSet, evidence }: Given): Verdict {
  const required = requirement(rule, ruleSet);
  const gaps = gapsOfClaim(rule, evidence);
  if (gaps.length === 0) return met(required, t('nothingMissing'));
  return {
    outcome: 'not-met',
    required,
    observed: gaps.flatMap(sentencesOf).join(' '),
    remedy: [...new Set(gaps.flatMap((one) => one.gaps.map(({ ask }) => ask)))].join(' '),
  };
}

interface SubjectGaps {
  readonly subject: Subject;
  readonly gaps: readonly Gap[];
  /** Whether nothing else is claimed with it. */
  readonly alone: boolean;
}

function gapsOfClaim(rule: RequiredFieldsRule, evidence: Evidence): SubjectGaps[] {
  const subjects = subjectsOf(evidence);
  return subjects
    .map((subject) => ({
      subject,
      gaps: gapsOf(rule, subject),
      alone: subjects.length === 1,
    }))
    .filter(({ gaps }) => gaps.length > 0);
}

function sentencesOf({ subject, gaps, alone }: SubjectGaps): string[] {
  const missing = gaps.filter(({ tooShort }) => tooShort === null).map(({ name }) => name);
  const fields = listed(missing);
  const first = alone
    ? t('missing', { fields })
    : t('missingFrom', { cycle: subject.title, fields });
  return [
    ...(missing.length > 0 ? [first] : []),
    ...gaps.flatMap(({ name, tooShort }) => {
      if (tooShort === null) return [];
      const field = capitalised(name);
      return alone
        ? t('tooShort', { field, ...tooShort })
        : t('tooShortIn', { field, cycle: subject.title, ...tooShort });
    }),
  ];
}

function requirement(rule: RequiredFieldsRule, { claimedFor = 'cycles' }: RuleSet): string {
  const fields = listed(
    rule.fields.map((name) => {
      const least = leastOf(rule, name);
      const field = t(`field.${name}`);
      return least > 0 ? t('fieldOfLength', { field, least }) : field;
    }),
  );
  return t(claimedFor === 'cycles' ? 'eachCycleIncludes' : 'claimIncludes', { fields });
}

interface Subject {
  readonly title: string;
  readonly says: Documentation;
  /** What to ask for in place of the words for cycles. */
  readonly asks?: Partial<Record<RequiredField, string>>;
}

interface Gap {
  readonly name: string;
  /** What is too short; null when it is not there at all. */
  readonly tooShort: { readonly length: number; readonly least: number } | null;
  readonly ask: string;
}

function gapsOf(rule: RequiredFieldsRule, { says, asks = {} }: Subject): Gap[] {
  const missing = missingFrom(says, rule.fields);
  const short = rule.fields.flatMap((field): Gap[] => {
    const least = leastOf(rule, field);
    if (least === 0 || missing.some((one) => one.field === field)) return [];
    const length = [...textOf(says, field).trim()].length;
    const name = nameOf(field);
    return length >= least
      ? []
      : [{ name, tooShort: { length, least }, ask: t('writeMore', { least, field: name }) }];
  });
  return [
    ...missing.map(({ field, message }) => ({
      name: nameOf(field),
      tooShort: null,
      ask: asks[field] ?? message,
    })),
    ...short,
  ];
}

/** What is judged, one by one; cycles with what they are called, since only they can be several. */
function subjectsOf({ cycles, article, reading, sources }: Evidence): Subject[] {
  const nothing = { question: null, application: null, evaluation: null, sources };
  if (article) {
    return [
      {
        title: '',
        says: { ...nothing, evaluation: article.evaluatedAt },
        asks: { evaluation: t('evaluateArticle') },
      },
    ];
  }
  if (reading) {
    return [{ title: '', says: { ...nothing, reflection: reading.reflection } }];
  }
  return cycles.map((cycle) => ({ title: titleOf(cycle), says: cycle }));
}

function titleOf({ question, sources }: CycleEvidence): string {
  const text = question?.trim() || sources[0]?.title;
  return text ? quoted(text) : t('cycleWithoutQuestion');
}

function leastOf(rule: RequiredFieldsRule, field: RequiredField): number {
  return isText(field) ? (rule.minimumCharacters?.[field] ?? 0) : 0;
}

function textOf(says: Documentation, field: RequiredField): string {
  return isText(field) ? (says[field] ?? '') : '';
}

function isText(field: RequiredField): field is TextField {
  return field === 'question' || field === 'application' || field === 'reflection';
}
