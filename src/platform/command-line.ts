import {
  Command,
  CommanderError,
  Help,
  type CommandUnknownOpts,
} from '@commander-js/extra-typings';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Readable, Writable } from 'node:stream';
import { ConfigurationError, type Settings } from './configuration.js';
import { EmbeddedPostgresError } from './database/embedded-postgres.js';
import { Problem } from './http/problem.js';
import { t } from './messages.js';

/** Where a command reads and writes. */
export interface CommandStreams {
  readonly in: Readable & { readonly isTTY?: boolean };
  readonly out: Writable;
  readonly err: Writable & { readonly isTTY?: boolean };
}

/** What a command works with. */
export interface CommandContext extends CommandStreams {
  /** @throws ConfigurationError */
  readonly settings: () => Settings;
  /** Starts the application on the database of the server, whether that runs or not, and closes it after the work. */
  readonly withServices: (work: (app: NestFastifyApplication) => Promise<void>) => Promise<void>;
}

/** Adds a command with its options and its help to the program. */
export type AddCommand = (program: CommandUnknownOpts, context: CommandContext) => void;

/** The command does not accept this command line; the message says what it accepts. */
export class UsageError extends Error {}

/** The command did not do all of what it was asked for. The message says why, unless that was said already. */
export class CommandFailure extends Error {
  constructor(
    message = '',
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}

/**
 * Runs the command that the arguments name.
 * @returns the exit code: 2 for a wrong use, else 1 for what went wrong unless the command says otherwise
 */
export async function runProgram(
  program: { readonly name: string; readonly commands: readonly AddCommand[] },
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  const { out, err } = context;
  let running: CommandUnknownOpts = new Command(program.name)
    .exitOverride()
    .configureOutput({ writeOut: (text) => out.write(text), writeErr: (text) => err.write(text) })
    .configureHelp({ formatHelp: helpWithLeaves })
    .showHelpAfterError()
    .hook('preAction', (_, command) => {
      running = command;
    });
  const root = running;
  for (const add of program.commands) add(root, context);
  try {
    if (args.some((arg) => /^--?p(ass)?w/i.test(arg))) {
      throw new UsageError(t('password'));
    }
    await root.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      err.write(`${error.message}\n\n${running.helpInformation()}`);
      return 2;
    }
    const message = inWords(error);
    if (message !== '') err.write(`${message}\n`);
    return error instanceof CommandFailure ? error.exitCode : 1;
  }
}

/** The help of the library, in which a group is listed by the commands in it. */
function helpWithLeaves(command: CommandUnknownOpts, help: Help): string {
  return new Help().formatHelp(
    command,
    Object.assign(help, {
      visibleCommands: leavesOf,
      subcommandTerm: (one: CommandUnknownOpts) =>
        [...namesOf(one).slice(1), one.usage().replace(/\[options\] ?/, '')].join(' '),
    }),
  );
}

function leavesOf({ commands }: CommandUnknownOpts): CommandUnknownOpts[] {
  return commands.flatMap((one) => (one.commands.length > 0 ? leavesOf(one) : [one]));
}

function namesOf(command: CommandUnknownOpts): string[] {
  return [...(command.parent ? namesOf(command.parent) : []), command.name()];
}

function inWords(error: unknown): string {
  if (error instanceof Problem) return error.detail;
  const expected = [CommandFailure, ConfigurationError, EmbeddedPostgresError];
  return error instanceof Error && expected.some((kind) => error instanceof kind)
    ? error.message
    : String(error);
}
