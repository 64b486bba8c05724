import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { createApplication } from '../../src/application.js';
import { ImportPapers } from '../../src/literature/index.js';
import { Configuration, readSettings } from '../../src/platform/index.js';
import { cloneDatabase } from '../support/clone-database.js';
import startTestCluster from '../support/global-setup.js';
import stopTestCluster from '../support/global-teardown.js';

/*
 * How fast `lectern import` takes PubMed XML, beside saxes alone over the same file, unpacked beforehand:
 * `node .../test/load/import-speed.js [rounds] [file]` after `npm run build:test`.
 * Each measurement is a process of its own, the rounds alternate, and every import goes into a new database.
 * In the end a file three times as long shows whether memory grows with the file.
 */

const run = promisify(execFile);

interface Measured {
  records: number;
  seconds: number;
  peakMegabytes: number;
}

const sampleFile = resolve(
  process.env['LECTERN_SHARED_DATA'] ?? '../shared/data',
  'pubmed/assembled_pubmed_5474.xml.gz',
);

/** saxes alone: every event heard, nothing done, the text already in memory as bytes. */
async function parseAlone(file: string): Promise<Measured> {
  const bytes = await readFile(file);
  const startedAt = performance.now();
  const parser = new SaxesParser();
  let records = 0;
  parser.on('opentag', () => undefined);
  parser.on('text', () => undefined);
  parser.on('closetag', ({ name }) => {
    if (name === 'PubmedArticle') records += 1;
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += 65_536) {
    parser.write(decoder.decode(bytes.subarray(at, at + 65_536), { stream: true }));
  }
  parser.close();
  return measured(records, startedAt);
}

async function importWhole(file: string, url: string): Promise<Measured> {
  const settings = readSettings({ DATABASE_URL: url, LECTERN_LOG_LEVEL: 'error' });
  const app = await createApplication(new Configuration(settings, url));
  try {
    const startedAt = performance.now();
    const { read } = await app.get(ImportPapers).run(file);
    return measured(read, startedAt);
  } finally {
    await app.close();
  }
}

function measured(records: number, startedAt: number): Measured {
  return {
    records,
    seconds: (performance.now() - startedAt) / 1000,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

async function inOwnProcess(...args: string[]): Promise<Measured> {
  const { stdout } = await run(process.execPath, [fileURLToPath(import.meta.url), ...args]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
}

async function importIntoNew(file: string): Promise<Measured> {
  const database = await cloneDatabase();
  try {
    return await inOwnProcess('--import', file, database.url);
  } finally {
    await database.drop();
  }
}

/** The file's records three times under other PMIDs. */
async function threeTimes(unpacked: string, target: string): Promise<void> {
  const text = await readFile(unpacked, 'utf8');
  const start = text.indexOf('<PubmedArticle>');
  const end = text.lastIndexOf('</PubmedArticleSet>');
  const out = createWriteStream(target);
  out.write(text.slice(0, start));
  for (const prefix of ['1', '2', '3']) {
    out.write(text.slice(start, end).replace(/(<PMID[^>]*>)(\d{1,8}<)/g, `$1${prefix}$2`));
  }
  out.end(text.slice(end));
  await new Promise<void>((done) => out.on('close', done));
}

async function unpack(packed: string, target: string): Promise<void> {
  if (!packed.endsWith('.gz')) throw new Error('Give a .gz file');
  await new Promise<void>((done, failed) => {
    createReadStream(packed)
      .pipe(createGunzip())
      .on('error', failed)
      .pipe(createWriteStream(target))
      .on('error', failed)
      .on('close', done);
  });
}

const middle = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function line(name: string, { records, seconds, peakMegabytes }: Measured): void {
  process.stdout.write(
    `${name.padEnd(22)} ${seconds.toFixed(2).padStart(6)} s ${(records / seconds).toFixed(0).padStart(7)} records/s  peak ${peakMegabytes} MB\n`,
  );
}

async function compare(rounds: number, packed: string): Promise<void> {
  if (!existsSync(packed)) throw new Error(`There is no ${packed}`);
  const folder = await mkdtemp(join(tmpdir(), 'lectern-import-'));
  const unpacked = join(folder, 'records.xml');
  const longer = join(folder, 'longer.xml');
  await unpack(packed, unpacked);
  await threeTimes(unpacked, longer);
  await startTestCluster();
  try {
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const alone = await inOwnProcess('--alone', unpacked);
      const imported = await importIntoNew(packed);
      line('saxes alone', alone);
      line('import', imported);
      ratios.push(alone.seconds / imported.seconds);
    }
    const long = await importIntoNew(longer);
    line('import, 3 x as long', long);
    process.stdout.write(
      `import at ${middle(ratios).toFixed(2)} of the speed of saxes alone (middle of ${rounds})\n`,
    );
  } finally {
    await stopTestCluster();
    await rm(folder, { recursive: true });
  }
}

const [mode, file = '', url = ''] = process.argv.slice(2);
if (mode === '--alone') process.stdout.write(JSON.stringify(await parseAlone(file)));
else if (mode === '--import') process.stdout.write(JSON.stringify(await importWhole(file, url)));
else await compare(Number(mode ?? 3), file || sampleFile);
