import type { INestApplicationContext } from '@nestjs/common';
import type { Writable } from 'node:stream';
import { writeKnownKeys } from '../domain/known-keys.js';
import { SigningKeys } from './signing-keys.js';

const usage = `Usage:
  lectern keys export    write the public keys, for "lectern verify"
  lectern keys rotate    retire the keys made here and make others; restart the server then
`;

/**
 * `lectern keys`.
 * @param services where `SigningKeys` is found
 * @returns the exit code
 */
export async function keysCommand(
  services: Pick<INestApplicationContext, 'get'>,
  [action, ...rest]: string[],
  io: { readonly out: Writable; readonly err: Writable },
): Promise<number> {
  const keys = services.get(SigningKeys);
  if (rest.length === 0 && action === 'export') {
    io.out.write(writeKnownKeys(await keys.listKnownKeys()));
    return 0;
  }
  if (rest.length === 0 && action === 'rotate') {
    await keys.rotate();
    io.out.write(
      'New keys were made. Restart the server, and give out what "lectern keys export" writes now.\n',
    );
    return 0;
  }
  io.err.write(usage);
  return 2;
}
