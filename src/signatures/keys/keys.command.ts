import type { AddCommand } from '../../platform/index.js';
import { writeKnownKeys } from '../domain/known-keys.js';
import { SigningKeys } from './signing-keys.js';

/** `lectern keys export` and `lectern keys rotate`. */
export const keysCommand: AddCommand = (program, { out, withServices }) => {
  const keys = program.command('keys').description('the keys that sign certificates');

  keys
    .command('export')
    .description('write the public keys of this issuer, for "lectern verify"')
    .action(() =>
      withServices(async (services) => {
        out.write(writeKnownKeys(await services.get(SigningKeys).listKnownKeys()));
      }),
    );

  keys
    .command('rotate')
    .description('retire the keys made here and make others; restart the server then')
    .action(() =>
      withServices(async (services) => {
        await services.get(SigningKeys).rotate();
        out.write(
          'New keys were made. Restart the server, and give out what "lectern keys export" writes now.\n',
        );
      }),
    );
};
