import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { DocumentChoice } from '../domain/document-choice.js';
import type { CertificateFacts, Stationery } from '../domain/facts.js';
import { findUnprintable, spelledOut, type Unprintable } from '../domain/printable.js';
import { shippedTemplate } from '../domain/template.js';
import type { Enclosure } from '../pdf/certificate-document.js';
import { assertFits, drawCertificate } from '../pdf/draw-certificate.js';
import { canDraw, loadFaces, type Faces } from '../pdf/faces.js';
import type { LogoPicture } from '../pdf/logo-picture.js';
import { sealCertificate, type SealOptions } from '../pdf/seal-certificate.js';
import type { DocumentKey } from '../signing/document-key.js';
import type { StoredTemplate } from './templates.js';
import { certificateTemplates, readWordings, type Wordings } from './wording-files.js';

/** The wordings and the fonts, read and checked once when the server starts. */
@Injectable()
export class CertificatePress {
  /** Those that ship. */
  readonly wordings: Wordings;
  private readonly faces: Faces;

  /** @throws WordingError when a wording cannot be used: the server does not start with it */
  constructor() {
    const folder = certificateTemplates();
    this.wordings = readWordings(folder);
    this.faces = loadFaces(join(folder, 'fonts'));
  }

  /** What a provider's certificate is made with: its own template, and what ships where that says nothing. */
  stationery({ wording }: DocumentChoice, template: StoredTemplate | null): Stationery {
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

  /** What a certificate would look like: not signed, and stamped so that nobody takes it for one. */
  preview(facts: CertificateFacts, logo: LogoPicture | null, stamp: string): Promise<Buffer> {
    return drawCertificate(facts, this.faces, { logo, stamp });
  }
}
