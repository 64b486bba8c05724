import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A key that certificates or credentials were signed with. Kept for ever, so that what it signed stays verifiable. */
@Entity('signing_key')
@Check('signing_key_purpose', `purpose IN ('document', 'credential')`)
@Check('signing_key_algorithm', `algorithm IN ('ES256', 'RS256', 'Ed25519')`)
@Check('signing_key_certified', `(purpose = 'document') = (certificates IS NOT NULL)`)
export class SigningKey {
  /** For documents the SHA-256 of the certificate; for credentials the public key as a Multikey. */
  @PrimaryColumn({ type: 'varchar', length: 80, primaryKeyConstraintName: 'signing_key_pk' })
  kid: string;

  @Column({ type: 'varchar', length: 20 })
  purpose: 'document' | 'credential';

  @Column({ type: 'varchar', length: 20 })
  algorithm: 'ES256' | 'RS256' | 'Ed25519';

  /** SubjectPublicKeyInfo, DER */
  @Column({ name: 'public_key', type: 'bytea' })
  publicKey: Buffer;

  /** PEM; the signer's own first. Null for keys that sign credentials. */
  @Column({ type: 'text', nullable: true })
  certificates: string | null;

  /** Encrypted; null for an operator's key, which stays in the operator's file. */
  @Column({ name: 'private_key', type: 'bytea', nullable: true })
  privateKey: Buffer | null;

  @Column({ name: 'valid_from', type: 'timestamptz' })
  validFrom: Date;

  @Column({ name: 'valid_to', type: 'timestamptz', nullable: true })
  validTo: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'retired_at', type: 'timestamptz', nullable: true })
  retiredAt: Date | null;
}
