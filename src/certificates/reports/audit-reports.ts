import { Injectable } from '@nestjs/common';
import { freezeAuditReport } from '../domain/reports/audit-report.js';
import type { AuditedClaim } from '../domain/reports/audited-claim.js';
import { ReportPress } from './report-press.js';

/** Audit reports as signed PDF. They are made at a moment and not kept: what they tell of changes. */
@Injectable()
export class AuditReports {
  constructor(private readonly press: ReportPress) {}

  /** Characters that no font has stand in it as their numbers. */
  async print(audited: AuditedClaim, madeAt: Date): Promise<Buffer> {
    const report = freezeAuditReport(audited, this.press.wordings['audit-report'], madeAt);
    return this.press.print(this.press.printable(report));
  }
}
