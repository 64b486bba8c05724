// Checks who may import whom (.dependency-cruiser.mjs), and that the check saw the code at all:
// with an unsuitable TypeScript the cruiser finds nothing and stays green.
//   node scripts/check-boundaries.mjs [--root FOLDER] [--at-least FILES]
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import configuration, { modules } from '../.dependency-cruiser.mjs';

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: resolve(import.meta.dirname, '..') },
    'at-least': { type: 'string', default: '41' },
  },
});
const root = resolve(values.root);
const folders = ['src', 'migrations', 'web/src', 'test'].filter((folder) =>
  existsSync(resolve(root, folder)),
);

const { output } = await cruise(
  folders,
  {
    ...configuration.options,
    ruleSet: { forbidden: configuration.forbidden },
    validate: true,
    baseDir: root,
  },
  undefined,
  { tsConfig: extractTSConfig(resolve(import.meta.dirname, '../tsconfig.json')) },
);

const broken = output.summary.violations.map(
  ({ rule, from, to }) => `${rule.name}: ${from} -> ${packageOrFile(to)}`,
);
broken.push(...circlesOfFolders(output.modules));
const ours = output.modules
  .map(({ source }) => source)
  .filter((source) => !source.includes('node_modules'));
// src/shared is below the order of the modules.
const known = ['shared', ...modules];
const unseen = known.filter((name) => !ours.some((source) => source.startsWith(`src/${name}/`)));
const followed = output.modules.filter(({ dependencies }) => dependencies.length > 0).length;

for (const entry of readdirSync(resolve(root, 'src'), { withFileTypes: true })) {
  if (entry.isDirectory() && !known.includes(entry.name)) {
    broken.push(`src/${entry.name} has no place in the order of the modules`);
  }
}
if (unseen.length > 0) {
  broken.push(`the check is blind: it saw no file of ${unseen.join(', ')}`);
}
if (ours.length < Number(values['at-least']) || followed < ours.length / 3) {
  broken.push(
    `the check is blind: it saw ${ours.length} files, ${followed} of them with imports; expected at least ${values['at-least']}`,
  );
}

for (const line of broken.toSorted()) {
  console.error(line);
}
if (broken.length > 0) {
  console.error(
    `${broken.length} boundaries broken; the rules and their reasons are in .dependency-cruiser.mjs`,
  );
  process.exitCode = 1;
} else {
  console.log(
    `Boundaries hold: ${ours.length} files, ${output.summary.totalDependenciesCruised} imports.`,
  );
}

/**
 * Sibling folders that need each other, directly or by way of others: one line for each import from a
 * folder that leads back to it. Modules have their own order, and tests may look anywhere.
 * @param {import('dependency-cruiser').IModule[]} files
 * @returns {string[]}
 */
function circlesOfFolders(files) {
  const between = files
    .filter(({ source }) => !/\.spec\.tsx?$/.test(source))
    .flatMap(({ source, dependencies }) =>
      dependencies.flatMap(({ resolved }) => {
        const folders = foldersBeside(source, resolved);
        return folders ? [{ line: `${source} -> ${resolved}`, ...folders }] : [];
      }),
    );
  /** @type {Map<string, Set<string>>} */
  const needs = new Map();
  for (const { from, to } of between) needs.set(from, (needs.get(from) ?? new Set()).add(to));
  /** @type {(start: string, seen?: Set<string>) => Set<string>} */
  const reachedFrom = (start, seen = new Set()) => {
    for (const to of needs.get(start) ?? []) if (!seen.has(to)) reachedFrom(to, seen.add(to));
    return seen;
  };
  return between
    .filter(({ from, to }) => reachedFrom(to).has(from))
    .map(({ line }) => `no-circles-of-folders: ${line}`);
}

/**
 * The two sibling folders of src or web/src that contain two files, however deep.
 * @param {string} source
 * @param {string} target
 * @returns {{ from: string, to: string } | undefined}
 */
function foldersBeside(source, target) {
  const [from, to] = [source.split('/').slice(0, -1), target.split('/').slice(0, -1)];
  const depth = from.findIndex((folder, at) => folder !== to[at]);
  const inModule = /^(src\/[^/]+|web\/src)(\/|$)/.test(from.slice(0, depth).join('/'));
  if (depth < 0 || depth >= to.length || !inModule) return undefined;
  return { from: from.slice(0, depth + 1).join('/'), to: to.slice(0, depth + 1).join('/') };
}

/** @param {string} path  @returns {string} the name of the package that the path lies in, else the path */
function packageOrFile(path) {
  return path.replace(/^.*node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/, '$1');
}
