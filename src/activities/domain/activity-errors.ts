import { addYears } from '../../shared/calendar.js';
import { hasUnprintable, oneLine } from '../../shared/one-line.js';
import { inputError, type InputError } from '../../shared/input-error.js';
import { t } from './messages.js';

/** A question as an administrator writes it: `right` is the position of the right choice, from 0. */
export interface NewQuestion {
  readonly text: string;
  readonly choices: readonly string[];
  readonly right: number;
  readonly rationale: string;
}

/** An activity as an administrator writes it. Days are YYYY-MM-DD, the maximum is decimal text. */
export interface NewActivity {
  readonly paperId: string;
  readonly title: string;
  readonly objective: string;
  readonly releasedOn: string;
  readonly expiresOn: string;
  readonly designatedMaximum: string;
  readonly passPercent: number;
  readonly attemptsAllowed: number | null;
  readonly questions: readonly NewQuestion[];
  readonly evaluationItems: readonly string[];
}

/** The longest texts of an activity, in characters. */
export const longest = {
  title: 300,
  objective: 600,
  question: 800,
  choice: 400,
  rationale: 1500,
  evaluationItem: 200,
} as const;

export const mostQuestions = 30;
export const mostChoices = 6;
export const fewestChoices = 2;
export const mostAttempts = 20;
export const mostEvaluationItems = 5;
const largestMaximum = 100;

/** The same activity without spaces at the ends of its texts. */
export function tidyActivity(given: NewActivity): NewActivity {
  return {
    ...given,
    title: oneLine(given.title),
    objective: given.objective.trim(),
    designatedMaximum: given.designatedMaximum.trim(),
    evaluationItems: given.evaluationItems.map((item) => item.trim()),
    questions: given.questions.map((question) => ({
      ...question,
      text: question.text.trim(),
      choices: question.choices.map((choice) => choice.trim()),
      rationale: question.rationale.trim(),
    })),
  };
}

/**
 * Everything that is wrong with a tidy activity, each by the path of its member.
 * @param today the earliest day that it is anywhere: an article is designated in advance (AMA), and enduring
 * material lasts at most three years (ACCME)
 */
export function activityErrors(activity: NewActivity, today: string): InputError[] {
  return [
    ...textErrors('title', activity.title, longest.title),
    ...printErrors('title', activity.title),
    ...textErrors('objective', activity.objective, longest.objective),
    ...dateErrors(activity, today),
    ...maximumErrors(activity.designatedMaximum),
    ...rangeErrors('passPercent', activity.passPercent, 100),
    ...(activity.attemptsAllowed === null
      ? []
      : rangeErrors('attemptsAllowed', activity.attemptsAllowed, mostAttempts)),
    ...countErrors('questions', activity.questions.length, 1, mostQuestions),
    ...activity.questions.flatMap(questionErrors),
    ...countErrors('evaluationItems', activity.evaluationItems.length, 0, mostEvaluationItems),
    ...activity.evaluationItems.flatMap((item, index) =>
      textErrors(`evaluationItems.${index}`, item, longest.evaluationItem),
    ),
  ];
}

/** An activity is open for at most so many years. */
const mostYears = 3;

function dateErrors({ releasedOn, expiresOn }: NewActivity, today: string): InputError[] {
  const errors: InputError[] = [];
  const last = addYears(releasedOn, mostYears);
  if (releasedOn < today) {
    errors.push(inputError('releasedOn', 'past', t.message('past')));
  }
  if (expiresOn < releasedOn) {
    errors.push(inputError('expiresOn', 'order', t.message('order')));
  } else if (expiresOn > last) {
    errors.push(inputError('expiresOn', 'three-years', t.message('threeYears', { last })));
  }
  return errors;
}

function maximumErrors(maximum: string): InputError[] {
  const path = 'designatedMaximum';
  if (!/^\d{1,3}(\.(00?|25|50?|75))?$/.test(maximum) || /^[0.]+$/.test(maximum)) {
    return [inputError(path, 'quarters', t.message('quarters'))];
  }
  return Number(maximum) > largestMaximum
    ? [inputError(path, 'too-much', t.message('tooMuch', { most: largestMaximum }))]
    : [];
}

function questionErrors(question: NewQuestion, index: number): InputError[] {
  const at = `questions.${index}`;
  const { choices, right } = question;
  const repeated = choices.findIndex((choice, position) => choices.indexOf(choice) < position);
  return [
    ...textErrors(`${at}.text`, question.text, longest.question),
    ...countErrors(`${at}.choices`, choices.length, fewestChoices, mostChoices),
    ...choices.flatMap((choice, position) =>
      textErrors(`${at}.choices.${position}`, choice, longest.choice),
    ),
    ...(repeated > -1 && choices[repeated] !== ''
      ? [inputError(`${at}.choices.${repeated}`, 'repeated', t.message('repeated'))]
      : []),
    ...(Number.isInteger(right) && right >= 0 && right < choices.length
      ? []
      : [inputError(`${at}.right`, 'right', t.message('right'))]),
    ...textErrors(`${at}.rationale`, question.rationale, longest.rationale),
  ];
}

function textErrors(path: string, text: string, most: number): InputError[] {
  if (text === '') return [inputError(path, 'missing', t.message('required'))];
  return text.length > most ? [inputError(path, 'length', t.message('tooLong', { most }))] : [];
}

function printErrors(path: string, text: string): InputError[] {
  return hasUnprintable(text) ? [inputError(path, 'characters', t.message('characters'))] : [];
}

function rangeErrors(path: string, value: number, most: number): InputError[] {
  return Number.isInteger(value) && value >= 1 && value <= most
    ? []
    : [inputError(path, 'range', t.message('wholeNumber', { most }))];
}

function countErrors(path: string, count: number, least: number, most: number): InputError[] {
  return count >= least && count <= most
    ? []
    : [inputError(path, 'count', t.message('count', { least, most }))];
}
