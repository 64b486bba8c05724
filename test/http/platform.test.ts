import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(async () => {
  await server.close();
});

describe('the edge of the server', () => {
  it('reports that it is alive and ready', async () => {
    expect(await server.anonymous.fetch('/livez')).toMatchObject({ status: 200 });
    expect(await server.anonymous.fetch('/readyz')).toMatchObject({
      status: 200,
      body: { status: 'ready' },
    });
  });

  it('shows its figures to callers on this machine, by route and never by address', async () => {
    await server.anonymous.fetch('/papers?q=secret-words');
    const metrics = await server.anonymous.fetch('/metrics');
    expect(metrics.body).toContain('lectern_http_request_seconds');
    expect(metrics.body).not.toContain('secret-words');
    const forwarded = await server.anonymous.fetch('/metrics', {
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    expect(forwarded.status).toBe(404);
  });

  it('answers an unknown address with problem details', async () => {
    const answer = await server.anonymous.fetch('/nothing-here');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      type: 'urn:lectern:problem:not-found',
      status: 404,
      code: 'not-found',
      errors: [],
    });
  });

  it('gives every answer a request id, and accepts a sensible one from the caller', async () => {
    const own = await server.anonymous.fetch('/livez', {
      headers: { 'x-request-id': 'from-the-proxy-1' },
    });
    expect(own.headers.get('x-request-id')).toBe('from-the-proxy-1');
    const odd = await server.anonymous.fetch('/livez', { headers: { 'x-request-id': 'a b;c' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('refuses what is not JSON, what is too large and what contains NUL', async () => {
    const malformed = await server.anonymous.fetch('/session', { body: '{"email":' });
    expect(malformed).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    const form = await server.anonymous.fetch('/session', {
      body: 'email=a&password=b',
      headers: { 'content-type': 'text/xml' },
    });
    expect(form).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    const large = await server.anonymous.fetch('/session', {
      body: { email: 'a@b.example', password: 'x'.repeat(300_000) },
    });
    expect(large).toMatchObject({ status: 413, body: { code: 'too-large' } });
    const nul = await server.anonymous.fetch('/session', {
      body: { email: 'a@b.example', password: 'nul \u0000 inside' },
    });
    expect(nul).toMatchObject({ status: 400, body: { errors: [{ code: 'nul' }] } });
    const address = await server.anonymous.fetch('/verifications/%00');
    expect(address.status).toBe(400);
  });

  it('names each wrong member of a body and refuses unknown ones', async () => {
    const answer = await server.anonymous.fetch('/session', {
      body: { email: 5, password: 'irrelevant-here', admin: true },
    });
    expect(answer.status).toBe(400);
    const paths = answer.body.errors.map((error: { path: string }) => error.path);
    expect(paths).toEqual(expect.arrayContaining(['email', 'admin']));
  });

  it('sends a content security policy without inline code', async () => {
    const answer = await server.anonymous.fetch('/livez');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('describes its routes in OpenAPI 3.1, with a page to read them', async () => {
    const document = await server.anonymous.fetch('/api/openapi.json');
    expect(document.body.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.body.paths)).toContain('/api/v1/claims');
    const page = await server.anonymous.fetch('/api/docs');
    expect(page.status).toBeLessThan(400);
  });
});
