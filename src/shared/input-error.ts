import type { Message } from './messages.js';

/** What is wrong with one member of the input: its path (`licences.0.number`), a code and a sentence. */
export interface InputError {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  /** What the sentence was made from, for those who say it in another language. */
  readonly messageKey?: string;
  readonly messageValues?: Message['values'];
}

/** What is wrong with one member, in the words of a catalogue. */
export function inputError(path: string, code: string, { key, values, text }: Message): InputError {
  return { path, code, message: text, messageKey: key, messageValues: values };
}
