import { HttpClient, type Answer } from '../support/http-client.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

let server: TestServer;
let ada: TestClinician;

beforeAll(async () => {
  server = await startTestServer({ env: { LECTERN_TRUSTED_PROXIES: '127.0.0.1' } });
});

beforeEach(async () => {
  server.clock.advance(60 * MINUTE);
  ada = await server.createClinician();
});

afterAll(async () => {
  await server.close();
});

let networks = 0;
/** An address that no other test of this file uses. */
const newAddress = () => {
  networks += 1;
  return `198.51.${100 + Math.floor(networks / 250)}.${networks % 250}`;
};

const attempt = (
  { email, password, address }: { email: string; password: string; address: string },
  client = new HttpClient(server.url),
): Promise<Answer> =>
  client.fetch('/session', {
    body: { email, password },
    headers: { 'x-forwarded-for': address },
  });

const wrong = (email: string, address = newAddress()) =>
  attempt({ email, password: 'a wrong password', address });

const right = (address = newAddress()) =>
  attempt({ email: ada.email, password: ada.password, address });

const statusesOf = (answers: readonly Answer[]) => {
  const count = (status: number) => answers.filter((answer) => answer.status === status).length;
  return { opened: count(201), tried: count(401), refused: count(429) };
};

describe('guessing at one account', () => {
  it('slows down after five wrong passwords, wherever they come from, and says how long', async () => {
    for (let n = 1; n <= 5; n += 1) {
      expect(await wrong(ada.email)).toMatchObject({ status: 401 });
    }
    for (const seconds of [30, 60, 120, 240, 480]) {
      const refused = await right();
      expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
      expect(refused.headers.get('retry-after')).toBe(String(seconds));
      server.clock.advance(seconds * SECOND - 1);
      expect(await right()).toMatchObject({ status: 429 });
      server.clock.advance(1);
      expect(await wrong(ada.email)).toMatchObject({ status: 401 });
    }
  });

  it('gets the same answers for an account that does not exist', async () => {
    const answers = [];
    for (let n = 1; n <= 6; n += 1) {
      answers.push(await wrong('nobody-at-all@test.example'));
    }
    expect(statusesOf(answers)).toEqual({ opened: 0, tried: 5, refused: 1 });
    const refused = answers.at(-1);
    expect(refused?.headers.get('retry-after')).toBe('30');
    expect(refused?.body.detail).not.toMatch(/nobody|exist/);
  });

  it('cannot be sped up by other capitals in the address', async () => {
    for (const email of [ada.email, ada.email.toUpperCase(), ` ${ada.email}`, ada.email]) {
      await wrong(email);
    }
    await wrong(ada.email.replace('c', 'C'));
    expect(await right()).toMatchObject({ status: 429 });
  });

  it('tries at most five of a hundred passwords that arrive at once', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => wrong(ada.email)));
    expect(statusesOf(answers)).toEqual({ opened: 0, tried: 5, refused: 95 });
  });

  it('is forgotten after a sign-in, and after a quiet quarter of an hour', async () => {
    for (let n = 1; n <= 4; n += 1) {
      await wrong(ada.email);
    }
    expect(await right()).toMatchObject({ status: 201 });
    for (let n = 1; n <= 4; n += 1) {
      expect(await wrong(ada.email)).toMatchObject({ status: 401 });
    }
    server.clock.advance(15 * MINUTE);
    for (let n = 1; n <= 5; n += 1) {
      expect(await wrong(ada.email)).toMatchObject({ status: 401 });
    }
    expect(await wrong(ada.email)).toMatchObject({ status: 429 });
  });
});

