import { isTopic, type Topic } from '../../shared/topics.js';
import { t } from './messages.js';

/** Which subjects mean which topics, by templates/topics. */
export interface TopicSubjects {
  readonly sources: Readonly<
    Record<
      string,
      { readonly title: string; readonly address: string | null; readonly date: string }
    >
  >;
  readonly topics: readonly {
    readonly topic: string;
    readonly headings: readonly string[];
    readonly keywords: readonly string[];
    readonly reason: string;
    readonly source: string;
  }[];
}

/** The subjects of a paper: its MeSH headings, each with whether it is a main point, and its authors' keywords. */
export interface PaperSubjects {
  readonly mesh: readonly { readonly name: string; readonly major: boolean }[];
  readonly keywords: readonly string[];
}

/** The topics that a paper is about, in the order of the list. */
export function topicsOfPaper(
  { mesh, keywords }: PaperSubjects,
  { topics }: TopicSubjects,
): Topic[] {
  const main = mesh.filter(({ major }) => major);
  const headings = new Set((main.length > 0 ? main : mesh).map(({ name }) => name));
  const words = new Set(keywords.map((keyword) => keyword.trim().toLowerCase()));
  return topics.flatMap((one) =>
    isTopic(one.topic) &&
    (one.headings.some((heading) => headings.has(heading)) ||
      one.keywords.some((keyword) => words.has(keyword.toLowerCase())))
      ? [one.topic]
      : [],
  );
}

/** What a schema cannot say about the list. Paths are JSON pointers. */
export function topicSubjectProblems({
  topics,
  sources,
}: TopicSubjects): { path: string; message: string; remedy: string }[] {
  return topics.flatMap(({ topic, source }, at) => [
    ...(isTopic(topic)
      ? []
      : [
          {
            path: `/topics/${at}/topic`,
            message: t('unknownTopic', { topic }),
            remedy: t('unknownTopicRemedy'),
          },
        ]),
    ...(topics.findIndex((one) => one.topic === topic) < at
      ? [
          {
            path: `/topics/${at}/topic`,
            message: t('topicTwice', { topic }),
            remedy: t('topicTwiceRemedy'),
          },
        ]
      : []),
    ...(Object.hasOwn(sources, source)
      ? []
      : [
          {
            path: `/topics/${at}/source`,
            message: t('unknownSource', { source }),
            remedy: t('unknownSourceRemedy'),
          },
        ]),
  ]);
}
