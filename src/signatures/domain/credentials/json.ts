import type { Json } from './canonical-json.js';

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** Whether a value of a parsed JSON text is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The object that a JSON text is; null when it is none, and when an object in it has two members of one name: one reader
 * would take the first, another the last, and what was signed would be neither.
 */
export function parseObject(text: string): JsonObject | null {
  try {
    const read = JSON.parse(text) as Json;
    return isObject(read) && namesIn(text) === membersOf(read) ? read : null;
  } catch {
    return null;
  }
}

/** The number of member names in a text that is known to be JSON. */
function namesIn(text: string): number {
  let names = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon) names += 1;
  return names;
}

/** Not by recursion: what is dropped may be nested without end. */
function membersOf(whole: Json): number {
  let members = 0;
  const waiting = [whole];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (!isList(value)) members += Object.keys(value).length;
    for (const member of Object.values(value)) waiting.push(member);
  }
  return members;
}

/** One or several: JSON-LD writes a list of one as its only member. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
