import { newId } from '../../src/platform/index.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';
import { insertPaper, openPaper, reader } from './reading-desk.js';

let server: TestServer;
let ada: TestClinician;
let paperId: string;

beforeAll(async () => {
  server = await startTestServer();
  ada = await server.createClinician();
  paperId = await insertPaper(server, 'Salt and blood pressure');
});
afterAll(() => server?.close());

describe('input that is refused', () => {
  const good = { ...reader, seq: 1 };
  const many = Array.from({ length: 501 }, (_, index) => ({ ...good, seq: index + 1 }));
  test.each<[string, unknown, string]>([
    ['a beat from the future', { beats: [{ ...good, sinceMs: -1 }] }, 'beats.0.sinceMs'],
    ['a beat older than a day', { beats: [{ ...good, sinceMs: 86_400_001 }] }, 'beats.0.sinceMs'],
    ['input in the future', { beats: [{ ...good, lastInputMsAgo: -5 }] }, 'beats.0.lastInputMsAgo'],
    [
      'a number that is none',
      { beats: [{ ...good, lastInputMsAgo: 1e300 }] },
      'beats.0.lastInputMsAgo',
    ],
    ['a fraction', { beats: [{ ...good, seq: 1.5 }] }, 'beats.0.seq'],
    ['number zero', { beats: [{ ...good, seq: 0 }] }, 'beats.0.seq'],
    ['a number too large for the database', { beats: [{ ...good, seq: 2 ** 31 }] }, 'beats.0.seq'],
    ['a text for a number', { beats: [{ ...good, seq: '1' }] }, 'beats.0.seq'],
    ['a text for a flag', { beats: [{ ...good, visible: 'true' }] }, 'beats.0.visible'],
    ['a flag left out', { beats: [good, { ...good, focused: undefined }] }, 'beats.1.focused'],
    ['negative words', { beats: [{ ...good, part: { words: -1 } }] }, 'beats.0.part.words'],
    ['a passage that is none', { beats: [{ ...good, part: 'long' }] }, 'beats.0.part'],
    [
      'a member that is not known',
      { beats: [{ ...good, activeSeconds: 60 }] },
      'beats.0.activeSeconds',
    ],
    ['no object', { beats: [null] }, 'beats.0'],
    ['no beats', { beats: [] }, 'beats'],
    ['too many beats', { beats: many }, 'beats'],
    ['no list', { beats: { 0: good } }, 'beats'],
    ['another body', [good], 'beats'],
    ['something beside the beats', { beats: [good], learnerId: newId() }, 'learnerId'],
  ])('%s', async (_, body, path) => {
    const id = await openPaper(ada, paperId);
    const answer = await ada.fetch(`/reading-sessions/${id}/beats`, { body });
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('invalid-input');
    expect(answer.body.errors[0].path).toBe(path);
    expect((await ada.fetch(`/reading-sessions/${id}`)).body.spans).toEqual([]);
  });

  test.each<[string, string, unknown, number]>([
    ['an oversized body', '/beats', { beats: [{ ...good, part: 'x'.repeat(300_000) }] }, 413],
    ['a NUL character', '/beats', { beats: [good], note: '\u0000' }, 400],
    ['JSON that is none', '/beats', '{"beats":', 400],
  ])('%s', async (_, path, body, status) => {
    const id = await openPaper(ada, paperId);
    expect((await ada.fetch(`/reading-sessions/${id}${path}`, { body })).status).toBe(status);
  });

  test.each([
    ['?date=2026-02-30', '/active-time'],
    ['?date=tomorrow', '/active-time'],
    ['?date=2026-03-02&date=2026-03-03', '/active-time'],
    ['?cursor=nonsense', '/reading-sessions'],
    [`?cursor=${Buffer.from('["-271821-04-20","x"]').toString('base64url')}`, '/reading-sessions'],
    ['?limit=0', '/reading-sessions'],
  ])('%s of %s', async (query, path) => {
    const answer = await ada.fetch(`${path}${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('invalid-input');
  });

  test.each([
    [{ paperId: 'no-id' }],
    [{ paperId: '', device: 'phone' }],
    [{ paperId: newId(), device: 'toaster' }],
    [{ paperId: newId(), learnerId: newId() }],
    [{}],
  ])('an opening with %p', async (body) => {
    expect((await ada.fetch('/reading-sessions', { body })).status).toBe(400);
  });
});
