// npm run dev: serves and restarts when the server's code changes; pages are built again when theirs do.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compiler, install, prepare, root, vite } from './prepare.mjs';

prepare(install);

const children = [];
const state = { ending: false };

function start(...args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  child.once('exit', (code) => end(code ?? 1));
  children.push(child);
}

// This process ends when its children have: the server first stops its database in order.
function end(code) {
  if (state.ending) return;
  state.ending = true;
  process.exitCode = code;
  for (const child of children) child.kill('SIGTERM');
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(0));

start(compiler, '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput');
start(vite, 'build', '--config', 'web/vite.config.ts', '--watch', '--logLevel', 'warn');
// The first build is what the server starts from.
const built = ['src/main.js', 'web/index.html'].map((file) => join(root, 'dist', file));
while (!state.ending && !built.every((file) => existsSync(file))) {
  await sleep(100);
}
if (!state.ending) {
  start('--watch', '--watch-preserve-output', '--enable-source-maps', 'dist/src/main.js');
}
