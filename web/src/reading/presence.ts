import type { Observation } from './beat-queue.js';

/** Loading the page was an act of the reader too. */
let lastInputAtMs = Date.now();

const noteInput = (): void => {
  lastInputAtMs = Date.now();
};

for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'touchmove']) {
  window.addEventListener(kind, noteInput, { passive: true, capture: true });
}
// Scrolling inside a part of the page does not bubble: it is caught on its way down.
document.addEventListener('scroll', noteInput, { passive: true, capture: true });

/** What can be seen of the reader now. */
export function observe(): Observation {
  return {
    atMs: Date.now(),
    visible: document.visibilityState === 'visible',
    focused: document.hasFocus(),
    lastInputAtMs,
    words: wordsOnScreen(),
  };
}

/** The words of the marked passages, each by the share of it that is on screen. */
function wordsOnScreen(): number {
  let words = 0;
  for (const passage of document.querySelectorAll<HTMLElement>('[data-passage-words]')) {
    const { top, bottom, height } = passage.getBoundingClientRect();
    const shown = Math.min(bottom, window.innerHeight) - Math.max(top, 0);
    if (shown > 0 && height > 0) {
      words += Number(passage.dataset['passageWords']) * Math.min(1, shown / height);
    }
  }
  return Math.round(words);
}

/** The kind of device, from what it points with and how large it is. */
export function device(): 'phone' | 'tablet' | 'desktop' {
  if (!window.matchMedia('(pointer: coarse)').matches) return 'desktop';
  return Math.min(window.screen.width, window.screen.height) < 600 ? 'phone' : 'tablet';
}