describe('guessing does not lock the owner out', () => {
  it('hammering while it is refused does not lengthen the wait', async () => {
    for (let n = 1; n <= 5; n += 1) {
      await wrong(ada.email);
    }
    for (let n = 1; n <= 10; n += 1) {
      server.clock.advance(2 * SECOND);
      expect(await wrong(ada.email)).toMatchObject({ status: 429 });
    }
    server.clock.advance(10 * SECOND);
    expect(await right()).toMatchObject({ status: 201 });
  });

  it('a browser that has signed in before gets in while strangers are refused', async () => {
    for (let n = 1; n <= 5; n += 1) {
      await wrong(ada.email);
    }
    expect(await right()).toMatchObject({ status: 429 });
    const { email, password } = ada;
    await ada.fetch('/session', { method: 'DELETE' });
    expect(await attempt({ email, password, address: newAddress() }, ada.client)).toMatchObject({
      status: 201,
    });
  });

  it('but such a browser has no more guesses than a stranger', async () => {
    const answers = [];
    for (let n = 1; n <= 6; n += 1) {
      answers.push(
        await attempt({ email: ada.email, password: 'wrong', address: newAddress() }, ada.client),
      );
    }
    expect(statusesOf(answers)).toEqual({ opened: 0, tried: 5, refused: 1 });
  });

  it('and the proof of one account, or an altered one, is worthless for another', async () => {
    const eve = await server.createClinician();
    for (let n = 1; n <= 5; n += 1) {
      await wrong(ada.email);
    }
    const { email, password } = ada;
    expect(await attempt({ email, password, address: newAddress() }, eve.client)).toMatchObject({
      status: 429,
    });
    const own = /lectern_device=([^;]*)/.exec(ada.client.cookieHeader())?.[1] ?? '';
    for (const token of [`x${own}`, own.slice(0, -1), own.replace('.', ''), '.', '']) {
      const answer = await server.anonymous.fetch('/session', {
        body: { email, password },
        headers: { 'x-forwarded-for': newAddress(), cookie: `lectern_device=${token}` },
      });
      expect(answer.status).toBe(429);
    }
  });
});

describe('guessing from one network', () => {
  const many = (address: (n: number) => string, count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, n) =>
        wrong(`someone-${networks}-${n}@test.example`, address(n)),
      ),
    );

  it('is blocked after twenty wrong passwords for any accounts, for a quarter of an hour', async () => {
    const address = newAddress();
    expect(statusesOf(await many(() => address, 30))).toEqual({
      opened: 0,
      tried: 20,
      refused: 10,
    });
    const refused = await right(address);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBe(900);
    expect(await right(newAddress())).toMatchObject({ status: 201 });
    server.clock.advance(15 * MINUTE);
    expect(await right(address)).toMatchObject({ status: 201 });
  });

  it('counts the addresses of one IPv6 customer as one network', async () => {
    const answers = await many((n) => `2001:db8:7:1::${(n + 1).toString(16)}`, 25);
    expect(statusesOf(answers)).toEqual({ opened: 0, tried: 20, refused: 5 });
    expect(await right('2001:db8:7:2::1')).toMatchObject({ status: 201 });
  });

  it('cannot use up the attempts of an account once the network is closed', async () => {
    const address = newAddress();
    await many(() => address, 20);
    for (let n = 1; n <= 10; n += 1) {
      expect(await wrong(ada.email, address)).toMatchObject({ status: 429 });
    }
    expect(await right()).toMatchObject({ status: 201 });
  });

  it('does not mistake a hospital that signs in together for an attack', async () => {
    const address = newAddress();
    const answers = await Promise.all(Array.from({ length: 30 }, () => right(address)));
    expect(statusesOf(answers)).toEqual({ opened: 30, tried: 0, refused: 0 });
    expect(statusesOf(await many(() => address, 25))).toEqual({ opened: 0, tried: 20, refused: 5 });
  });

  it('does not trust an address that a caller made up', async () => {
    const direct = await startTestServer();
    try {
      const answers = await Promise.all(
        Array.from({ length: 25 }, (_, n) =>
          direct.anonymous.fetch('/session', {
            body: { email: `someone-${n}@test.example`, password: 'wrong' },
            headers: { 'x-forwarded-for': `203.0.113.${n}` },
          }),
        ),
      );
      expect(statusesOf(answers)).toEqual({ opened: 0, tried: 20, refused: 5 });
    } finally {
      await direct.close();
    }
  });
});

describe('what the throttle stores', () => {
  it('is not an address or email, only keyed hashes', async () => {
    const address = newAddress();
    await wrong('private.person@test.example', address);
    const rows = await server.database.query<{ subject: Buffer; text: string }>(
      'SELECT subject, t::text AS text FROM sign_in_throttle t',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { subject, text } of rows) {
      expect(subject).toHaveLength(32);
      expect(text).not.toContain('private');
      expect(subject.toString('latin1')).not.toContain(address);
    }
  });
});
