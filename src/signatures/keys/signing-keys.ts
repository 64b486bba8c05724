import {
  X509Certificate,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { IsNull, MoreThan, Not, type Repository } from 'typeorm';
import { Clock, Configuration, Database } from '../../platform/index.js';
import { knownDocumentKey, type KnownKeys } from '../domain/known-keys.js';
import { credentialKey, type CredentialKey } from './credential-key.js';
import { documentKey, readCertificates, type DocumentKey } from './document-key.js';
import { keyEncryptionSecret, openPrivateKey, sealPrivateKey } from './key-encryption.js';
import { pemOf } from '../domain/x509/x509.js';
import { readAuthorities, readOperatorKeys, type OperatorKeys } from './operator-keys.js';
import { selfSignedCertificate } from './self-signed.js';
import { SigningKey } from './signing-key.entity.js';
import { t } from './messages.js';

type Purpose = SigningKey['purpose'];

/** How long a self-signed certificate lasts; a new key is made when it ends. */
const years = 10;

/**
 * The keys that certificates and credentials are signed with: the operator's, else ones made here at the first start
 * and kept encrypted. Every public key that ever signed stays in the database.
 */
@Injectable()
export class SigningKeys implements OnApplicationBootstrap {
  /** Certificates that time-stamps are believed under, in DER. */
  readonly authorities: readonly Uint8Array[];
  private readonly operator: OperatorKeys;
  private current: Promise<{ document: DocumentKey; credential: CredentialKey }> | null = null;

  /** @throws SigningKeyError when a file of the operator's cannot be used: the server does not start with it */
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {
    this.operator = readOperatorKeys(configuration);
    this.authorities = readAuthorities(configuration);
  }

  /** Keys are there before the first certificate is issued, so that none is signed with a younger one. */
  async onApplicationBootstrap(): Promise<void> {
    await this.inUse();
  }

  /** The keys to sign with now. */
  inUse(): Promise<{ document: DocumentKey; credential: CredentialKey }> {
    this.current ??= this.load().catch((error: unknown) => {
      // A failure (the database was away) is not remembered.
      this.current = null;
      throw error;
    });
    return this.current;
  }

  /** All public keys that ever signed. */
  async listKnownKeys(): Promise<KnownKeys> {
    const rows = await this.keys.find({ order: { createdAt: 'DESC', kid: 'ASC' } });
    return {
      issuer: this.configuration.publicUrl,
      documents: rows.flatMap(({ certificates }) =>
        certificates === null ? [] : [knownDocumentKey(certificates)],
      ),
      credentials: rows.filter(({ purpose }) => purpose === 'credential').map(({ kid }) => kid),
      authorities: this.authorities.map(pemOf),
    };
  }

  /** Retires the keys made here and makes new ones. Servers that run take them up at their next start. */
  async rotate(): Promise<void> {
    const madeHere = { retiredAt: IsNull(), privateKey: Not(IsNull()) };
    await this.keys.update(madeHere, { retiredAt: this.clock.now() });
    this.current = null;
    await this.inUse();
  }

  private async load(): Promise<{ document: DocumentKey; credential: CredentialKey }> {
    const { document, credential } = this.operator;
    return {
      document: document
        ? await this.registered('document', document, () => rowOfDocument(document))
        : await this.ownDocumentKey(),
      credential: credential
        ? await this.registered('credential', credential, () => rowOfCredential(credential))
        : await this.ownCredentialKey(),
    };
  }

  /** Remembers the operator's key, and that those before it sign no more. */
  private async registered<T extends { kid: string }>(
    purpose: Purpose,
    key: T,
    row: () => NewRow,
  ): Promise<T> {
    await this.insert(purpose, row(), null);
    const before = { purpose, kid: Not(key.kid), retiredAt: IsNull() };
    await this.keys.update(before, { retiredAt: this.clock.now() });
    return key;
  }

  private ownDocumentKey(): Promise<DocumentKey> {
    return this.own(
      'document',
      (key, { certificates }) => documentKey(key, readCertificates(certificates ?? '')),
      () => {
        const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        const made = documentKey(privateKey, [this.certificateFor(privateKey)]);
        return { privateKey, row: rowOfDocument(made) };
      },
    );
  }

  private ownCredentialKey(): Promise<CredentialKey> {
    return this.own('credential', credentialKey, () => {
      const { privateKey } = generateKeyPairSync('ed25519');
      const row = rowOfCredential(credentialKey(privateKey));
      return { privateKey, row: { ...row, validFrom: this.clock.now() } };
    });
  }

  /**
   * The first key made here that this process can open. One that it cannot open (its secret is another machine's, or
   * was lost) stays as it is, and another is made. Two processes that make one at once both take the elder.
   */
  private async own<T>(
    purpose: Purpose,
    read: (key: KeyObject, row: SigningKey) => T,
    make: () => { privateKey: KeyObject; row: NewRow },
  ): Promise<T> {
    const secret = await keyEncryptionSecret(
      this.configuration.signing.keyEncryptionKey,
      this.configuration.dataDir,
    );
    const find = async (): Promise<T | null> => {
      const madeHere = { purpose, privateKey: Not(IsNull()), retiredAt: IsNull() };
      const rows = await this.keys.find({
        where: [
          { ...madeHere, validTo: IsNull() },
          { ...madeHere, validTo: MoreThan(this.clock.now()) },
        ],
        order: { createdAt: 'ASC', kid: 'ASC' },
      });
      for (const row of rows) {
        const opened = row.privateKey && openPrivateKey(row.privateKey, row.kid, secret);
        if (opened) {
          return read(createPrivateKey({ key: opened, format: 'der', type: 'pkcs8' }), row);
        }
      }
      return null;
    };
    const found = await find();
    if (found) return found;
    const { privateKey, row } = make();
    const plain = privateKey.export({ format: 'der', type: 'pkcs8' });
    await this.insert(purpose, row, sealPrivateKey(plain, row.kid, secret));
    const made = await find();
    if (!made) throw new Error('The signing key that was just made is gone');
    return made;
  }

  private async insert(purpose: Purpose, row: NewRow, privateKey: Buffer | null): Promise<void> {
    const now = this.clock.now();
    await this.database.query(
      `INSERT INTO signing_key (kid, purpose, algorithm, public_key, certificates, private_key, valid_from, valid_to, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT ON CONSTRAINT signing_key_pk DO NOTHING`,
      [
        row.kid,
        purpose,
        row.algorithm,
        row.publicKey,
        row.certificates,
        privateKey,
        row.validFrom ?? now,
        row.validTo,
        now,
      ],
    );
  }

  private get keys(): Repository<SigningKey> {
    return this.database.dataSource.getRepository(SigningKey);
  }

  private certificateFor(key: KeyObject): Uint8Array {
    const now = this.clock.now();
    // Whole seconds are all that a certificate can say.
    const validFrom = new Date(Math.floor(now.getTime() / 1000) * 1000);
    const validTo = new Date(validFrom);
    validTo.setUTCFullYear(validTo.getUTCFullYear() + years);
    return selfSignedCertificate(key, {
      name: t('selfSigned', { host: new URL(this.configuration.publicUrl).host }),
      organization: 'Lectern (self-signed)',
      validFrom,
      validTo,
    });
  }
}

type NewRow = Pick<SigningKey, 'kid' | 'algorithm' | 'publicKey' | 'certificates' | 'validTo'> & {
  readonly validFrom: Date | null;
};

function rowOfDocument({ kid, algorithm, certificates, validFrom, validTo }: DocumentKey): NewRow {
  const read = certificates.map((raw) => new X509Certificate(raw));
  const [own] = read;
  if (!own) throw new Error('A key without a certificate');
  return {
    kid,
    algorithm,
    publicKey: own.publicKey.export({ format: 'der', type: 'spki' }),
    certificates: read.map(String).join(''),
    validFrom,
    validTo,
  };
}

function rowOfCredential({ kid, publicKey }: CredentialKey): NewRow {
  return {
    kid,
    algorithm: 'Ed25519',
    publicKey: publicKey.export({ format: 'der', type: 'spki' }),
    certificates: null,
    validFrom: null,
    validTo: null,
  };
}
