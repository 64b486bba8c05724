import fc from 'fast-check';
import { accreditation } from '../../../test/support/accreditations.js';
import {
  accreditedBy,
  accreditedPeriods,
  accreditorsInWords,
  inForceOn,
  inForceOnAll,
  type AccreditationEntry,
} from './accreditation.js';

function entry(
  id: string,
  validFrom: string,
  changes: Partial<AccreditationEntry> & { by?: string } = {},
): AccreditationEntry {
  const { by = 'ACCME', ...rest } = changes;
  return {
    id,
    accreditor: accreditation(by),
    identifier: null,
    validFrom,
    validTo: null,
    status: 'full',
    statement: null,
    corrects: null,
    ...rest,
  };
}

const on = (history: readonly AccreditationEntry[], day: string): string[] =>
  inForceOn(history, day).map(({ entryId }) => entryId ?? '');

describe('what is in force on a day', () => {
  it.each([
    ['the day before the first', '2019-12-31', []],
    ['the first day', '2020-01-01', ['a']],
    ['the last day', '2023-12-31', ['a']],
    ['the day after the last', '2024-01-01', []],
  ])('%s', (_, day, held) => {
    expect(on([entry('a', '2020-01-01', { validTo: '2023-12-31' })], day)).toEqual(held);
  });

  it('provisional and probation may award, withdrawn may not', () => {
    for (const status of ['full', 'provisional', 'probation'] as const) {
      expect(inForceOn([entry('a', '2020-01-01', { status })], '2020-06-01')).toMatchObject([
        { status },
      ]);
    }
    expect(on([entry('a', '2020-01-01', { status: 'withdrawn' })], '2020-06-01')).toEqual([]);
  });

  it('an entry ends where the next one of its accreditor begins, in whichever order they were stated', () => {
    const full = entry('a', '2020-01-01');
    const withdrawn = entry('b', '2022-01-01', { status: 'withdrawn' });
    const again = entry('c', '2024-01-01', { status: 'provisional' });
    for (const history of [
      [full, withdrawn, again],
      [again, withdrawn, full],
    ]) {
      expect(on(history, '2021-12-31')).toEqual(['a']);
      expect(on(history, '2022-01-01')).toEqual([]);
      expect(on(history, '2024-01-01')).toEqual(['c']);
    }
  });

  it('of two entries that begin on one day, the later recorded one is in force', () => {
    expect(on([entry('a', '2020-01-01'), entry('b', '2020-01-01')], '2020-01-01')).toEqual(['b']);
  });

  it('a corrected entry was never in force, on any day', () => {
    const wrong = entry('a', '2015-01-01');
    const right = entry('b', '2020-01-01', { corrects: 'a' });
    expect(on([wrong, right], '2016-01-01')).toEqual([]);
    expect(on([wrong, right], '2020-01-01')).toEqual(['b']);
  });

  it('an entry of another accreditor ends none', () => {
    const history = [entry('a', '2020-01-01'), entry('b', '2022-01-01', { by: 'EACCME' })];
    expect(on(history, '2023-01-01')).toEqual(['a', 'b']);
  });

  it('for an activity of several days, only what is in force on each of them counts', () => {
    const history = [
      entry('a', '2020-01-01', { validTo: '2020-12-31' }),
      entry('b', '2021-03-01'),
      entry('e', '2020-01-01', { by: 'EACCME' }),
    ];
    const codes = (days: string[]) => inForceOnAll(history, days).map(({ code }) => code);
    expect(codes(['2020-06-01', '2020-12-31'])).toEqual(['ACCME', 'EACCME']);
    expect(codes(['2021-04-01', '2021-01-15'])).toEqual(['EACCME']);
    expect(codes([])).toEqual([]);
  });
});

describe('who accredits', () => {
  const by = (name: string, ...codes: string[]) =>
    accreditedBy([accreditation(name)], codes).length > 0;

  it('is the accreditor itself, its group, or what its accreditation implies', () => {
    expect(by('ACCME', 'ACCME')).toBe(true);
    expect(by('Massachusetts Medical Society', 'ACCME-recognised')).toBe(true);
    expect(by('Massachusetts Medical Society', 'ACCME')).toBe(false);
    expect(by('Joint Accreditation', 'ACCME')).toBe(true);
    expect(by('Joint Accreditation', 'ANCC')).toBe(true);
    expect(by('ACCME', 'JOINT')).toBe(false);
    expect(by('Landesärztekammer Hessen', 'DE-LAEK')).toBe(true);
    expect(by('HPCSA', 'ACCME', 'ACCME-recognised')).toBe(false);
  });

  it('is never found by a word inside a text', () => {
    expect(by('ACCME (withdrawn 2019, no longer accredited)', 'ACCME')).toBe(false);
    expect(by('Not ACCME', 'ACCME')).toBe(false);
  });

  it('in words names all of them', () => {
    expect(accreditorsInWords([])).toBeNull();
    expect(accreditorsInWords([accreditation('ACCME')])).toBe('ACCME');
    expect(
      accreditorsInWords(['ACCME', 'EACCME', 'HPCSA'].map((name) => accreditation(name))),
    ).toBe('ACCME, EACCME and HPCSA');
  });
});

it('the periods of a history give for every day what is in force on it', () => {
  const day = fc
    .integer({ min: 0, max: 40 })
    .map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));
  const history = fc
    .array(
      fc.record({
        from: day,
        length: fc.option(fc.integer({ min: 0, max: 20 })),
        by: fc.constantFrom('ACCME', 'JOINT', 'HPCSA'),
        status: fc.constantFrom('full', 'probation', 'withdrawn'),
        corrects: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    .map((entries) =>
      entries.map(({ from, length, by, status, corrects }, at) =>
        entry(`${at}`, from, {
          by,
          status,
          corrects: corrects && at > 0 ? `${at - 1}` : null,
          validTo:
            length === null
              ? null
              : new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10),
        }),
      ),
    );
  fc.assert(
    fc.property(history, day, (entries, asked) => {
      const holding = accreditedPeriods(entries).filter(
        ({ from, to }) => from <= asked && (to === null || asked <= to),
      );
      expect(holding).toHaveLength(1);
      const codes = new Set(inForceOn(entries, asked).flatMap(({ standsFor }) => standsFor));
      expect(new Set(holding[0]?.codes)).toEqual(codes);
    }),
  );
});
