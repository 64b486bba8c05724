import { readReportWordings } from '../../src/certificates/reports/report-wordings.js';
import { templatesFolder } from '../../src/platform/index.js';

/** The wordings of the reports that ship. */
export const reportWordings = readReportWordings(templatesFolder('certificates'));
export const transcriptWording = reportWordings.transcript;
