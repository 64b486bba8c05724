import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  canonicalJson,
  type Json,
} from '../../src/signatures/domain/credentials/canonical-json.js';

/** The test vectors that the authors of RFC 8785 published: inputs, and the bytes expected of each. */
const vectors = join(
  resolve(process.env.LECTERN_SHARED_DATA ?? '../shared/data'),
  'interop/rfc8785-jcs',
);
const present = existsSync(vectors);

describe('canonical JSON (RFC 8785)', () => {
  it('has its test vectors', () => {
    if (!present) process.stderr.write(`NOT CHECKED: no test vectors of RFC 8785 at ${vectors}\n`);
    expect(present || !process.env.CI).toBe(true);
  });

  for (const file of present ? readdirSync(join(vectors, 'input')) : []) {
    it(`gives the published bytes of ${file}`, () => {
      const value = JSON.parse(readFileSync(join(vectors, 'input', file), 'utf8')) as Json;
      const expected = readFileSync(
        join(vectors, 'outhex', file.replace(/json$/, 'txt')),
        'latin1',
      ).replace(/\s+/g, '');
      expect(Buffer.from(canonicalJson(value)).toString('hex')).toBe(expected);
    });
  }

  it('was tested with all six of them', () => {
    expect(present ? readdirSync(join(vectors, 'input')).length : 6).toBe(6);
  });
});
