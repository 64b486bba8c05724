import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealReport } from '../../src/documents/report/seal-report.js';
import { exampleAuditReport } from '../support/example-audit-report.js';
import { faces } from '../support/example-certificate.js';
import { exampleTranscript } from '../support/example-transcript.js';
import { ecKey, inFolder } from '../support/signing.js';
import { hasTool } from './tools.js';

const key = ecKey();

function run(pdf: Buffer, tool: string, args: readonly string[], after: readonly string[] = []) {
  return inFolder((folder) => {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, pdf);
    const { stdout, stderr } = spawnSync(tool, [...args, file, ...after], { encoding: 'utf8' });
    return stdout + stderr;
  });
}

describe.each([
  ['a transcript', exampleTranscript()],
  ['an audit report', exampleAuditReport()],
])('other programs find %s', (_, report) => {
  it('sound and signed as a whole', async () => {
    if (!hasTool('qpdf') || !hasTool('pdfsig')) return;
    const pdf = await sealReport(report, faces, key);
    expect(run(pdf, 'qpdf', ['--check'])).toContain('No syntax or stream encoding errors found');
    const signature = run(pdf, 'pdfsig', []);
    expect(signature).toContain('Signature Validation: Signature is Valid.');
    expect(signature).toContain('Total document signed');
  });

  it('to have tables with rows and cells, and the words that were put in', async () => {
    if (!hasTool('pdfinfo') || !hasTool('pdftotext')) return;
    const pdf = await sealReport(report, faces, key);
    const structure = run(pdf, 'pdfinfo', ['-struct-text']);
    expect(structure).toMatch(/\bTable\b[^]*\bTHead\b[^]*\bTR\b[^]*\bTH\b[^]*\bTBody\b[^]*\bTD\b/);
    const text = run(pdf, 'pdftotext', ['-layout'], ['-']).replace(/\s+/g, ' ');
    expect(text).toContain(report.heading);
    expect(text).toContain(report.subject);
    expect(text).toMatch(/Page 1 of \d+/);
  });
});
