import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { templatesFolder } from '../../../platform/index.js';
import { accreditors, readAccreditors } from './accreditors.js';

const shipped = dirname(templatesFolder('rules'));

describe('the supplied accreditors', () => {
  it('are those that rules, providers and certificates need', () => {
    const { codes } = accreditors();
    for (const code of ['ACCME', 'ACCME-recognised', 'JOINT', 'AOA', 'AAFP', 'ANCC', 'ACPE']) {
      expect(codes).toContain(code);
    }
    for (const code of ['EACCME', 'RCPSC', 'CFPC', 'AT-OEAEK', 'HPCSA', 'AANP']) {
      expect(codes).toContain(code);
    }
    expect([...codes].filter((code) => code.startsWith('DE-LAEK-'))).toHaveLength(17);
  });

  it('are found by exactly their names, whatever the case, and never by a part of one', () => {
    const known = accreditors();
    expect(known.named(' the accreditation  council for continuing medical education ')?.code).toBe(
      'ACCME',
    );
    expect(known.named('UEMS')?.code).toBe('EACCME');
    expect(known.named('ACCME (withdrawn 2019)')).toBeNull();
    expect(known.named('accredited by ACCME')).toBeNull();
    expect(known.findAccreditor('accme')).toBeNull();
  });
});

describe('a file of accreditors', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'accreditors-'));
    for (const name of ['accreditors.yaml', 'accreditors.schema.json']) {
      cpSync(join(shipped, name), join(folder, name));
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const change = (from: string, to: string): void => {
    const text = readFileSync(join(folder, 'accreditors.yaml'), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, 'accreditors.yaml'), text.replace(from, to));
  };

  it.each([
    ['a code used twice', 'code: HPCSA', 'code: EACCME', 'is used twice'],
    [
      'a name of two',
      'otherNames: [CMA]',
      'otherNames: [ACCME]',
      'is also the name of another accreditor',
    ],
    [
      'a group that is not there',
      'memberOf: DE-LAEK',
      'memberOf: DE-X',
      'is not the code of another accreditor',
    ],
    ['an unknown source', 'source: hpcsa', 'source: hearsay', 'is not among the sources'],
    ['a misspelt member', 'shortName: HPCSA', 'shortname: HPCSA', 'shortname'],
  ])('with %s is refused with its line and a remedy', (_, from, to, message) => {
    change(from, to);
    expect(() => readAccreditors(folder)).toThrow(message);
    expect(() => readAccreditors(folder)).toThrow(/accreditors\.yaml:\d+ \//);
  });
});
