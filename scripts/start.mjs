// npm start: installs and builds what is missing, then serves until Ctrl-C.
import { buildServer, buildWeb, install, prepare } from './prepare.mjs';

prepare(install, buildServer, buildWeb);
process.setSourceMapsEnabled(true);
// In this process, so that signals and the exit code are the server's own.
await import('../dist/src/main.js');
