// The compiler, kept running: after an edit it writes only what changed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { changedSince, removeAbandoned, root } from './builds.mjs';

/**
 * Compiles a project now and after every change of a source, and removes what no longer has one.
 * @param {string} project its settings: tsconfig.build.json or tsconfig.test.json
 * @param {string} folder where compiled files go
 * @param {(written: string[]) => void} onCompiled called after each time with the files that were written
 * @param {() => void} onLost called when the compiler ended by itself
 * @returns {() => void} ends it
 */
export function watchCompiler(project, folder, onCompiled, onLost) {
  const args = ['-p', join(root, project), '--outDir', folder, '--watch', '--preserveWatchOutput'];
  let compiler = start();
  return () => compiler.removeAllListeners('exit').kill();

  function start() {
    const started = Date.now();
    const child = spawn(program(), [...args, '--listFiles', '--listEmittedFiles'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.once('exit', onLost);
    let [isFirst, sources, written] = [true, [], []];
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('TSFILE:')) {
        written.push(line.slice('TSFILE:'.length).trim());
      } else if (isAbsolute(line) && existsSync(line)) {
        sources.push(line);
      } else if (/ - Found \d+ errors?\./.test(line)) {
        if (!line.includes(' Found 0 ')) console.error(line);
        removeAbandoned(folder, sources);
        onCompiled(written);
        // It begins to watch after its first compilation, and would miss what was edited before.
        if (isFirst && sources.some((file) => changedSince(file, started))) {
          child.removeAllListeners('exit').kill();
          compiler = start();
        }
        [isFirst, sources, written] = [false, [], []];
      } else if (line.trim() !== '' && !/ - (?:Starting|File change)/.test(line)) {
        console.error(line);
      }
    });
    return child;
  }
}

/** The compiler's own program: the script around it would leave it running when it is ended itself. */
function program() {
  const compiler = createRequire(fileURLToPath(import.meta.resolve('typescript-7/package.json')));
  const platform = `@typescript/typescript-${process.platform}-${process.arch}/package.json`;
  const name = process.platform === 'win32' ? 'tsc.exe' : 'tsc';
  return join(dirname(compiler.resolve(platform)), 'lib', name);
}
