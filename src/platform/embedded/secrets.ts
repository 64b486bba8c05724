import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readOrMakeSecretFile, replaceSecretFile } from '../secret-file.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { t } from './messages.js';

/** What is needed to reach the embedded database; kept in a file that only this user may read. */
export interface Secrets {
  readonly port: number;
  readonly superuserPassword: string;
  readonly password: string;
}

const fileOf = (dataDir: string): string => join(dataDir, 'database.json');

/** The secrets of this data folder, made at the first call. Two processes that call at once get the same. */
export async function readOrMakeSecrets(
  dataDir: string,
): Promise<{ secrets: Secrets; made: boolean }> {
  const { text, made } = await readOrMakeSecretFile(fileOf(dataDir), async () =>
    textOf({
      port: await freePort(),
      superuserPassword: randomBytes(24).toString('hex'),
      password: randomBytes(24).toString('hex'),
    }),
  );
  const secrets: unknown = JSON.parse(text);
  if (isSecrets(secrets)) return { secrets, made };
  throw new EmbeddedPostgresError(t('secretsDamaged', { file: fileOf(dataDir) }));
}

/** Remembers another port, because the old one is taken. */
export async function moveToAnotherPort(dataDir: string, secrets: Secrets): Promise<Secrets> {
  const moved = { ...secrets, port: await freePort() };
  await replaceSecretFile(fileOf(dataDir), textOf(moved));
  return moved;
}

const textOf = (secrets: Secrets): string => `${JSON.stringify(secrets, null, 2)}\n`;

function isSecrets(value: unknown): value is Secrets {
  if (typeof value !== 'object' || value === null) return false;
  const { port, superuserPassword, password } = value as Record<string, unknown>;
  // The passwords go into SQL text and URLs, so they are nothing but hexadecimal digits.
  const isPassword = (text: unknown): boolean =>
    typeof text === 'string' && /^[0-9a-f]{48}$/.test(text);
  return Number.isInteger(port) && isPassword(superuserPassword) && isPassword(password);
}

/** Whether nobody listens on this port of the loopback address. */
export function isFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

function freePort(): Promise<number> {
  return listenOnce(0);
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('No port')),
      );
    });
  });
}
