import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The repository: the tests are always started from its root. */
export const repository = process.cwd();

export interface Outcome {
  status: number | null;
  lines: string[];
}

/** Runs one of scripts/check-*.mjs and gives its exit status and the lines it printed. */
export function check(script: string, ...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(repository, 'scripts', script), ...args],
    { cwd: repository, encoding: 'utf8' },
  );
  return { status, lines: `${stdout}${stderr}`.split('\n').filter((line) => line !== '') };
}

/**
 * Writes a small source tree into a folder of its own, hands the folder to `work` and removes it.
 * The code that breaks a rule stands in the test beside the rule, where no linter stumbles over it.
 */
export function inSourceTree<T>(files: Record<string, string>, work: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'lectern-guard-'));
  try {
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return work(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
