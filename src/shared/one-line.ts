/** A text in one line, as certificates print it: composed characters, one space between words, none around. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Whether a text has characters that cannot be printed: control characters, or half of a surrogate pair. */
export function hasUnprintable(text: string): boolean {
  return /[\p{Cc}\p{Cs}]/u.test(text);
}
