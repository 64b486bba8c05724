import { Notices } from '../../src/accounts/index.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

let server: TestServer;
let ada: TestClinician;

beforeAll(async () => {
  server = await startTestServer();
});

beforeEach(async () => {
  ada = await server.createClinician();
});

afterAll(async () => {
  await server.close();
});

const tell = (text: string) =>
  server.database.asSystem((manager) =>
    server.app
      .get(Notices)
      .addNotice(
        manager,
        ada.learnerId,
        { kind: 'test', text, link: '/claims/1' },
        server.clock.now(),
      ),
  );

describe('notices', () => {
  it('are listed from the newest to the oldest, page by page, and each once', async () => {
    for (let n = 1; n <= 5; n += 1) {
      await tell(`Notice ${n}`);
    }
    const texts: string[] = [];
    let cursor: string | null = '';
    let pages = 0;
    while (cursor !== null) {
      const page = await ada.fetch(`/notices?limit=2&cursor=${cursor}`);
      texts.push(...page.body.items.map(({ text }: { text: string }) => text));
      cursor = page.body.nextCursor;
      pages += 1;
    }
    expect(texts).toEqual(['Notice 5', 'Notice 4', 'Notice 3', 'Notice 2', 'Notice 1']);
    expect(pages).toBe(3);
  });

  it('are marked as read once, at the first time', async () => {
    await tell('Look here');
    const [notice] = (await ada.fetch('/notices')).body.items;
    expect(notice).toEqual({
      id: expect.any(String),
      kind: 'test',
      text: 'Look here',
      link: '/claims/1',
      createdAt: server.clock.now().toISOString(),
      readAt: null,
    });
    const readAt = server.clock.now().toISOString();
    expect(await ada.fetch(`/notices/${notice.id}/read`, { method: 'POST' })).toMatchObject({
      status: 204,
    });
    server.clock.advance(60_000);
    await ada.fetch(`/notices/${notice.id}/read`, { method: 'POST' });
    expect((await ada.fetch('/notices')).body.items).toMatchObject([{ readAt }]);
  });

  it('are private: another clinician sees none and can mark none', async () => {
    await tell('For Ada alone');
    const [notice] = (await ada.fetch('/notices')).body.items;
    const eve = await server.createClinician();
    expect((await eve.fetch('/notices')).body.items).toEqual([]);
    for (const id of [notice.id, '01890000-0000-7000-8000-000000000000', 'x']) {
      expect(await eve.fetch(`/notices/${id}/read`, { method: 'POST' })).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      });
    }
    expect((await ada.fetch('/notices')).body.items).toMatchObject([{ readAt: null }]);
    const admin = await server.createAdministrator();
    expect((await admin.fetch('/notices')).body.items).toEqual([]);
    expect(await server.anonymous.fetch('/notices')).toMatchObject({ status: 401 });
  });

  it('refuse a cursor that they did not issue', async () => {
    const good = Buffer.from('["x"]').toString('base64url');
    for (const cursor of ['nonsense', good]) {
      expect(await ada.fetch(`/notices?cursor=${cursor}`)).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'cursor' }] },
      });
    }
  });
});
