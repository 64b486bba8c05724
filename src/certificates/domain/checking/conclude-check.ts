import type { PrintedFact } from '../printed-facts.js';
import {
  summaries,
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

/** What the signed credential says of the facts. */
export interface SignedFacts {
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
  const ended = (
    outcome: Outcome,
    more: readonly Step[],
    facts: readonly PrintedFact[] | null = null,
  ): FileCheck => ({
    outcome,
    kind,
    summary: summaries[outcome],
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
        : 'The issuer finds no certificate under this name.';
    return ended('status-unknown', [facts, { name: 'status', result: 'could-not-check', words }]);
  }
  const words = {
    valid: 'It was not revoked.',
    revoked: `It was revoked${issued.reason ? `: ${issued.reason}` : '.'}`,
    superseded: `A later certificate has taken its place${issued.reason ? `: ${issued.reason}` : '.'}`,
  }[issued.status];
  const result = issued.status === 'valid' ? 'passed' : 'failed';
  return ended(issued.status, [facts, { name: 'status', result, words }], issued.facts);
}

function factsStep({ factsInside }: SignedFacts, issued: IssuedStatus | null | undefined): Step {
  if (issued) {
    return {
      name: 'facts',
      result: 'passed',
      words: 'They are the facts that were frozen at issue.',
    };
  }
  return factsInside
    ? { name: 'facts', result: 'passed', words: 'They are those that the credential names.' }
    : {
        name: 'facts',
        result: 'could-not-check',
        words: 'The frozen facts were not at hand to compare.',
      };
}
