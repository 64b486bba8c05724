import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CertificateFolder } from '../../src/certificates/printing/certificate-folder.js';
import { InstalledFonts } from '../../src/documents/fonts/installed-fonts.js';
import { SealedCertificates } from '../../src/certificates/printing/sealed-certificates.js';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { Database } from '../../src/platform/index.js';
import { Written, lectern } from '../support/lectern-command.js';
import { claimOneCycle } from '../support/main-job.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let root: string;
/** What each certificate's learner downloads, by the name of its file; and the day of its issue. */
const issued = new Map<string, { pdf: Buffer; day: string; provider: string }>();
const hourMs = 3_600_000;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-print-'));
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  const harborview = await server.createProvider({ name: 'Harborview', accreditedBy: 'ACCME' });
  const lakeside = await server.createProvider({ name: 'Lakeside', accreditedBy: 'ACCME' });
  await server.app.get(CreditOptions).ensure();
  for (const [name, provider] of [
    ['Ada Nguyễn', harborview],
    ['בן כהן', lakeside],
    ['Νίκη Παπαδοπούλου', lakeside],
  ] as const) {
    const learner = await server.createClinician({ name });
    const claim = await claimOneCycle(learner, server.clock, { providerId: provider.id });
    const { body } = await learner.fetch(`/certificates/${claim.certificateId}`);
    issued.set(`${body.serial}.pdf`, {
      pdf: (await learner.fetch(`/certificates/${claim.certificateId}/pdf`)).body,
      day: body.issuedAt.slice(0, 10),
      provider: provider.name,
    });
    server.clock.advance(24 * hourMs);
  }
});

afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
});

async function print(
  ...args: string[]
): Promise<{ code: number; out: string; err: string; shown: string }> {
  const terminal = new Written(true);
  const { code, out } = await lectern(server, ['certificates', ...args], { err: terminal });
  return {
    code,
    out,
    // A line that is overwritten on the terminal was shown, but is no message.
    err: terminal.pieces.filter((text) => !text.startsWith('\r')).join(''),
    shown: String(terminal),
  };
}

function newFolder(): Promise<string> {
  return mkdtemp(join(root, 'to-'));
}

const namesWhere = (wanted: (one: { day: string; provider: string }) => boolean): string[] =>
  [...issued].filter(([, one]) => wanted(one)).map(([name]) => name);

describe('lectern certificates print', () => {
  it('writes each certificate with the bytes that its learner downloads', async () => {
    const to = await newFolder();
    const { code, out, shown } = await print('print', '--to', to);
    expect(out).toBe('3 certificates written, 0 already there.\n');
    expect(shown).toContain('3 certificates');
    expect(code).toBe(0);
    expect(new Set(await readdir(to))).toEqual(new Set(issued.keys()));
    for (const [name, { pdf }] of issued) {
      expect((await readFile(join(to, name))).equals(pdf)).toBe(true);
    }
  });

  it('leaves existing files alone when it runs again, and repairs those that are not as issued', async () => {
    const to = await newFolder();
    await print('print', '--to', to);
    const [kept = '', broken = ''] = issued.keys();
    const before = await stat(join(to, kept));
    await writeFile(join(to, broken), 'half a file');
    const { out } = await print('print', '--to', to);
    expect(out).toBe('1 certificate written, 2 already there.\n');
    expect((await stat(join(to, kept))).ino).toBe(before.ino);
    expect((await readFile(join(to, broken))).toString('latin1')).toBe(
      issued.get(broken)?.pdf.toString('latin1'),
    );
  });

  it('prints only the requested days and provider', async () => {
    const [first, second, third] = [...issued.values()].map(({ day }) => day);
    const filesOf = async (...args: string[]): Promise<string[]> => {
      const to = await newFolder();
      expect((await print('print', '--to', to, ...args)).code).toBe(0);
      return (await readdir(to)).toSorted();
    };
    expect(await filesOf('--from', second ?? '')).toEqual(
      namesWhere(({ day }) => day !== first).toSorted(),
    );
    expect(await filesOf('--from', second ?? '', '--until', second ?? '')).toEqual(
      namesWhere(({ day }) => day === second),
    );
    expect(await filesOf('--provider', 'Lakeside', '--until', third ?? '')).toEqual(
      namesWhere(({ provider }) => provider === 'Lakeside').toSorted(),
    );
    expect(await filesOf('--until', '2001-01-01')).toEqual([]);
  });

  it('continues from page to page and prints in threads with the same bytes', async () => {
    const folder = await newFolder();
    const steps: number[] = [];
    const result = await server.app
      .get(CertificateFolder)
      .write(
        { folder, providerId: null, from: null, before: null },
        { soFar: ({ written }) => steps.push(written) },
        { threads: 2, pageSize: 2 },
      );
    expect(result).toEqual({ written: 3, unchanged: 0, refused: 0 });
    expect(steps).toEqual([2, 3]);
    for (const [name, { pdf }] of issued) {
      expect((await readFile(join(folder, name))).equals(pdf)).toBe(true);
    }
  });

  it('names a certificate whose letters this installation cannot draw, and writes the others', async () => {
    const folder = await newFolder();
    const [lost = ''] = issued.keys();
    const sealed = server.app.get(SealedCertificates);
    const withoutFont: Pick<SealedCertificates, 'pdf'> = {
      pdf: (facts, ...rest) =>
        `${facts.serial}.pdf` === lost
          ? Promise.reject(new RangeError('No face draws "x"'))
          : sealed.pdf(facts, ...rest),
    };
    const refused: string[] = [];
    const folders = new CertificateFolder(
      server.app.get(Database),
      Object.assign(Object.create(sealed) as SealedCertificates, withoutFont),
      server.app.get(InstalledFonts),
    );
    const result = await folders.write(
      { folder, providerId: null, from: null, before: null },
      { refused: (serial, reason) => refused.push(`${serial}.pdf ${reason}`) },
    );
    expect(result).toEqual({ written: 2, unchanged: 0, refused: 1 });
    expect(refused).toEqual([`${lost} No face draws "x"`]);
    expect(await readdir(folder)).not.toContain(lost);
  });

  it('reports what prevents it, and leaves no partial file', async () => {
    const to = await newFolder();
    const [name = ''] = issued.keys();
    await mkdir(join(to, name));
    const blocked = await print('print', '--to', to);
    expect(blocked).toMatchObject({ code: 1, err: expect.stringContaining(name) });
    expect((await readdir(to)).filter((file) => file.endsWith('.part'))).toEqual([]);
    const missing = join(root, 'nowhere');
    expect(await print('print', '--to', missing)).toMatchObject({
      code: 1,
      err: `There is no folder ${missing}.\n`,
    });
    expect(await print('print', '--to', to, '--provider', 'Nobody')).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no provider "Nobody".'),
    });
  });

  it.each([
    [['print'], "option '--to <folder>' not specified"],
    [
      ['print', '--to', 'x', '--from', '2026-02-30'],
      "argument '2026-02-30' is invalid. Enter a date as YYYY-MM-DD.",
    ],
    [
      ['print', '--to', 'x', '--form', '2026-02-03'],
      "unknown option '--form'\n(Did you mean --from?)",
    ],
  ])('shows its usage when it is called with %j', async (args, problem) => {
    const { code, err } = await print(...args);
    expect(err).toContain(problem);
    expect(err).toContain('Usage: lectern certificates print [options]');
    expect(code).toBe(2);
  });
});
