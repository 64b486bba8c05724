import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { buildServer, buildTests, prepare, root } from './prepare.mjs';

// Writes the web application's types of the API from the server's own description of it.
// With --check it writes nothing, and fails when the types are not those of the server.

const target = join('web', 'src', 'api', 'schema.d.ts');
const head =
  '// Made by `npm run generate:api` from the description that the server gives of itself.\n\n';

const checks = process.argv.includes('--check');
// The tests are compiled together with the pages, which fit the new types only once these are written.
let built = join(root, 'dist');
prepare(checks ? () => (built = buildTests()) : buildServer);
const folder = await mkdtemp(join(tmpdir(), 'lectern-api-'));
try {
  const run = spawnSync(process.execPath, [join(built, 'src', 'cli.js'), 'openapi'], {
    env: { ...process.env, DATABASE_URL: '', LECTERN_DATA_DIR: folder },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`The server did not describe its API:\n${run.stderr}`);
  const types = head + astToString(await openapiTypescript(JSON.parse(run.stdout)));
  if (!checks) {
    await writeFile(target, types);
    process.stdout.write(`${target} is written\n`);
  } else if ((await readFile(target, 'utf8')) === types) {
    process.stdout.write(`${target} is what the server describes\n`);
  } else {
    process.stderr.write(`${target} is not what the server describes: npm run generate:api\n`);
    process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
