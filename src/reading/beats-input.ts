import { Problem } from '../platform/index.js';
import { LONGEST_OFFLINE_MS, MOST_BEATS_PER_BATCH } from './domain/limits.js';
import type { Beat } from './domain/stretches.js';
import { largestSeq, longestSinceInputMs, mostWords } from './dto/beats.dto.js';
import { t } from './messages.js';
import { inputError, type InputError } from '../shared/input-error.js';
import type { Message } from '../shared/messages.js';

type Members = Record<string, unknown>;

const beatMembers = new Set(['seq', 'sinceMs', 'visible', 'focused', 'lastInputMsAgo', 'part']);
/** A batch with hundreds of wrong beats is answered with the first errors. */
const mostErrors = 20;

/**
 * Reads the body of a batch of beats: untrusted, and too frequent for class-validator (a batch of 500 takes it 7 ms, this 0.2 ms).
 * @throws Problem invalid-input that names every member that is wrong
 */
export function readBeats(body: unknown): Beat[] {
  const errors: InputError[] = [];
  const refuse = (path: string, code: string, message: Message): void => {
    if (errors.length < mostErrors) errors.push(inputError(path, code, message));
  };

  const given = isMembers(body) ? body['beats'] : undefined;
  if (!Array.isArray(given) || given.length === 0 || given.length > MOST_BEATS_PER_BATCH) {
    refuse('beats', 'beats', t.message('beats', { most: MOST_BEATS_PER_BATCH }));
  }
  if (isMembers(body)) refuseUnknown(body, new Set(['beats']), '', refuse);
  const beats =
    errors.length > 0 || !Array.isArray(given)
      ? []
      : given.map((beat: unknown, index) => readBeat(beat, `beats.${index}`, refuse));
  if (errors.length > 0) {
    throw new Problem('invalid-input', t.message('notRecorded'), { errors });
  }
  return beats;
}

type Refuse = (path: string, code: string, message: Message) => void;

function readBeat(given: unknown, path: string, refuse: Refuse): Beat {
  const beat = isMembers(given) ? given : {};
  if (!isMembers(given)) refuse(path, 'beat', t.message('beat'));
  refuseUnknown(beat, beatMembers, `${path}.`, refuse);
  const integer = (name: string, smallest: number, largest: number): number =>
    readInteger(beat[name], smallest, largest, `${path}.${name}`, refuse);
  const flag = (name: string): boolean => {
    if (typeof beat[name] !== 'boolean') refuse(`${path}.${name}`, 'boolean', t.message('flag'));
    return beat[name] === true;
  };
  return {
    seq: integer('seq', 1, largestSeq),
    sinceMs: integer('sinceMs', 0, LONGEST_OFFLINE_MS),
    visible: flag('visible'),
    focused: flag('focused'),
    lastInputMsAgo: integer('lastInputMsAgo', 0, longestSinceInputMs),
    words: readWords(beat['part'], `${path}.part`, refuse),
  };
}

function readWords(part: unknown, path: string, refuse: Refuse): number | null {
  if (part === undefined || part === null) return null;
  if (!isMembers(part)) {
    refuse(path, 'part', t.message('part'));
    return null;
  }
  refuseUnknown(part, new Set(['words']), `${path}.`, refuse);
  return readInteger(part['words'], 0, mostWords, `${path}.words`, refuse);
}

function readInteger(
  value: unknown,
  smallest: number,
  largest: number,
  path: string,
  refuse: Refuse,
): number {
  if (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= smallest &&
    value <= largest
  ) {
    return value;
  }
  refuse(path, 'integer', t.message('integer', { smallest, largest }));
  return smallest;
}

function refuseUnknown(
  members: Members,
  known: ReadonlySet<string>,
  prefix: string,
  refuse: Refuse,
): void {
  for (const name of Object.keys(members)) {
    if (!known.has(name)) refuse(`${prefix}${name}`, 'unknown', t.message('unknown'));
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
