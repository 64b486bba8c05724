import fc from 'fast-check';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

let server: TestServer;
let ada: TestClinician;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  ada = await server.createClinician();
});

afterAll(async () => {
  await server.close();
});

const search = async (q: string, more = '') =>
  (await ada.fetch(`/papers?q=${encodeURIComponent(q)}${more}`)).body;

const paperWith = async (q: string) => (await search(q)).items[0];

describe('the library', () => {
  it('lists the newest papers first without a query', async () => {
    const { items, total } = (await ada.fetch('/papers?limit=100')).body;
    expect(items.length).toBe(total);
    const years = items.map(({ year }: { year: number }) => year);
    expect(years).toEqual(years.toSorted((a: number, b: number) => b - a));
    expect(
      items.every(({ badges }: { badges: string[] }) => badges.includes('demonstration')),
    ).toBe(true);
  });

  it('gives the same papers page by page as all at once, for the feed and for a search', async () => {
    for (const q of ['', 'demonstration']) {
      const all = (await search(q, '&limit=100')).items;
      expect(all.length).toBeGreaterThan(5);
      const paged = [];
      for (let cursor = ''; ;) {
        const page = await search(
          q,
          `&limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
        );
        expect(page.total).toBe(all.length);
        paged.push(...page.items);
        if (page.nextCursor === null) break;
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(all);
    }
  });

  it('does not change when the demonstration papers are loaded again', async () => {
    const before = await server.database.query('SELECT id, updated_at FROM paper ORDER BY id');
    server.clock.advance(60_000);
    await server.app.get(DemonstrationLibrary).ensure();
    expect(await server.database.query('SELECT id, updated_at FROM paper ORDER BY id')).toEqual(
      before,
    );
  });
});

describe('a search', () => {
  it('is kept as evidence with its number of results', async () => {
    const { status, body } = await ada.fetch('/searches', { body: { query: 'blood pressure' } });
    expect(status).toBe(201);
    expect(body.total).toBeGreaterThan(0);
    const { items } = (await ada.fetch('/searches')).body;
    expect(items[0]).toMatchObject({
      id: body.id,
      query: 'blood pressure',
      resultCount: body.total,
    });
  });

  it('a learner cannot see the searches of another learner', async () => {
    await ada.fetch('/searches', { body: { query: 'only mine' } });
    const eve = await server.createClinician();
    expect((await eve.fetch('/searches')).body).toEqual({ items: [], nextCursor: null });
  });

  it('is not available to an administrator', async () => {
    const administrator = await server.createAdministrator();
    expect((await administrator.fetch('/searches', { body: { query: 'x' } })).status).toBe(403);
    expect((await administrator.fetch('/papers?q=blood')).status).toBe(200);
    expect((await server.anonymous.fetch('/papers?q=blood')).status).toBe(401);
  });

  it('finds words in title, abstract, author and journal, in any form of the word', async () => {
    const paper = await paperWith('title:nurse');
    const page = (await ada.fetch(`/papers/${paper.id}`)).body;
    const surname = page.authors[0].name.split(' ').at(-1);
    for (const q of [
      'nurses',
      'NURSE-LED',
      surname,
      `author:${surname}`,
      `author:"${page.authors[0].name}"`,
      `nurse ${surname}`,
      `journal:"${page.journal}"`,
      `year:${page.year} nurse`,
      `"${page.title.split(' ').slice(0, 4).join(' ')}"`,
    ]) {
      const found = await search(q, '&limit=100');
      expect({ q, ids: found.items.map(({ id }: { id: string }) => id) }).toMatchObject({
        ids: expect.arrayContaining([paper.id]),
      });
    }
    expect((await search(`nurse year:${page.year - 50}`)).total).toBe(0);
    expect((await search(`title:${surname}`)).total).toBe(0);
    expect((await search('"pressure blood nurse"')).total).toBe(0);
  });

  it('puts a retracted paper below one that is not', async () => {
    const { items } = await search('demonstration', '&limit=100');
    const retracted = items.findIndex(({ badges }: { badges: string[] }) =>
      badges.includes('retracted'),
    );
    expect(retracted).toBeGreaterThan(items.length / 2);
  });

  it('says what to do when a query has only common words, only negations, or finds nothing', async () => {
    expect(await search('the of and')).toMatchObject({
      total: 0,
      items: [],
      hint: expect.stringContaining('common'),
    });
    expect(await search('-nurse')).toMatchObject({
      total: 0,
      hint: expect.stringContaining('looking for'),
    });
    expect(await search('🫀')).toMatchObject({ total: 0, hint: expect.any(String) });
    expect(await search('xyzzyplugh')).toMatchObject({ total: 0, hint: expect.any(String) });
  });

  it('never fails, whatever is typed', async () => {
    const nasty = fc.stringMatching(/^[a-z "':()&|!*<>\-\\0-9\u00e9\u03b2]{0,40}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 60 }), fc.string()),
        async (typed) => {
          const { status } = await ada.fetch(
            `/papers?q=${encodeURIComponent(typed.toWellFormed())}`,
          );
          expect([200, 400]).toContain(status);
          if (!typed.includes('\0')) expect(status).toBe(200);
        },
      ),
      { numRuns: 150 },
    );
    expect((await ada.fetch('/papers?q=%00')).status).toBe(400);
    expect((await ada.fetch(`/papers?q=${'a'.repeat(501)}`)).status).toBe(400);
  });

  it('refuses cursors that no list issued', async () => {
    const cursor = (...values: unknown[]) =>
      Buffer.from(JSON.stringify(values)).toString('base64url');
    const id = '018f0000-0000-7000-8000-000000000000';
    for (const [q, bad] of [
      ['nurse', cursor(1e39, '2020-01-01', id)],
      ['nurse', cursor(1, '2020-02-31', id)],
      ['nurse', cursor(1, '2020-01-01', 'x')],
      ['nurse', 'x'],
      ['', cursor('2020-02-31', id)],
      ['', cursor('2020-01-01', 'x')],
    ]) {
      expect((await ada.fetch(`/papers?q=${q}&cursor=${bad}`)).status).toBe(400);
    }
    expect((await ada.fetch(`/searches?cursor=${cursor('x')}`)).status).toBe(400);
    expect((await ada.fetch(`/saved-papers?cursor=${cursor('yesterday', id)}`)).status).toBe(400);
  });
});

describe('a paper', () => {
  it('shows its abstract in sections, its authors and its citation, marked as a demonstration', async () => {
    const { id } = await paperWith('title:nurse');
    const { status, body } = await ada.fetch(`/papers/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      demonstration: true,
      links: [],
      retraction: null,
      pmid: null,
      doi: null,
    });
    expect(body.abstract.length).toBeGreaterThan(2);
    expect(body.abstract[0]).toEqual({ label: expect.any(String), markup: expect.any(String) });
    expect(body.wordCount).toBeGreaterThan(100);
    expect(body.citation).toMatch(/^Lectern Demonstration .+\. \d{4}.*;\d+:\d+-\d+\.$/);
    expect((await ada.fetch(`/papers/${id}/links`)).body).toEqual({ items: [] });
  });

  it('keeps sub- and superscripts in its markup and nothing else', async () => {
    const { titleMarkup, title } = await paperWith('HbA1c');
    expect(titleMarkup).toContain('<sub>1c</sub>');
    expect(title).toContain('HbA1c');
  });

  it('says that it is retracted, and is not offered as related', async () => {
    const { items } = await search('demonstration', '&limit=100');
    const retracted = items.find(({ badges }: { badges: string[] }) =>
      badges.includes('retracted'),
    );
    const { body } = await ada.fetch(`/papers/${retracted.id}`);
    expect(body.retraction.notice).toEqual(expect.any(String));
    for (const { id } of items) {
      const related = (await ada.fetch(`/papers/${id}/related`)).body;
      expect(related.method).toBe('local');
      const ids = related.items.map((paper: { id: string }) => paper.id);
      expect(ids).not.toContain(retracted.id);
      expect(ids).not.toContain(id);
    }
  });

  it('gives the same answer for one that does not exist, whatever its id looks like', async () => {
    const absent = '018f0000-0000-7000-8000-000000000000';
    for (const id of [absent, 'x', "' OR 1=1", '%25']) {
      for (const path of ['', '/links', '/related']) {
        expect((await ada.fetch(`/papers/${encodeURIComponent(id)}${path}`)).status).toBe(404);
      }
      const body = { reaction: 'like' };
      expect(
        (await ada.fetch(`/papers/${encodeURIComponent(id)}/reaction`, { method: 'PUT', body }))
          .status,
      ).toBe(404);
      expect(
        (
          await ada.fetch(`/papers/${encodeURIComponent(id)}/saved`, {
            method: 'PUT',
            body: { saved: true },
          })
        ).status,
      ).toBe(404);
    }
  });

  it('stays open by its id after PubMed deleted it, but no list shows it', async () => {
    const { id, title } = await paperWith('title:retracted OR demonstration');
    await server.database.query('UPDATE paper SET deleted_at = now() WHERE id = $1', [id]);
    expect((await ada.fetch(`/papers/${id}`)).body).toMatchObject({
      title,
      removedFromPubmed: true,
    });
    const shown = [
      ...(await search('demonstration', '&limit=100')).items,
      ...(await search('', '&limit=100')).items,
    ];
    expect(shown.map((paper) => paper.id)).not.toContain(id);
    await server.database.query('UPDATE paper SET deleted_at = NULL WHERE id = $1', [id]);
  });
});

describe('likes and saved papers', () => {
  it('are kept per learner, changed and taken back', async () => {
    const { id } = await paperWith('title:nurse');
    const react = (reaction: unknown) =>
      ada.fetch(`/papers/${id}/reaction`, { method: 'PUT', body: { reaction } });
    for (const reaction of ['like', 'like', 'dislike', null, 'like']) {
      expect(await react(reaction)).toMatchObject({ status: 200, body: { reaction } });
      expect((await ada.fetch(`/papers/${id}`)).body.reaction).toBe(reaction);
    }
    for (const wrong of ['love', 1, undefined]) expect((await react(wrong)).status).toBe(400);
    expect((await paperWith('title:nurse')).reaction).toBe('like');
    const eve = await server.createClinician();
    expect((await eve.fetch(`/papers/${id}`)).body.reaction).toBeNull();
  });

  it('a learner saves papers and sees their own, the last saved first', async () => {
    const papers = (await search('demonstration', '&limit=4')).items;
    for (const { id } of papers) {
      server.clock.advance(1000);
      expect(
        (await ada.fetch(`/papers/${id}/saved`, { method: 'PUT', body: { saved: true } })).body,
      ).toEqual({ saved: true });
    }
    const first = (await ada.fetch('/saved-papers?limit=3')).body;
    const rest = (await ada.fetch(`/saved-papers?limit=3&cursor=${first.nextCursor}`)).body;
    const ids = [...first.items, ...rest.items].map(({ id }: { id: string }) => id);
    expect(ids).toEqual(papers.map(({ id }: { id: string }) => id).toReversed());
    expect(first.items[0]).toMatchObject({ saved: true });
    expect(rest.nextCursor).toBeNull();
    await ada.fetch(`/papers/${ids[0]}/saved`, { method: 'PUT', body: { saved: false } });
    expect((await ada.fetch('/saved-papers')).body.items).toHaveLength(3);
    const eve = await server.createClinician();
    expect((await eve.fetch('/saved-papers')).body.items).toEqual([]);
  });

  it('an administrator has neither', async () => {
    const { id } = await paperWith('title:nurse');
    const administrator = await server.createAdministrator();
    expect(
      (await administrator.fetch(`/papers/${id}/saved`, { method: 'PUT', body: { saved: true } }))
        .status,
    ).toBe(403);
    expect((await administrator.fetch('/saved-papers')).status).toBe(403);
  });
});
