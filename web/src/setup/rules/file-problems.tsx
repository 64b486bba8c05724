import type { ReactNode } from 'react';
import type { RuleFileProblem } from '../../api/types.js';
import { t } from './messages.js';

/** What is wrong with rule files: where, what, and what to do. */
export function FileProblems({ problems }: { problems: readonly RuleFileProblem[] }): ReactNode {
  return (
    <ul className="file-problems">
      {problems.map((problem) => (
        <li key={`${problem.file} ${problem.line} ${problem.path} ${problem.message}`}>
          <span className="figures">
            {t('fileLine', { file: problem.file, line: problem.line })}
          </span>
          {problem.path ? <code> {problem.path}</code> : null}
          <span className="file-problem">
            {problem.message} {problem.remedy}
          </span>
        </li>
      ))}
    </ul>
  );
}
