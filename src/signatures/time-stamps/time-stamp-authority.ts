import { setTimeout as pause } from 'node:timers/promises';
import { timeStampQuery, readTimeStampAnswer } from '../domain/time-stamps/time-stamp-exchange.js';
import { timeStampRoom } from '../domain/time-stamps/time-stamp-update.js';
import {
  readTimeStamp,
  type TimeStamp,
  type TimeStampFlaw,
} from '../domain/time-stamps/time-stamp.js';

/** An authority to ask, and how patiently. Durations in milliseconds. */
export interface TimeStampAuthority {
  readonly url: string;
  /** Certificates that its own must be among or under, in DER; empty for any authority. */
  readonly certificates: readonly Uint8Array[];
  readonly timeout: number;
  /** How long to wait before each further try. */
  readonly pauses: readonly number[];
}

/** Ten seconds for an answer, and three tries. */
export const patience = { timeout: 10_000, pauses: [500, 2000] } as const;

/** Why there is no time-stamp. The message names the authority by its host. */
export class TimeStampError extends Error {
  override readonly name = 'TimeStampError';

  /** @param mayPass another try may go better */
  constructor(
    message: string,
    readonly mayPass: boolean,
  ) {
    super(message);
  }
}

/** A token, what frames it, and the words of a refusal. */
const longestAnswer = timeStampRoom + 4096;

/** How far the authority's clock may be from ours: what is older or younger is an answer to something else. */
const clockDifference = 5 * 60_000;

/** Eight bytes, and a first one that is not zero, so that its writing has no choice. */
const nonceBytes = 8;

const words: Readonly<Record<Exclude<TimeStampFlaw, 'unknown-authority'>, string>> = {
  'other-document': 'its time-stamp is over something else than was asked for',
  'signature-wrong': 'the signature of its time-stamp does not hold',
  'wrong-purpose': 'its certificate is not one for time-stamps alone',
  'certificate-expired': 'its certificate is not valid at the time that it states',
};

/** What asking needs from outside. */
export interface Surroundings {
  readonly now: () => Date;
  readonly random: (count: number) => Uint8Array;
}

/**
 * Asks an authority for a time-stamp (RFC 3161) and checks its answer.
 * @param digest SHA-256 of what it is to be over
 * @throws TimeStampError that says what was wrong, after the last try
 */
export async function askForTimeStamp(
  authority: TimeStampAuthority,
  digest: Uint8Array,
  surroundings: Surroundings,
): Promise<TimeStamp> {
  for (let failures = 0; ; failures++) {
    try {
      return await askOnce(authority, digest, surroundings);
    } catch (error) {
      const failure =
        error instanceof TimeStampError ? error : new TimeStampError(networkWords(error), true);
      const wait = authority.pauses[failures];
      if (!failure.mayPass || wait === undefined) {
        const { host } = new URL(authority.url);
        throw new TimeStampError(
          `The time-stamp authority ${host} gave no time-stamp: ${failure.message}.`,
          failure.mayPass,
        );
      }
      await pause(wait);
    }
  }
}

async function askOnce(
  authority: TimeStampAuthority,
  digest: Uint8Array,
  { now, random }: Surroundings,
): Promise<TimeStamp> {
  const nonce = Uint8Array.from(random(nonceBytes));
  nonce[0] = (nonce[0] ?? 0) | 0x40;
  const answer = await post(authority, timeStampQuery(digest, nonce));
  return checked(answer, { authority, digest, nonce, now: now() });
}

async function post({ url, timeout }: TimeStampAuthority, query: Uint8Array): Promise<Uint8Array> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/timestamp-query',
      accept: 'application/timestamp-reply',
    },
    body: query,
    // An address that has moved is for the operator to know.
    redirect: 'manual',
    signal: AbortSignal.timeout(timeout),
  });
  if (answer.status !== 200) {
    await answer.body?.cancel();
    const mayPass = answer.status >= 500 || answer.status === 429;
    throw new TimeStampError(`it answered with the HTTP status ${answer.status}`, mayPass);
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | null = answer.body;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > longestAnswer) {
      throw new TimeStampError(`its answer is longer than ${longestAnswer} bytes`, false);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function checked(
  bytes: Uint8Array,
  asked: {
    readonly authority: TimeStampAuthority;
    readonly digest: Uint8Array;
    readonly nonce: Uint8Array;
    readonly now: Date;
  },
): TimeStamp {
  const refuse = (why: string): never => {
    throw new TimeStampError(why, false);
  };
  const { certificates } = asked.authority;
  const answer = reading(() => readTimeStampAnswer(bytes), 'its answer is no time-stamp response');
  if (!answer.granted) throw new TimeStampError(`it refused, ${answer.why}`, answer.mayPass);
  const { token } = answer;
  if (token.length > timeStampRoom) {
    return refuse(
      `its time-stamp has ${token.length} bytes, and there is room for ${timeStampRoom}`,
    );
  }
  const stamp = reading(
    () => readTimeStamp(token, asked.digest, certificates),
    'its time-stamp cannot be read',
  );
  if (stamp.flaw === 'unknown-authority') {
    if (certificates.length > 0) {
      return refuse(`its certificate (${stamp.authority}) is not under LECTERN_TSA_CERTIFICATES`);
    }
  } else if (stamp.flaw) {
    return refuse(words[stamp.flaw]);
  }
  if (!stamp.nonce || Buffer.compare(stamp.nonce, asked.nonce) !== 0) {
    return refuse('its answer does not carry the number of the request');
  }
  if (Math.abs(stamp.time.getTime() - asked.now.getTime()) > clockDifference) {
    return refuse(
      `it states ${stamp.time.toISOString()}, and here it is ${asked.now.toISOString()}`,
    );
  }
  return stamp;
}

function reading<T>(read: () => T, otherwise: string): T {
  try {
    return read();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new TimeStampError(`${otherwise} (${why})`, false);
  }
}

/** What went wrong on the way, by the code that the system gives it. */
function networkWords(error: unknown): string {
  if (!(error instanceof Error)) return 'it cannot be reached';
  if (error.name === 'TimeoutError') return 'it did not answer in time';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return `it cannot be reached${code}`;
}
