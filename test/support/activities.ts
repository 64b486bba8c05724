import type { Answer, Json } from './http-client.js';
import type { TestAdministrator } from './server.js';

/** An activity as an administrator writes it: three questions, two of them needed. */
export function newActivity(paperId: string, over: object = {}): Json {
  const question = (text: string, right: number) => ({
    text,
    choices: ['The first', 'The second', 'The third'],
    right,
    rationale: `Rationale of "${text}".`,
  });
  return {
    paperId,
    title: `Activity ${Math.random().toString(36).slice(2)}`,
    objective: 'To tell what the paper found.',
    releasedOn: '2026-03-02',
    expiresOn: '2027-03-01',
    designatedMaximum: '1',
    passPercent: 60,
    attemptsAllowed: 2,
    questions: [question('One?', 0), question('Two?', 1), question('Three?', 2)],
    evaluationItems: ['The questions were clear.'],
    ...over,
  };
}

/** Makes an activity over HTTP. @throws Error when it is refused */
export async function designate(
  admin: TestAdministrator,
  paperId: string,
  over: object = {},
): Promise<Json> {
  const answer: Answer = await admin.fetch('/setup/activities', {
    body: newActivity(paperId, over),
  });
  if (answer.status !== 201) throw new Error(`Not made: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Answers to the three questions: each letter is a choice, e.g. "abc", which is right. */
export const answers = (letters: string): Json => ({
  answers: [...letters].map((choice, index) => ({ question: `q${index + 1}`, choice })),
});

export const evaluation = {
  relevance: 4,
  changesPractice: true,
  change: 'I will measure at home first.',
  bias: false,
  biasDescription: null,
  ratings: [5],
};
