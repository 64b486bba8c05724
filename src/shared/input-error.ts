/** What is wrong with one member of the input: its path (`licences.0.number`), a code and a sentence. */
export interface InputError {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}
