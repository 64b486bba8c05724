/** The topics that bodies ask for by name. One word for one thing, in activities, awards and requirement profiles. */
export const topics = {
  ethics: 'Ethics and professional responsibility',
  'pain-management': 'Pain and symptom management',
  opioids: 'Safe prescribing of opioids',
  'human-trafficking': 'Human trafficking',
} as const;

export type Topic = keyof typeof topics;

export const topicIds = Object.keys(topics) as Topic[];

/** Whether a text names a topic that profiles may ask for. */
export function isTopic(text: string): text is Topic {
  return Object.hasOwn(topics, text);
}
