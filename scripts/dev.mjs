// npm run dev: everything at one address, until Ctrl-C. A changed page is exchanged in the open browser, by Vite;
// changed code of the server restarts the server. The database is this process's own and stays up.
import { spawn } from 'node:child_process';
import { createServer as createSocket } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildServer, install, prepare, root, serverEntry, serverProject } from './prepare.mjs';

prepare(install, buildServer);
const dist = (path) => join(root, 'dist', path);
const { createServer } = await import('vite');
const { developmentPages } = await import('../web/development-pages.mjs');
const { watchCompiler } = await import('./watch-compiler.mjs');
const platform = await import(pathToFileURL(dist('src/platform/index.js')).href);

// When this process is killed, the server ends with the channel between them.
const guard =
  'data:text/javascript,process.once("disconnect",()=>process.kill(process.pid,"SIGTERM"));process.channel.unref();';
const state = { ending: false, server: null, port: 0, up: Promise.resolve(false) };
const ends = [];

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end(0));
try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await end(1);
}

async function start() {
  const settings = platform.readSettings(process.env);
  const database = settings.databaseUrl ?? (await startDatabase(settings.dataDir));
  if (state.ending) return;
  state.port = await freePort();
  startServer(settings, database);
  await startPages(settings);
  const changed = (written) => {
    if (!state.ending && written.length > 0) void restartServer(settings, database);
  };
  ends.unshift(watchCompiler(serverProject, dist(''), changed, () => void end(1)));
}

/** Another owner of the folder is refused; a database that a killed one left behind is taken over. */
async function startDatabase(dataDir) {
  const log = (line) => console.log(line);
  const database = await platform.startEmbeddedPostgres({ dataDir, log });
  ends.push(() => database.stop());
  return database.url;
}

async function startPages({ host, port }) {
  const origin = `http://127.0.0.1:${state.port}`;
  const pages = await createServer({
    configFile: join(root, 'web', 'vite.config.ts'),
    logLevel: 'warn',
    plugins: [developmentPages({ origin, isUp: () => state.up })],
    server: { host, port, strictPort: true },
  });
  await pages.listen();
  ends.unshift(() => pages.close());
}

function startServer(settings, database) {
  const env = {
    ...process.env,
    DATABASE_URL: database,
    HOST: '127.0.0.1',
    PORT: String(state.port),
    LECTERN_PUBLIC_URL: settings.publicUrl,
  };
  // Its own process group: Ctrl-C reaches it through this process, which stops things in their order.
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', guard, serverEntry], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
  const server = { child, ended: new Promise((resolve) => child.once('exit', resolve)) };
  state.server = server;
  state.up = isUp(child);
  child.once('exit', (code) => {
    if (state.server !== server || state.ending) return;
    console.error(`The server ended (${code ?? 'by a signal'}). The next change starts it again.`);
  });
}

/** One restart at a time; a change during a restart causes another. */
let restarting = null;
let again = false;
async function restartServer(settings, database) {
  if (restarting) {
    again = true;
    return;
  }
  let tell = () => undefined;
  state.up = new Promise((resolve) => (tell = resolve));
  restarting = stopServer();
  await restarting;
  restarting = null;
  if (state.ending) return tell(false);
  startServer(settings, database);
  void state.up.then(tell);
  if (again) {
    again = false;
    await restartServer(settings, database);
  }
}

async function stopServer() {
  const { server } = state;
  if (!server) return;
  state.server = null;
  server.child.kill('SIGTERM');
  await server.ended;
}

/** @returns whether the server came up: false when it ended instead */
async function isUp(child) {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`http://127.0.0.1:${state.port}/readyz`).catch(() => null);
    if (answer?.status === 200) return true;
    await sleep(30);
  }
  return false;
}

async function freePort() {
  const socket = createSocket();
  await new Promise((resolve) => socket.listen(0, '127.0.0.1', resolve));
  const { port } = socket.address();
  await new Promise((resolve) => socket.close(resolve));
  return port;
}

/** The server first, since it uses the database; the database last. */
async function end(code) {
  if (state.ending) return;
  state.ending = true;
  await restarting;
  await stopServer();
  for (const stop of ends) await stop();
  process.exit(code);
}
