import readline from 'node:readline';
import { Writable, type Readable } from 'node:stream';
import { UsageError, type CommandStreams } from '../platform/index.js';

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
