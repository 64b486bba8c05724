import { createHash } from 'node:crypto';
import { exampleFacts, faces } from '../../../test/support/example-certificate.js';
import { checkPdf } from '../../../test/support/pdf-structure/check.js';
import { PdfFile } from '../../../test/support/pdf-structure/objects.js';
import { everyElement, structureOf } from '../../../test/support/pdf-structure/structure-tree.js';
import { piecesOf } from '../../../test/support/pdf.js';
import { ecKey } from '../../../test/support/signing.js';
import { LocalAuthority } from '../../../test/support/time-stamp-authority.js';
import { readTimeStamp } from '../../signatures/domain/time-stamps/time-stamp.js';
import {
  digestToStamp,
  readTimeStampUpdate,
  timeStampRoom,
  withTimeStamp,
} from '../../signatures/domain/time-stamps/time-stamp-update.js';
import { sealCertificate } from './seal-certificate.js';

const facts = exampleFacts();
const key = ecKey();
const seal = (options = { timeStamp: true }) => sealCertificate(facts, faces, [], key, options);

let authority: LocalAuthority;
let signed: Buffer;
let token: Uint8Array;
let stamped: Uint8Array;

beforeAll(async () => {
  authority = await LocalAuthority.start();
  signed = await seal();
  token = await authority.tokenFor(digestToStamp(signed));
  stamped = withTimeStamp(signed, token);
});

afterAll(async () => {
  await authority.close();
});

describe('a certificate with a time-stamp', () => {
  it('begins with the signed certificate and covers all of it and of itself', async () => {
    expect(Buffer.from(stamped).subarray(0, signed.length).equals(signed)).toBe(true);
    const text = Buffer.from(stamped).toString('latin1', signed.length);
    const [, a = 0, b = 0, c = 0] =
      /\/SubFilter \/ETSI\.RFC3161\n\/ByteRange \[0 (\d+) (\d+) (\d+)\] *\n\/Contents </
        .exec(text)
        ?.map(Number) ?? [];
    expect([stamped[a], stamped[b - 1], b + c]).toEqual([0x3c, 0x3e, stamped.length]);
    const covered = createHash('sha256')
      .update(stamped.subarray(0, a))
      .update(stamped.subarray(b))
      .digest();
    expect(covered.equals(digestToStamp(signed))).toBe(true);
    expect(await authority.verifies(token, covered)).toBe(true);
  });

  it('has the same bytes each time', async () => {
    expect(Buffer.from(withTimeStamp(await seal(), token)).equals(stamped)).toBe(true);
  });

  it('keeps the rules of PDF/UA-1 and PDF/A-3a before and after, and reads like the one without', async () => {
    expect(checkPdf(new PdfFile(signed))).toEqual([]);
    expect(checkPdf(new PdfFile(stamped))).toEqual([]);
    expect(await piecesOf(stamped)).toEqual(await piecesOf(await seal({ timeStamp: false })));
  });

  it('has two named fields, each in a form of the structure', () => {
    const file = new PdfFile(stamped);
    const form = file.dictionary(file.catalog.get('AcroForm'));
    const forms = everyElement(structureOf(file)).filter(({ type }) => type === 'Form');
    const fields = file.array(form?.get('Fields')).map((field) => file.dictionary(field));
    expect(fields.map((field) => file.text(field?.get('TU')))).toEqual([
      'Digital signature of Lectern test signer',
      'Time-stamp of this document',
    ]);
    expect(forms.map(({ objects }) => objects)).toEqual(fields.map((field) => [field]));
    const value = file.dictionary(fields[1]?.get('V'));
    expect(file.name(value?.get('Type'))).toBe('DocTimeStamp');
  });

  it('returns its token, written in the only possible way', () => {
    const read = readTimeStampUpdate(stamped, signed.length);
    if (!read) throw new Error('There is none');
    expect(Buffer.from(read.digest).equals(digestToStamp(signed))).toBe(true);
    const stamp = readTimeStamp(read.room, read.digest, authority.certificates());
    expect(stamp).toMatchObject({ flaw: null, authority: 'Clock of the test authority' });
    expect(Buffer.from(stamp.token).equals(token)).toBe(true);
  });

  it('differs from one with a byte of the update changed, wherever it is', () => {
    const room = Buffer.from(stamped).indexOf('/Contents <', signed.length);
    const end = Buffer.from(stamped).indexOf('>', room);
    // All of the update but the digits of the token, every byte of which changes what is read.
    const places = [
      ...Array.from({ length: room + 11 - signed.length }, (_, index) => signed.length + index),
      ...Array.from({ length: stamped.length - end }, (_, index) => end + index),
    ];
    for (const place of places.filter((_, index) => index % 3 === 0)) {
      const changed = Uint8Array.from(stamped);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(readTimeStampUpdate(changed, signed.length)).toBeNull();
    }
    const longer = Buffer.concat([stamped, Buffer.from('%')]);
    expect(readTimeStampUpdate(longer, signed.length)).toBeNull();
  });

  it('differs from one whose token was changed, came from another file or is followed by something', async () => {
    const digest = digestToStamp(signed);
    const known = authority.certificates();
    const other = await sealCertificate(facts, faces, [], ecKey(), { timeStamp: true });
    expect(readTimeStamp(token, digestToStamp(other), known).flaw).toBe('other-document');
    // The last bytes are those of the signature.
    const changed = Uint8Array.from(token);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(readTimeStamp(changed, digest, known).flaw).toBe('signature-wrong');
    expect(() => readTimeStamp(Uint8Array.of(...token, 0, 1), digest, known)).toThrow('behind');
  });
});

describe('a time-stamp', () => {
  it('does not fit into a certificate without a field for it, and a token that is too long does not fit', async () => {
    const plain = await seal({ timeStamp: false });
    expect(() => withTimeStamp(plain, token)).toThrow(RangeError);
    expect(() => withTimeStamp(stamped, token)).toThrow(RangeError);
    expect(() => withTimeStamp(signed, new Uint8Array(timeStampRoom + 1))).toThrow(RangeError);
    expect(readTimeStampUpdate(plain, plain.length)).toBeNull();
  });
});
