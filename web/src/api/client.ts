import createClient from 'openapi-fetch';
import { problemFrom, unreachable } from './problem.js';
import type { paths } from './schema.js';

/** The typed client of our own API, on the same origin with the session's cookie. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });

type Outcome<T> = { data?: T; error?: unknown; response: Response };

/** The body of a successful answer. Throws a Problem for everything else, a lost connection included. */
export async function bodyOf<T>(request: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await settled(request);
  if (!response.ok || data === undefined) throw problemFrom(response.status, error);
  return data;
}

/** For answers without a body. Throws a Problem when the request did not succeed. */
export async function done(request: Promise<Outcome<unknown>>): Promise<void> {
  const { error, response } = await settled(request);
  if (!response.ok) throw problemFrom(response.status, error);
}

async function settled<T>(request: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable();
  }
}
