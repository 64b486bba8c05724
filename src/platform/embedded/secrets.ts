import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

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
  const existing = await readSecrets(dataDir);
  if (existing) return { secrets: existing, made: false };
  const fresh: Secrets = {
    port: await freePort(),
    superuserPassword: randomBytes(24).toString('hex'),
    password: randomBytes(24).toString('hex'),
  };
  const draft = await writeDraft(dataDir, fresh);
  try {
    // link() and not rename(): it fails when another process was quicker.
    await link(draft, fileOf(dataDir));
    return { secrets: fresh, made: true };
  } catch (error) {
    const theirs = await readSecrets(dataDir);
    if (theirs) return { secrets: theirs, made: false };
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Remembers another port, because the old one is taken. */
export async function moveToAnotherPort(dataDir: string, secrets: Secrets): Promise<Secrets> {
  const moved = { ...secrets, port: await freePort() };
  await rename(await writeDraft(dataDir, moved), fileOf(dataDir));
  return moved;
}

async function readSecrets(dataDir: string): Promise<Secrets | null> {
  let text: string;
  try {
    text = await readFile(fileOf(dataDir), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const found: unknown = JSON.parse(text);
  if (!isSecrets(found))
    throw new EmbeddedPostgresError(`${fileOf(dataDir)} is damaged. Restore it from a backup.`);
  return found;
}

function isSecrets(value: unknown): value is Secrets {
  if (typeof value !== 'object' || value === null) return false;
  const { port, superuserPassword, password } = value as Record<string, unknown>;
  // The passwords go into SQL text and URLs, so they are nothing but hexadecimal digits.
  const isPassword = (text: unknown): boolean =>
    typeof text === 'string' && /^[0-9a-f]{48}$/.test(text);
  return Number.isInteger(port) && isPassword(superuserPassword) && isPassword(password);
}

async function writeDraft(dataDir: string, secrets: Secrets): Promise<string> {
  const draft = join(dataDir, `.database.json-${process.pid}-${randomBytes(4).toString('hex')}`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return draft;
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
