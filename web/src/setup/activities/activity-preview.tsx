import { useState, type ReactNode } from 'react';
import { Choice } from '../../ui/forms/choice.js';
import { creditsInWords } from '../../ui/words/amount.js';
import { dayInWords } from '../../ui/words/dates.js';
import { Dialog } from '../../ui/dialog.js';
import { t } from './messages.js';
import { activityFrom, type WrittenActivity } from './written-activity.js';

/** The activity as a learner meets it: terms and questions, nothing of what is right. */
export function ActivityPreview(props: {
  written: WrittenActivity;
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const { written, open, onClose } = props;
  const { passPercent, attemptsAllowed } = activityFrom(written);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  return (
    <Dialog title={written.title || t('noTitle')} open={open} onClose={onClose}>
      <p>{written.objective}</p>
      <p>
        {t.rich('previewTerms', {
          credit: <strong />,
          credits: creditsInWords(written.designatedMaximum),
          percent: passPercent,
          questions: written.questions.length,
          attempts: attemptsAllowed ?? 0,
          from: dayInWords(written.releasedOn),
          to: dayInWords(written.expiresOn),
        })}
      </p>
      <ol className="questions">
        {written.questions.map((question, index) => (
          <li key={question.key}>
            <Choice
              stacked
              label={t('questionText', { number: index + 1, text: question.text })}
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
