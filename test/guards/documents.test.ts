import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from './source-tree.js';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

const documents = [
  ...readdirSync(repository),
  ...readdirSync(join(repository, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) =>
    join('docs', name),
  ),
].filter((name) => name.endsWith('.md'));

const found = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
];

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('links only to what is there', () => {
    const lost = found(text, /\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g).filter(
      (target) => !existsSync(join(repository, dirname(document), target)),
    );
    expect(lost).toEqual([]);
  });

  it('names only scripts that npm can run', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
    const unknown = found(text, /npm run ([\w:]+)/g).filter((name) => !(name in scripts));
    expect(unknown).toEqual([]);
  });

  it('names only folders and files of ours that are there', () => {
    const lost = found(
      text,
      /`((?:src|test|web|templates|migrations|scripts|docs)\/[\w./-]+)`/g,
    ).filter((path) => !existsSync(join(repository, path)));
    expect(lost).toEqual([]);
  });
});

describe('the settings', () => {
  const known = found(
    read('src/platform/configuration.ts'),
    /'((?:LECTERN_\w+|PORT|HOST|DATABASE_URL))'/g,
  );

  it('are all in docs/operating.md, and no others are', () => {
    const listed = read('docs/operating.md')
      .split('\n')
      .filter((line) => /^\| `[A-Z]/.test(line))
      .flatMap((line) => found(line.split('|')[1] ?? '', /`([A-Z0-9_]+)`/g));
    expect(listed.toSorted()).toEqual(known.toSorted());
  });

  it('that README.md names exist', () => {
    const named = found(read('README.md'), /\b(LECTERN_[A-Z_]+)\b/g);
    expect(known).toEqual(expect.arrayContaining(named));
  });
});

it('the invariants of ARCHITECTURE.md name constraints and triggers of the migrations', () => {
  const migrations = readdirSync(join(repository, 'migrations'))
    .map((name) => read(join('migrations', name)))
    .join('\n');
  const table = read('ARCHITECTURE.md').split('## Where the invariants live')[1] ?? '';
  const names = found(table, /`([a-z]+(?:_[a-z]+){2,})`/g).filter((name) => name !== 'learner_id');
  expect(names.length).toBeGreaterThan(8);
  // A migration may name the triggers of several tables at once, with the table's name put in.
  const isThere = (name: string): boolean => {
    const ends = [...name.matchAll(/_/g)].map(({ index }) => index);
    return (
      migrations.includes(name) ||
      ends.some((end) => {
        const together = new RegExp(String.raw`\$\{table\}${name.slice(end)}\b`);
        return together.test(migrations) && migrations.includes(`'${name.slice(0, end)}'`);
      })
    );
  };
  expect(names.filter((name) => !isThere(name))).toEqual([]);
});
