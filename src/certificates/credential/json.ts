import type { Json } from '../domain/canonical-json.js';
import type { JsonObject } from './credential.js';

/** Whether a value of a parsed JSON text is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One or several: JSON-LD writes a list of one as its only member. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
