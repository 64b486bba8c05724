import fc from 'fast-check';
import { millisecondsOf, without, type Stretch } from './stretches.js';

function stretch(from: number, to: number): Stretch {
  return { startsAt: new Date(from), endsAt: new Date(to) };
}

describe('without', () => {
  it.each([
    ['nothing taken', [stretch(0, 10)], [], [stretch(0, 10)]],
    ['the middle taken', [stretch(0, 10)], [stretch(3, 5)], [stretch(0, 3), stretch(5, 10)]],
    ['both ends taken', [stretch(0, 10)], [stretch(8, 20), stretch(-5, 2)], [stretch(2, 8)]],
    ['all taken, in pieces', [stretch(0, 10)], [stretch(0, 6), stretch(4, 10)], []],
    ['touching ends', [stretch(0, 10)], [stretch(10, 12), stretch(-2, 0)], [stretch(0, 10)]],
  ])('%s', (_name, stretches, taken, left) => {
    expect(without(stretches, taken)).toEqual(left);
  });

  const point = fc.integer({ min: 0, max: 60 });
  const pair = fc.tuple(point, point).filter(([a, b]) => a !== b);
  const any = fc.array(pair.map(([a, b]) => stretch(Math.min(a, b), Math.max(a, b))));
  const disjoint = fc
    .uniqueArray(point, { maxLength: 12 })
    .map((cuts) => cuts.toSorted((a, b) => a - b))
    .map((cuts) => cuts.flatMap((from, at) => (at % 2 ? [stretch(cuts[at - 1]!, from)] : [])));
  const covers = (stretches: readonly Stretch[], at: number): boolean =>
    stretches.some((one) => Number(one.startsAt) <= at && at < Number(one.endsAt));

  it('leaves each available moment that was not used, once', () => {
    fc.assert(
      fc.property(disjoint, any, (stretches, taken) => {
        const left = without(stretches, taken);
        const moments = Array.from({ length: 60 }, (_, at) => at);
        for (const at of moments) {
          expect(covers(left, at)).toBe(covers(stretches, at) && !covers(taken, at));
        }
        expect(millisecondsOf(left)).toBe(moments.filter((at) => covers(left, at)).length);
      }),
    );
  });
});
