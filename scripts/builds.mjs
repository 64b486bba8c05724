// Whether a build is up to date. What it was made from is not listed anywhere: the compiler and the bundler say which
// files they read, and a note records those together with what was made.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/**
 * @typedef {object} Build
 * @property {string} stamp the file that holds the note
 * @property {() => string} asked what the build is asked for: its settings and the files that they match
 * @property {() => string[]} folders where its results are
 */

/**
 * Whether the note of a build is still true: the same is asked for, every file that was read is as it was, and every
 * result is as the build left it.
 * @param {Build} build
 */
export function isUpToDate({ stamp, asked, folders }) {
  const note = readNote(stamp);
  return (
    note !== null &&
    Object.entries(note.sources).every(([file, hash]) => hashOf(resolve(root, file)) === hash) &&
    note.asked === asked() &&
    note.results === stateOf(folders())
  );
}

/**
 * Builds and notes what was read.
 * @param {Build} build
 * @param {() => string[]} work builds. It gives the files that were read.
 */
export function record({ stamp, asked, folders }, work) {
  const start = Date.now();
  rmSync(stamp, { force: true });
  const question = asked();
  const files = ['package-lock.json', ...work().filter((file) => isSource(file))];
  const sources = Object.fromEntries(
    [...new Set(files.map((file) => resolve(root, file)))]
      .toSorted()
      .map((file) => [relative(root, file), hashOf(file)]),
  );
  // One that was edited meanwhile may have been read before or after.
  const edited = Object.keys(sources).some((file) => changedSince(resolve(root, file), start));
  if (edited) return;
  mkdirSync(dirname(stamp), { recursive: true });
  const note = { asked: question, results: stateOf(folders()), sources };
  writeFileSync(stamp, JSON.stringify(note, null, 1));
}

/**
 * The folders of compiled files. Those of the pages are the bundler's.
 * @param {string} folder where the compiler writes
 */
export function compiledFolders(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .filter((path) => path !== join(root, 'dist', 'web'));
}

/**
 * Removes compiled files whose source is gone: tests, entities and migrations are found by looking into the folder.
 * @param {string} folder where the compiler writes
 * @param {string[]} sources the files that it read
 */
export function removeAbandoned(folder, sources) {
  const made = new Set(
    sources.flatMap((file) => {
      const path = join(folder, relative(root, resolve(root, file)));
      const script = path.replace(/\.tsx?$/, '.js');
      return [script, `${script}.map`];
    }),
  );
  for (const top of compiledFolders(folder)) {
    for (const path of filesBelow(top)) {
      if (!made.has(path)) rmSync(path);
    }
    removeEmpty(top);
  }
}

/** @param {string} folder */
function removeEmpty(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** @param {string} stamp */
function readNote(stamp) {
  try {
    const note = JSON.parse(readFileSync(stamp, 'utf8'));
    return typeof note.sources === 'object' && note.sources !== null ? note : null;
  } catch {
    return null;
  }
}

/** Packages are those of package-lock.json, which is a source of every build. @param {string} file */
function isSource(file) {
  const path = resolve(root, file);
  return path.startsWith(root + sep) && !path.includes(`${sep}node_modules${sep}`);
}

/** @param {string} file  @returns {string | null} */
function hashOf(file) {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return null;
  }
}

/** @param {string} file  @param {number} time */
export function changedSince(file, time) {
  const { mtimeMs, ctimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return mtimeMs === undefined || Math.max(mtimeMs, ctimeMs) >= time;
}

/** Names, sizes and times of all files, as one hash. @param {string[]} folders */
function stateOf(folders) {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const path of filesBelow(folder)) {
      const { size, mtimeMs } = statSync(path);
      hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** @param {string} folder */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
