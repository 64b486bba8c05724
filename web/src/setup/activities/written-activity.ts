import type { DesignatedActivityPage, NewActivity, Topic } from '../../api/types.js';
import { t } from './messages.js';

/** A question as it is being written; `key` keeps its place on the page. */
export interface WrittenQuestion {
  readonly key: string;
  readonly text: string;
  readonly choices: readonly string[];
  readonly right: number;
  readonly rationale: string;
}

/** An activity as it is being written: numbers are texts until they are sent. */
export interface WrittenActivity {
  readonly paper: { readonly id: string; readonly title: string } | null;
  readonly title: string;
  readonly objective: string;
  readonly releasedOn: string;
  readonly expiresOn: string;
  readonly designatedMaximum: string;
  readonly passPercent: string;
  /** Empty: as often as the learner likes. */
  readonly attemptsAllowed: string;
  readonly topics: readonly Topic[];
  readonly questions: readonly WrittenQuestion[];
  /** One statement a line. */
  readonly evaluationItems: string;
}

export const emptyQuestion = (): WrittenQuestion => ({
  key: crypto.randomUUID(),
  text: '',
  choices: ['', '', ''],
  right: 0,
  rationale: '',
});

/** Nothing written yet; a year from today, one credit, 70 percent, three attempts. */
export function emptyActivity(today: string): WrittenActivity {
  return {
    paper: null,
    title: '',
    objective: '',
    releasedOn: today,
    expiresOn: `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('-02-29', '-02-28')}`,
    designatedMaximum: '1',
    passPercent: '70',
    attemptsAllowed: '3',
    topics: [],
    questions: [emptyQuestion()],
    evaluationItems: '',
  };
}

/** Another activity's text to start from, with its own days. */
export function copyOf(made: DesignatedActivityPage, today: string): WrittenActivity {
  return {
    ...emptyActivity(today),
    paper: { id: made.paper.id, title: made.paper.title },
    title: made.state === 'retired' ? made.title : t('correctedTitle', { title: made.title }),
    objective: made.objective,
    designatedMaximum: made.designatedMaximum,
    passPercent: String(made.passPercent),
    attemptsAllowed: made.attemptsAllowed === null ? '' : String(made.attemptsAllowed),
    topics: made.topics,
    questions: made.questions.map(({ text, choices, right, rationale }) => ({
      key: crypto.randomUUID(),
      text,
      choices,
      right,
      rationale,
    })),
    evaluationItems: made.evaluationItems.join('\n'),
  };
}

/** The activity as it is sent. What is no number is sent as 0, which the server refuses at its field. */
export function activityFrom(written: WrittenActivity): NewActivity {
  return {
    paperId: written.paper?.id ?? '',
    title: written.title,
    objective: written.objective,
    releasedOn: written.releasedOn,
    expiresOn: written.expiresOn,
    designatedMaximum: written.designatedMaximum,
    passPercent: wholeNumber(written.passPercent),
    attemptsAllowed: written.attemptsAllowed.trim() ? wholeNumber(written.attemptsAllowed) : null,
    topics: [...written.topics],
    questions: written.questions.map(({ text, choices, right, rationale }) => ({
      text,
      choices: [...choices],
      right,
      rationale,
    })),
    evaluationItems: written.evaluationItems
      .split('\n')
      .map((item) => item.trim())
      .filter(Boolean),
  };
}

const wholeNumber = (text: string): number => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0);
