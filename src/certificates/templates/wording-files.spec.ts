import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templatesFolder } from '../../platform/index.js';
import { readWordings, WordingError } from './wording-files.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wordings-'));
  cpSync(templatesFolder('certificates'), folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
}

describe('the files of wordings', () => {
  it('can be used as supplied', () => {
    expect(Object.keys(readWordings(folder)).toSorted()).toEqual([
      'ama-credit',
      'demonstration',
      'journal-credit',
      'other-credit',
      'participation',
      'participation-designated',
    ]);
  });

  it('are refused together, each by its name and with its problem', () => {
    edit('demonstration.yaml', (text) => text.replace('award: null', 'award: ACCME credit'));
    edit('participation.yaml', (text) => text.replace('heading:', 'headline:'));
    edit('ama-credit.yaml', () => 'id: [');
    rmSync(join(folder, 'participation-designated.yaml'));
    const read = () => readWordings(folder);
    expect(read).toThrow(WordingError);
    expect(read).toThrow(/demonstration\.yaml: award: This certificate awards no credit/);
    expect(read).toThrow(/participation\.yaml: must have required property 'heading'/);
    expect(read).toThrow(/ama-credit\.yaml: /);
    expect(read).toThrow(/participation-designated\.yaml: ENOENT/);
  });

  it('are refused when one claims to be another', () => {
    cpSync(join(folder, 'ama-credit.yaml'), join(folder, 'demonstration.yaml'));
    expect(() => readWordings(folder)).toThrow(/demonstration\.yaml: says that it is "ama-credit"/);
  });
});
