import { counts, kindOfReason, whyOf, type ReasonCode } from './reasons.js';

describe('the reasons of spans', () => {
  const all = Object.keys(kindOfReason) as ReasonCode[];

  test('every reason says in one sentence whether its time counted', () => {
    for (const reason of all) {
      const why = whyOf(reason);
      const kind = kindOfReason[reason];
      expect(why).toMatch(
        counts(kind)
          ? /^Counted: /
          : kind === 'offline'
            ? /^Counted separately: /
            : /^Not counted: /,
      );
      expect(why).toMatch(/\.$/);
    }
  });

  test('no two reasons say the same', () => {
    expect(new Set(all.map((reason) => whyOf(reason))).size).toBe(all.length);
  });
});
