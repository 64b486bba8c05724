import type { InputError } from '../../shared/input-error.js';
import type { Message } from '../../shared/messages.js';
import { t } from './messages.js';
import { problemCodes, type ProblemCode } from './problem-codes.js';

/**
 * An answer that is not a success, thrown anywhere and turned into problem details (RFC 9457) at the edge.
 * `detail` says what happened, to what, and what the person can do now.
 */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    private readonly sentence: Message,
    readonly more: {
      readonly errors?: readonly InputError[];
      /** Extension members of the problem details, e.g. the claim that won. */
      readonly extra?: Readonly<Record<string, unknown>>;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(`${code}: ${sentence.text}`);
    this.name = 'Problem';
    this.status = problemCodes[code][0];
  }

  get detail(): string {
    return this.sentence.text;
  }

  /** The answer's body: application/problem+json. */
  get body(): Record<string, unknown> {
    return {
      ...this.more.extra,
      type: `urn:lectern:problem:${this.code}`,
      title: problemCodes[this.code][1],
      status: this.status,
      code: this.code,
      detail: this.detail,
      messageKey: this.sentence.key,
      messageValues: this.sentence.values,
      errors: this.more.errors ?? [],
    };
  }
}

/** The one answer to "not there" and to "not yours": nobody learns which. */
export function notFound(): Problem {
  return new Problem('not-found', t.message('notFound'));
}
