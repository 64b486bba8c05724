import { accreditors, type Accreditation } from '../../src/accounts/index.js';

/** An accreditation in force, full unless said otherwise, by an accreditor of the file or by one that it does not have. */
export function accreditation(name: string, changes: Partial<Accreditation> = {}): Accreditation {
  const unknown = {
    code: 'ELSEWHERE',
    name,
    shortName: name,
    accredits: 'continuing medical education for physicians',
    standsFor: ['ELSEWHERE'],
  };
  return {
    ...(accreditors().named(name) ?? unknown),
    entryId: null,
    identifier: null,
    status: 'full',
    statement: null,
    ...changes,
  };
}

/** A provider as rules see it; null for one that nobody accredits. */
export function judgedProvider(
  name: string,
  accreditedBy: string | null,
  changes: { readonly demonstration?: boolean } & Partial<Accreditation> = {},
) {
  const { demonstration = false, ...of } = changes;
  const accreditations = accreditedBy === null ? [] : [accreditation(accreditedBy, of)];
  return {
    name,
    demonstration,
    accreditations,
    accreditedBy: accreditations[0]?.shortName ?? null,
  };
}
