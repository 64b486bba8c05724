import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify, type Options } from '@node-rs/argon2';
import { Problem } from '../../platform/index.js';
import { normalisePassword, passwordError } from '../domain/password.js';
import { inputError } from '../../shared/input-error.js';

/** Argon2id, 19 MiB, two passes, one lane. Source: OWASP Password Storage Cheat Sheet, "Argon2id". */
const ARGON2: Options = {
  algorithm: 2,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** Makes and checks the hashes of passwords. */
@Injectable()
export class Passwords {
  private readonly nobodysHash = this.hashOf(randomBytes(32).toString('base64url'));

  /**
   * The hash of a new password, to be stored.
   * @param path the member of the input that contains it, for the answer when it is too short or long
   * @throws Problem invalid-input
   */
  async hashNew(password: string, path = 'password'): Promise<string> {
    const error = passwordError(password);
    if (error !== null) {
      throw new Problem('invalid-input', error, {
        errors: [inputError(path, 'password-length', error)],
      });
    }
    return this.hashOf(password);
  }

  /** Whether the password has this hash. Without a hash (no such account) it does the same work and says no. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const matched = await verify(
      passwordHash ?? (await this.nobodysHash),
      normalisePassword(password),
    );
    return matched && passwordHash !== null;
  }

  private hashOf(password: string): Promise<string> {
    return hash(normalisePassword(password), ARGON2);
  }
}
