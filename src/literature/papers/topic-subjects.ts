import { problemsInWords, readCheckedYaml, templatesFolder } from '../../platform/index.js';
import { topicSubjectProblems, type TopicSubjects } from '../domain/paper-topics.js';

/**
 * Which subjects of papers mean which topics, read from templates/topics when the server starts.
 * @throws Error with file, line and remedy of every problem
 */
export function readTopicSubjects(folder = templatesFolder('topics')): TopicSubjects {
  const { files, problems } = readCheckedYaml<TopicSubjects>(folder, {
    schema: 'topics.schema.json',
    help: 'docs/requirements.md',
    check: topicSubjectProblems,
  });
  const [only] = files;
  if (problems.length > 0 || !only) {
    throw new Error(`The topics of papers cannot be used:\n${problemsInWords(problems)}`);
  }
  return only.content;
}
