/**
 * The constants of reading, each with the reason for its size.
 * Lectern measures *active time*: the time a paper was demonstrably in use. It does not claim to measure reading.
 */

/** How often an open page reports to the server. */
export const BEAT_INTERVAL_SECONDS = 15;

/**
 * Two beats further apart than this are not one stretch: nothing is known of the time between them.
 * Interval + 20 s is the pulse time of ActivityWatch's web watcher (aw-watcher-web).
 */
export const LONGEST_SILENCE_SECONDS = BEAT_INTERVAL_SECONDS + 20;

/**
 * Without input for longer than this, nobody is assumed to be reading.
 * 120 s is KOReader's longest credited page view (DEFAULT_MAX_READ_SEC); ActivityWatch takes 180 s.
 */
export const IDLE_LIMIT_SECONDS = 120;

/** However long the passage on screen, after this long without input nobody is taken to be reading. */
export const LONGEST_IDLE_LIMIT_SECONDS = 600;

/**
 * The pace at which the passage on screen is allowed to be read without input. Deliberately slow: most adults read
 * non-fiction at 175 to 300 words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047), technical text more slowly.
 */
export const SLOW_WORDS_PER_MINUTE = 150;

/** A batch kept while offline: at 15 s a beat, a little over two hours. */
export const MOST_BEATS_PER_BATCH = 500;

/** Beats kept offline for longer than a day are not taken: no evidence is that far from its hearing. */
export const LONGEST_OFFLINE_MS = 24 * 60 * 60 * 1000;

/**
 * The most reading that a page may report late, since it was last read with a connection. A page that is offline can
 * open no other paper: at the slow pace above two hours are 18,000 words, more than twice a long review.
 */
export const LONGEST_OFFLINE_READING_SECONDS = 2 * 60 * 60;

/** A session that was silent for this long is shown as ended (the session rule of Google Analytics 4). */
export const SILENT_SESSION_MS = 30 * 60 * 1000;

/** A span is never longer than a day, so that the spans of a day are found without looking at all history. */
export const LONGEST_SPAN_MS = 24 * 60 * 60 * 1000;

/**
 * How long a reader may go without input while a passage is on screen.
 * @param words words of the passage on screen; null or 0 when it is not known
 */
export function idleLimitSeconds(words: number | null): number {
  const readingSeconds = Math.ceil(((words ?? 0) * 60) / SLOW_WORDS_PER_MINUTE);
  return Math.min(Math.max(readingSeconds, IDLE_LIMIT_SECONDS), LONGEST_IDLE_LIMIT_SECONDS);
}
