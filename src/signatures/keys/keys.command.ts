import type { AddCommand } from '../../platform/index.js';
import { writeKnownKeys } from '../domain/known-keys.js';
import { SigningKeys } from './signing-keys.js';
import { t } from './messages.js';

/** `lectern keys export` and `lectern keys rotate`. */
export const keysCommand: AddCommand = (program, { out, withServices }) => {
  const keys = program.command('keys').description(t('keys'));

  keys
    .command('export')
    .description(t('export'))
    .action(() =>
      withServices(async (services) => {
        out.write(writeKnownKeys(await services.get(SigningKeys).listKnownKeys()));
      }),
    );

  keys
    .command('rotate')
    .description(t('rotate'))
    .action(() =>
      withServices(async (services) => {
        await services.get(SigningKeys).rotate();
        out.write(`${t('rotated')}\n`);
      }),
    );
};
