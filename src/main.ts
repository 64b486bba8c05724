import { startServer } from './server.js';
import { ConfigurationError, EmbeddedPostgresError } from './platform/index.js';

try {
  await startServer(process.env);
} catch (error) {
  const expected = error instanceof ConfigurationError || error instanceof EmbeddedPostgresError;
  process.stderr.write(`${expected ? error.message : describe(error)}\n`);
  process.exit(1);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
