import { Injectable } from '@nestjs/common';
import { templatesFolder } from '../../platform/index.js';
import type { DocumentChoice } from '../domain/document-choice.js';
import {
  type CertificateFacts,
  findUnprintable,
  spelledOut,
  type Unprintable,
  type Enclosure,
  assertFits,
  drawCertificate,
  canDraw,
  type Faces,
  InstalledFonts,
  type LogoPicture,
  sealCertificate,
  type SealOptions,
} from '../../documents/index.js';
import type { AppliedTemplate } from '../domain/freeze-facts.js';
import { shippedTemplate } from '../domain/template.js';
import type { DocumentKey } from '../../signatures/index.js';
import type { StoredTemplate } from './templates.js';
import { readWordings, type Wordings } from './wording-files.js';

/** Draws certificates in the wordings that ship, read and checked once when the server starts. */
@Injectable()
export class CertificateRenderer {
  /** Those that ship. */
  readonly wordings: Wordings;
  private readonly faces: Faces;

  /** @throws WordingError when a wording cannot be used: the server does not start with it */
  constructor({ faces }: InstalledFonts) {
    this.wordings = readWordings(templatesFolder('certificates'));
    this.faces = faces;
  }

  /** What a provider's certificate is made with: its own template, and what ships where that says nothing. */
  applyTemplate({ wording }: DocumentChoice, template: StoredTemplate | null): AppliedTemplate {
    const { design, jointlyWith, wordings } = template?.content ?? shippedTemplate;
    return {
      wording: wordings[wording] ?? this.wordings[wording],
      design,
      jointlyWith,
      template: template && { name: template.name, version: template.version },
    };
  }

  /** A text that nobody here can change, with what cannot be drawn spelled out. */
  spelledOut(text: string): string {
    return spelledOut(text, (style, part) => canDraw(this.faces, style, part));
  }

  /** The first character that cannot be printed; null when all can. */
  unprintable(facts: CertificateFacts): Unprintable | null {
    return findUnprintable(facts, (style, text) => canDraw(this.faces, style, text));
  }

  /**
   * Makes sure, before it is issued, that a certificate can be drawn at all. Only an operator's overlong texts cannot.
   * @throws RangeError
   */
  assertFits(facts: CertificateFacts): void {
    assertFits(facts, this.faces);
  }

  /** The PDF of a certificate with files inside, signed: the same facts, files and key give the same bytes. */
  print(
    facts: CertificateFacts,
    enclosures: readonly Enclosure[],
    key: DocumentKey,
    sealing: SealOptions,
  ): Promise<Buffer> {
    return sealCertificate(facts, this.faces, enclosures, key, sealing);
  }

  /** What a certificate would look like: not signed, and stamped so that nobody mistakes it for one. */
  preview(facts: CertificateFacts, logo: LogoPicture | null, stamp: string): Promise<Buffer> {
    return drawCertificate(facts, this.faces, { logo, stamp });
  }
}
