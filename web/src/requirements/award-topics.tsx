import type { ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { requirementProfilesQuery, setAwardTopics } from '../api/requirements.js';
import type { CreditLine } from '../api/types.js';
import { Checkbox } from '../ui/checkbox.js';
import { ErrorNotice } from '../ui/notices.js';
import { isTopic } from './topics.js';

/** The topics of an award, said by the learner: some bodies ask for credit on a topic by name. */
export function AwardTopics({ line }: { line: CreditLine }): ReactNode {
  const catalogue = useQuery(requirementProfilesQuery);
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (topics: string[]) => setAwardTopics(line.entryId, topics.filter(isTopic)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['progress'] }),
  });
  return (
    <details className="disclosure no-print">
      <summary>{line.topics.length > 0 ? `Topics: ${line.topics.length}` : 'Topics'}</summary>
      {catalogue.data?.topics.map(({ id, name }) => (
        <Checkbox
          key={id}
          checked={(save.isPending ? save.variables : line.topics).includes(id)}
          onChange={(checked) =>
            save.mutate(
              checked ? [...line.topics, id] : line.topics.filter((topic) => topic !== id),
            )
          }
        >
          {name}
        </Checkbox>
      ))}
      {save.isError ? <ErrorNotice error={save.error} /> : null}
    </details>
  );
}
