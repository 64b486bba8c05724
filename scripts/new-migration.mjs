// npm run migration:new -- NAME: a migration to fill in, named by hand, after the latest. Nothing lists migrations: the
// folder does.
//   node scripts/new-migration.mjs NAME [--root FOLDER]
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: resolve(import.meta.dirname, '..') } },
});
const [name = '', ...more] = positionals;
const folder = join(values.root, 'migrations');
const earlier = readdirSync(folder).flatMap((file) => /^(\d+)-(.+)\.ts$/.exec(file) ?? []);

if (more.length > 0 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  refuse(
    'Name the migration in lower-case words with hyphens: npm run migration:new -- held-claims',
  );
} else if (earlier.includes(name)) {
  refuse(`There is already a migration called ${name}. Choose another name.`);
} else {
  write();
}

function write() {
  const numbers = earlier.filter((part) => /^\d+$/.test(part)).map(Number);
  const number = Math.max(1_763_999_999_000, ...numbers) + 1000;
  const words = name.split('-').map((word) => `${word[0].toUpperCase()}${word.slice(1)}`);
  const file = join('migrations', `${number}-${name}.ts`);
  writeFileSync(join(values.root, file), migration(`${words.join('')}${number}`), { flag: 'wx' });
  console.log(`${file} is ready for its statements. Then: npm run check:migrations`);
}

/** @param {string} className */
function migration(className) {
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const statements: string[] = [];
`;
}

/** @param {string} reason */
function refuse(reason) {
  console.error(reason);
  process.exitCode = 1;
}
