import { join } from 'node:path';
import type { AwardedClaim } from '../../src/certificates/domain/awarded-claim.js';
import { chooseDocument } from '../../src/certificates/domain/document-choice.js';
import {
  freezeFacts,
  type Issue,
  type AppliedTemplate,
} from '../../src/certificates/domain/freeze-facts.js';
import type { CertificateFacts } from '../../src/documents/domain/certificate-facts.js';
import { plainDesign } from '../../src/documents/domain/design.js';
import type { WordingId } from '../../src/certificates/domain/wording.js';
import { loadFaces } from '../../src/documents/fonts/faces.js';
import { templatesFolder } from '../../src/platform/index.js';
import { readWordings } from '../../src/certificates/templates/wording-files.js';
import { accreditation } from './accreditations.js';

export const wordings = readWordings(templatesFolder('certificates'));
export const fontsFolder = join(templatesFolder('certificates'), 'fonts');
export const faces = loadFaces(fontsFolder);

/** A physician's point-of-care cycle with an accredited provider. */
export const accreditedClaim: AwardedClaim = {
  learner: {
    name: 'Adaeze Okoye',
    degree: 'MD',
    profession: 'physician',
    timeZone: 'America/New_York',
  },
  provider: {
    id: '0190a000-0000-7000-8000-000000000001',
    name: 'Harborview Institute for Continuing Medical Education',
    demonstration: false,
    accreditations: [accreditation('ACCME')],
  },
  title: 'Point-of-care learning from the medical literature',
  learningFormat: 'Internet point-of-care activity',
  ruleSet: { id: 'us.ama.c1.ipoc', version: '2026.1' },
  document: 'certificate',
  amount: '0.50',
  available: null,
  creditName: 'AMA PRA Category 1 Credit',
  completedOn: '2026-11-21',
  questions: 1,
  articles: 0,
  acts: [],
};

export type ClaimChanges = Partial<Omit<AwardedClaim, 'learner' | 'provider'>> & {
  readonly learner?: Partial<AwardedClaim['learner']>;
  readonly provider?: Partial<Omit<AwardedClaim['provider'], 'accreditations'>> & {
    /** The name of an accreditor; null for nobody. */
    readonly accreditedBy?: string | null;
    readonly accreditationStatement?: string | null;
  };
};

export function exampleClaim(changes: ClaimChanges = {}): AwardedClaim {
  const {
    accreditedBy = 'ACCME',
    accreditationStatement = null,
    ...provider
  } = changes.provider ?? {};
  return {
    ...accreditedClaim,
    ...changes,
    learner: { ...accreditedClaim.learner, ...changes.learner },
    provider: {
      ...accreditedClaim.provider,
      ...provider,
      accreditations:
        accreditedBy === null
          ? []
          : [accreditation(accreditedBy, { statement: accreditationStatement })],
    },
  };
}

/** What makes a claim one of the demonstration provider's. */
export const demonstration: ClaimChanges = {
  creditName: 'Demonstration credit',
  provider: { name: 'Demonstration Provider', accreditedBy: null, demonstration: true },
};

export const issue: Issue = {
  serial: 'LEC-2026-7K3M-Q9XA',
  verificationId: '4v9s8h2kq0c7w1e5r6t3yjmnp2',
  verifyUrl: 'https://cme.harborview.example/verify/4v9s8h2kq0c7w1e5r6t3yjmnp2',
  issuedAt: new Date('2026-11-22T03:10:00Z'),
};

/** What a certificate is made with when nobody changed what ships. */
export function appliedTemplateOf(
  wording: WordingId,
  changes: Partial<AppliedTemplate> = {},
): AppliedTemplate {
  return {
    wording: wordings[wording],
    design: plainDesign,
    jointlyWith: null,
    template: null,
    ...changes,
  };
}

/** The facts of a claim that has a document. */
export function exampleFacts(
  changes: ClaimChanges = {},
  applied: Partial<AppliedTemplate> = {},
): CertificateFacts {
  const claim = exampleClaim(changes);
  const choice = chooseDocument(claim);
  if (!choice) throw new Error('This claim has no document');
  return freezeFacts(claim, choice, appliedTemplateOf(choice.wording, applied), issue);
}
