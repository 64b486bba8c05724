import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SigningKeyError } from '../../src/signatures/keys/document-key.js';
import { SigningKeys } from '../../src/signatures/keys/signing-keys.js';
import { Configuration, Database, readSettings } from '../../src/platform/index.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { inFolder, openssl, operatorFiles } from '../support/signing.js';
import { TestClock } from '../support/test-clock.js';

let clone: ClonedDatabase;
let database: Database;
let folder: string;
const clock = new TestClock();

beforeAll(async () => {
  clone = await cloneDatabase();
  database = new Database(configurationOf({}));
  await database.connect();
  folder = mkdtempSync(join(tmpdir(), 'lectern-keys-'));
});

afterAll(async () => {
  await database.onApplicationShutdown();
  await clone.drop();
  rmSync(folder, { recursive: true, force: true });
});

function configurationOf(env: Record<string, string>): Configuration {
  return new Configuration(readSettings({ LECTERN_DATA_DIR: folder, ...env }), clone.url);
}

/** The keys as a process with these settings has them after its start. */
function started(env: Record<string, string> = {}): SigningKeys {
  return new SigningKeys(database, clock, configurationOf(env));
}

const inUse = async (keys: SigningKeys): Promise<string[]> => {
  const { document, credential } = await keys.inUse();
  return [document.kid, credential.kid];
};

const known = async (): Promise<string[]> => {
  const { documents, credentials } = await started().listKnownKeys();
  return [...documents.map(({ kid }) => kid), ...credentials];
};

describe('the signing keys of an installation', () => {
  it('are made once, even if several processes start at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => inUse(started())));
    expect(new Set(all.map(String)).size).toBe(1);
    expect(await inUse(started())).toEqual(all[0]);
  });

  it('are encrypted in the database', async () => {
    const { document } = await started().inUse();
    const rows = await database.query<{ private_key: Buffer | null }>(
      'SELECT private_key FROM signing_key',
    );
    for (const { private_key: bytes } of rows) {
      expect(bytes?.toString('latin1')).not.toMatch(/PRIVATE|\x2a\x86\x48\xce\x3d/);
    }
    expect(JSON.stringify(document)).not.toMatch(/PRIVATE|"d"/);
  });

  it('that cannot be opened are kept for checking, and others are made', async () => {
    const before = await inUse(started());
    const other = started({ LECTERN_KEY_ENCRYPTION_KEY: 'ab'.repeat(32) });
    const made = await inUse(other);
    expect(made).not.toEqual(before);
    expect(await known()).toEqual(expect.arrayContaining([...before, ...made]));
    expect(await inUse(started())).toEqual(before);
    expect(await inUse(started({ LECTERN_KEY_ENCRYPTION_KEY: 'AB'.repeat(32) }))).toEqual(made);
  });

  it('are replaced on request, and when their certificate ends; the old ones stay known', async () => {
    const keys = started();
    const before = await inUse(keys);
    await keys.rotate();
    const after = await inUse(keys);
    expect(after).not.toEqual(before);
    clock.advance(11 * 365.25 * 86_400_000);
    const [document, credential] = await inUse(started());
    expect(document).not.toBe(after[0]);
    expect(credential).toBe(after[1]);
    expect(await known()).toEqual(expect.arrayContaining([...before, ...after]));
  });

  it.each(['ec', 'rsa'] as const)(
    "may be the operator's (%s), which retires those before",
    async (kind) => {
      await inFolder(async (files) => {
        const pem = operatorFiles(files, kind);
        const password = 'words of the operator';
        const export_ = '-export -in chain.pem -inkey own.key -out own.p12 -passout'.split(' ');
        openssl(files, 'pkcs12', ...export_, `pass:${password}`);
        // What LECTERN_SIGNING_P12 is answered with: one file with both, the key under the same password.
        const convert = '-in own.p12 -out signing.pem'.split(' ');
        const pass = `pass:${password}`;
        openssl(files, 'pkcs12', ...convert, '-passin', pass, '-passout', pass);
        writeFileSync(join(files, 'password'), `${password}\n`);
        const file = join(files, 'signing.pem');
        const both = { LECTERN_SIGNING_KEY: file, LECTERN_SIGNING_CERTIFICATES: file };
        const settings: Record<string, string>[] = [
          { LECTERN_SIGNING_KEY: pem.key, LECTERN_SIGNING_CERTIFICATES: pem.chain },
          { ...both, LECTERN_SIGNING_PASSWORD: password },
          { ...both, LECTERN_SIGNING_PASSWORD_FILE: join(files, 'password') },
        ];
        const kids = await Promise.all(settings.map(async (env) => (await inUse(started(env)))[0]));
        expect(new Set(kids).size).toBe(1);
        const rows = await database.query<{ kid: string; private_key: Buffer | null }>(
          `SELECT kid, private_key FROM signing_key WHERE purpose = 'document' AND retired_at IS NULL`,
        );
        expect(rows).toEqual([{ kid: kids[0], private_key: null }]);
        expect(() => started({ ...both, LECTERN_SIGNING_PASSWORD: 'something else' })).toThrow(
          SigningKeyError,
        );
        expect(() => started({ ...both, LECTERN_SIGNING_PASSWORD: 'something else' })).not.toThrow(
          /something else/,
        );
        expect(() => started({ ...both, LECTERN_SIGNING_KEY: join(files, 'none') })).toThrow(
          'LECTERN_SIGNING_KEY and LECTERN_SIGNING_CERTIFICATES: There is no such file.',
        );
        expect(() => started({ ...both, LECTERN_SIGNING_KEY: join(files, 'own.p12') })).toThrow(
          'openssl pkcs12 -in FILE -out signing.pem',
        );
      });
    },
  );

  it('must belong to their certificates', () => {
    inFolder((files) => {
      const { chain } = operatorFiles(files, 'ec');
      const env = {
        LECTERN_SIGNING_KEY: join(files, 'ca.key'),
        LECTERN_SIGNING_CERTIFICATES: chain,
      };
      // The authority's own key belongs to the second certificate: then that one signs.
      expect(() => started(env)).not.toThrow();
      openssl(files, 'genpkey', '-algorithm', 'ED25519', '-out', 'other.key');
      expect(() => started({ ...env, LECTERN_SIGNING_KEY: join(files, 'other.key') })).toThrow(
        'None of the certificates belongs to the private key',
      );
    });
  });
});
