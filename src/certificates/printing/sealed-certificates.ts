import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CertificateRenderer } from '../templates/certificate-renderer.js';
import { addressesOf, credentialOf } from './credential.js';
import {
  type JsonObject,
  withProof,
  credentialJwt,
  canonicalJson,
  isTimeStampOf,
  digestToStamp,
  withTimeStamp,
  SigningKeys,
} from '../../signatures/index.js';
import { type CertificateFacts, enclosuresOf } from '../../documents/index.js';
import type { StatusPlace } from '../domain/status-place.js';
import { tokenUnder, type SealingKids, type TimeStampTokens } from './stored-time-stamps.js';
import { Templates } from '../templates/templates.js';

/** What prints certificates: this thread's own renderer, or a pool of threads. */
type Printer = Pick<CertificateRenderer, 'print'>;

/** The three signed forms of a certificate: functions of its facts, its place among the lists and the keys in use. */
@Injectable()
export class SealedCertificates {
  constructor(
    private readonly renderer: CertificateRenderer,
    private readonly keys: SigningKeys,
    private readonly templates: Templates,
  ) {}

  /** The names of the keys in use. */
  async kids(): Promise<SealingKids> {
    const { document, credential } = await this.keys.inUse();
    return { document: document.kid, credential: credential.kid };
  }

  /**
   * The PDF with the facts and the credential inside.
   * @param tokens its time-stamps; the one that is of the bytes which the keys in use give is put in
   * @param renderer that prints it: this thread's own, or a pool of threads
   */
  async pdf(
    facts: CertificateFacts,
    place: StatusPlace,
    tokens: TimeStampTokens | null,
    renderer: Printer = this.renderer,
  ): Promise<Buffer> {
    const token = tokenUnder(await this.kids(), tokens);
    if (token) {
      const signed = await this.print(facts, place, { timeStamp: true }, renderer);
      const fits = isTimeStampOf(token, digestToStamp(signed));
      if (fits) return Buffer.from(withTimeStamp(signed, token));
    }
    return this.print(facts, place, { timeStamp: false }, renderer);
  }

  /** SHA-256 of what a time-stamp of the PDF is over. */
  async digestToStamp(facts: CertificateFacts, place: StatusPlace): Promise<Uint8Array> {
    return digestToStamp(await this.print(facts, place, { timeStamp: true }));
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
  async version(
    facts: CertificateFacts,
    place: StatusPlace,
    tokens: TimeStampTokens | null,
  ): Promise<string> {
    const kids = await this.kids();
    const token = tokenUnder(kids, tokens);
    const hash = createHash('sha256').update(
      canonicalJson([facts, place.list, place.index, kids.document, kids.credential]),
    );
    if (token) hash.update(token);
    return hash.digest('hex');
  }

  private async print(
    facts: CertificateFacts,
    place: StatusPlace,
    { timeStamp }: { readonly timeStamp: boolean },
    renderer: Printer = this.renderer,
  ): Promise<Buffer> {
    const { document } = await this.keys.inUse();
    const credential = await this.credential(facts, place);
    const logo = facts.design?.logo
      ? await this.templates.logo(facts.provider.id, facts.design.logo.sha256)
      : null;
    const enclosures = enclosuresOf(facts, credential);
    return renderer.print(facts, enclosures, document, { logo, timeStamp });
  }
}
