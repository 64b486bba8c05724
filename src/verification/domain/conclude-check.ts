import type { PrintedFact } from '../../documents/domain/printed-facts.js';
import {
  summaries,
  transcriptSummaries,
  type FileCheck,
  type IssuedStatus,
  type Outcome,
  type Step,
  type StepName,
  type StepResult,
} from './steps.js';

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
  /** Whether they lie in the file as well, and are those. */
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
    summary: noun === 'transcript' ? transcriptSummaries[outcome] : summaries[outcome],
    steps: [...examined.steps, ...more],
    verificationId,
    facts,
  });
  if (typeof found === 'string') return ended(found, []);
  if (issued && issued.factsSha256 !== found.factsSha256) {
    const words = 'They are not the facts that this issuer froze when it issued.';
    return ended('edited', [{ name: 'facts', result: 'failed', words }]);
  }
  const facts = factsStep(found, issued);
  if (!issued) {
    const words =
      issued === undefined
        ? 'The issuer was not asked whether it still counts.'
        : `The issuer finds no ${noun} under this name.`;
    return ended('status-unknown', [facts, { name: 'status', result: 'could-not-check', words }]);
  }
  const result = issued.status === 'valid' ? 'passed' : 'failed';
  const words = statusWords(noun, issued);
  return ended(issued.status, [facts, { name: 'status', result, words }], issued.facts);
}

function statusWords(noun: SignedFacts['document'], { status, reason }: IssuedStatus): string {
  const because = reason ? `: ${reason}` : '.';
  switch (status) {
    case 'valid':
      return noun === 'transcript'
        ? 'Every certificate that it lists still counts.'
        : 'It was not revoked.';
    case 'revoked':
      return `It was revoked${because}`;
    case 'superseded':
      return `A later certificate has taken its place${because}`;
    case 'out-of-date':
      return `Certificates that it lists no longer count${because}`;
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
      words: 'They are the facts that were frozen at issue.',
    };
  }
  const named =
    document === 'transcript'
      ? 'They are under the signature of the file.'
      : 'They are those that the credential names.';
  return factsInside
    ? { name: 'facts', result: 'passed', words: named }
    : {
        name: 'facts',
        result: 'could-not-check',
        words: 'The frozen facts were not at hand to compare.',
      };
}
