import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templatesFolder } from '../../platform/index.js';
import { WordingError } from '../templates/wording-files.js';
import { readReportWordings } from './report-wordings.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-reports-'));
  for (const file of ['report-wording.schema.json', 'transcript.yaml', 'audit-report.yaml']) {
    cpSync(join(templatesFolder('certificates'), file), join(folder, file));
  }
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function change(file: string, found: string | RegExp, put: string): readonly string[] {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(found, put);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  try {
    readReportWordings(folder);
    return [];
  } catch (error) {
    return error instanceof WordingError ? error.problems : [String(error)];
  }
}

describe('the wordings of the reports', () => {
  it('can be used as supplied', () => {
    expect(readReportWordings(folder).transcript.heading).toBe(
      'Transcript of Continuing Education',
    );
  });

  it.each([
    ['an empty heading', /heading: .*/, 'heading: ""', /transcript.yaml\/heading/],
    ['a text too few', /  totals: Totals\n/, '', /texts.totals is missing/],
    [
      'a text too many',
      '  totals:',
      '  other: Other\n  totals:',
      /texts.other is not a text of this report/,
    ],
    [
      'a placeholder that means nothing there',
      'total: Total',
      'total: "Total {serial}"',
      /uses \{serial\}/,
    ],
    ['a credit by name', 'credit: Credit', 'credit: AMA credit', /names a credit/],
    ['another report', 'id: transcript', 'id: audit-report', /says that it is "audit-report"/],
    ['no YAML', 'id: transcript', 'id: [', /transcript.yaml: /],
  ])('are refused with %s', (_, found, put, problem) => {
    expect(change('transcript.yaml', found, put).join('\n')).toMatch(problem);
  });

  it('are refused together, naming all problems of all files', () => {
    change('transcript.yaml', 'id: transcript', 'id: other');
    const problems = change('audit-report.yaml', 'version: 2', 'version: 0').join('\n');
    expect(problems).toMatch(/transcript.yaml/);
    expect(problems).toMatch(/audit-report.yaml\/version/);
  });
});
