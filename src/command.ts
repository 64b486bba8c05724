import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Readable, Writable } from 'node:stream';
import { npiCommand, providerCommand, userCommand } from './accounts/index.js';
import { createApplication } from './application.js';
import { auditCommand } from './auditing/index.js';
import { certificatesCommand } from './certificates/index.js';
import { keysCommand } from './signatures/index.js';
import { verifyCommand } from './verification/index.js';
import { checkRulesCommand, CreditOptions, rulesCommand } from './credit/index.js';
import { importCommand } from './literature/index.js';
import { openApiOf } from './openapi.js';
import {
  Configuration,
  ConfigurationError,
  EmbeddedPostgresError,
  migrateDatabase,
  readSettings,
  startEmbeddedPostgres,
} from './platform/index.js';
import { checkProfilesCommand } from './requirements/index.js';

interface Streams {
  readonly in: Readable;
  readonly out: Writable;
  readonly err: Writable;
}

type Command = (app: NestFastifyApplication, args: string[], io: Streams) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
  user: userCommand,
  provider: providerCommand,
  npi: npiCommand,
  rules: rulesCommand,
  keys: keysCommand,
  audit: auditCommand,
  certificates: certificatesCommand,
  migrate: async (_app, _args, io) => {
    io.out.write('The database is up to date.\n');
    return 0;
  },
  openapi: async (app, _args, io) => {
    io.out.write(`${JSON.stringify(openApiOf(app), null, 2)}\n`);
    return 0;
  },
};

const usage = `Usage: lectern COMMAND

  import FILE...     read PubMed XML (plain or gzip) into the library
  user create        make an account:  --email E --role clinician|administrator|operator [--provider NAME]
  user disable       close an account: --email E
  provider create    make a provider: --name N [--website URL]
  provider accredit  state who accredits it: --provider NAME --by CODE --from DAY; more with "provider"
  provider list, provider accreditations, provider accreditors
  npi list           NPIs that several accounts have, with which nobody claims
  npi give           say whose an NPI is: --npi N --email E --reason TEXT
  rules check        check the rule files: [FOLDER]; without a folder the requirement profiles too
  rules backtest     what a rule set would have changed in past claims: FILE [--json]
  rules review       past awards that today's rules would not give: [--provider NAME] [--json]
  audit awards-in-doubt
                     what was awarded under an accreditation that proved wrong: --provider NAME
  verify             check a certificate or credential offline: FILE --keys KEYS
  certificates print write certificates as PDF files: --to FOLDER [--provider NAME --from DAY --until DAY]
  keys export        write the public keys of this issuer
  keys rotate        retire the signing keys made here and make others
  migrate            bring the database up to date
  openapi            print the description of the API
`;

/** Runs one command of `lectern` on the database that the server uses, whether the server runs or not. @returns the exit code */
export async function runCommand(
  args: string[],
  env: NodeJS.ProcessEnv,
  io: Streams,
): Promise<number> {
  const [name, ...rest] = args;
  // Needs no settings and no database: a stranger runs it.
  if (name === 'verify') return verifyCommand(rest, io);
  const command = name === undefined ? undefined : commands[name];
  if (!command) {
    (name === undefined || name === 'help' || name === '--help' ? io.out : io.err).write(usage);
    return name === undefined || !/^(help|--help)$/.test(name) ? 2 : 0;
  }
  try {
    const settings = { ...readSettings(env), logLevel: 'error' as const };
    if (name === 'rules' && rest[0] === 'check') {
      const rules = checkRulesCommand(rest.slice(1), settings.rulesDir, io);
      // A folder named is one of rules; without one all that this server reads is checked.
      return rest.length > 1 ? rules : Math.max(rules, checkProfilesCommand(io));
    }
    const embedded = settings.databaseUrl
      ? null
      : await startEmbeddedPostgres({ dataDir: settings.dataDir, join: true });
    try {
      const configuration = new Configuration(
        settings,
        settings.databaseUrl ?? embedded?.url ?? '',
      );
      await migrateDatabase(configuration.databaseUrl);
      const app = await createApplication(configuration);
      try {
        const code = await command(app, rest, io);
        // A provider made now offers its options at once. A back-test writes nothing.
        if (name !== 'rules') await app.get(CreditOptions).ensure();
        return code;
      } finally {
        await app.close();
      }
    } finally {
      await embedded?.stop();
    }
  } catch (error) {
    const expected = error instanceof ConfigurationError || error instanceof EmbeddedPostgresError;
    io.err.write(`${expected ? error.message : String(error)}\n`);
    return 1;
  }
}
