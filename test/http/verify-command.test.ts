import { readFile, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { lectern } from '../support/lectern-command.js';
import { claimOneCycle } from '../support/main-job.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

let server: TestServer;
let ada: TestClinician;
let folder: string;
let pdf: Buffer;
const path = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-verify-'));
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  const { id: providerId } = await server.createProvider({ name: 'H', accreditedBy: 'ACCME' });
  await server.app.get(CreditOptions).ensure();
  ada = await server.createClinician();
  const claim = await claimOneCycle(ada, server.clock, { providerId });
  pdf = (await ada.fetch(`/certificates/${claim.certificateId}/pdf`)).body;
  await writeFile(path('own.pdf'), pdf);
  const { body } = await ada.fetch(`/certificates/${claim.certificateId}/credential?format=jwt`);
  await writeFile(path('own.jwt'), body);
  await writeFile(path('keys.json'), (await keys('export')).out);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const keys = (action: string) => lectern(server, ['keys', action]);
const verify = (...args: string[]) => lectern(null, ['verify', ...args]);

describe('lectern verify', () => {
  it.each(['own.pdf', 'own.jwt'])('finds %s as issued with only the public keys', async (name) => {
    const { code, out } = await verify(path(name), '--keys', path('keys.json'));
    expect(out).toMatch(/^This is a certificate as it was issued\. Whether it has been revoked/);
    expect(out).toMatch(/Still counts +could not check/);
    expect(code).toBe(0);
  });

  it('finds a changed file edited, and tells programs so too', async () => {
    const changed = Buffer.from(pdf);
    changed[3000] = (changed[3000] ?? 0) ^ 1;
    await writeFile(path('changed.pdf'), changed);
    const { code, out } = await verify(path('changed.pdf'), '--keys', path('keys.json'), '--json');
    expect(JSON.parse(out)).toMatchObject({ outcome: expect.stringMatching(/edited|damaged/) });
    expect(code).toBe(1);
  });

  it('still knows old files after the keys were replaced; an old list of keys does not know the new', async () => {
    await keys('rotate');
    await writeFile(path('later.json'), (await keys('export')).out);
    expect((await verify(path('own.pdf'), '--keys', path('later.json'))).code).toBe(0);
    const [certificate] = (await ada.fetch('/certificates')).body.items;
    await writeFile(
      path('again.pdf'),
      (await ada.fetch(`/certificates/${certificate.id}/pdf`)).body,
    );
    expect((await readFile(path('again.pdf'))).equals(pdf)).toBe(false);
    expect((await verify(path('again.pdf'), '--keys', path('later.json'))).code).toBe(0);
    const { code, out } = await verify(path('again.pdf'), '--keys', path('keys.json'));
    expect(code).toBe(1);
    expect(out).toContain('not signed by this issuer');
  });

  it('has no secret in the file of keys, and refuses one that was tampered with', async () => {
    const text = await readFile(path('keys.json'), 'utf8');
    expect(text).not.toMatch(/PRIVATE/);
    const { documents, ...rest } = JSON.parse(text);
    const renamed = { ...rest, documents: [{ ...documents[0], kid: 'ab'.repeat(32) }] };
    for (const wrong of [JSON.stringify(renamed), '{}', 'no json', JSON.stringify({ ...rest })]) {
      await writeFile(path('wrong.json'), wrong);
      const { code, err } = await verify(path('own.pdf'), '--keys', path('wrong.json'));
      expect(code).toBe(2);
      expect(err).toContain('no file of public keys');
    }
  });

  it.each([[[]], [['own.pdf']], [['a', 'b', '--keys', 'k']], [['own.pdf', '--key', 'k']]])(
    'shows its usage when it is called with %j',
    async (args) => {
      const { code, err } = await verify(...args);
      expect(code).toBe(2);
      expect(err).toContain('Usage: lectern verify [options] <file>');
    },
  );
});
