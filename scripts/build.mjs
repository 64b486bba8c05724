// node scripts/build.mjs server|pages|tests ...: builds what is not up to date.
import { buildServer, buildTests, buildWeb, install, prepare } from './prepare.mjs';

const builds = { server: buildServer, pages: buildWeb, tests: buildTests };
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(builds, name));
if (unknown.length > 0 || chosen.length === 0) {
  console.error(`Say what to build: ${Object.keys(builds).join(', ')}.`);
  process.exit(1);
}
prepare(install, ...chosen.map((name) => builds[name]));
