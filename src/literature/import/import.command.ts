import { CommandFailure, type AddCommand } from '../../platform/index.js';
import { ImportPapers, type ImportResult } from './import-papers.js';

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
 */
export const importCommand: AddCommand = (program, { out, err, withServices }) => {
  program
    .command('import')
    .description('read PubMed XML (plain or gzip) into the library')
    .argument('<files...>')
    .action((files) =>
      withServices(async (services) => {
        const papers = services.get(ImportPapers);
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
        if (results.some(({ stopped }) => stopped !== null)) throw new CommandFailure();
      }),
    );
};

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
