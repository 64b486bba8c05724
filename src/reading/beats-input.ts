import { Problem } from '../platform/index.js';
import { LONGEST_OFFLINE_MS, MOST_BEATS_PER_BATCH } from './domain/limits.js';
import type { Beat } from './domain/stretches.js';
import { largestSeq, longestSinceInputMs, mostWords } from './dto/beats.dto.js';
import type { InputError } from '../shared/input-error.js';

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
  const refuse = (path: string, code: string, message: string): void => {
    if (errors.length < mostErrors) errors.push({ path, code, message });
  };

  const given = isMembers(body) ? body['beats'] : undefined;
  if (!Array.isArray(given) || given.length === 0 || given.length > MOST_BEATS_PER_BATCH) {
    refuse('beats', 'beats', `must be a list of 1 to ${MOST_BEATS_PER_BATCH} beats`);
  }
  if (isMembers(body)) refuseUnknown(body, new Set(['beats']), '', refuse);
  const beats =
    errors.length > 0 || !Array.isArray(given)
      ? []
      : given.map((beat: unknown, index) => readBeat(beat, `beats.${index}`, refuse));
  if (errors.length > 0) {
    throw new Problem(
      'invalid-input',
      'The beats were not recorded. Fix the fields listed below, or leave those beats out, and send them again.',
      { errors },
    );
  }
  return beats;
}

type Refuse = (path: string, code: string, message: string) => void;

function readBeat(given: unknown, path: string, refuse: Refuse): Beat {
  const beat = isMembers(given) ? given : {};
  if (!isMembers(given)) refuse(path, 'beat', 'must be a beat');
  refuseUnknown(beat, beatMembers, `${path}.`, refuse);
  const integer = (name: string, smallest: number, largest: number): number =>
    readInteger(beat[name], smallest, largest, `${path}.${name}`, refuse);
  const flag = (name: string): boolean => {
    if (typeof beat[name] !== 'boolean')
      refuse(`${path}.${name}`, 'boolean', 'must be true or false');
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
    refuse(path, 'part', 'must tell the words of the passage on screen');
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
  refuse(path, 'integer', `must be a whole number from ${smallest} to ${largest}`);
  return smallest;
}

function refuseUnknown(
  members: Members,
  known: ReadonlySet<string>,
  prefix: string,
  refuse: Refuse,
): void {
  for (const name of Object.keys(members)) {
    if (!known.has(name)) refuse(`${prefix}${name}`, 'unknown', 'is not a member of this request');
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
