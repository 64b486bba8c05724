import { concludeCheck } from './domain/conclude-check.js';
import { examineFile, type Examining } from './domain/examine-file.js';
import type { FileCheck, IssuedStatus } from './domain/steps.js';

/** What a check may use. */
export interface Checking extends Examining {
  /** Asks the issuer; null if it has no such certificate. Absent if nobody can be asked. */
  readonly status?: (verificationId: string) => Promise<IssuedStatus | null>;
}

/**
 * Checks a file that somebody was given: what it is, whether it is as it was signed, who signed it, whether the facts
 * inside agree, and whether it still counts. Nothing is fetched and nothing is stored. The browser takes the same steps
 * except the last (docs/decisions/0015).
 */
export async function checkFile(bytes: Uint8Array, checking: Checking): Promise<FileCheck> {
  const examined = examineFile(bytes, checking);
  const { found, verificationId } = examined;
  if (typeof found === 'string' || !checking.status) return concludeCheck(examined, undefined);
  const issued = verificationId === null ? null : await checking.status(verificationId);
  return concludeCheck(examined, issued);
}
