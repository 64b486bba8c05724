import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ImportPapers, type ImportResult } from '../../src/literature/index.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

let server: TestServer;
let ada: TestClinician;
let folder: string;

beforeAll(async () => {
  server = await startTestServer();
  ada = await server.createClinician();
  folder = await mkdtemp(join(tmpdir(), 'lectern-literature-'));
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Written {
  readonly pmid: number;
  readonly title?: string;
  readonly revised?: string;
  readonly version?: number;
}

function record({
  pmid,
  title = `Title ${pmid}`,
  revised = '2020-01-01',
  version = 1,
}: Written): string {
  const [year, month, day] = revised.split('-');
  return `<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="${version}">${pmid}</PMID>
<DateRevised><Year>${year}</Year><Month>${month}</Month><Day>${day}</Day></DateRevised>
<Article><Journal><JournalIssue><PubDate><Year>2020</Year></PubDate></JournalIssue></Journal><ArticleTitle>${title}</ArticleTitle></Article>
</MedlineCitation></PubmedArticle>`;
}

const deletion = (...pmids: number[]) =>
  `<DeleteCitation>${pmids.map((pmid) => `<PMID Version="1">${pmid}</PMID>`).join('')}</DeleteCitation>`;

async function importing(content: string | Buffer, name = 'file.xml'): Promise<ImportResult> {
  const path = join(folder, name);
  await writeFile(path, content);
  return server.app.get(ImportPapers).run(path);
}

const importSet = (...inside: string[]) =>
  importing(`<?xml version="1.0"?>\n<PubmedArticleSet>\n${inside.join('\n')}\n</PubmedArticleSet>`);

const found = async (pmid: number) => (await ada.fetch(`/papers?q=pmid:${pmid}`)).body;

describe('an import', () => {
  it('adds, changes, and leaves unchanged records alone', async () => {
    expect(await importSet(record({ pmid: 1 }), record({ pmid: 2 }))).toMatchObject({
      read: 2,
      added: 2,
    });
    const before = (await found(1)).items[0].id;
    expect(
      await importSet(
        record({ pmid: 1, title: 'Another', revised: '2020-02-01' }),
        record({ pmid: 2 }),
      ),
    ).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect((await found(1)).items[0]).toMatchObject({ id: before, title: 'Another' });
  });

  it('does not let an older revision overwrite a newer one', async () => {
    await importSet(record({ pmid: 10, title: 'New', revised: '2021-01-01' }));
    expect(
      await importSet(record({ pmid: 10, title: 'Old', revised: '2020-01-01' })),
    ).toMatchObject({ changed: 0, older: 1 });
    expect((await found(10)).items[0].title).toBe('New');
  });

  it('of two records of one PMID in one file uses the one revised last, in any order', async () => {
    const [older, newer] = [
      record({ pmid: 11, title: 'Old' }),
      record({ pmid: 11, title: 'New', revised: '2021-01-01' }),
    ];
    expect(await importSet(newer, older)).toMatchObject({ read: 2, added: 1, older: 1 });
    expect((await found(11)).items[0].title).toBe('New');
    expect(await importSet(older, newer)).toMatchObject({ changed: 0, unchanged: 1, older: 1 });
  });

  it('keeps every version of a PMID and shows the newest, whatever their order', async () => {
    await importSet(
      record({ pmid: 12, version: 3, title: 'Third' }),
      record({ pmid: 12, title: 'First' }),
    );
    await importSet(record({ pmid: 12, version: 2, title: 'Second' }));
    expect(await found(12)).toMatchObject({ total: 1, items: [{ title: 'Third' }] });
    await importSet('<DeleteCitation><PMID Version="3">12</PMID></DeleteCitation>');
    expect(await found(12)).toMatchObject({ total: 1, items: [{ title: 'Second' }] });
  });

  it('marks what PubMed deleted; only a later revision restores it, and learners keep what they saved', async () => {
    await importSet(record({ pmid: 20 }), record({ pmid: 21 }));
    const { id } = (await found(20)).items[0];
    await ada.fetch(`/papers/${id}/saved`, { method: 'PUT', body: { saved: true } });
    expect(await importSet(deletion(20, 999))).toMatchObject({ deletions: 2, deleted: 1 });
    expect(await importSet(deletion(20, 999))).toMatchObject({ deletions: 2, deleted: 0 });
    expect((await found(20)).total).toBe(0);
    expect((await found(21)).total).toBe(1);
    expect((await ada.fetch('/saved-papers')).body.items[0].id).toBe(id);
    expect(await importSet(record({ pmid: 20 }))).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 1,
    });
    expect(await importSet(record({ pmid: 20, title: 'Same day' }))).toMatchObject({
      changed: 0,
      older: 1,
    });
    expect((await found(20)).total).toBe(0);
    expect(await importSet(record({ pmid: 20, revised: '2022-01-01' }))).toMatchObject({
      changed: 1,
    });
    expect((await found(20)).items[0]).toMatchObject({ id });
  });

  it('accepts a file of several batches, and its deletions after its papers', async () => {
    const many = Array.from({ length: 1201 }, (_, at) => record({ pmid: 5000 + at }));
    const result = await importSet(...many, deletion(5000, 6200));
    expect(result).toMatchObject({ read: 1201, added: 1201, deleted: 2, deletions: 2 });
    expect((await found(6200)).total).toBe(0);
    expect((await found(6199)).total).toBe(1);
    expect(await importSet(...many, deletion(5000, 6200))).toMatchObject({
      unchanged: 1201,
      deleted: 0,
    });
  });

  it('keeps what came before the place where a file breaks, and says where', async () => {
    const start = `<PubmedArticleSet>\n${record({ pmid: 30 })}\n`;
    expect(
      await importing(`${start}${record({ pmid: 31, title: 'a & b' })}</PubmedArticleSet>`),
    ).toMatchObject({
      read: 1,
      added: 1,
      stopped: expect.stringMatching(/^line 8, column \d+, in or after record 2: .*&amp;/),
    });
    const latin = Buffer.from(
      `${start.replace('30', '32')}${record({ pmid: 33, title: 'é' })}</PubmedArticleSet>`,
      'latin1',
    );
    expect(await importing(latin)).toMatchObject({
      read: 1,
      stopped: expect.stringContaining('not UTF-8'),
    });
    expect((await found(30)).total + (await found(32)).total).toBe(2);
  });

  it('recognises gzip by its bytes and not by its name, and refuses a damaged or truncated one', async () => {
    const whole = Buffer.from(`<PubmedArticleSet>${record({ pmid: 40 })}</PubmedArticleSet>`);
    expect(await importing(gzipSync(whole), 'packed.xml')).toMatchObject({
      read: 1,
      stopped: null,
    });
    expect(await importing(whole, 'plain.xml.gz')).toMatchObject({ read: 1, stopped: null });
    const two = Buffer.concat([gzipSync(whole.subarray(0, 90)), gzipSync(whole.subarray(90))]);
    expect(await importing(two)).toMatchObject({ read: 1, stopped: null });
    expect((await importing(gzipSync(whole).subarray(0, -12))).stopped).toContain('ends too early');
    const damaged = gzipSync(whole);
    damaged.fill(0xff, 20, 60);
    expect((await importing(damaged)).stopped).toContain('damaged');
  });

  it('says why a file cannot be read at all', async () => {
    const run = (path: string) => server.app.get(ImportPapers).run(path);
    expect((await run(join(folder, 'none'))).stopped).toBe('there is no such file');
    expect((await run(folder)).stopped).toBe('it is a folder');
    expect((await importing('')).stopped).toContain('root');
    expect((await importing('<!DOCTYPE a [<!ENTITY b "c">]><a/>')).stopped).toContain('entities');
    expect((await importing(Buffer.from([0, 1, 2, 0xff]))).stopped).toEqual(expect.any(String));
  });

  it('reports a failure of the database', async () => {
    await server.database
      .query(`ALTER TABLE paper ADD CONSTRAINT no_sixty CHECK (pmid <> '60')`)
      .catch(() => undefined);
    const path = join(folder, 'sixty.xml');
    await writeFile(path, `<PubmedArticleSet>${record({ pmid: 60 })}</PubmedArticleSet>`);
    await expect(server.app.get(ImportPapers).run(path)).rejects.toThrow('no_sixty');
  });
});
