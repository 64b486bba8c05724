import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { DocumentChoice } from './domain/document-choice.js';
import type { CertificateFacts } from './domain/facts.js';
import { findUnprintable, type Unprintable } from './domain/printable.js';
import type { Wording } from './domain/wording.js';
import type { Enclosure } from './pdf/certificate-document.js';
import { assertFits } from './pdf/draw-certificate.js';
import { canDraw, loadFaces, type Faces } from './pdf/faces.js';
import { sealCertificate } from './pdf/seal-certificate.js';
import type { DocumentKey } from './signing/document-key.js';
import { certificateTemplates, readWordings, type Wordings } from './wording-files.js';

/** The wordings and the fonts, read and checked once when the server starts. */
@Injectable()
export class CertificatePress {
  private readonly wordings: Wordings;
  private readonly faces: Faces;

  /** @throws WordingError when a wording cannot be used: the server does not start with it */
  constructor() {
    const folder = certificateTemplates();
    this.wordings = readWordings(folder);
    this.faces = loadFaces(join(folder, 'fonts'));
  }

  wordingOf(choice: DocumentChoice): Wording {
    return this.wordings[choice.wording];
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
  ): Promise<Buffer> {
    return sealCertificate(facts, this.faces, enclosures, key);
  }
}
