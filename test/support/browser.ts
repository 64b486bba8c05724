import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium and the environment that it needs. */
interface Chromium {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Starts a headless Chromium: that of CHROMIUM_PATH, else the system's, else the one inside the npm package
 * @sparticuz/chromium. Nothing is downloaded.
 * @param more arguments of the program
 * @throws Error when none of them starts: a browser test never skips itself
 */
export async function launchBrowser(...more: readonly string[]): Promise<Browser> {
  const chosen = process.env.CHROMIUM_PATH || systemChromium();
  const { executablePath, env } = chosen
    ? { executablePath: chosen, env: process.env }
    : await packagedChromium();
  return chromium.launch({
    executablePath,
    env: Object.fromEntries(
      Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
    ),
    headless: true,
    timeout: 300_000,
    // Its sandbox needs rights that root in a container does not have; the pages are our own.
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--font-render-hinting=none',
      ...more,
    ],
  });
}

function systemChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return systemNames
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

async function packagedChromium(): Promise<Chromium> {
  const folder = await unpackedPackage();
  const executablePath = join(folder, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const asItIs = { ...process.env, ...fonts };
  // Where the system lacks libnss3 and the like, the package brings them.
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH];
  const withLibraries = { ...asItIs, LD_LIBRARY_PATH: libraries.filter(Boolean).join(':') };
  const complaints: string[] = [];
  for (const env of [asItIs, withLibraries]) {
    const run = spawnSync(executablePath, ['--version', '--no-sandbox'], { env, encoding: 'utf8' });
    if (run.status === 0) return { executablePath, env };
    complaints.push(run.error?.message ?? run.stderr);
  }
  throw new Error(
    `The Chromium of @sparticuz/chromium does not start here. Install a Chromium and set CHROMIUM_PATH to it.\n${complaints.join('')}`,
  );
}

const unpack = `
  import chromium from '@sparticuz/chromium';
  await chromium.executablePath();
`;

/**
 * The folder of the unpacked browser, beside the other packages' caches. The package itself would unpack to
 * the temporary folder, and take a file of an interrupted unpacking, or of another user, for a whole one.
 */
async function unpackedPackage(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const modules = entry.slice(0, entry.lastIndexOf('node_modules') + 'node_modules'.length);
  const folder = join(modules, '.cache', 'lectern-chromium');
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: dirname(modules),
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      TMPDIR: draft,
      // With this the package unpacks its shared libraries too.
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
    },
  });
  if (run.status !== 0) throw new Error(`@sparticuz/chromium was not unpacked:\n${run.stderr}`);
  await writeFile(
    join(draft, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
  );
  try {
    await rename(draft, folder);
  } catch (error) {
    // Another test was quicker.
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
