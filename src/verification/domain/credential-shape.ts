import type { Json } from '../../signatures/domain/credentials/canonical-json.js';
import { base58Bytes } from '../../signatures/domain/credentials/base58.js';
import { isObject, listOf, type JsonObject } from '../../signatures/domain/credentials/json.js';
import { readMultikey } from '../../signatures/domain/credentials/multikey.js';
import { t } from './messages.js';

/** Why a document cannot be relied on as a credential, regardless of its signature. */
export interface ShapeProblem {
  readonly code:
    | 'context'
    | 'type'
    | 'issuer'
    | 'subject'
    | 'part-type'
    | 'not-yet-valid'
    | 'expired'
    | 'proof-method'
    | 'proof-value';
  readonly words: string;
}

const baseContexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/2018/credentials/v1',
];

const subjects: Readonly<Record<string, string>> = {
  AchievementCredential: 'AchievementSubject',
  OpenBadgeCredential: 'AchievementSubject',
  EndorsementCredential: 'EndorsementSubject',
};

/** Parts of a credential that must be of their type, by the way to them. */
const typedParts: readonly (readonly [path: string, type: string])[] = [
  ['issuer.parentOrg', 'Profile'],
  ['issuer.otherIdentifier', 'IdentifierEntry'],
  ['credentialSubject.identifier', 'IdentityObject'],
  ['credentialSubject.source', 'Profile'],
  ['credentialSubject.result', 'Result'],
  ['credentialSubject.achievement', 'Achievement'],
  ['credentialSubject.achievement.resultDescription', 'ResultDescription'],
  ['credentialSubject.achievement.creator', 'Profile'],
  ['evidence', 'Evidence'],
];

/** The first reason to refuse a document as an Open Badges 3.0 credential; null if there is none. */
export function shapeProblem(credential: JsonObject, now: Date): ShapeProblem | null {
  const [base] = listOf(credential['@context']);
  if (typeof base !== 'string' || !baseContexts.includes(base)) {
    return { code: 'context', words: t('shape.context') };
  }
  const types = listOf(credential['type']);
  const kind = Object.keys(subjects).find((type) => types.includes(type));
  if (!types.includes('VerifiableCredential') || kind === undefined) {
    return { code: 'type', words: t('shape.type') };
  }
  const issuer = credential['issuer'];
  if (!isObject(issuer) || typeof issuer['id'] !== 'string' || !hasType(issuer, 'Profile')) {
    return { code: 'issuer', words: t('shape.issuer') };
  }
  return (
    timeProblem(credential, now) ??
    subjectProblem(credential, subjects[kind] ?? '') ??
    partProblem(credential) ??
    proofProblem(credential)
  );
}

function timeProblem(credential: JsonObject, now: Date): ShapeProblem | null {
  const from = Date.parse(textOf(credential['validFrom'] ?? credential['issuanceDate']));
  if (!(from <= now.getTime())) {
    return { code: 'not-yet-valid', words: t('shape.notYetValid') };
  }
  const end = credential['validUntil'] ?? credential['expirationDate'];
  if (end !== undefined && !(Date.parse(textOf(end)) > now.getTime())) {
    return { code: 'expired', words: t('shape.expired') };
  }
  return null;
}

function subjectProblem(credential: JsonObject, type: string): ShapeProblem | null {
  const subject = credential['credentialSubject'];
  const sound =
    isObject(subject) &&
    hasType(subject, type) &&
    (type !== 'AchievementSubject' || isObject(subject['achievement']));
  return sound ? null : { code: 'subject', words: t('shape.subject') };
}

function partProblem(credential: JsonObject): ShapeProblem | null {
  for (const [path, type] of typedParts) {
    for (const part of partsAt(credential, path.split('.'))) {
      if (!isObject(part) || !hasType(part, type)) {
        return { code: 'part-type', words: t('shape.partType', { path, type }) };
      }
    }
  }
  const described = partsAt(credential, ['credentialSubject', 'achievement', 'resultDescription'])
    .filter(isObject)
    .map((one) => one['id']);
  for (const result of partsAt(credential, ['credentialSubject', 'result']).filter(isObject)) {
    const of = result['resultDescription'];
    if (of !== undefined && !described.includes(of)) {
      return { code: 'part-type', words: t('shape.result') };
    }
  }
  return null;
}

function proofProblem(credential: JsonObject): ShapeProblem | null {
  for (const proof of listOf(credential['proof']).filter(isObject)) {
    if (proof['type'] !== 'DataIntegrityProof' || !textOf(proof['cryptosuite']).startsWith('eddsa'))
      continue;
    const method = textOf(proof['verificationMethod']);
    const known =
      /^https?:\/\/[^#]+#[^#]+$/.test(method) || /^did:(?:key|web):[^#]+(?:#[^#]+)?$/.test(method);
    const key = /z6Mk\w+$/.exec(method)?.[0];
    if (!known || (key !== undefined && !readMultikey(key))) {
      return { code: 'proof-method', words: t('shape.proofMethod') };
    }
    const value = textOf(proof['proofValue']);
    if (
      !value.startsWith('z') ||
      value.length > 200 ||
      base58Bytes(value.slice(1))?.length !== 64
    ) {
      return { code: 'proof-value', words: t('shape.proofValue') };
    }
  }
  return null;
}

function partsAt(value: JsonObject, path: readonly string[]): readonly Json[] {
  return path.reduce<readonly Json[]>(
    (parts, name) => parts.filter(isObject).flatMap((part) => listOf(part[name])),
    [value],
  );
}

function hasType(value: JsonObject, type: string): boolean {
  return listOf(value['type']).includes(type);
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
