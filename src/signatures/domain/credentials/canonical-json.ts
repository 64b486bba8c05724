/** The values that JSON can contain. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Half of a surrogate pair standing alone: not a character, and not representable in UTF-8. */
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * The canonical form of a JSON value (RFC 8785): one text for one value, so that its hash can be checked by anyone.
 * ECMAScript's own serialisation of numbers and strings is what the RFC prescribes; keys are ordered by UTF-16 code units.
 * @throws TypeError for what has no canonical form: NaN, infinities, lone surrogates
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError(`${value} has no canonical JSON`);
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    // Not localeCompare: the order is that of code units, the default of the comparison operators.
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonicalString(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function canonicalString(text: string): string {
  if (loneSurrogate.test(text)) throw new TypeError('A lone surrogate has no canonical JSON');
  return JSON.stringify(text);
}

function isList(
  value: readonly Json[] | { readonly [key: string]: Json },
): value is readonly Json[] {
  return Array.isArray(value);
}
