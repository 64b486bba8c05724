import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  keyEncryptionSecret,
  keyFileName,
  openPrivateKey,
  sealPrivateKey,
} from './key-encryption.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-secret-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the secret of the data folder', () => {
  it('is made once for simultaneous callers, and readable by nobody else', async () => {
    const inside = join(folder, 'new');
    const secrets = await Promise.all(
      Array.from({ length: 8 }, () => keyEncryptionSecret(null, inside)),
    );
    expect(new Set(secrets.map((one) => one.toString('hex'))).size).toBe(1);
    expect((await stat(join(inside, keyFileName))).mode & 0o777).toBe(0o600);
  });

  it('is not made when the operator provides one', async () => {
    const given = randomBytes(32);
    expect(await keyEncryptionSecret(given, folder)).toBe(given);
    await expect(readFile(join(folder, keyFileName))).rejects.toThrow('ENOENT');
  });

  it('that is damaged is not replaced', async () => {
    await writeFile(join(folder, keyFileName), 'half');
    await expect(keyEncryptionSecret(null, folder)).rejects.toThrow('Restore it from a backup');
  });
});

describe('an encrypted private key', () => {
  const secret = randomBytes(32);
  const key = Buffer.from('a private key');

  it('opens only with its secret and its name', () => {
    const sealed = sealPrivateKey(key, 'one', secret);
    expect(openPrivateKey(sealed, 'one', secret)).toEqual(key);
    expect(openPrivateKey(sealed, 'two', secret)).toBeNull();
    expect(openPrivateKey(sealed, 'one', randomBytes(32))).toBeNull();
    expect(sealed.includes(key)).toBe(false);
  });

  it('does not open when a bit of it is changed or a part is missing', () => {
    const sealed = sealPrivateKey(key, 'one', secret);
    for (let index = 0; index < sealed.length; index++) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(openPrivateKey(changed, 'one', secret)).toBeNull();
      expect(openPrivateKey(sealed.subarray(0, index), 'one', secret)).toBeNull();
    }
  });
});
