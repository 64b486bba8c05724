import type { INestApplicationContext } from '@nestjs/common';
import { ImportPapers, type ImportResult } from './import-papers.js';

interface Output {
  readonly out: { write(text: string): boolean };
  readonly err: { write(text: string): boolean; readonly isTTY?: boolean };
}

const columns = [
  ['read', ({ read }) => read],
  ['added', ({ added }) => added],
  ['changed', ({ changed }) => changed],
  ['unchanged', ({ unchanged }) => unchanged],
  ['older', ({ older }) => older],
  ['deleted', ({ deleted }) => deleted],
  ['refused', ({ refused }) => refused],
] as const satisfies [string, (result: ImportResult) => number][];

/**
 * `lectern import FILE...`: imports the files in the order given, says how far it is (on a terminal) and in
 * the end what became of every record.
 * @returns 0; 1 when a file could not be read to its end; 2 without a file
 */
export async function importCommand(
  app: Pick<INestApplicationContext, 'get'>,
  files: readonly string[],
  { out, err }: Output,
): Promise<number> {
  if (files.length === 0 || files.some((file) => file.startsWith('--'))) {
    err.write('Usage: lectern import FILE...   PubMed XML, plain or gzip\n');
    return 2;
  }
  const papers = app.get(ImportPapers);
  const results: ImportResult[] = [];
  for (const file of files) {
    const startedAt = performance.now();
    const result = await papers.run(file, (soFar) => {
      if (err.isTTY) err.write(`\r\u001b[K${progress(soFar)}`);
    });
    if (err.isTTY) err.write('\r\u001b[K');
    results.push(result);
    const seconds = (performance.now() - startedAt) / 1000;
    out.write(`${file}: ${result.read} records in ${seconds.toFixed(1)} s\n`);
    for (const line of remarks(result)) err.write(`  ${line}\n`);
  }
  out.write(summary(results));
  return results.some(({ stopped }) => stopped !== null) ? 1 : 0;
}

function progress({ file, bytes, bytesRead, read }: ImportResult): string {
  const share = bytes > 0 ? ` ${Math.floor((100 * bytesRead) / bytes)} %` : '';
  return `${file}:${share}, ${read} records`;
}

function remarks({ refused, refusals, stopped, deletions, deleted }: ImportResult): string[] {
  const lines = refusals.map(
    ({ line, reason }) => `refused: the record at line ${line}: ${reason}`,
  );
  if (refused > refusals.length) lines.push(`and ${refused - refusals.length} more were refused`);
  if (deletions > deleted) {
    lines.push(
      `of ${deletions} deletions, ${deletions - deleted} concern papers that are not here (any more)`,
    );
  }
  if (stopped !== null)
    lines.push(`could not be read further; what came before is kept: ${stopped}`);
  return lines;
}

function summary(results: readonly ImportResult[]): string {
  const names = columns.map(([name]) => name.padStart(10)).join('');
  const totals = columns
    .map(([, count]) =>
      String(results.reduce((sum, result) => sum + count(result), 0)).padStart(10),
    )
    .join('');
  return `${names}\n${totals}\n`;
}
