import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, inSourceTree } from './source-tree.js';

const earlier = { 'migrations/1764000016000-own-requirements.ts': '' };

describe('npm run migration:new', () => {
  it('creates a migration after the latest, with a class named like its file', () => {
    inSourceTree(earlier, (root) => {
      expect(check('new-migration.mjs', 'held-claims', '--root', root).status).toBe(0);
      const text = readFileSync(join(root, 'migrations/1764000017000-held-claims.ts'), 'utf8');
      expect(text).toContain('export class HeldClaims1764000017000 implements MigrationInterface');
      expect(text).toContain("name = 'HeldClaims1764000017000'");
    });
  });

  it.each([
    ['no name', []],
    ['a name that does not fit the file names here', ['HeldClaims']],
    ['a name that leads elsewhere', ['../held']],
    ['two names', ['held', 'claims']],
  ])('refuses %s', (_case, names) => {
    const outcome = inSourceTree(earlier, (root) =>
      check('new-migration.mjs', ...names, '--root', root),
    );
    expect(outcome).toEqual({
      status: 1,
      lines: [expect.stringMatching(/^Name the migration in lower-case words/)],
    });
  });

  it('refuses a name that is in use', () => {
    const outcome = inSourceTree(earlier, (root) =>
      check('new-migration.mjs', 'own-requirements', '--root', root),
    );
    expect(outcome.lines).toEqual([
      'There is already a migration called own-requirements. Choose another name.',
    ]);
  });
});
