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

  readonly detail: string;
  /** What `detail` was made from, for those who say it in another language. */
  private readonly source: { messageKey?: string; messageValues?: Message['values'] };

  constructor(
    readonly code: ProblemCode,
    detail: Message | string,
    readonly more: {
      readonly errors?: readonly InputError[];
      /** Extension members of the problem details, e.g. the claim that won. */
      readonly extra?: Readonly<Record<string, unknown>>;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    const { text, key, values } =
      typeof detail === 'string' ? { text: detail, key: undefined, values: undefined } : detail;
    super(`${code}: ${text}`);
    this.name = 'Problem';
    this.detail = text;
    this.source = key === undefined ? {} : { messageKey: key, messageValues: values };
    this.status = problemCodes[code][0];
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
      ...this.source,
      errors: this.more.errors ?? [],
    };
  }
}

/** The one answer to "not there" and to "not yours": nobody learns which. */
export function notFound(): Problem {
  return new Problem('not-found', t.message('notFound'));
}
