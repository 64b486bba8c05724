import { t } from './messages.js';

/** One field that the server refused, as problem details name it. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** What went wrong with a request, in words that can be shown. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly FieldProblem[] = [],
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${title}: ${detail}`);
  }

  /** The message for one field of a form, if the server had one. */
  messageFor(path: string): string | undefined {
    return this.errors.find((error) => error.path === path || error.path.startsWith(`${path}.`))
      ?.message;
  }

  /** True when the same request may succeed later without any change to it. */
  get passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

/** The server could not be reached at all. */
export const unreachable = (): Problem =>
  new Problem(0, 'unreachable', t('unreachable'), t('unreachableDetail'));

/** Reads problem details; an answer of another shape (a proxy's page) becomes a plain sentence. */
export function problemFrom(status: number, body: unknown): Problem {
  const given = isRecord(body) ? body : {};
  return new Problem(
    status,
    text(given['code']) ?? 'unknown',
    text(given['title']) ?? t('unknown'),
    text(given['detail']) ?? t('unknownDetail', { status }),
    fieldProblems(given['errors']),
    given,
  );
}

/** Any thrown value as a problem, so that every page shows errors in one way. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) {
    return unreachable();
  }
  return new Problem(-1, 'page-error', t('pageError'), t('pageErrorDetail'));
}

function fieldProblems(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((each) => ({
    path: text(each['path']) ?? '',
    code: text(each['code']) ?? '',
    message: text(each['message']) ?? '',
  }));
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
