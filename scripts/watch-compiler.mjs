// The compiler, kept running: after an edit it writes only what changed.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { removeAbandoned, root } from './builds.mjs';

/**
 * Compiles a project now and after every change of a source, and removes what no longer has one.
 * @param {string} project its settings: tsconfig.build.json or tsconfig.test.json
 * @param {string} folder where compiled files go
 * @param {(written: string[]) => void} onCompiled called after each time with the files that were written
 * @returns {import('node:child_process').ChildProcess}
 */
export function watchCompiler(project, folder, onCompiled) {
  const args = ['-p', join(root, project), '--outDir', folder, '--watch', '--preserveWatchOutput'];
  const compiler = spawn(program(), [...args, '--listFiles', '--listEmittedFiles'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let [sources, written] = [[], []];
  createInterface({ input: compiler.stdout }).on('line', (line) => {
    if (line.startsWith('TSFILE:')) written.push(line.slice('TSFILE:'.length).trim());
    else if (/ - Found \d+ errors?\./.test(line)) {
      if (!line.includes('Found 0 errors')) console.error(line);
      removeAbandoned(folder, sources);
      onCompiled(written);
      [sources, written] = [[], []];
    } else if (/^(?:\/|[A-Za-z]:[\\/]).*\.(?:ts|tsx|json)$/.test(line)) sources.push(line);
    else if (line.trim() !== '' && !/ - (?:Starting|File change)/.test(line)) console.error(line);
  });
  return compiler;
}

/** The compiler's own program: the script around it would leave it running when it is ended itself. */
function program() {
  const compiler = createRequire(fileURLToPath(import.meta.resolve('typescript-7/package.json')));
  const platform = `@typescript/typescript-${process.platform}-${process.arch}/package.json`;
  const name = process.platform === 'win32' ? 'tsc.exe' : 'tsc';
  return join(dirname(compiler.resolve(platform)), 'lib', name);
}
