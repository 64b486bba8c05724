import { useState, type ReactNode } from 'react';
import { creditOffered } from '../../activities/terms.js';
import { Choice } from '../../ui/forms/choice.js';
import { countOf, dayInWords } from '../../ui/words/dates.js';
import { Dialog } from '../../ui/dialog.js';
import type { WrittenActivity } from './written-activity.js';

/** The activity as a learner meets it: terms and questions, nothing of what is right. */
export function ActivityPreview(props: {
  written: WrittenActivity;
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const { written, open, onClose } = props;
  const [chosen, setChosen] = useState<Record<string, string>>({});
  return (
    <Dialog title={written.title || 'No title yet'} open={open} onClose={onClose}>
      <p>{written.objective}</p>
      <p>
        <strong>{creditOffered(written)}</strong>. {written.passPercent}% of{' '}
        {countOf(written.questions.length, 'question', 'questions')} right to pass,{' '}
        {written.attemptsAllowed
          ? `${written.attemptsAllowed} attempts`
          : 'as many attempts as needed'}
        , {dayInWords(written.releasedOn)} to {dayInWords(written.expiresOn)}.
      </p>
      <ol className="questions">
        {written.questions.map((question, index) => (
          <li key={question.key}>
            <Choice
              stacked
              label={`${index + 1}. ${question.text}`}
              options={question.choices.map((label, position) => ({ value: `${position}`, label }))}
              value={chosen[question.key] ?? null}
              onChange={(choice) => setChosen({ ...chosen, [question.key]: choice })}
            />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
