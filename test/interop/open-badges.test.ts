import { readFileSync, readdirSync } from 'node:fs';
import { checkFile } from '../../src/verification/check-file.js';
import { shapeProblem } from '../../src/verification/domain/credential-shape.js';
import type { JsonObject } from '../../src/signatures/domain/credentials/json.js';
import { readToken } from '../../src/signatures/domain/credentials/jwt.js';
import { readBit } from '../../src/verification/issuers/status-list.js';
import { sharedData } from './shared-data.js';

const describeOnData = sharedData.present ? describe : describe.skip;

const now = new Date('2026-11-23T00:00:00Z');
const textOf = (...path: string[]): string =>
  readFileSync(sharedData.path('interop', 'openbadges3', ...path), 'utf8');
const credentialIn = (file: string): JsonObject => JSON.parse(textOf(file)) as JsonObject;

/** What each of the refused files is there to show. */
const refused = {
  'simple-err-context.json': 'context',
  'simple-err-type.json': 'type',
  'simple-err-issuer.json': 'issuer',
  'simple-err-issuer-type.json': 'issuer',
  'simple-err-issuer-parentorg-type.json': 'part-type',
  'simple-err-issuer-otheridentifier-type.json': 'part-type',
  'simple-err-issued.json': 'not-yet-valid',
  'simple-err-expired.json': 'expired',
  'simple-err-credential-subject-type.json': 'subject',
  'simple-err-credential-subject-identifier-type.json': 'part-type',
  'simple-err-credential-subject-profile-type.json': 'part-type',
  'simple-err-credential-subject-result-type.json': 'part-type',
  'simple-err-credential-subject-achievement-result-description-type.json': 'part-type',
  'simple-err-evidence-type.json': 'part-type',
  'simple-err-proof-method.json': 'proof-method',
  'simple-err-proof-method-no-scheme.json': 'proof-method',
  'simple-err-proof-method-unknown-did-method.json': 'proof-method',
  'simple-err-proof-method-unknown-scheme.json': 'proof-method',
} as const;

/** Well-formed, with a signature that is wrong: by a kind of proof (RDF) that is not checked here. */
const unsupported = 'simple-err-proof-value.json';

const sound = [
  'simple.json',
  'simple_v1.json',
  'simple-context-alias.json',
  'simple-context-version.json',
  'simple-did-key-method.json',
  'simple-did-web-method.json',
  'simple-eddsa-2022.json',
  'simple-multiple-proofs.json',
  'complete.json',
  'credential-status-revoked.json',
  'endorsement-valid.json',
];

describeOnData('the Open Badges 3.0 credentials of 1EdTech', () => {
  it.each(Object.entries(refused))('%s is refused: %s', (file, code) => {
    expect(shapeProblem(credentialIn(file), now)?.code).toBe(code);
  });

  it('covers all examples that must be refused', () => {
    const there = readdirSync(sharedData.path('interop', 'openbadges3'));
    expect(there.filter((name) => name.startsWith('simple-err-')).toSorted()).toEqual(
      [...Object.keys(refused), unsupported].toSorted(),
    );
  });

  it.each(sound)('%s has the shape of a credential', (file) => {
    expect(shapeProblem(credentialIn(file), now)).toBeNull();
  });

  it('finds complete_v1.json sound on its day, and expired since', () => {
    const credential = credentialIn('complete_v1.json');
    expect(shapeProblem(credential, new Date('2015-01-01T00:00:00Z'))).toBeNull();
    expect(shapeProblem(credential, now)?.code).toBe('expired');
  });

  it('judges none of them by an unknown proof, and accepts none as its own', async () => {
    const outcomes: Record<string, number> = {};
    const keys = {
      issuer: 'https://ours.example',
      documents: [],
      credentials: [],
      authorities: [],
    };
    for (const file of [...sound, unsupported]) {
      const { outcome } = await checkFile(Buffer.from(textOf(file)), { keys, now });
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    process.stderr.write(`Open Badges, sound: ${JSON.stringify(outcomes)}\n`);
    expect(Object.keys(outcomes).toSorted()).toEqual(['not-checked']);
  });

  it('reads their tokens', () => {
    for (const file of ['simple.jwt', 'velocity.jwt']) {
      expect(readToken(textOf(file))?.header).toHaveProperty('alg');
    }
  });

  it('reads their list of revoked credentials', () => {
    const list = JSON.parse(textOf('bit-string-list', 'testlist')) as {
      credentialSubject: { encodedList: string };
    };
    const { credentialStatus } = JSON.parse(
      textOf('bit-string-list', 'credential-status-revoked.json'),
    ) as { credentialStatus: { statusListIndex: string } };
    const { encodedList } = list.credentialSubject;
    expect(readBit(encodedList, Number(credentialStatus.statusListIndex))).not.toBeNull();
    expect(readBit(encodedList, 131_071)).toBe(false);
  });
});
