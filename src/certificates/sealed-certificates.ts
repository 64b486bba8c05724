import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CertificatePress } from './certificate-press.js';
import { addressesOf, credentialOf } from './credential/credential.js';
import type { JsonObject } from './domain/credential/json.js';
import { withProof } from './domain/credential/data-integrity.js';
import { credentialJwt } from './domain/credential/jwt.js';
import { canonicalJson } from './domain/canonical-json.js';
import type { CertificateFacts } from './domain/facts.js';
import type { StatusPlace } from './domain/status-place.js';
import { enclosuresOf } from './pdf/enclosures.js';
import { SigningKeys } from './signing/signing-keys.js';
import { Templates } from './templates/templates.js';

/** The three signed forms of a certificate: functions of its facts, its place among the lists and the keys in use. */
@Injectable()
export class SealedCertificates {
  constructor(
    private readonly press: CertificatePress,
    private readonly keys: SigningKeys,
    private readonly templates: Templates,
  ) {}

  /**
   * The PDF with the facts and the credential inside.
   * @param press that prints it: this thread's own, or a pool of threads
   */
  async pdf(
    facts: CertificateFacts,
    place: StatusPlace,
    press: Pick<CertificatePress, 'print'> = this.press,
  ): Promise<Buffer> {
    const { document } = await this.keys.inUse();
    const credential = await this.credential(facts, place);
    const logo = facts.design?.logo ? await this.templates.logo(facts.design.logo.sha256) : null;
    return press.print(facts, enclosuresOf(facts, credential), document, logo);
  }

  /** The credential with its proof. */
  async credential(facts: CertificateFacts, place: StatusPlace): Promise<JsonObject> {
    const { credential: key } = await this.keys.inUse();
    return withProof(credentialOf(facts, place), addressesOf(facts).issuer, key);
  }

  /** The credential as a JSON Web Token. */
  async jwt(facts: CertificateFacts, place: StatusPlace): Promise<string> {
    const { credential: key } = await this.keys.inUse();
    return credentialJwt(credentialOf(facts, place), addressesOf(facts).issuer, key);
  }

  /** A name for the bytes that these facts give now. */
  async version(facts: CertificateFacts, place: StatusPlace): Promise<string> {
    const { document, credential } = await this.keys.inUse();
    return createHash('sha256')
      .update(canonicalJson([facts, place.list, place.index, document.kid, credential.kid]))
      .digest('hex');
  }
}
