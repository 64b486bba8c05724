import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inSourceTree, repository } from './source-tree.js';

const settings = readFileSync(join(repository, '.oxlintrc.json'), 'utf8');
const compiler = JSON.stringify({
  compilerOptions: { strict: true, module: 'nodenext', target: 'es2023', types: [] },
  include: ['src'],
});

function lint(code: string): string {
  return inSourceTree(
    { '.oxlintrc.json': settings, 'tsconfig.json': compiler, 'src/ledger/a.ts': code },
    (root) =>
      spawnSync(
        process.execPath,
        [join(repository, 'node_modules/oxlint/bin/oxlint'), '--format', 'unix', 'src'],
        { cwd: root, encoding: 'utf8' },
      ).stdout,
  );
}

describe('the linter', () => {
  it('knows types: it reports a promise that nothing awaits', () => {
    const code = 'export function a(b: () => Promise<void>): void {\n  b();\n}\n';
    expect(lint(code)).toContain('no-floating-promises');
  });

  it('reports a value of unknown shape', () => {
    expect(lint('export const a = (b: any): string => b.c;\n')).toContain('no-explicit-any');
  });

  it('passes a clean file', () => {
    expect(lint('export const a = 1;\n')).toBe('');
  });
});
