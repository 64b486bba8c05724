import { t } from './messages.js';

/** An accreditor as templates/accreditors.yaml has it. */
export interface AccreditorEntry {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly accredits: string;
  readonly otherNames: readonly string[];
  readonly jurisdiction: string;
  readonly memberOf?: string;
  readonly implies?: readonly string[];
  readonly source: string;
  readonly confirmed: boolean;
}

/** The file of accreditors. */
export interface AccreditorsFile {
  readonly sources: Readonly<
    Record<string, { readonly title: string; readonly address: string | null }>
  >;
  readonly accreditors: readonly AccreditorEntry[];
}

/** Something wrong at a place (JSON pointer) of the file, and what to do. */
interface Problem {
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

/** What a schema cannot say of the file: codes and names that must be one of a kind, and names that must be there. */
export function accreditorProblems({ sources, accreditors }: AccreditorsFile): Problem[] {
  const codes = new Set(accreditors.map(({ code }) => code));
  const names = accreditors.map(
    (entry) => new Set([entry.code, ...namesOf(entry)].map(comparable)),
  );
  return accreditors.flatMap((entry, at) => {
    const problems: Problem[] = [];
    const problem = (member: string, message: string, remedy: string): void => {
      problems.push({ path: `/accreditors/${at}/${member}`, message, remedy });
    };
    if (accreditors.findIndex(({ code }) => code === entry.code) < at) {
      problem('code', t('codeTwice', { code: entry.code }), t('ownCode'));
    }
    const shared = [...(names[at] ?? [])].find((name) =>
      names.slice(0, at).some((others) => others.has(name)),
    );
    if (shared !== undefined) {
      problem('otherNames', t('nameTwice', { name: shared }), t('oneName'));
    }
    if (!(entry.source in sources)) {
      problem('source', t('noSource', { source: entry.source }), t('addSource'));
    }
    for (const code of [entry.memberOf, ...(entry.implies ?? [])]) {
      if (code !== undefined && (!codes.has(code) || code === entry.code)) {
        const member = code === entry.memberOf ? 'memberOf' : 'implies';
        problem(member, t('noAccreditor', { code }), t('otherCode'));
      }
    }
    return problems;
  });
}

/** Every code that an accreditation by this one includes. */
export function standsFor(entry: AccreditorEntry): string[] {
  return [entry.code, ...(entry.memberOf ? [entry.memberOf] : []), ...(entry.implies ?? [])];
}

/** Every name that it goes by. */
export function namesOf({ name, shortName, otherNames }: AccreditorEntry): string[] {
  return [name, shortName, ...otherNames];
}

/** A name as it is compared: whole names only, without case, a leading article and spaces at the ends. */
export function comparable(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().replace(/^the /, '');
}
