import fc from 'fast-check';
import { isTimeZone, profileErrors, tidyProfile, type Profile } from './profile.js';

const profile: Profile = {
  name: 'Ana Nguyễn-Müller',
  profession: 'physician',
  degree: 'MD',
  npi: '1234567893',
  timeZone: 'Europe/Vienna',
  licences: [
    { jurisdiction: 'Ohio', number: '35.123456' },
    { jurisdiction: 'Texas', number: '35.123456' },
  ],
};

const codesOf = (change: Partial<Profile>) =>
  profileErrors({ ...profile, ...change }).map(({ path, code }) => `${path}: ${code}`);

describe('the rules of a profile', () => {
  it('accept a good profile, with or without degree, NPI and licences', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ degree: null, npi: null, licences: [] })).toEqual([]);
  });

  it.each<[Partial<Profile>, string[]]>([
    [{ name: '' }, ['name: required']],
    [{ name: 'x'.repeat(201) }, ['name: too-long']],
    [{ name: '😀'.repeat(200) }, []],
    [{ name: 'A\u0000B' }, ['name: characters']],
    [{ name: 'A\nB' }, ['name: characters']],
    [{ name: '\ud800' }, ['name: characters']],
    [{ degree: 'x'.repeat(41) }, ['degree: too-long']],
    [{ npi: '1234567890' }, ['npi: npi']],
    [{ timeZone: 'Mars/Olympus' }, ['timeZone: time-zone']],
    [
      { licences: [{ jurisdiction: '', number: '' }] },
      ['licences.0.jurisdiction: required', 'licences.0.number: required'],
    ],
    [
      { licences: [profile.licences[0]!, { jurisdiction: 'Ohio', number: '35.123456' }] },
      ['licences.1: twice'],
    ],
    [
      {
        licences: Array.from({ length: 21 }, (_, n) => ({ jurisdiction: 'Ohio', number: `${n}` })),
      },
      ['licences: too-many'],
    ],
    [{ name: '', npi: '1', timeZone: '' }, ['name: required', 'npi: npi', 'timeZone: time-zone']],
  ])('%j -> %j', (change, expected) => {
    expect(codesOf(change)).toEqual(expected);
  });

  it('tidy what was typed: composed characters, single spaces, null for empty', () => {
    expect(
      tidyProfile({
        name: '  Zoe\u0308   Lee ',
        profession: 'nurse',
        degree: ' ',
        npi: ' 1234567893 ',
        timeZone: ' UTC ',
        licences: [{ jurisdiction: ' Ohio', number: '1  2 ' }],
      }),
    ).toEqual({
      name: 'Zo\u00eb Lee',
      profession: 'nurse',
      degree: null,
      npi: '1234567893',
      timeZone: 'UTC',
      licences: [{ jurisdiction: 'Ohio', number: '1 2' }],
    });
  });

  it('leave a tidy profile unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, number) => {
        const once = tidyProfile({ ...profile, name, licences: [{ jurisdiction: name, number }] });
        expect(tidyProfile(once)).toEqual(once);
      }),
    );
  });
});

describe('a time zone', () => {
  it.each([
    ['Europe/Vienna', true],
    ['America/Argentina/Buenos_Aires', true],
    ['Asia/Kolkata', true],
    ['Etc/GMT+5', true],
    ['UTC', true],
    ['EST5EDT', true],
    ['Europe/Nowhere', false],
    ['+02:00', false],
    ['', false],
    ["Europe/Vienna'; --", false],
    ['../etc/passwd', false],
  ])('%s -> %s', (text, expected) => {
    expect(isTimeZone(text)).toBe(expected);
  });
});
