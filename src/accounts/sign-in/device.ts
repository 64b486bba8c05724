import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ServerKeys } from './server-keys.js';

/**
 * Browsers that have signed in to an account before. Such a browser has a token that proves it, and
 * its wrong passwords are counted apart, so that strangers who guess at the account cannot keep its
 * owner out. The token opens nothing.
 * Source: OWASP, "Slow Down Online Guessing Attacks with Device Cookies".
 */
@Injectable()
export class Devices {
  constructor(private readonly keys: ServerKeys) {}

  /** A token for the browser that has just signed in to this account. */
  async tokenFor(accountId: string): Promise<string> {
    const name = randomBytes(16).toString('base64url');
    return `${name}.${await this.proof(name, accountId)}`;
  }

  /** The browser's own name, if its token was given for this account. */
  async nameOf(token: string | undefined, accountId: string): Promise<string | null> {
    const [name = '', proof = ''] = (token ?? '').split('.');
    const expected = Buffer.from(await this.proof(name, accountId));
    const given = Buffer.from(proof);
    return given.length === expected.length && timingSafeEqual(given, expected) ? name : null;
  }

  private async proof(name: string, accountId: string): Promise<string> {
    return createHmac('sha256', await this.keys.named('device'))
      .update(`${name}\n${accountId}`)
      .digest('base64url');
  }
}
