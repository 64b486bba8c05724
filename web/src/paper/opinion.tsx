import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ToggleButton } from 'react-aria-components';
import { paperQuery, setReaction, setSaved, paperListsChanged } from '../api/learner/literature.js';
import type { Paper, Reaction } from '../api/types.js';
import { asProblem } from '../api/problem.js';
import { Icon } from '../ui/icons.js';
import { useToast } from '../ui/toast.js';
import { t } from './messages.js';

/** Like, dislike, save: done at once, undone with one touch. */
export function Opinion({ paper }: { paper: Paper }): ReactNode {
  const toast = useToast();
  const react = useReaction(paper.id);
  const save = useSaved(paper.id);
  const choose = (reaction: Reaction): void => {
    const before = paper.reaction;
    const after = before === reaction ? null : reaction;
    react.mutate(after, {
      onSuccess: () =>
        toast(after ? t(`reacted.${after}`) : t('reactionRemoved'), () => react.mutate(before)),
    });
  };
  const toggleSaved = (saved: boolean): void =>
    save.mutate(saved, {
      onSuccess: () =>
        toast(saved ? t('savedToYours') : t('removedFromYours'), () => save.mutate(!saved)),
    });
  return (
    <div className="opinion" role="group" aria-label={t('opinion')}>
      <Toggle
        name="like"
        label={t('like')}
        on={paper.reaction === 'like'}
        onChange={() => choose('like')}
      />
      <Toggle
        name="dislike"
        label={t('dislike')}
        on={paper.reaction === 'dislike'}
        onChange={() => choose('dislike')}
      />
      <Toggle
        name="save"
        label={paper.saved ? t('saved') : t('save')}
        on={paper.saved}
        onChange={toggleSaved}
      />
    </div>
  );
}

function Toggle(props: {
  name: 'like' | 'dislike' | 'save';
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}): ReactNode {
  return (
    <ToggleButton className="toggle" isSelected={props.on} onChange={props.onChange}>
      <Icon name={props.name} filled={props.on} />
      {props.label}
    </ToggleButton>
  );
}

function useReaction(id: string) {
  const change = usePaperChange(id);
  return useMutation({
    mutationFn: (reaction: Reaction | null) => setReaction(id, reaction),
    onMutate: (reaction) => change.now({ reaction }),
    onError: change.failed,
    onSettled: change.settled,
  });
}

function useSaved(id: string) {
  const change = usePaperChange(id);
  return useMutation({
    mutationFn: (saved: boolean) => setSaved(id, saved),
    onMutate: (saved) => change.now({ saved }),
    onError: change.failed,
    onSettled: change.settled,
  });
}

/** Shows a change before the server has answered, and undoes it after a refusal. */
function usePaperChange(id: string) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const { queryKey } = paperQuery(id);
  return {
    now: async (change: Partial<Paper>) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey);
      queryClient.setQueryData(queryKey, (paper) => (paper ? { ...paper, ...change } : paper));
      return { before };
    },
    failed: (error: unknown, _: unknown, known: { before: Paper | undefined } | undefined) => {
      if (known?.before) queryClient.setQueryData(queryKey, known.before);
      const { title, detail } = asProblem(error);
      toast(t('changeNotSaved', { title, detail }));
    },
    settled: () => paperListsChanged(queryClient),
  };
}
