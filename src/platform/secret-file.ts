import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * The text of a file that only this user may read, made at the first call. Two processes that call at once get the same.
 * @returns the text, and whether this call made it
 */
export async function readOrMakeSecretFile(
  file: string,
  make: () => string | Promise<string>,
): Promise<{ text: string; made: boolean }> {
  const existing = await readIfThere(file);
  if (existing !== null) return { text: existing, made: false };
  const text = await make();
  const draft = await writeDraft(file, text);
  try {
    // link() and not rename(): it fails when another process was quicker.
    await link(draft, file);
    return { text, made: true };
  } catch (error) {
    const theirs = await readIfThere(file);
    if (theirs === null) throw error;
    return { text: theirs, made: false };
  } finally {
    await rm(draft, { force: true });
  }
}

/** Puts another text in the place of such a file, at once and whole. */
export async function replaceSecretFile(file: string, text: string): Promise<void> {
  await rename(await writeDraft(file, text), file);
}

async function writeDraft(file: string, text: string): Promise<string> {
  const unique = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const draft = join(dirname(file), `.${basename(file)}-${unique}`);
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return draft;
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
