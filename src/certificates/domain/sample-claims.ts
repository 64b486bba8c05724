import { accreditedBy } from '../../accounts/domain/accreditation.js';
import { standingOf, type AwardedClaim } from './awarded-claim.js';
import type { Standing } from '../../documents/domain/certificate-facts.js';
import type { WordingId } from './wording.js';

/** The kinds of certificates that a provider of this standing issues, the usual one first. */
const kindsOf: Readonly<Record<Standing, readonly WordingId[]>> = {
  accredited: [
    'ama-credit',
    'participation-designated',
    'journal-credit',
    'other-credit',
    'participation',
  ],
  demonstration: ['demonstration'],
  unaccredited: ['participation'],
};

/** The accreditors that the AMA's rules require, as in templates/rules/us.ama.c1.*. */
export const amaAccreditors: readonly string[] = ['ACCME', 'ACCME-recognised'];

const ofTheAma: ReadonlySet<WordingId> = new Set([
  'ama-credit',
  'participation-designated',
  'journal-credit',
]);

/** The kinds of certificates that a provider issues, by who accredits it: the AMA's only where its rules accept one of them. */
export function kindsFor(provider: AwardedClaim['provider']): readonly WordingId[] {
  const kinds = kindsOf[standingOf(provider)];
  return accreditedBy(provider.accreditations, amaAccreditors).length > 0
    ? kinds
    : kinds.filter((kind) => !ofTheAma.has(kind));
}

/** Facts for a preview: as they usually are, or as long as they plausibly get. */
export type SampleLength = 'usual' | 'longest';

const learners = {
  usual: { name: 'Sample Learner', degree: 'MD' },
  longest: {
    name: 'Sample Maria Wilhelmina van der Lindhout-Castellanos de Oliveira Montgomery-Featherstonehaugh',
    degree: 'MD, PhD, MPH, FACP, FRCPC',
  },
} as const;

const titles = {
  usual: 'Point-of-care learning from the medical literature',
  longest:
    'Intensive against standard control of systolic blood pressure in adults over seventy-five years with chronic kidney disease, ' +
    'type 2 diabetes mellitus and earlier stroke: what thirty-one randomised trials, four registries and a network meta-analysis show',
} as const;

type Sample = Pick<
  AwardedClaim,
  'learningFormat' | 'ruleSet' | 'document' | 'amount' | 'creditName' | 'questions' | 'articles'
> & { readonly profession: string };

const category1 = {
  document: 'certificate',
  amount: '0.50',
  creditName: 'AMA PRA Category 1 Credit',
  questions: 1,
  articles: 0,
  profession: 'physician',
} as const;

const pointOfCare = {
  ...category1,
  learningFormat: 'Internet point-of-care activity',
  ruleSet: { id: 'us.ama.c1.ipoc', version: 'sample' },
} as const;

const samples: Readonly<Record<WordingId, Sample>> = {
  'ama-credit': pointOfCare,
  'participation-designated': { ...pointOfCare, document: 'participation', profession: 'nurse' },
  demonstration: pointOfCare,
  'journal-credit': {
    ...category1,
    amount: '1.00',
    learningFormat: 'Journal-based CME activity',
    ruleSet: { id: 'us.ama.c1.journal', version: 'sample' },
    questions: 0,
    articles: 1,
  },
  'other-credit': {
    ...category1,
    amount: '2.00',
    creditName: 'European CME credit (ECMEC)',
    learningFormat: 'E-learning material',
    ruleSet: { id: 'eu.eaccme.elm', version: 'sample' },
  },
  participation: {
    ...pointOfCare,
    document: 'participation',
    ruleSet: { id: 'eu.eaccme.elm', version: 'sample' },
  },
};

/**
 * A claim that gets this kind of certificate from this provider, invented for a preview.
 * @param several whether it is made up of several acts
 * @param day     YYYY-MM-DD
 */
export function sampleClaim(
  kind: WordingId,
  provider: AwardedClaim['provider'],
  length: SampleLength,
  several: boolean,
  day: string,
): AwardedClaim {
  const { profession, ...sample } = samples[kind];
  const acts = several ? sampleActs(length, day) : [];
  const amount = several ? manyActs[length].amount : sample.amount;
  return {
    ...sample,
    amount,
    available: amount,
    learner: { ...learners[length], profession, timeZone: 'UTC' },
    provider,
    title: titles[length],
    completedOn: day,
    questions: sample.articles > 0 ? 0 : Math.max(1, acts.length),
    acts,
  };
}

/** How many acts are claimed together in a sample, each for half a credit. */
const manyActs = {
  usual: { count: 4, amount: '2.00' },
  longest: { count: 28, amount: '14.00' },
} as const;

function sampleActs(length: SampleLength, day: string): AwardedClaim['acts'] {
  const month = day.slice(0, 8);
  const { count: days } = manyActs[length];
  return Array.from({ length: days }, (_, index) => ({
    completedOn:
      index === days - 1 ? day : `${month}${String(Math.min(index + 1, 28)).padStart(2, '0')}`,
    sources: [`${titles[length]} (Journal of Samples, 2026)`],
    amount: '0.50',
  })).toSorted((a, b) => (a.completedOn < b.completedOn ? -1 : 1));
}

/** Whether a provider ever issues this kind. */
export function issues(provider: AwardedClaim['provider'], kind: WordingId): boolean {
  return kindsFor(provider).includes(kind);
}
