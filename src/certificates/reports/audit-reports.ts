import { Injectable } from '@nestjs/common';
import { freezeAuditReport } from '../domain/reports/audit-report.js';
import type { AuditedClaim } from '../domain/reports/audited-claim.js';
import { ReportRenderer } from './report-renderer.js';

/** Audit reports as signed PDF. They show one moment and are not stored, because the evidence changes. */
@Injectable()
export class AuditReports {
  constructor(private readonly renderer: ReportRenderer) {}

  /** Characters that no font has are replaced by their numbers. */
  async print(audited: AuditedClaim, madeAt: Date): Promise<Buffer> {
    const report = freezeAuditReport(audited, this.renderer.wordings['audit-report'], madeAt);
    return this.renderer.print(this.renderer.printable(report));
  }
}
