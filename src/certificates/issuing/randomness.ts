import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';

/** Where serials and verification ids come from; a test may put another in its place. */
@Injectable()
export class Randomness {
  bytes(count: number): Uint8Array {
    return randomBytes(count);
  }
}
