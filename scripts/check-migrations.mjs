// Compares the entities with the tables that the migrations make, in its own PostgreSQL, and prints
// what is missing. Also: names made by hand, row-level security on every table of a learner.
//   node scripts/check-migrations.mjs
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTests, prepare } from './prepare.mjs';

let build = '';
prepare(() => (build = buildTests()));
const compiled = (path) => import(pathToFileURL(join(build, path)).href);

const dataDir = await mkdtemp(join(tmpdir(), 'lectern-check-'));
const { startEmbeddedPostgres } = await compiled('src/platform/database/embedded-postgres.js');
const postgres = await startEmbeddedPostgres({ dataDir, forTests: true });
let findings = [];
try {
  const { createDataSource, migrateDatabase } = await compiled(
    'src/platform/database/data-source.js',
  );
  const { drift, generatedNames, unprotectedTables } = await compiled('test/guards/schema.js');
  await migrateDatabase(postgres.url);
  const dataSource = createDataSource(postgres.url);
  await dataSource.initialize();
  try {
    findings = [
      ...(await drift(dataSource)).map((sql) => `the entities ask for: ${sql}`),
      ...(await generatedNames(dataSource)).map((name) => `name made by a tool: ${name}`),
      ...(await unprotectedTables(dataSource)),
    ];
    console.log(`${dataSource.entityMetadatas.length} entities compared.`);
  } finally {
    await dataSource.destroy();
  }
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}

for (const finding of findings) {
  console.error(finding);
}
process.exitCode = findings.length === 0 ? 0 : 1;
