import { missingFrom, nameOf, type Documentation } from '../../cycles/documentation.js';
import type { CycleEvidence, Evidence } from '../../evidence.js';
import type { RequiredField, RequiredFieldsRule, RuleSet, TextField } from '../../rule-set.js';
import { quoted } from '../../words.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { counted, listed, capitalised } from '../../../../shared/words.js';

/** Every cycle, the article or the hours of reading must say what the rule asks for. */
export function requiredFields(rule: RequiredFieldsRule, { ruleSet, evidence }: Given): Verdict {
  const required = requirement(rule, ruleSet);
  const gaps = gapsOfClaim(rule, evidence);
  if (gaps.length === 0) return met(required, 'Everything is there.');
  return {
    outcome: 'not-met',
    required,
    observed: gaps
      .map(({ subject, gaps: found, alone }) => {
        const missing = found.filter(({ tooShort }) => tooShort === null).map(({ name }) => name);
        const short = found.flatMap(({ tooShort }) => tooShort ?? []);
        return alone
          ? sentence(missing.length > 0 ? [`Still missing: ${listed(missing)}`, ...short] : short)
          : `${subject.title}: ${listed([...(missing.length > 0 ? [`${listed(missing)} missing`] : []), ...short])}.`;
      })
      .join(' '),
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

function requirement(rule: RequiredFieldsRule, { claimedFor = 'cycles' }: RuleSet): string {
  const wanted = rule.fields.map((field) => {
    const least = leastOf(rule, field);
    return `${field === 'sources' ? 'at least one' : 'the'} ${nameOf(field)}${
      least > 0 ? ` (at least ${least} characters)` : ''
    }`;
  });
  return `${claimedFor === 'cycles' ? 'Each cycle' : 'The claim'} gives ${listed(wanted)}.`;
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
  readonly tooShort: string | null;
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
      : [
          {
            name,
            tooShort: `${name}: ${counted(length, 'character')} of ${least}`,
            ask: `Write at least ${least} characters for the ${name}.`,
          },
        ];
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

/** What is judged, one by one, and what it is called. */
function subjectsOf({ cycles, article, reading, sources }: Evidence): Subject[] {
  const nothing = { question: null, application: null, evaluation: null, sources };
  if (article) {
    return [
      {
        title: quoted(article.title),
        says: { ...nothing, evaluation: article.evaluatedAt },
        asks: { evaluation: 'Evaluate the article on its own page, then claim.' },
      },
    ];
  }
  if (reading) {
    return [{ title: 'The reading', says: { ...nothing, reflection: reading.reflection } }];
  }
  return cycles.map((cycle) => ({ title: titleOf(cycle), says: cycle }));
}

function titleOf({ question, sources }: CycleEvidence): string {
  const text = question?.trim() || sources[0]?.title;
  return text ? quoted(text) : 'A cycle without a question';
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

function sentence(parts: readonly string[]): string {
  return `${capitalised(parts.join('; '))}.`;
}
