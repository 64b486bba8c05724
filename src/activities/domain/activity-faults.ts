import { addYears } from '../../shared/calendar.js';
import { hasUnprintable, oneLine } from '../../shared/one-line.js';

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

interface Fault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

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
export function activityFaults(activity: NewActivity, today: string): Fault[] {
  return [
    ...textFault('title', activity.title, longest.title),
    ...printFault('title', activity.title),
    ...textFault('objective', activity.objective, longest.objective),
    ...dateFaults(activity, today),
    ...maximumFaults(activity.designatedMaximum),
    ...rangeFault('passPercent', activity.passPercent, 100),
    ...(activity.attemptsAllowed === null
      ? []
      : rangeFault('attemptsAllowed', activity.attemptsAllowed, mostAttempts)),
    ...countFault('questions', activity.questions.length, 1, mostQuestions),
    ...activity.questions.flatMap(questionFaults),
    ...countFault('evaluationItems', activity.evaluationItems.length, 0, mostEvaluationItems),
    ...activity.evaluationItems.flatMap((item, index) =>
      textFault(`evaluationItems.${index}`, item, longest.evaluationItem),
    ),
  ];
}

/** An activity is open for at most so many years. */
const mostYears = 3;

function dateFaults({ releasedOn, expiresOn }: NewActivity, today: string): Fault[] {
  const faults: Fault[] = [];
  if (releasedOn < today) {
    faults.push({
      path: 'releasedOn',
      code: 'past',
      message: 'is past: an article is designated before anybody can earn credit with it',
    });
  }
  if (expiresOn < releasedOn) {
    faults.push({ path: 'expiresOn', code: 'order', message: 'is before the release' });
  } else if (expiresOn > addYears(releasedOn, mostYears)) {
    faults.push({
      path: 'expiresOn',
      code: 'three-years',
      message: `is more than three years after the release; the last possible day is ${addYears(releasedOn, mostYears)}`,
    });
  }
  return faults;
}

function maximumFaults(maximum: string): Fault[] {
  const path = 'designatedMaximum';
  if (!/^\d{1,3}(\.(00?|25|50?|75))?$/.test(maximum) || /^[0.]+$/.test(maximum)) {
    return [{ path, code: 'quarters', message: 'must be a multiple of 0.25 above 0, as 0.5 or 1' }];
  }
  return Number(maximum) > largestMaximum
    ? [{ path, code: 'too-much', message: `must be at most ${largestMaximum}` }]
    : [];
}

function questionFaults(question: NewQuestion, index: number): Fault[] {
  const at = `questions.${index}`;
  const { choices, right } = question;
  const repeated = choices.findIndex((choice, position) => choices.indexOf(choice) < position);
  return [
    ...textFault(`${at}.text`, question.text, longest.question),
    ...countFault(`${at}.choices`, choices.length, fewestChoices, mostChoices),
    ...choices.flatMap((choice, position) =>
      textFault(`${at}.choices.${position}`, choice, longest.choice),
    ),
    ...(repeated > -1 && choices[repeated] !== ''
      ? [{ path: `${at}.choices.${repeated}`, code: 'repeated', message: 'is listed twice' }]
      : []),
    ...(Number.isInteger(right) && right >= 0 && right < choices.length
      ? []
      : [{ path: `${at}.right`, code: 'right', message: 'must be one of the choices' }]),
    ...textFault(`${at}.rationale`, question.rationale, longest.rationale),
  ];
}

function textFault(path: string, text: string, most: number): Fault[] {
  if (text === '') return [{ path, code: 'missing', message: 'must be filled in' }];
  return text.length > most
    ? [{ path, code: 'length', message: `has at most ${most} characters` }]
    : [];
}

function printFault(path: string, text: string): Fault[] {
  return hasUnprintable(text)
    ? [{ path, code: 'characters', message: 'has characters that cannot be printed' }]
    : [];
}

function rangeFault(path: string, value: number, most: number): Fault[] {
  return Number.isInteger(value) && value >= 1 && value <= most
    ? []
    : [{ path, code: 'range', message: `must be a whole number from 1 to ${most}` }];
}

function countFault(path: string, count: number, least: number, most: number): Fault[] {
  return count >= least && count <= most
    ? []
    : [{ path, code: 'count', message: `must be ${least} to ${most}` }];
}
