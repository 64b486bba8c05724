import { npiCommand, providerCommand, userCommand } from './accounts/index.js';
import { createApplication } from './application.js';
import { auditCommand } from './auditing/index.js';
import { certificatesCommand } from './certificates/index.js';
import { CreditOptions, rulesCommand } from './credit/index.js';
import { importCommand } from './literature/index.js';
import { openApiOf } from './openapi.js';
import {
  Configuration,
  migrateDatabase,
  readSettings,
  runProgram,
  startEmbeddedPostgres,
  type AddCommand,
  type CommandContext,
  type CommandStreams,
} from './platform/index.js';
import { checkProfiles } from './requirements/index.js';
import { keysCommand } from './signatures/index.js';
import { verifyCommand } from './verification/index.js';
import { t } from './messages.js';

const migrateCommand: AddCommand = (program, { out, withServices }) => {
  program
    .command('migrate')
    .description(t('migrate'))
    .action(() => withServices(async () => void out.write(`${t('migrated')}\n`)));
};

const openApiCommand: AddCommand = (program, { out, withServices }) => {
  program
    .command('openapi')
    .description(t('openapi'))
    .action(() =>
      withServices(async (app) => void out.write(`${JSON.stringify(openApiOf(app), null, 2)}\n`)),
    );
};

const program = {
  name: 'lectern',
  commands: [
    importCommand,
    userCommand,
    providerCommand,
    npiCommand,
    rulesCommand(checkProfiles),
    auditCommand,
    verifyCommand,
    certificatesCommand,
    keysCommand,
    migrateCommand,
    openApiCommand,
  ],
};

/**
 * Runs one command of `lectern` on the database that the server uses, whether the server runs or not.
 * @param withServices where the services are found, if not in a separate application
 * @returns the exit code
 */
export function runCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  io: CommandStreams,
  withServices?: CommandContext['withServices'],
): Promise<number> {
  const settings = () => ({ ...readSettings(env), logLevel: 'error' as const });
  return runProgram(program, args, {
    ...io,
    settings,
    withServices: withServices ?? ((work) => onDatabase(settings(), work, args[0] !== 'rules')),
  });
}

/** @param offers whether credit options are offered again: a new provider has them at once, but a back-test writes nothing */
async function onDatabase(
  settings: ReturnType<typeof readSettings>,
  work: Parameters<CommandContext['withServices']>[0],
  offers: boolean,
): Promise<void> {
  const embedded = settings.databaseUrl
    ? null
    : await startEmbeddedPostgres({ dataDir: settings.dataDir, join: true });
  try {
    const configuration = new Configuration(settings, settings.databaseUrl ?? embedded?.url ?? '');
    await migrateDatabase(configuration.databaseUrl);
    const app = await createApplication(configuration);
    try {
      await work(app);
      if (offers) await app.get(CreditOptions).ensure();
    } finally {
      await app.close();
    }
  } finally {
    await embedded?.stop();
  }
}
