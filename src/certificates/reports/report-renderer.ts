import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { templatesFolder } from '../../platform/index.js';
import { canonicalJson, type Json, SigningKeys } from '../../signatures/index.js';
import {
  type Unprintable,
  unprintableIn,
  withoutUnprintable,
  type ReportDocument,
  canDraw,
  type Faces,
  InstalledFonts,
  sealReport,
} from '../../documents/index.js';
import { readReportWordings, type ReportWordings } from './report-wordings.js';

/** Draws and signs reports in the wordings that ship, read and checked once when the server starts. */
@Injectable()
export class ReportRenderer {
  readonly wordings: ReportWordings;
  private readonly faces: Faces;

  /** @throws WordingError when a wording cannot be used: the server does not start with it */
  constructor(
    private readonly keys: SigningKeys,
    { faces }: InstalledFonts,
  ) {
    this.wordings = readReportWordings(templatesFolder('certificates'));
    this.faces = faces;
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
