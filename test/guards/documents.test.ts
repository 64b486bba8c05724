import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from './source-tree.js';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

const filesUnder = (folder: string): string[] =>
  readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, name),
  );

const foldersOf = (folder: string): string[] =>
  readdirSync(join(repository, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const documents = [
  ...readdirSync(repository),
  ...filesUnder('docs'),
  ...filesUnder('templates'),
].filter((name) => name.endsWith('.md'));

/** Everything that a person reads and that may name a file: documents, sources and templates. */
const texts = [
  ...documents,
  ...['src', 'test', 'templates', 'migrations', 'scripts', 'web/src'].flatMap(filesUnder),
].filter((name) => /\.(md|tsx?|mjs|ya?ml|json)$/.test(name));

const decisions = readdirSync(join(repository, 'docs/decisions')).filter((name) =>
  /^\d{4}-/.test(name),
);

const found = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
];

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('links only to existing files', () => {
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

  it('names only files and folders that exist', () => {
    expect(pathsIn(text).filter((path) => !isThere(path))).toEqual([]);
  });

  it('names only recorded decisions', () => {
    expect(decisionsIn(text).filter((number) => !isRecorded(number))).toEqual([]);
  });
});

/**
 * Paths in this repository that a text names. Not among them: a path with a placeholder in capitals, which stands for the reader's
 * own file, and the number of a decision.
 */
function pathsIn(text: string): string[] {
  return found(
    text,
    /(?<![\w./-])((?:src|test|web|templates|migrations|scripts|docs)\/[\w./*-]*\w)/g,
  ).filter((path) => !/[A-Z]{4}/.test(path.replace('README', '')) && !/\/\d{4}$/.test(path));
}

/** Whether a file or folder is there; a star in its name stands for anything. */
function isThere(path: string): boolean {
  if (!path.includes('*')) return existsSync(join(repository, path));
  const folder = dirname(path);
  const shape = new RegExp(
    `^${path
      .split('*')
      .map((piece) => piece.replaceAll('.', String.raw`\.`))
      .join('[^/]*')}$`,
  );
  return (
    existsSync(join(repository, folder)) &&
    readdirSync(join(repository, folder)).some((name) => shape.test(join(folder, name)))
  );
}

/** Numbers of decisions that a text names: as a path, a link, or in brackets. */
function decisionsIn(text: string): string[] {
  return found(text, /(?:docs\/decisions\/|\(|\[|[Dd]ecisions? )(0\d{3})(?![\d.])/g);
}

function isRecorded(number: string): boolean {
  return decisions.some((name) => name.startsWith(`${number}-`));
}

it('sources and templates name only existing documents and decisions', () => {
  const lost = texts.flatMap((name) => {
    const text = read(name);
    const documentsNamed = pathsIn(text).filter((path) => path.startsWith('docs/'));
    return [
      ...documentsNamed.filter((path) => !isThere(path)),
      ...decisionsIn(text).filter((number) => !isRecorded(number)),
    ].map((what) => `${name} names ${what}`);
  });
  expect(lost).toEqual([]);
});

it('docs/decisions/README.md lists every decision by its title, in order', () => {
  const titles = decisions.map((name) => {
    const [heading = ''] = read(join('docs/decisions', name)).split('\n');
    return `- [${heading.replace('# ', '')}](${name})`;
  });
  const listed = read('docs/decisions/README.md')
    .split('\n')
    .filter((line) => line.startsWith('- '));
  expect(listed).toEqual(titles);
});

it('no decision has the number of another', () => {
  const numbers = decisions.map((name) => name.slice(0, 4));
  expect(numbers).toEqual([...new Set(numbers)]);
});

it('docs/how-to/README.md lists every guide', () => {
  const guides = readdirSync(join(repository, 'docs/how-to')).filter(
    (name) => name !== 'README.md',
  );
  const listed = found(read('docs/how-to/README.md'), /\]\(([\w-]+\.md)\)/g);
  expect(listed.toSorted()).toEqual(guides.toSorted());
});

describe('the glossary', () => {
  /** A line may define several words; a plural is the same word. */
  const terms = read('docs/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| word |'))
    .flatMap((line) => (line.split('|')[1] ?? '').split(','))
    .map((term) => term.trim().replace(/s$/, ''));

  it('has words', () => {
    expect(terms.length).toBeGreaterThan(100);
  });

  it('defines no word twice', () => {
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
  });
});

describe('the layout in ARCHITECTURE.md', () => {
  const layout = (read('ARCHITECTURE.md').split('## Layout')[1] ?? '').split('\n\n')[1] ?? '';
  const shown = (indent: string): string[] =>
    found(layout, new RegExp(`^${indent}([a-z-]+)/(?: |$)`, 'gm'));

  it('shows every folder of src, and no other', () => {
    expect(shown(' {6}').toSorted()).toEqual(foldersOf('src').toSorted());
  });

  it('shows all folders of a module, or none', () => {
    const modules = layout.split(/^ {6}(?=[a-z-]+\/)/m).slice(1);
    const wrong = modules.flatMap((lines) => {
      const [name = ''] = lines.split('/');
      const [own = ''] = lines.split(/^ {4}\w/m);
      const folders = own
        .split('\n')
        .filter((line) => /^ {8}\S/.test(line))
        .flatMap((line) => found(line, /(?<= {2})([a-z-]+)\/(?= |$)/g))
        .toSorted();
      const there = foldersOf(join('src', name)).toSorted();
      return folders.length === 0 || folders.join() === there.join()
        ? []
        : [`${name} has ${there.join(', ')}, not ${folders.join(', ')}`];
    });
    expect(wrong).toEqual([]);
  });
});

it('the invariants of ARCHITECTURE.md name constraints and triggers of the migrations', () => {
  const migrations = readdirSync(join(repository, 'migrations'))
    .map((name) => read(join('migrations', name)))
    .join('\n');
  const isDropped = (name: string): boolean => {
    const last = migrations.lastIndexOf(name);
    return /DROP (?:INDEX|CONSTRAINT|TRIGGER) $/.test(migrations.slice(0, last));
  };
  const table = read('ARCHITECTURE.md').split('## Where the invariants live')[1] ?? '';
  const names = found(table, /`([a-z]+(?:_[a-z]+){2,})`/g).filter((name) => name !== 'learner_id');
  expect(names.length).toBeGreaterThan(8);
  // A migration may name the triggers of several tables at once, with the table's name put in.
  const isMade = (name: string): boolean => {
    const ends = [...name.matchAll(/_/g)].map(({ index }) => index);
    return (
      migrations.includes(name) ||
      ends.some((end) => {
        const together = new RegExp(String.raw`\$\{table\}${name.slice(end)}\b`);
        return together.test(migrations) && migrations.includes(`'${name.slice(0, end)}'`);
      })
    );
  };
  expect(names.filter((name) => !isMade(name) || isDropped(name))).toEqual([]);
});
