// npm start: installs and builds what is missing, then serves until Ctrl-C.
import { pathToFileURL } from 'node:url';
import { buildServer, buildWeb, install, prepare, serverEntry } from './prepare.mjs';

prepare(install, buildServer, buildWeb);
process.setSourceMapsEnabled(true);
// In this process, so that signals and the exit code are the server's own.
await import(pathToFileURL(serverEntry).href);
