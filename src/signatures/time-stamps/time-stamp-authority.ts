import { setTimeout as pause } from 'node:timers/promises';
import { timeStampQuery, readTimeStampAnswer } from '../domain/time-stamps/time-stamp-exchange.js';
import { timeStampRoom } from '../domain/time-stamps/time-stamp-update.js';
import { readTimeStamp, type TimeStamp } from '../domain/time-stamps/time-stamp.js';
import { t } from './messages.js';

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
        throw new TimeStampError(t('failed', { host, why: failure.message }), failure.mayPass);
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
    throw new TimeStampError(t('status', { status: answer.status }), mayPass);
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | null = answer.body;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > longestAnswer) {
      throw new TimeStampError(t('tooLong', { most: longestAnswer }), false);
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
  const answer = reading(() => readTimeStampAnswer(bytes), 'noResponse');
  if (!answer.granted) throw new TimeStampError(t('refused', { why: answer.why }), answer.mayPass);
  const { token } = answer;
  if (token.length > timeStampRoom) {
    return refuse(t('tooLarge', { length: token.length, room: timeStampRoom }));
  }
  const stamp = reading(() => readTimeStamp(token, asked.digest, certificates), 'unreadable');
  if (stamp.flaw === 'unknown-authority') {
    if (certificates.length > 0) {
      return refuse(t('unknownAuthority', { authority: stamp.authority }));
    }
  } else if (stamp.flaw) {
    return refuse(t(`flaw.${stamp.flaw}`));
  }
  if (!stamp.nonce || Buffer.compare(stamp.nonce, asked.nonce) !== 0) {
    return refuse(t('otherRequest'));
  }
  if (Math.abs(stamp.time.getTime() - asked.now.getTime()) > clockDifference) {
    return refuse(t('clock', { theirs: stamp.time.toISOString(), ours: asked.now.toISOString() }));
  }
  return stamp;
}

function reading<T>(read: () => T, otherwise: 'noResponse' | 'unreadable'): T {
  try {
    return read();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new TimeStampError(t(otherwise, { why }), false);
  }
}

/** What went wrong on the way, by the code that the system gives it. */
function networkWords(error: unknown): string {
  if (!(error instanceof Error)) return t('unreachable');
  if (error.name === 'TimeoutError') return t('timeout');
  const { cause } = error;
  return cause instanceof Error && 'code' in cause
    ? t('unreachableBecause', { code: String(cause.code) })
    : t('unreachable');
}
