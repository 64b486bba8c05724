import { CommandFailure, type AddCommand } from '../../platform/index.js';
import { ImportPapers, type ImportResult } from './import-papers.js';
import { t } from './messages.js';

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
    .description(t('description'))
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
          const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
          out.write(`${t('imported', { file, read: result.read, seconds })}\n`);
          for (const line of remarks(result)) err.write(`  ${line}\n`);
        }
        out.write(summary(results));
        if (results.some(({ stopped }) => stopped !== null)) throw new CommandFailure();
      }),
    );
};

function progress({ file, bytes, bytesRead, read }: ImportResult): string {
  return t('progress', { file, share: Math.floor((100 * bytesRead) / bytes), read });
}

function remarks({ refused, refusals, stopped, deletions, deleted }: ImportResult): string[] {
  const lines = refusals.map((one) => t('refused', one));
  const unlisted = refused - refusals.length;
  if (unlisted > 0) lines.push(t('moreRefused', { count: unlisted }));
  if (deletions > deleted) lines.push(t('deletions', { deletions, absent: deletions - deleted }));
  if (stopped !== null) lines.push(t('stopped', { reason: stopped }));
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
