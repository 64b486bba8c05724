import { worldScriptOf } from '../domain/text/scripts.js';

/**
 * Text that is not simply read from left to right also has its text in the structure: on the page its letters are in
 * the order in which they are seen, and its lines may end where there is no space.
 */
export function saying(text: string): { actual?: string } {
  return Array.from(text).some((character) => worldScriptOf(character)) ? { actual: text } : {};
}
