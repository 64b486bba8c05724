import { startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';

// A process that does nothing but keep an embedded PostgreSQL, for tests that kill it. What happens is told
// in lines of JSON; a line on its input asks it to stop.
const [dataDir = '', ...flags] = process.argv.slice(2);
const tell = (message: object): boolean => process.stdout.write(`${JSON.stringify(message)}\n`);

try {
  const postgres = await startEmbeddedPostgres({
    dataDir,
    join: flags.includes('join'),
    forTests: flags.includes('quick'),
    log: (line) => tell({ log: line }),
    onLost: (error) => tell({ lost: error.message }),
  });
  tell({ ready: { url: postgres.url, adminUrl: postgres.adminUrl, port: postgres.port } });
  process.stdin.once('data', () => {
    postgres
      .stop()
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        tell({ failed: String(error) });
        process.exit(1);
      });
  });
} catch (error) {
  tell({ failed: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
}
