import { tags } from '../asn1/der.js';
import {
  DerError,
  expectTag,
  members,
  readOid,
  readSequence,
  type DerValue,
} from '../asn1/der-reader.js';

/** Each signed attribute's one value, by its OID; the same attribute twice is refused. @throws DerError */
export function valuesOf(attributes: DerValue): ReadonlyMap<string, DerValue> {
  const found = new Map<string, DerValue>();
  for (const attribute of members(attributes)) {
    const [type, values] = readSequence(attribute);
    const [value, more] = members(expectTag(values, tags.set));
    const name = readOid(type);
    if (!value || more || found.has(name)) throw new DerError('An attribute with one value');
    found.set(name, value);
  }
  return found;
}
