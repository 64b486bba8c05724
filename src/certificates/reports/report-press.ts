import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { canonicalJson, type Json } from '../domain/canonical-json.js';
import type { Unprintable } from '../domain/printable.js';
import { unprintableIn, withoutUnprintable } from '../domain/reports/printable-report.js';
import type { ReportDocument } from '../domain/reports/report.js';
import { canDraw, loadFaces, type Faces } from '../pdf/faces.js';
import { sealReport } from '../pdf/reports/seal-report.js';
import { SigningKeys } from '../signing/signing-keys.js';
import { certificateTemplates } from '../templates/wording-files.js';
import { readReportWordings, type ReportWordings } from './report-wordings.js';

/** The wordings of the reports and the fonts, read and checked once when the server starts. */
@Injectable()
export class ReportPress {
  readonly wordings: ReportWordings;
  private readonly faces: Faces;

  /** @throws WordingError when a wording cannot be used: the server does not start with it */
  constructor(private readonly keys: SigningKeys) {
    const folder = certificateTemplates();
    this.wordings = readReportWordings(folder);
    this.faces = loadFaces(join(folder, 'fonts'));
  }

  /** Who signs now. */
  async signer(): Promise<string> {
    return (await this.keys.inUse()).document.signer;
  }

  /** The first character that cannot be printed; null when all can. */
  unprintable(report: ReportDocument): Unprintable | null {
    return unprintableIn(report, (style, text) => canDraw(this.faces, style, text));
  }

  /** The same report with the number of each character that cannot be printed in its place: `[U+1F600]`. */
  printable<Facts extends Json>(report: ReportDocument<Facts>): ReportDocument<Facts> {
    return withoutUnprintable(report, (style, text) => canDraw(this.faces, style, text));
  }

  /** The PDF with what it was drawn from inside, signed: the same report and key give the same bytes. */
  async print(report: ReportDocument): Promise<Buffer> {
    const { document } = await this.keys.inUse();
    return sealReport(report, this.faces, document);
  }

  /** A name for the bytes that this report gives now. */
  async version(report: ReportDocument): Promise<string> {
    const { document } = await this.keys.inUse();
    return createHash('sha256')
      .update(canonicalJson([report, document.kid]))
      .digest('hex');
  }
}
