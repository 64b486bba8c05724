import { appendFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Adds the files that a build read to a list, for scripts/builds.mjs. */
function listSources(list: string | undefined): Plugin {
  const settings = [here('tsconfig.json')];
  return {
    name: 'list-sources',
    apply: 'build',
    configResolved(config) {
      settings.push(...config.configFileDependencies);
    },
    generateBundle(_options, bundle) {
      if (list === undefined) return;
      const copied = Object.values(bundle).flatMap((made) =>
        made.type === 'asset' ? made.originalFileNames.map((name) => here(name)) : [],
      );
      const read = [...settings, ...this.getModuleIds(), ...copied];
      const files = read.map((id) => id.replace(/\?.*$/s, '')).filter((id) => !id.includes('\0'));
      appendFileSync(list, files.map((file) => `${file}\n`).join(''));
    },
  };
}

const sources = process.env['LECTERN_WEB_SOURCES'];

export default defineConfig({
  root: here('.'),
  plugins: [react(), listSources(sources)],
  worker: { plugins: () => [listSources(sources)] },
  build: {
    outDir: process.env['LECTERN_WEB_OUT'] ?? here('../dist/web'),
    emptyOutDir: true,
    // The content policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
  },
  server: {
    // Never the data folder, which holds passwords and keys.
    fs: { allow: [here('.'), here('../src'), realpathSync(here('../node_modules'))] },
  },
});
