import { counts, reasons, whyOf, type ReasonCode } from './reasons.js';

describe('the reasons of spans', () => {
  const all = Object.keys(reasons) as ReasonCode[];

  test('every reason tells in one sentence whether its time counted', () => {
    for (const reason of all) {
      const why = whyOf(reason);
      expect(why).toMatch(counts(reasons[reason].kind) ? /^Counted: / : /^Not counted: /);
      expect(why.match(/\./g)).toHaveLength(1);
    }
  });

  test('no two reasons say the same', () => {
    expect(new Set(all.map(whyOf)).size).toBe(all.length);
  });
});
