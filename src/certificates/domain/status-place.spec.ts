import fc from 'fast-check';
import { drawPlace, listLength, listsPerYear } from './status-place.js';

describe('a position in the lists of revoked certificates', () => {
  it('is in a list of the year of issue, whatever was drawn', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 3, maxLength: 3 }), (random) => {
        const { list, index } = drawPlace('2026-12-31T23:59:59.000Z', random);
        expect(Math.floor(list / 100)).toBe(2026);
        expect(list % 100).toBeLessThan(listsPerYear);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThan(listLength);
      }),
    );
  });

  it('uses everything that was drawn', () => {
    const places = new Set<string>();
    for (let value = 0; value < 1 << 23; value += 4099) {
      const { list, index } = drawPlace(
        '2026-01-01T00:00:00Z',
        Uint8Array.from([value >> 16, (value >> 8) & 255, value & 255]),
      );
      places.add(`${list} ${index}`);
    }
    expect(places.size).toBe(Math.ceil((1 << 23) / 4099));
  });
});
