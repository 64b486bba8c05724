import { comparable } from './accreditor-check.js';

/** How many letters must be added, taken away or changed to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The names that somebody may have meant, the nearest first: at most three, none that is wholly different. */
export function nearNames(meant: string, names: readonly string[]): string[] {
  const wanted = comparable(meant);
  return names
    .map((name) => ({ name, away: awayFrom(wanted, comparable(name)) }))
    .filter(({ away }) => away <= Math.max(2, wanted.length / 2))
    .toSorted((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** A name that contains the other is near, however long it is. */
function awayFrom(a: string, b: string): number {
  return a !== '' && (b.includes(a) || a.includes(b)) ? 1 : distance(a, b);
}
