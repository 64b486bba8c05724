import { createHash } from 'node:crypto';
import { canonicalJson, type Json, type JsonObject } from '../../signatures/index.js';
import { type CertificateFacts, plain } from '../../documents/index.js';
import type { StatusPlace } from '../domain/status-place.js';
import { counted } from '../../shared/words.js';
import { t } from '../domain/printed-messages.js';

/** The vocabularies of Verifiable Credentials 2.0 and Open Badges 3.0. Named, never fetched. */
export const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** The addresses under which an issuer is found, from what the certificate itself says: they stay as they were. */
export function addressesOf(facts: CertificateFacts): {
  readonly issuer: string;
  readonly facts: string;
  statusList(list: number): string;
} {
  const api = `${facts.verifyUrl.replace(/\/verify\/[^/]*$/, '')}/api/v1`;
  const issuer = `${api}/issuers/${facts.provider.id}`;
  return {
    issuer,
    facts: `${api}/verifications/${facts.verificationId}/facts`,
    statusList: (list) => `${issuer}/status-lists/${list}`,
  };
}

/**
 * The facts of a certificate as an Open Badges 3.0 credential (Verifiable Credentials 2.0), not signed yet. It tells
 * nothing that the paper does not tell: no licence number, no address, no words of a clinical question.
 */
export function credentialOf(facts: CertificateFacts, place: StatusPlace): JsonObject {
  const { text, activity, credit, provider } = facts;
  const addresses = addressesOf(facts);
  const awarded = text.award !== null;
  const [firstAct] = activity.acts ?? [];
  const list = addresses.statusList(place.list);
  return {
    '@context': [...contexts],
    id: facts.verifyUrl,
    type: ['VerifiableCredential', 'AchievementCredential'],
    name: `${text.heading}: ${text.title}`,
    description: sentenceOf(facts),
    issuer: { id: addresses.issuer, type: ['Profile'], name: provider.name },
    validFrom: facts.issuedAt,
    awardedDate: facts.issuedAt,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', identityType: 'name', identityHash: text.name, hashed: false },
      ],
      ...(firstAct ? { activityStartDate: `${firstAct.completedOn}T00:00:00Z` } : {}),
      activityEndDate: `${activity.completedOn}T00:00:00Z`,
      // What was claimed is credit only where it was awarded.
      ...(awarded ? { creditsEarned: Number(credit.amount) } : {}),
      achievement: {
        id: `${addresses.issuer}#${digest({ title: activity.title, format: activity.learningFormat }).slice(0, 32)}`,
        type: ['Achievement'],
        achievementType: 'CertificateOfCompletion',
        name: activity.title,
        description: activity.learningFormat,
        inLanguage: facts.language,
        criteria: {
          narrative: [
            ...text.statements.map(plain),
            t('rules', { id: facts.ruleSet.id, version: facts.ruleSet.version }),
          ].join(' '),
        },
        ...(awarded ? { fieldOfStudy: credit.name } : {}),
        ...(awarded && credit.available ? { creditsAvailable: Number(credit.available) } : {}),
      },
    },
    evidence: [
      {
        id: facts.verifyUrl,
        type: ['Evidence'],
        name: 'Certificate',
        narrative: `${facts.serial}: ${activity.learningFormat}, ${learningOf(activity)}.`,
      },
    ],
    credentialStatus: {
      id: `${list}#${place.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(place.index),
      statusListCredential: list,
    },
    relatedResource: [
      {
        id: addresses.facts,
        mediaType: 'application/json',
        digestSRI: `sha256-${createHash('sha256').update(canonicalJson(facts)).digest('base64')}`,
      },
    ],
  };
}

function learningOf({ questions, articles = 0 }: CertificateFacts['activity']): string {
  return articles > 0 && questions === 0
    ? counted(articles, 'journal article')
    : counted(questions, 'clinical question');
}

function sentenceOf({ text }: CertificateFacts): string {
  return [
    ...(text.notice === null ? [] : [`${text.notice}.`]),
    plain(text.certifies),
    text.name,
    plain(text.participated),
    text.title,
    plain(text.completed),
    ...(text.award === null ? [] : [plain(text.award)]),
  ].join(' ');
}

function digest(value: Json): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
