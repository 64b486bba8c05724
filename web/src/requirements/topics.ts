import type { Topic } from '../api/types.js';

const known: Record<Topic, true> = { ethics: true, 'pain-management': true, opioids: true };

/** Whether a text is a topic that the server takes. */
export const isTopic = (text: string): text is Topic => Object.hasOwn(known, text);
