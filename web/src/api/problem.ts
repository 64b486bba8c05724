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
  new Problem(
    0,
    'unreachable',
    'No connection',
    'The server could not be reached. Nothing you entered was lost. Check the connection and try again.',
  );

/** Reads problem details; an answer of another shape (a proxy's page) becomes a plain sentence. */
export function problemFrom(status: number, body: unknown): Problem {
  const given = isRecord(body) ? body : {};
  return new Problem(
    status,
    text(given['code']) ?? 'unknown',
    text(given['title']) ?? 'Something went wrong',
    text(given['detail']) ??
      `The server answered with status ${status} and no explanation. Nothing you entered was lost; try again.`,
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
  return new Problem(
    -1,
    'page-error',
    'This page made a mistake',
    'Something unexpected happened while showing it. Nothing that was saved is lost. Load the page again.',
  );
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
