import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Writable } from 'node:stream';
import { ImportPapers, type ImportResult } from './import-papers.js';

/**
 * `lectern import FILE...`: reads PubMed XML files and says what became of their records.
 * @returns 0; 1 when a file could not be read to its end; 2 without a file
 */
export async function importCommand(
  app: NestFastifyApplication,
  files: string[],
  io: { readonly out: Writable; readonly err: Writable },
): Promise<number> {
  if (files.length === 0) {
    io.err.write('Name at least one file: lectern import FILE...\n');
    return 2;
  }
  const importer = app.get(ImportPapers);
  const onTerminal = 'isTTY' in io.err && io.err.isTTY === true;
  let whole = true;
  for (const file of files) {
    const started = process.hrtime.bigint();
    const result = await importer.run(file, (soFar) => {
      if (onTerminal) io.err.write(`\r${progress(soFar)}`);
    });
    if (onTerminal) io.err.write('\r\u001b[K');
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    io.out.write(summary(result, seconds));
    whole &&= result.stopped === null;
  }
  return whole ? 0 : 1;
}

function progress(soFar: Readonly<ImportResult>): string {
  const share = soFar.bytes > 0 ? Math.floor((100 * soFar.bytesRead) / soFar.bytes) : 0;
  return `${soFar.file}: ${soFar.read} records, ${share}%`;
}

function summary(result: ImportResult, seconds: number): string {
  const lines = [
    `${result.file}: ${result.read} records read in ${seconds.toFixed(1)} s`,
    `  added ${result.added}, changed ${result.changed}, unchanged ${result.unchanged}, older than what is held ${result.older}`,
    `  deleted ${result.deleted} of ${result.deletions} deletions asked for`,
    `  refused ${result.refused}`,
    ...result.refusals.map(({ line, reason }) => `    line ${line}: ${reason}`),
  ];
  if (result.stopped !== null) {
    lines.push(`  stopped: ${result.stopped}`, '  What came before was kept.');
  }
  return `${lines.join('\n')}\n`;
}
