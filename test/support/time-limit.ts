import { addEventHandler, getState } from 'jest-circus';

/**
 * Seconds that a test or a hook of each folder may take; jest-light-runner itself would wait for ever. They end a test
 * that hangs and measure nothing: on a machine that does ten other things at once none may come near.
 */
const limits: Readonly<Record<string, number>> = {
  browser: 900,
  load: 1800,
  faults: 1800,
  interop: 900,
};
const usual = 300;

type Child = ReturnType<typeof getState>['currentDescribeBlock']['children'][number];
type Work = (...args: unknown[]) => unknown;

/** Gives every test and hook the time limit that it names, or else that of its folder. */
addEventHandler((event) => {
  if (event.name !== 'add_test' && event.name !== 'add_hook') return;
  const block = getState().currentDescribeBlock;
  const added = event.name === 'add_test' ? lastTest(block.children) : block.hooks.at(-1);
  // A function with a parameter would take a callback; nobody writes tests that way here.
  if (!added?.fn || added.fn.length > 0) return;
  const name = event.name === 'add_test' ? event.testName : event.hookType;
  added.fn = limited(added.fn as Work, name, event.timeout ?? defaultMilliseconds());
});

function lastTest(children: readonly Child[]): Extract<Child, { type: 'test' }> | undefined {
  const last = children.at(-1);
  return last?.type === 'test' ? last : undefined;
}

function limited(work: Work, name: string, milliseconds: number): () => Promise<void> {
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(
        () => reject(new Error(`"${name}" was not done after ${milliseconds / 1000} s`)),
        milliseconds,
      );
    });
    try {
      await Promise.race([work(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

function defaultMilliseconds(): number {
  const path = expect.getState().testPath ?? '';
  const folder = /[\\/]test[\\/](\w+)[\\/][^\\/]*$/.exec(path)?.[1];
  return 1000 * ((folder && limits[folder]) || usual);
}
