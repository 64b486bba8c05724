import type { Json } from '../canonical-json.js';

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** Whether a value of a parsed JSON text is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object that a JSON text is; null when it is none. */
export function parseObject(text: string): JsonObject | null {
  try {
    const read: unknown = JSON.parse(text);
    return isObject(read) ? read : null;
  } catch {
    return null;
  }
}

/** One or several: JSON-LD writes a list of one as its only member. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
