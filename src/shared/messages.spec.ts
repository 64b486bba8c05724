import { catalogue } from './messages.js';

const t = catalogue('example', {
  plain: 'It’s saved. You don’t need to do anything.',
  days: '{count, plural, one {# day} other {# days}} left, until {day, date, long}.',
  short: 'Since {day, date, medium}',
  markup: 'x <b> y',
});

describe('a catalogue of messages', () => {
  it('writes texts, numbers and days', () => {
    expect(t('plain')).toBe('It’s saved. You don’t need to do anything.');
    expect(t('days', { count: 1, day: '2026-11-03' })).toBe('1 day left, until 3 November 2026.');
    expect(t('days', { count: 1200, day: '2026-01-31' })).toBe(
      '1,200 days left, until 31 January 2026.',
    );
    expect(t('short', { day: '2026-11-03' })).toBe('Since 3 Nov 2026');
  });

  it('treats what looks like markup as text', () => {
    expect(t('markup')).toBe('x <b> y');
  });

  it('says what a message was made from', () => {
    expect(t.message('short', { day: '2026-11-03' })).toEqual({
      key: 'example.short',
      values: { day: '2026-11-03' },
      text: 'Since 3 Nov 2026',
    });
  });

  it('refuses a value that is not a day', () => {
    expect(() => t('short', { day: 'soon' })).toThrow(RangeError);
  });
});
