import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemonstrationAccounts } from './accounts/index.js';
import { DemonstrationActivity } from './activities/index.js';
import { createApplication } from './application.js';
import { CreditOptions, RuleSets } from './credit/index.js';
import { DemonstrationLibrary } from './literature/index.js';
import {
  Configuration,
  Database,
  Jobs,
  Readiness,
  isBoundByRowSecurity,
  migrateDatabase,
  readSettings,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from './platform/index.js';
import { t } from './messages.js';

/** How long requests in flight may take to finish after the server was asked to stop, in milliseconds. */
const graceMilliseconds = 20_000;

/**
 * Starts the server with these environment variables: database (embedded unless DATABASE_URL names one),
 * migrations, demonstration, jobs, HTTP. Stops gracefully on SIGTERM and SIGINT; reads the rules again on SIGHUP.
 * @throws ConfigurationError when settings are wrong
 */
export async function startServer(env: NodeJS.ProcessEnv): Promise<void> {
  const settings = readSettings(env);
  const embedded = settings.databaseUrl
    ? null
    : await startEmbeddedPostgres({ dataDir: settings.dataDir, log: printLine });
  try {
    const configuration = new Configuration(settings, settings.databaseUrl ?? embedded?.url ?? '');
    await migrateDatabase(configuration.databaseUrl);
    const app = await createApplication(configuration);
    stopOnSignal(app, embedded);
    readRulesOnSignal(app);
    await warnOfOpenRows(app);
    const signIn = await prepare(app, configuration);
    await app.get(Jobs).start();
    await app.listen(configuration.port, configuration.host);
    const address = configuration.port === 0 ? await app.getUrl() : configuration.publicUrl;
    printLine(t('ready', { address }));
    for (const line of signIn) printLine(line);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** Makes what a first start needs, and finds it there at every later one. @returns how to sign in */
async function prepare(
  app: NestFastifyApplication,
  configuration: Configuration,
): Promise<string[]> {
  const accounts = app.get(DemonstrationAccounts);
  // Also when they are off: then those of an earlier start are closed.
  const outcome = await accounts.ensure();
  if (configuration.demo.enabled) {
    await app.get(DemonstrationLibrary).ensure();
    await app.get(DemonstrationActivity).ensure();
  }
  await app.get(CreditOptions).ensure();
  return accounts.greeting(outcome);
}

async function warnOfOpenRows(app: NestFastifyApplication): Promise<void> {
  if (await isBoundByRowSecurity(app.get(Database).dataSource)) return;
  printLine(t('openRows'));
}

function stopOnSignal(app: NestFastifyApplication, embedded: EmbeddedPostgres | null): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), graceMilliseconds).unref();
    app.get(Readiness).stop();
    // Closing ends the connections that are idle at that moment; those that were answering become so later,
    // and would be kept alive for longer than the grace lasts.
    const server = app.getHttpServer();
    setInterval(() => server.closeIdleConnections(), 50).unref();
    await app.close();
    await embedded?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}

/** SIGHUP: the rule files are read again; with a problem in any of them the server keeps what it has. */
function readRulesOnSignal(app: NestFastifyApplication): void {
  const read = async (): Promise<void> => {
    const { taken, problems, added, changed, removed } = await app.get(RuleSets).readAgain();
    for (const { file, line, path, message, remedy } of problems) {
      printLine(`  ${file}:${line} ${path || '/'} ${message} ${remedy}`);
    }
    if (!taken) return printLine(t('rulesKept'));
    await app.get(CreditOptions).ensure();
    printLine(
      t('rulesRead', {
        added: added.length,
        changed: changed.length,
        removed: removed.length,
      }),
    );
  };
  process.on('SIGHUP', () => {
    read().catch((error: unknown) => printLine(t('rulesFailed', { why: String(error) })));
  });
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
