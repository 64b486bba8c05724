import readline from 'node:readline';
import { Writable, type Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { Problem } from '../platform/index.js';

/** Where a command reads and writes. */
export interface CommandStreams {
  readonly in: Readable & { readonly isTTY?: boolean };
  readonly out: Writable;
  readonly err: Writable;
}

/** Where a command finds the services that it uses. */
export type CommandServices = Pick<INestApplicationContext, 'get'>;

/** The command line is not one that the command takes; the message says what is. */
export class UsageError extends Error {}

/** The options that a command knows, by name. */
type KnownOptions = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/** What was given of them. */
type GivenOptions<T extends KnownOptions> = {
  readonly [Name in keyof T]?: T[Name]['type'] extends 'string' ? string : boolean;
};

/**
 * The options of a command line: those that the command knows and nothing else.
 * @throws UsageError
 */
export function optionsOf<const T extends KnownOptions>(args: string[], known: T): GivenOptions<T> {
  if (args.some((arg) => /^--?p(ass)?w/i.test(arg))) {
    throw new UsageError(
      'A password is never taken from the command line, where other users of the machine can read it.',
    );
  }
  try {
    return parseArgs({ args, options: known, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Runs a command and turns what went wrong into a sentence and an exit code: 2 for its use, 1 for the rest. */
export async function answering(
  io: CommandStreams,
  usage: string,
  work: () => Promise<void>,
): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      io.err.write(`${error.message}\n\n${usage}`);
      return 2;
    }
    if (error instanceof Problem) {
      io.err.write(`${error.detail}\n`);
      return 1;
    }
    throw error;
  }
}

/** A password from the person at the terminal, unseen and typed twice, or else the first line of the input. */
export async function readPassword(io: CommandStreams): Promise<string> {
  if (!io.in.isTTY) {
    return firstLine(io.in);
  }
  const password = await ask(io, 'Password: ');
  if ((await ask(io, 'The same again: ')) !== password) {
    throw new UsageError('The two passwords differ.');
  }
  return password;
}

async function firstLine(input: Readable): Promise<string> {
  for await (const line of readline.createInterface({ input })) {
    return line;
  }
  throw new UsageError('No password came on the standard input. Use --generate to have one made.');
}

/** One line from a terminal whose characters are not shown. */
async function ask(io: CommandStreams, question: string): Promise<string> {
  io.err.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = readline.createInterface({ input: io.in, output: unseen, terminal: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      terminal.once('line', resolve);
      terminal.once('close', () => reject(new UsageError('No password was given.')));
    });
  } finally {
    terminal.removeAllListeners('close');
    terminal.close();
    io.err.write('\n');
  }
}
