import { createHash, randomBytes } from 'node:crypto';
import {
  LocalAuthority,
  type AuthorityKind,
  type Behaviour,
} from '../../../test/support/time-stamp-authority.js';
import { askForTimeStamp, type TimeStampAuthority } from './time-stamp-authority.js';

const digest = createHash('sha256').update('a certificate').digest();
const surroundings = { now: () => new Date(), random: randomBytes };

const ask = (
  authority: LocalAuthority,
  changes: Partial<TimeStampAuthority> = {},
  around: Partial<typeof surroundings> = {},
) =>
  askForTimeStamp(
    {
      url: authority.url,
      certificates: authority.certificates(),
      timeout: 30_000,
      pauses: [],
      ...changes,
    },
    digest,
    { ...surroundings, ...around },
  );

describe.each<[string, AuthorityKind]>([
  ['RSA', {}],
  ['RSA with SHA-512 and the elder name of its certificate', { digest: 'sha512', namedBy: 'sha1' }],
  ['P-256', { key: 'ec -pkeyopt ec_paramgen_curve:P-256' }],
  [
    'P-256 with SHA-512 and a certificate between',
    { key: 'ec -pkeyopt ec_paramgen_curve:P-256', digest: 'sha512', below: true },
  ],
  ['P-384', { key: 'ec -pkeyopt ec_paramgen_curve:P-384', digest: 'sha384', namedBy: 'sha512' }],
  ['P-521', { key: 'ec -pkeyopt ec_paramgen_curve:P-521', digest: 'sha512' }],
])('an authority with %s', (_, kind) => {
  let authority: LocalAuthority;

  beforeAll(async () => {
    authority = await LocalAuthority.start(kind);
  });

  afterAll(async () => {
    await authority.close();
  });

  it('gives a time-stamp that OpenSSL accepts as well', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const stamp = await ask(authority);
    expect(stamp).toMatchObject({ authority: 'Clock of the test authority', flaw: null });
    expect(stamp.time.getTime()).toBeGreaterThanOrEqual(before);
    expect(stamp.time.getTime()).toBeLessThanOrEqual(Date.now());
    expect(await authority.verifies(stamp.token, digest)).toBe(true);
    expect(await authority.verifies(stamp.token, createHash('sha256').digest())).toBe(false);
  });

  it('is trusted by its own certificate, or without one if none is required', async () => {
    const own = await ask(authority, { certificates: authority.certificates('own.pem') });
    expect(own.flaw).toBeNull();
    expect((await ask(authority, { certificates: [] })).flaw).toBe('unknown-authority');
  });
});

describe('an authority that fails', () => {
  let authority: LocalAuthority;
  let stranger: LocalAuthority;

  beforeAll(async () => {
    [authority, stranger] = await Promise.all([LocalAuthority.start(), LocalAuthority.start()]);
  });

  afterAll(async () => {
    await Promise.all([authority.close(), stranger.close()]);
  });

  it.each<[Behaviour, string, boolean]>([
    ['another number', 'its answer does not carry the number of the request', false],
    ['another imprint', 'its time-stamp covers something other than what was sent', false],
    ['refusal', 'it refused: it does not know the digest SHA-256', false],
    ['broken signature', 'the signature of its time-stamp is wrong', false],
    ['certificate for servers', 'its certificate is not for time-stamps alone', false],
    ['certificate that may be for anything', 'its certificate is not for time-stamps alone', false],
    ['garbage', 'its answer is not a time-stamp response', false],
    ['a page', 'its answer is not a time-stamp response', false],
    ['huge', 'its answer is longer than 20480 bytes', false],
    ['moved', 'it answered with HTTP status 302', false],
    ['out of order', 'it answered with HTTP status 503', true],
    ['slow', 'it did not answer in time', true],
  ])('is not trusted because of %s, and the reason is given', async (behaviour, why, mayPass) => {
    authority.behaviour = behaviour;
    const { host } = new URL(authority.url);
    const timeout = behaviour === 'slow' ? 600 : 30_000;
    await expect(ask(authority, { timeout })).rejects.toMatchObject({
      name: 'TimeStampError',
      message: expect.stringContaining(
        `The time-stamp authority ${host} did not issue a time-stamp: ${why}`,
      ),
      mayPass,
    });
  });

  it('is not trusted because of its certificate', async () => {
    authority.behaviour = 'good';
    await expect(ask(authority, { certificates: stranger.certificates() })).rejects.toThrow(
      'its certificate (Clock of the test authority) is not among LECTERN_TSA_CERTIFICATES',
    );
  });

  it('is not trusted because of its clock', async () => {
    authority.behaviour = 'good';
    const now = () => new Date(Date.now() - 3_600_000);
    await expect(ask(authority, {}, { now })).rejects.toThrow(
      /its clock says 2\d{3}-.*, and the clock here says/,
    );
  });

  it('is asked again after a temporary failure, but not after a refusal', async () => {
    authority.behaviour = 'busy';
    authority.asked = 0;
    expect((await ask(authority, { pauses: [10, 10] })).flaw).toBeNull();
    expect(authority.asked).toBe(2);
    authority.behaviour = 'out of order';
    authority.asked = 0;
    await expect(ask(authority, { pauses: [10, 10] })).rejects.toThrow('503');
    expect(authority.asked).toBe(3);
    authority.behaviour = 'refusal';
    authority.asked = 0;
    await expect(ask(authority, { pauses: [10, 10] })).rejects.toThrow('it refused');
    expect(authority.asked).toBe(1);
  });

  it('is reported as unavailable, without its path', async () => {
    const url = 'http://127.0.0.1:9/some/secret/path';
    await expect(ask(authority, { url })).rejects.toThrow(
      /^The time-stamp authority 127\.0\.0\.1:9 did not issue a time-stamp: it cannot be reached/,
    );
  });
});
