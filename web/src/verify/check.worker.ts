import { concludeCheck, examineFile, readKnownKeys } from '../../../src/verification/browser.js';
import type { CheckAnswer, CheckQuestion } from './browser-check.js';

// A large file takes a moment; here it does not hold up the page.
addEventListener('message', ({ data }: MessageEvent<CheckQuestion>) => {
  postMessage(answer(data));
});

function answer({ number, bytes, keys, now }: CheckQuestion): CheckAnswer {
  try {
    const examining = { keys: readKnownKeys(keys), now };
    const examined = examineFile(new Uint8Array(bytes), examining);
    return { number, check: concludeCheck(examined, undefined) };
  } catch (error) {
    return { number, failure: error instanceof Error ? error.message : String(error) };
  }
}
