import { directionsOf, mirrorOf, visualOrder } from './directions.js';

const seen = (text: string) => {
  const directions = directionsOf(text, 'auto');
  const letters = Array.from(text);
  if (!directions) return text;
  return visualOrder([...directions.levels])
    .map((index) => letters[index])
    .join('');
};

describe('text from right to left', () => {
  it.each([
    ['Ada Okoye', 'Ada Okoye'],
    ['אבג', 'גבא'],
    ['אבג Cohen דה', 'הד Cohen גבא'],
    ['David Cohen אבג, MD', 'David Cohen גבא, MD'],
    // Digits stay as they are, from left to right.
    ['אבג 25 דה', 'הד 25 גבא'],
  ])('%s is seen as %s', (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  it('follows its first letter, or the given direction', () => {
    expect(directionsOf('אבג MD', 'auto')?.base).toBe(1);
    expect(directionsOf('MD אבג', 'auto')?.base).toBe(0);
    expect(directionsOf('אבג MD', 'ltr')?.base).toBe(0);
    expect(directionsOf('Ada', 'auto')).toBeNull();
  });

  it('has its brackets mirrored', () => {
    expect(mirrorOf('(')).toBe(')');
    expect(mirrorOf('א')).toBeNull();
  });
});
