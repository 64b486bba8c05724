import type { Evidence } from '../evidence.js';
import type { Topic } from '../../../shared/topics.js';

/** Where a topic of an award comes from: the provider of its activity, the subjects of its papers, or the learner's word. */
export const topicOrigins = ['activity', 'papers', 'self-declared'] as const;
export type TopicOrigin = (typeof topicOrigins)[number];

/** A topic with where it comes from. */
export interface AwardedTopic {
  readonly topic: Topic;
  readonly origin: TopicOrigin;
}

/**
 * The topics that credit for this evidence is on. Credit for several acts is on a topic only where each of them is:
 * each cycle by a paper that it cites, each paper of hours of reading. So one paper never lends its topic to the rest.
 */
export function derivedTopics({ cycles, article, reading, sources }: Evidence): AwardedTopic[] {
  if (article) {
    const given = article.topics.map((topic) => ({ topic, origin: 'activity' as const }));
    return [
      ...given,
      ...ofPapers(article.source.topics.filter((topic) => !article.topics.includes(topic))),
    ];
  }
  if (reading) return ofPapers(inEach(sources.map(({ topics }) => topics)));
  return ofPapers(inEach(cycles.map((cycle) => cycle.sources.flatMap(({ topics }) => topics))));
}

const ofPapers = (topics: readonly Topic[]): AwardedTopic[] =>
  topics.map((topic) => ({ topic, origin: 'papers' }));

function inEach([first = [], ...rest]: readonly (readonly Topic[])[]): Topic[] {
  return [...new Set(first)].filter((topic) => rest.every((other) => other.includes(topic)));
}
