import { worldScriptOf } from '../domain/text/scripts.js';

/**
 * Text that is not simply read from left to right says in the structure what it says: on the page its letters stand in
 * the order in which they are seen, and its lines may end where there is no blank.
 */
export function saying(text: string): { actual?: string } {
  return Array.from(text).some((character) => worldScriptOf(character)) ? { actual: text } : {};
}
