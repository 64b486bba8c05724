// npm run lectern -- COMMAND: the `lectern` command, built first when needed.
import { buildServer, install, prepare } from './prepare.mjs';

prepare(install, buildServer);
process.setSourceMapsEnabled(true);
await import('../dist/src/cli.js');
