import { deflateSync } from 'node:zlib';
import { exampleFacts, faces, fontsFolder } from '../../../test/support/example-certificate.js';
import { ecKey, operatorKey } from '../../../test/support/signing.js';
import { sealCertificate } from '../certificate/seal-certificate.js';
import { PrintingPool } from './printing-pool.js';

const enclosure = {
  name: 'facts.json',
  mediaType: 'application/json',
  description: 'What the certificate says',
  relationship: 'Source',
  bytes: Buffer.from('{"a":1}'),
} as const;
const logo = {
  width: 1,
  height: 1,
  components: 3,
  filter: 'FlateDecode',
  bytes: deflateSync(Buffer.from([109, 31, 44])),
} as const;
const design = {
  accent: '#234567',
  logo: { sha256: '00', width: 1, height: 1 },
  signatory: null,
};
const names = ['Adaeze Okoye', 'Νίκη Παπαδοπούλου', 'שרה כהן', '山田 太郎', 'Ada Nguyễn'];

let pool: PrintingPool;
beforeAll(() => {
  pool = new PrintingPool(2, fontsFolder);
});
afterAll(() => pool.close());

describe('a pool of printing threads', () => {
  it('returns the bytes that printing without threads gives, whichever thread and key print them', async () => {
    const orders = [ecKey(), operatorKey('rsa')].flatMap((key) =>
      names.map((name) => ({ key, facts: { ...exampleFacts({ learner: { name } }), design } })),
    );
    const printed = await Promise.all(
      orders.map(({ facts, key }) => pool.print(facts, [enclosure], key, { logo })),
    );
    for (const [index, { facts, key }] of orders.entries()) {
      const inPlace = await sealCertificate(facts, faces, [enclosure], key, { logo });
      expect(printed[index]?.equals(inPlace)).toBe(true);
    }
  });

  it('reports what cannot be printed, and continues', async () => {
    const key = ecKey();
    const unprintable = exampleFacts({ learner: { name: 'Ada \u{13000}' } });
    await expect(pool.print(unprintable, [], key, {})).rejects.toThrow(RangeError);
    await expect(pool.print(exampleFacts(), [], key, {})).resolves.toBeInstanceOf(Buffer);
  });

  it('leaves no caller waiting when it is closed', async () => {
    const closing = new PrintingPool(1, fontsFolder);
    const waiting = closing.print(exampleFacts(), [], ecKey(), {});
    await Promise.all([expect(waiting).rejects.toThrow('has ended'), closing.close()]);
    await expect(closing.print(exampleFacts(), [], ecKey(), {})).rejects.toThrow('has ended');
  });
});
