import type { PrintedFact } from '../../documents/domain/printed-facts.js';
import {
  summaryOf,
  type FileCheck,
  type IssuedStatus,
  type Outcome,
  type Step,
  type StepName,
  type StepResult,
} from './steps.js';
import { t } from './messages.js';

/** What was found of a file without asking anybody. */
export interface Examined {
  readonly kind: FileCheck['kind'];
  readonly steps: readonly Step[];
  readonly verificationId: string | null;
  /** What the steps say together; or, where the file is as it was signed and its issuer can say more, what was signed. */
  readonly found: Outcome | SignedFacts;
}

/** What is signed, and what is said there of its facts. */
export interface SignedFacts {
  readonly document: 'certificate' | 'transcript';
  /** In hexadecimal digits. */
  readonly factsSha256: string | null;
  /** Whether they are in the file as well, and are the same. */
  readonly factsInside: boolean;
}

/** The steps taken so far. */
export class Steps {
  private readonly taken: Step[] = [];

  constructor(
    private readonly kind: FileCheck['kind'],
    words: string,
    result: StepResult = 'passed',
  ) {
    this.add('file', result, words);
  }

  add(name: StepName, result: StepResult, words: string): void {
    this.taken.push({ name, result, words });
  }

  end(found: Outcome | SignedFacts, verificationId: string | null): Examined {
    return { kind: this.kind, steps: [...this.taken], verificationId, found };
  }
}

/**
 * The last two steps: whether the facts are those that were frozen, and whether they still count.
 * @param issued what the issuer answers; null when it finds no such certificate, undefined when it was not asked
 */
export function concludeCheck(
  examined: Examined,
  issued: IssuedStatus | null | undefined,
): FileCheck {
  const { kind, verificationId, found } = examined;
  const noun = typeof found === 'string' ? 'certificate' : found.document;
  const ended = (
    outcome: Outcome,
    more: readonly Step[],
    facts: readonly PrintedFact[] | null = null,
  ): FileCheck => ({
    outcome,
    kind,
    summary: summaryOf(outcome, noun),
    steps: [...examined.steps, ...more],
    verificationId,
    facts,
  });
  if (typeof found === 'string') return ended(found, []);
  if (issued && issued.factsSha256 !== found.factsSha256) {
    const words = t('otherFacts');
    return ended('edited', [{ name: 'facts', result: 'failed', words }]);
  }
  const facts = factsStep(found, issued);
  if (!issued) {
    const words = issued === undefined ? t('notAsked') : t(`unknownName.${noun}`);
    return ended('status-unknown', [facts, { name: 'status', result: 'could-not-check', words }]);
  }
  const result = issued.status === 'valid' ? 'passed' : 'failed';
  const words = statusWords(noun, issued);
  return ended(issued.status, [facts, { name: 'status', result, words }], issued.facts);
}

function statusWords(noun: SignedFacts['document'], { status, reason }: IssuedStatus): string {
  switch (status) {
    case 'valid':
      return t(`status.${noun}`);
    case 'revoked':
      return reason ? t('revokedBecause', { reason }) : t('revoked');
    case 'superseded':
      return reason ? t('supersededBecause', { reason }) : t('superseded');
    case 'out-of-date':
      return reason ? t('outOfDateBecause', { reason }) : t('outOfDate');
  }
}

function factsStep(
  { document, factsInside }: SignedFacts,
  issued: IssuedStatus | null | undefined,
): Step {
  if (issued) {
    return {
      name: 'facts',
      result: 'passed',
      words: t('frozenFacts'),
    };
  }
  return factsInside
    ? { name: 'facts', result: 'passed', words: t(`facts.${document}`) }
    : {
        name: 'facts',
        result: 'could-not-check',
        words: t('factsNotAtHand'),
      };
}
