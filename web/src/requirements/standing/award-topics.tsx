import type { ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  requirementProfilesQuery,
  setAwardTopics,
  progressChanged,
} from '../../api/learner/requirements.js';
import type { CreditLine } from '../../api/types.js';
import { Checkbox } from '../../ui/forms/checkbox.js';
import { Icon } from '../../ui/icons.js';
import { ErrorNotice } from '../../ui/notices.js';
import { isTopic } from '../../../../src/shared/topics.js';
import { t } from './messages.js';

/** The topics of an award, those that were derived apart from the learner's word: some bodies ask for them by name. */
export function AwardTopics({ line }: { line: CreditLine }): ReactNode {
  const own = line.selfDeclaredTopics;
  const derived = line.topics.filter((topic) => !own.includes(topic));
  const catalogue = useQuery(requirementProfilesQuery);
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (topics: string[]) => setAwardTopics(line.entryId, topics.filter(isTopic)),
    onSettled: () => progressChanged(queryClient),
  });
  return (
    <details className="disclosure no-print">
      <summary>
        {line.topics.length > 0 ? t('countedTopics', { count: line.topics.length }) : t('topics')}
      </summary>
      {catalogue.data?.topics.map(({ id, name }) =>
        derived.includes(id) ? (
          <p key={id} className="topic-derived">
            <Icon name="met" />
            {t('derivedTopic', { topic: name })}
          </p>
        ) : (
          <Checkbox
            key={id}
            checked={(save.isPending ? save.variables : own).includes(id)}
            onChange={(checked) =>
              save.mutate(checked ? [...own, id] : own.filter((topic) => topic !== id))
            }
          >
            {name}
          </Checkbox>
        ),
      )}
      <p className="field-hint">{t('topicsHint')}</p>
      {save.isError ? <ErrorNotice error={save.error} /> : null}
    </details>
  );
}
