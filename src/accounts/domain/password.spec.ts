import { normalisePassword, passwordError, readablePassword } from './password.js';

describe('a new password', () => {
  it.each([
    ['eleven char', 'at least 12'],
    ['', 'at least 12'],
    ['twelve chars', null],
    ['aaaaaaaaaaaa', null],
    ['x'.repeat(200), null],
    ['x'.repeat(201), 'at most 200'],
    ['😀'.repeat(11), 'at least 12'],
    ['😀'.repeat(12), null],
  ])('%j: %s', (password, error) => {
    const found = passwordError(password);
    expect(error === null ? found : found?.text.includes(error)).toBe(error === null ? null : true);
  });

  it('is the same password whether an accent was typed composed or combining', () => {
    expect(normalisePassword('caf\u00e9 au lait 12')).toBe(
      normalisePassword('cafe\u0301 au lait 12'),
    );
  });
});

describe('a readable password', () => {
  it('is four words of five letters, chosen only by the random source', () => {
    expect(readablePassword(() => 0)).toBe('babab-babab-babab-babab');
    expect(readablePassword((below) => below - 1)).toBe('zuzuz-zuzuz-zuzuz-zuzuz');
  });

  it('has at least 64 bits', () => {
    let bits = 0;
    const password = readablePassword((below) => {
      bits += Math.log2(below);
      return 0;
    });
    expect(bits).toBeGreaterThan(64);
    expect(passwordError(password)).toBeNull();
  });
});
