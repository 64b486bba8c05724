import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { cycleQuery, saveDocumentation } from '../../api/learner/credit.js';
import type { Cycle } from '../../api/types.js';
import { CycleDraft, type DraftServer, type DraftState } from './cycle-draft.js';

/** The drafts of the cycles of one claim, for as long as its page is open. They save themselves. */
export function useDrafts(cycles: readonly Cycle[]): readonly CycleDraft[] {
  const queryClient = useQueryClient();
  const [drafts] = useState(() => {
    const server = draftServer(queryClient);
    return cycles.map((cycle) => new CycleDraft(cycle, server));
  });
  useEffect(() => {
    const saveNow = (): void => drafts.forEach((draft) => void draft.flush());
    // The suggested question is saved too, so that the rules judge what is on the screen.
    saveNow();
    window.addEventListener('pagehide', saveNow);
    return () => {
      window.removeEventListener('pagehide', saveNow);
      saveNow();
    };
  }, [drafts]);
  return drafts;
}

/** One draft in its present state. */
export function useDraftState(draft: CycleDraft): DraftState {
  return useSyncExternalStore(draft.subscribe, draft.snapshot);
}

/** What a claim over all drafts needs to know, as text that changes when it does. */
export function useDraftsSummary(
  drafts: readonly CycleDraft[],
  say: (state: DraftState) => string | number,
): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = drafts.map((draft) => draft.subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    [drafts],
  );
  return useSyncExternalStore(subscribe, () =>
    drafts.map((draft) => say(draft.snapshot())).join(' '),
  );
}

function draftServer(queryClient: QueryClient): DraftServer {
  return {
    async save(id, documentation) {
      const saved = await saveDocumentation(id, documentation);
      queryClient.setQueryData(cycleQuery(id).queryKey, saved);
      return saved;
    },
    load: (id) => queryClient.query({ ...cycleQuery(id), staleTime: 0 }),
  };
}
