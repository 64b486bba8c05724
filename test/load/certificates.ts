import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { MakerName } from './certificate-makers.js';

/*
 * How many certificates a second are made, signed, tagged and with the credential and the facts inside, beside others
 * that make less of the same texts (certificate-makers.ts says what each leaves out):
 *
 *     node build-test/test/load/certificates.js [rounds] [certificates a round]
 *
 * after `npm run build:test`; `10 1000` makes a batch of 10,000 in one thread and one of 10,000 in two. Each maker
 * has a process of its own that stays, so that its memory is its own, and the rounds alternate.
 */

interface Task {
  readonly from: number;
  readonly count: number;
}

interface Outcome {
  /** Milliseconds by the clock, and of the processor. */
  readonly wall: number;
  readonly processor: number;
  readonly bytes: number;
  /** Megabytes. */
  readonly heap: number;
  readonly resident: number;
  readonly peak: number;
}

const names: readonly MakerName[] = ['sealed', 'pdfkit', 'threads', 'pdflib', 'chromium'];

/** Slower ones make fewer: what is compared are rates. */
const shares: Readonly<Record<MakerName, number>> = {
  sealed: 1,
  threads: 1,
  pdfkit: 1,
  pdflib: 0.2,
  chromium: 0.05,
};

async function measure(): Promise<void> {
  const rounds = Number(process.argv[2] ?? 5);
  const most = Number(process.argv[3] ?? 200);
  const children = new Map<MakerName, ChildProcess>();
  for (const name of names) {
    const child = fork(fileURLToPath(import.meta.url), ['--as', name], {
      execArgv: ['--expose-gc'],
    });
    children.set(name, child);
    // Warm before the clock starts: the code compiled, the words of the template set. It takes some hundreds.
    await ask(child, { from: 1e6, count: Math.ceil(600 * shares[name]) });
  }
  const ratios = { one: [], two: [], pdflib: [], chromium: [], chromiumClock: [] } as Record<
    string,
    number[]
  >;
  for (let round = 0; round < rounds; round++) {
    const rates = {} as Record<MakerName, { wall: number; processor: number }>;
    process.stdout.write(`round ${round + 1}, load ${loadavg()[0]?.toFixed(1)}\n`);
    for (const [name, child] of children) {
      const count = Math.ceil(most * shares[name]);
      const outcome = await ask(child, { from: round * most, count });
      const { wall, processor, bytes, heap, resident, peak } = outcome;
      rates[name] = { wall: (count * 1000) / wall, processor: (count * 1000) / processor };
      process.stdout.write(
        `  ${name.padEnd(9)}${rates[name].wall.toFixed(0).padStart(5)}/s by the clock ${rates[name].processor.toFixed(0).padStart(5)}/s of processor time` +
          `${(bytes / count / 1000).toFixed(0).padStart(5)} kB each; heap ${heap.toFixed(0)}, resident ${resident.toFixed(0)}, at most ${peak.toFixed(0)} MB\n`,
      );
    }
    const { sealed, threads, pdfkit, pdflib, chromium } = rates;
    ratios['one']?.push(sealed.processor / pdfkit.processor);
    ratios['two']?.push(threads.wall / pdfkit.wall);
    ratios['pdflib']?.push(sealed.processor / pdflib.processor);
    ratios['chromium']?.push(sealed.processor / chromium.processor);
    ratios['chromiumClock']?.push(threads.wall / chromium.wall);
  }
  for (const child of children.values()) child.disconnect();
  const words: Record<string, string> = {
    one: 'one core, of bare PDFKit (processor time)',
    two: 'two threads, of bare PDFKit on one core (clock)',
    pdflib: 'one core, times pdf-lib (processor time)',
    chromium: 'one core, times Chromium with its processes (processor time)',
    chromiumClock: 'two threads, times Chromium (clock)',
  };
  for (const [name, values] of Object.entries(ratios)) {
    const sorted = values.toSorted((a, b) => a - b);
    const [low = 0, middle = 0, high = 0] = [
      0,
      Math.floor(sorted.length / 2),
      sorted.length - 1,
    ].map((place) => sorted[place]);
    process.stdout.write(
      `${words[name]}: median ${middle.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})\n`,
    );
  }
}

async function ask(child: ChildProcess, task: Task): Promise<Outcome> {
  child.send(task);
  const [outcome] = (await once(child, 'message')) as [Outcome];
  return outcome;
}

/** What a process of one maker does: each task, and an answer. */
async function serve(name: MakerName): Promise<void> {
  const { factsOf, makers } = await import('./certificate-makers.js');
  const maker = await makers[name]();
  process.on('disconnect', () => process.exit());
  process.on('message', ({ from, count }: Task) => {
    void work(from, count).then((outcome) => process.send?.(outcome));
  });

  /** The facts are there before the clock starts, some at a time: they are issued, not printed. */
  async function work(from: number, count: number): Promise<Outcome> {
    let [wall, processor, bytes] = [0, 0, 0];
    for (let done = 0; done < count;) {
      const facts = Array.from({ length: Math.min(100, count - done) }, (_, index) =>
        factsOf(from + done + index),
      );
      const startedAt = performance.now();
      const before = maker.processor();
      for (let first = 0; first < facts.length; first += maker.atOnce) {
        const some = facts.slice(first, first + maker.atOnce);
        const made = await Promise.all(some.map((one) => maker.make(one)));
        for (const { length } of made) bytes += length;
      }
      wall += performance.now() - startedAt;
      processor += maker.processor() - before;
      done += facts.length;
    }
    // What is kept, without what is only not yet thrown away.
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    return {
      wall,
      processor,
      bytes,
      heap: heapUsed / 1e6,
      resident: rss / 1e6,
      peak: (process.resourceUsage().maxRSS * 1024) / 1e6,
    };
  }
}

if (process.argv[2] === '--as') await serve(process.argv[3] as MakerName);
else await measure();
