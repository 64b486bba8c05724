import fc from 'fast-check';
import { readDate } from './publication-date.js';

// The forms that genuine PubDate and MedlineDate elements take (5,474 records of 2006 to 2026).
describe('readDate', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31', 'year'],
    ['2019 Mar', '2019-03-01', '2019-03-31', 'month'],
    ['2020 02', '2020-02-01', '2020-02-29', 'month'],
    ['1900 Feb', '1900-02-01', '1900-02-28', 'month'],
    ['2019 Mar 5', '2019-03-05', '2019-03-05', 'day'],
    ['2019 03 5', '2019-03-05', '2019-03-05', 'day'],
    ['1811 Jan', '1811-01-01', '1811-01-31', 'month'],
    ['1998 Sep-Oct', '1998-09-01', '1998-10-31', 'range'],
    ['1978 Sep-OCT', '1978-09-01', '1978-10-31', 'range'],
    ['1998 Sep/Oct', '1998-09-01', '1998-10-31', 'range'],
    ['2019 May/June', '2019-05-01', '2019-06-30', 'range'],
    ['1998 Mar - Apr', '1998-03-01', '1998-04-30', 'range'],
    ['1998-1999', '1998-01-01', '1999-12-31', 'range'],
    ['1998 Dec-1999 Jan', '1998-12-01', '1999-01-31', 'range'],
    ['1998 Jan-Dec', '1998-01-01', '1998-12-31', 'range'],
    ['1995 Dec 6-20', '1995-12-06', '1995-12-20', 'range'],
    ['1995 Dec 28-Jan 4', '1995-12-28', '1995-12-28', 'day'],
    ['Winter 2016', '2016-01-01', '2016-03-31', 'season'],
    ['1976 Fall', '1976-10-01', '1976-12-31', 'season'],
    ['2001 Winter-Spring', '2001-01-01', '2001-06-30', 'range'],
    ['Spring-Summer 2001', '2001-04-01', '2001-09-30', 'range'],
    ['2019 Feb 31', '2019-02-01', '2019-02-28', 'month'],
    ['in press', null, null, null],
    ['', null, null, null],
  ])('%s', (text, from, to, precision) => {
    expect(readDate(text)).toEqual({ text, from, to, precision });
  });

  it('gives days in order or none, whatever the text', () => {
    const word = fc.constantFrom(
      '1998',
      'Jan',
      'Feb',
      '31',
      '6',
      'Winter',
      '-',
      '/',
      'x',
      '02',
      '9999',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const { from, to } = readDate(words.join(' '));
        if (from === null || to === null) return;
        expect(from <= to).toBe(true);
        for (const day of [from, to]) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });
});
