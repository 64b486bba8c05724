import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compiledSchema } from '../../platform/index.js';
import {
  reportWordingProblems,
  type ReportWording,
  type ReportWordingId,
} from '../domain/reports/report-wording.js';
import { WordingError } from '../templates/wording-files.js';
import { t } from '../messages.js';

/** The wording of each kind of report. */
export type ReportWordings = { readonly [Id in ReportWordingId]: ReportWording<Id> };

/**
 * Reads and checks the wordings of the reports.
 * @throws WordingError with all problems of all files
 */
export function readReportWordings(folder: string): ReportWordings {
  const isWording = compiledSchema<ReportWording>(join(folder, 'report-wording.schema.json'));
  const problems: string[] = [];
  const read = <Id extends ReportWordingId>(id: Id): ReportWording<Id> | null => {
    const file = `${id}.yaml`;
    const content = parsed(join(folder, file));
    if (content instanceof Error) {
      problems.push(`${file}: ${content.message}`);
      return null;
    }
    if (!isWording(content)) {
      const errors = isWording.errors ?? [];
      problems.push(...errors.map((e) => `${file}${e.instancePath}: ${e.message ?? e.keyword}`));
      return null;
    }
    if (!isOf(id, content)) {
      problems.push(t('otherWording', { file, id: content.id }));
      return null;
    }
    problems.push(...reportWordingProblems(content).map((problem) => `${file}: ${problem}`));
    return content;
  };
  const transcript = read('transcript');
  const auditReport = read('audit-report');
  if (problems.length > 0 || !transcript || !auditReport) throw new WordingError(problems);
  return { transcript, 'audit-report': auditReport };
}

function isOf<Id extends ReportWordingId>(
  id: Id,
  wording: ReportWording,
): wording is ReportWording<Id> {
  return wording.id === id;
}

function parsed(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
