import readline from 'node:readline';
import { Writable, type Readable } from 'node:stream';
import { UsageError, type CommandStreams } from '../platform/index.js';
import { t } from './messages.js';

/** A password from the person at the terminal, unseen and typed twice, or else the first line of the input. */
export async function readPassword(io: CommandStreams): Promise<string> {
  if (!io.in.isTTY) {
    return firstLine(io.in);
  }
  const password = await ask(io, t('password'));
  if ((await ask(io, t('passwordAgain'))) !== password) {
    throw new UsageError(t('passwordsDiffer'));
  }
  return password;
}

async function firstLine(input: Readable): Promise<string> {
  for await (const line of readline.createInterface({ input })) {
    return line;
  }
  throw new UsageError(t('noPasswordRead'));
}

/** One line from a terminal whose characters are not shown. */
async function ask(io: CommandStreams, question: string): Promise<string> {
  io.err.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = readline.createInterface({ input: io.in, output: unseen, terminal: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      terminal.once('line', resolve);
      terminal.once('close', () => reject(new UsageError(t('noPasswordTyped'))));
    });
  } finally {
    terminal.removeAllListeners('close');
    terminal.close();
    io.err.write('\n');
  }
}
