import { dirname } from 'node:path';
import {
  problemsInWords,
  readCheckedYaml,
  templatesFolder,
  type FileKind,
} from '../../../platform/index.js';
import type { Accreditor } from '../../domain/accreditation.js';
import {
  accreditorProblems,
  comparable,
  namesOf,
  standsFor,
  type AccreditorEntry,
  type AccreditorsFile,
} from '../../domain/accreditor-check.js';

const kind: FileKind<AccreditorsFile> = {
  schema: 'accreditors.schema.json',
  help: 'docs/rules.md',
  check: accreditorProblems,
};

/** The accreditors that this server knows, in the order of the file. */
export class Accreditors {
  readonly all: readonly (AccreditorEntry & Accreditor)[];
  private readonly byName: ReadonlyMap<string, Accreditor>;
  private readonly order: ReadonlyMap<string, number>;

  constructor({ accreditors }: AccreditorsFile) {
    this.all = accreditors.map((entry) => ({ ...entry, standsFor: standsFor(entry) }));
    this.byName = new Map(
      this.all.flatMap((one) =>
        [one.code, ...namesOf(one)].map((name): [string, Accreditor] => [comparable(name), one]),
      ),
    );
    this.order = new Map(accreditors.map(({ code }, at) => [code, at]));
  }

  get codes(): ReadonlySet<string> {
    return new Set(this.order.keys());
  }

  /** The accreditor of exactly this code; null for a code that the file does not have. */
  findAccreditor(code: string): Accreditor | null {
    const at = this.order.get(code);
    return at === undefined ? null : facts(this.all[at]);
  }

  /** The accreditor that has exactly this name, whatever its case; never one whose name only contains it. */
  named(name: string): Accreditor | null {
    return facts(this.byName.get(comparable(name)));
  }

  /** Its position in the file; after all others for an unknown code. */
  place(code: string): number {
    return this.order.get(code) ?? this.all.length;
  }
}

function facts(found: Accreditor | undefined): Accreditor | null {
  if (!found) return null;
  const { code, name, shortName, accredits } = found;
  return { code, name, shortName, accredits, standsFor: found.standsFor };
}

/**
 * Reads and checks the file of accreditors.
 * @throws Error naming file, line and remedy of every problem
 */
export function readAccreditors(folder = dirname(templatesFolder('rules'))): Accreditors {
  const { files, problems } = readCheckedYaml(folder, kind);
  const [file] = files;
  if (problems.length > 0 || !file) {
    throw new Error(`The accreditors cannot be used:\n${problemsInWords(problems)}`);
  }
  return new Accreditors(file.content);
}

let read: Accreditors | null = null;

/** The accreditors that ship, read once in a process. @throws Error as readAccreditors does */
export function accreditors(): Accreditors {
  read ??= readAccreditors();
  return read;
}
