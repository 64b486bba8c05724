import { Readable, Writable } from 'node:stream';
import { runCommand } from '../../src/command.js';
import type { CommandStreams } from '../../src/platform/index.js';
import type { TestServer } from './server.js';

/** A stream that keeps what is written to it, piece by piece; a terminal, if so wished. */
export class Written extends Writable {
  readonly pieces: string[] = [];

  constructor(readonly isTTY = false) {
    super({ decodeStrings: false });
  }

  override _write(piece: string, _encoding: string, done: () => void): void {
    this.pieces.push(piece);
    done();
  }

  override toString(): string {
    return this.pieces.join('');
  }
}

/** Runs `lectern` with these arguments on the services of a test's server; with null there is no database. */
export async function lectern(
  server: Pick<TestServer, 'app'> | null,
  args: readonly string[],
  io: Partial<CommandStreams> = {},
): Promise<{ code: number; out: string; err: string }> {
  const [out, err] = [new Written(), new Written()];
  const streams = { in: Readable.from([]), out, err, ...io };
  const code = await runCommand(args, {}, streams, async (work) => {
    if (server === null) throw new Error('The command wants a database');
    await work(server.app);
  });
  return { code, out: String(out), err: String(err) };
}
