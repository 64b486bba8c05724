import { spawnSync } from 'node:child_process';

/** Whether a program that widens a check is installed; says so loudly when it is not. */
export function hasTool(name: string): boolean {
  const found = spawnSync(name, ['--version']).error === undefined;
  if (!found) process.stderr.write(`\nNOT CHECKED: ${name} is not installed\n\n`);
  return found;
}

/** Runs a program; what it gives, what it complains of, and whether it was content. */
export function runTool(
  name: string,
  args: readonly string[],
): { ok: boolean; output: string; complaints: string } {
  const { status, stdout, stderr } = spawnSync(name, [...args], { encoding: 'utf8' });
  return { ok: status === 0, output: stdout, complaints: stderr };
}
