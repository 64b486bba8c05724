import type {
  FileCheck,
  Outcome,
  StepName,
  StepResult,
} from '../../../src/verification/browser.js';
import { answerOfBoth, stepsOfBoth, type Finding } from './two-checks.js';

type Given = Partial<Record<StepName, StepResult>>;

const found = (outcome: Outcome, results: Given, by = 'Both'): Finding => {
  const check: FileCheck = {
    outcome,
    kind: 'pdf',
    summary: outcome,
    verificationId: null,
    facts: null,
    steps: Object.entries(results).map(([name, result]) => ({
      name: name as StepName,
      result,
      words: `${by}: ${name} ${result}.`,
    })),
  };
  return { state: 'found', check };
};
const none: Finding = { state: 'none', why: 'No connection' };
const checking: Finding = { state: 'checking' };
const signed = { file: 'passed', signature: 'passed', signer: 'passed' } as const;
const alone = found('status-unknown', { ...signed, facts: 'passed', status: 'could-not-check' });

const outcomeOf = (browser: Finding, server: Finding): string => {
  const { answer } = answerOfBoth(browser, server);
  return typeof answer === 'string' ? answer : answer.outcome;
};

describe('the two checks of a file', () => {
  it.each<[string, Finding, Finding, string]>([
    [
      'the server knows that it counts',
      alone,
      found('valid', { ...signed, status: 'passed' }),
      'valid',
    ],
    [
      'the server knows of the revocation',
      alone,
      found('revoked', { ...signed, status: 'failed' }),
      'revoked',
    ],
    ['the server cannot be reached', alone, none, 'status-unknown'],
    ['the browser cannot check', none, found('valid', { ...signed, status: 'passed' }), 'valid'],
    ['neither can', none, none, 'none'],
    ['the browser is not done', checking, none, 'checking'],
    ['the server is not done', alone, checking, 'checking'],
    [
      'an edited file is found so without the server',
      found('edited', { file: 'passed', signature: 'failed' }),
      none,
      'edited',
    ],
    [
      'both find it edited',
      found('edited', { file: 'passed', signature: 'failed' }),
      found('edited', { file: 'passed', signature: 'failed' }),
      'edited',
    ],
    [
      'the server passes what the browser found edited',
      found('edited', { file: 'passed', signature: 'failed' }),
      found('valid', { ...signed, status: 'passed' }),
      'differ',
    ],
    [
      'the server does so and leaves the step out',
      found('edited', { file: 'passed', signature: 'failed' }),
      found('valid', { file: 'passed' }),
      'differ',
    ],
    [
      'the browser passes what the server found edited',
      alone,
      found('edited', { file: 'passed', signature: 'failed' }),
      'differ',
    ],
    [
      'the server never froze the facts',
      alone,
      found('edited', { ...signed, facts: 'failed' }),
      'differ',
    ],
    [
      'only one of the two knows the kind of proof',
      found('not-checked', { file: 'passed', signature: 'could-not-check' }),
      found('valid', { ...signed, status: 'passed' }),
      'valid',
    ],
  ])('where %s', (_, browser, server, outcome) => {
    expect(outcomeOf(browser, server)).toBe(outcome);
  });

  it('are shown step by step, with the words of the side that could say more', () => {
    const server = found('revoked', { ...signed, facts: 'passed', status: 'failed' }, 'Server');
    expect(stepsOfBoth(alone, server).at(-1)).toEqual({
      name: 'status',
      browser: 'could-not-check',
      server: 'failed',
      words: [{ by: null, text: 'Server: status failed.' }],
      differs: false,
    });
    expect(stepsOfBoth(alone, none).at(-1)).toMatchObject({
      server: 'could-not-check',
      words: [{ text: 'Both: status could-not-check.' }],
    });
    expect(stepsOfBoth(alone, checking)[0]).toMatchObject({
      browser: 'passed',
      server: 'checking',
    });
    expect(stepsOfBoth(none, none)).toEqual([]);
  });

  it('show a time-stamp where one of them finds it, behind who signed', () => {
    const stamped = found('valid', { ...signed, 'time-stamp': 'passed', status: 'passed' });
    expect(stepsOfBoth(alone, stamped).map(({ name }) => name)).toEqual([
      'file',
      'signature',
      'signer',
      'time-stamp',
      'facts',
      'status',
    ]);
  });

  it('say each their own where they contradict each other', () => {
    const edited = found('edited', { file: 'passed', signature: 'failed' }, 'Server');
    expect(stepsOfBoth(alone, edited)[1]).toEqual({
      name: 'signature',
      browser: 'passed',
      server: 'failed',
      words: [
        { by: 'browser', text: 'Both: signature passed.' },
        { by: 'server', text: 'Server: signature failed.' },
      ],
      differs: true,
    });
    // What only one of them says is not said as if it were known.
    expect(stepsOfBoth(alone, edited).at(-1)?.words).toEqual([
      { by: 'browser', text: 'Both: status could-not-check.' },
    ]);
  });
});
