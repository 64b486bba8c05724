import fc from 'fast-check';
import { parseObject } from './json.js';

describe('a JSON object that is read', () => {
  it('equals what it was written from', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = JSON.stringify(value, null, 1);
        expect(parseObject(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    '{"a":1,"a":2}',
    '{"a":{"b":1,"c":[{"d":1 , "d" : 2}]}}',
    '{"a":1,"\\u0061":2}',
    '{"__proto__":{"a":1},"__proto__":{"b":2}}',
  ])('is refused if two members have one name: %s', (text) => {
    expect(parseObject(text)).toBeNull();
  });

  it.each(['[]', '1', '"a"', 'null', '', '{', '{"a":}', '{"a": "b:c", "d": "\\"e\\":"}x'])(
    'is refused if the text is not one: %s',
    (text) => {
      expect(parseObject(text)).toBeNull();
    },
  );

  it('may contain texts that look like names', () => {
    expect(parseObject('{"a": "\\"b\\": 1", "c": "d:"}')).toEqual({ a: '"b": 1', c: 'd:' });
  });
});
