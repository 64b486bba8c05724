/** Characters of a whole email address: RFC 5321 4.5.3.1.3, a path of 256 less its two brackets. */
export const EMAIL_MAX_LENGTH = 254;

/** Characters before the `@`: RFC 5321 4.5.3.1.1. */
const LOCAL_PART_MAX_LENGTH = 64;

/** One label of a host name or of an internationalised one: letters, digits and inner hyphens, at most 63. */
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;

/** An unquoted local part: RFC 5322 dot-atom, with letters of any script (RFC 6532). */
const LOCAL_PART =
  /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;

/**
 * Whether a text can be the email address of an account: an unquoted local part, `@` and a domain
 * of at least two labels. Only a message that arrives proves that an address exists.
 */
export function isEmail(text: string): boolean {
  if (text.length > EMAIL_MAX_LENGTH) {
    return false;
  }
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const labels = text.slice(at + 1).split('.');
  return (
    at > 0 &&
    local.length <= LOCAL_PART_MAX_LENGTH &&
    LOCAL_PART.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label))
  );
}
