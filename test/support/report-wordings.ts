import { readReportWordings } from '../../src/certificates/reports/report-wordings.js';
import { certificateTemplates } from '../../src/certificates/templates/wording-files.js';

/** The wordings of the reports that ship. */
export const reportWordings = readReportWordings(certificateTemplates());
export const transcriptWording = reportWordings.transcript;
