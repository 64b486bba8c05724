import type {
  FileCheck,
  Outcome,
  Step,
  StepName,
  StepResult,
} from '../../../src/verification/browser.js';

/** How far one of the two checks has come. */
export type Finding =
  | { readonly state: 'checking' }
  | { readonly state: 'found'; readonly check: FileCheck }
  /** No answer, which says nothing about the file. */
  | { readonly state: 'none'; readonly why: string };

/** A step as both checks took it. */
export interface StepOfBoth {
  readonly name: StepName;
  readonly browser: StepResult | 'checking';
  readonly server: StepResult | 'checking';
  /** What was found, by whom where the two say something else. */
  readonly words: readonly { readonly by: 'browser' | 'server' | null; readonly text: string }[];
  /** One says yes and the other no. */
  readonly differs: boolean;
}

const order: readonly StepName[] = [
  'file',
  'signature',
  'signer',
  'time-stamp',
  'credential',
  'facts',
  'status',
];

/** The steps of both checks, side by side. */
export function stepsOfBoth(browser: Finding, server: Finding): readonly StepOfBoth[] {
  // Where one of them is wrong, all that is said has somebody who says it.
  const contrary = contradict(browser, server);
  return order.flatMap((name) => {
    const own = stepOf(browser, name);
    const theirs = stepOf(server, name);
    if (!own && !theirs) return [];
    const results = { browser: resultOf(browser, own), server: resultOf(server, theirs) };
    const differs = opposite(own?.result, theirs?.result);
    const words = contrary ? attributed(own, theirs) : wordsOf(own, theirs);
    return [{ name, ...results, words, differs }];
  });
}

/** What the two say together: the server knows more, unless they contradict each other. */
export function answerOfBoth(
  browser: Finding,
  server: Finding,
): { readonly answer: 'checking' | 'differ' | 'none' } | { readonly answer: FileCheck } {
  if (browser.state === 'checking' || server.state === 'checking') return { answer: 'checking' };
  if (contradict(browser, server)) return { answer: 'differ' };
  if (server.state === 'found') return { answer: server.check };
  return { answer: browser.state === 'found' ? browser.check : 'none' };
}

function contradict(browser: Finding, server: Finding): boolean {
  if (browser.state !== 'found' || server.state !== 'found') return false;
  const [own, theirs] = [browser.check.outcome, server.check.outcome].map((one) => asIssued[one]);
  return (
    (own !== null && theirs !== null && own !== theirs) ||
    order.some((name) => opposite(stepOf(browser, name)?.result, stepOf(server, name)?.result))
  );
}

function opposite(one: StepResult | undefined, other: StepResult | undefined): boolean {
  return (one === 'passed' && other === 'failed') || (one === 'failed' && other === 'passed');
}

/** Whether a file is as it was issued, whatever has become of the certificate; null where that is not said. */
const asIssued: Readonly<Record<Outcome, boolean | null>> = {
  valid: true,
  'status-unknown': true,
  revoked: true,
  superseded: true,
  'out-of-date': true,
  report: true,
  edited: false,
  foreign: false,
  damaged: false,
  'not-checked': null,
};

function stepOf(finding: Finding, name: StepName): Step | undefined {
  return finding.state === 'found'
    ? finding.check.steps.find((step) => step.name === name)
    : undefined;
}

function resultOf(finding: Finding, step: Step | undefined): StepResult | 'checking' {
  if (finding.state === 'checking') return 'checking';
  return step?.result ?? 'could-not-check';
}

/** The words of the side that could check. If both or neither could, those of the server, which knows more. */
function wordsOf(own: Step | undefined, theirs: Step | undefined): StepOfBoth['words'] {
  const knows = theirs && (theirs.result !== 'could-not-check' || own?.result === theirs.result);
  const step = knows ? theirs : (own ?? theirs);
  return step ? [{ by: null, text: step.words }] : [];
}

function attributed(own: Step | undefined, theirs: Step | undefined): StepOfBoth['words'] {
  return [
    ...(own ? [{ by: 'browser', text: own.words } as const] : []),
    ...(theirs ? [{ by: 'server', text: theirs.words } as const] : []),
  ];
}
