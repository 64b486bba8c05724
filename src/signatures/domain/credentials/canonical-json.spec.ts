import fc from 'fast-check';
import { canonicalJson, type Json } from './canonical-json.js';

describe('canonical JSON', () => {
  it('orders keys by UTF-16 code units, at every depth', () => {
    expect(canonicalJson({ b: { z: 1, a: [{ y: 2, x: 1 }] }, a: null, '10': 1, '2': 2 })).toBe(
      '{"10":1,"2":2,"a":null,"b":{"a":[{"x":1,"y":2}],"z":1}}',
    );
    // U+1F600 is stored as two units from U+D83D, which come before U+FB33.
    expect(canonicalJson({ '\uFB33': 1, '\u{1F600}': 2 })).toBe('{"\u{1F600}":2,"\uFB33":1}');
  });

  it('has one text for one value, whatever the order in which it was built', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const text = canonicalJson(value as Json);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['\uD800'], [{ '\uDC00x': 1 }]])(
    'refuses %p, which has no canonical form',
    (value) => {
      expect(() => canonicalJson(value as Json)).toThrow(TypeError);
    },
  );
});
