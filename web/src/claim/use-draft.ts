import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { cycleQuery, saveDocumentation } from '../api/credit.js';
import { asProblem, type Problem } from '../api/problem.js';
import type { Cycle } from '../api/types.js';
import { changesBetween, firstFields, savedFields, type DraftFields } from './draft.js';

export type SaveStatus = 'saved' | 'saving' | 'unsaved' | 'failed' | 'stale';

export interface Draft {
  fields: DraftFields;
  status: SaveStatus;
  /** The cycle as the server has it, after the last save. */
  cycle: Cycle;
  problem: Problem | null;
  /** The cycle as somebody else (another tab, another device) saved it meanwhile. */
  other: Cycle | null;
  change: (fields: Partial<DraftFields>) => void;
  /** Saves what is not saved; false when it could not be. */
  flush: () => Promise<boolean>;
  keepMine: () => void;
  takeOther: () => void;
}

const pauseMs = 700;

/** The documentation of a cycle, saved by itself a moment after the last change. */
export function useDraft(initial: Cycle): Draft {
  const queryClient = useQueryClient();
  const [fields, setFields] = useState(() => firstFields(initial));
  const [cycle, setCycle] = useState(initial);
  const [status, setStatus] = useState<SaveStatus>('saved');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [other, setOther] = useState<Cycle | null>(null);
  const now = useRef({ fields, cycle, stale: false });
  const saving = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const { cycle: known, fields: written, stale } = now.current;
    if (stale) return false;
    const changes = changesBetween(savedFields(known), written);
    if (!changes) return true;
    setStatus('saving');
    try {
      const saved = await saveDocumentation(known.id, { ...changes, revision: known.revision });
      now.current.cycle = saved;
      setCycle(saved);
      setProblem(null);
      queryClient.setQueryData(cycleQuery(saved.id).queryKey, saved);
      return true;
    } catch (error) {
      const failure = asProblem(error);
      if (failure.code === 'stale-draft') {
        now.current.stale = true;
        const latest = await queryClient
          .query({ ...cycleQuery(known.id), staleTime: 0 })
          .catch(() => null);
        setOther(latest);
        setStatus('stale');
      } else {
        setProblem(failure);
        setStatus('failed');
      }
      return false;
    }
  }, [queryClient]);

  const saveAll = useCallback(async (): Promise<boolean> => {
    // What is typed while a save is under way is saved right after it.
    while (await saveOnce()) {
      if (!changesBetween(savedFields(now.current.cycle), now.current.fields)) {
        setStatus('saved');
        return true;
      }
    }
    return false;
  }, [saveOnce]);

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    const running =
      saving.current ??
      saveAll().finally(() => {
        saving.current = null;
      });
    saving.current = running;
    return running;
  }, [saveAll]);

  const change = useCallback(
    (more: Partial<DraftFields>) => {
      now.current.fields = { ...now.current.fields, ...more };
      setFields(now.current.fields);
      if (now.current.stale) return;
      setStatus('unsaved');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pauseMs);
    },
    [flush],
  );

  const adopt = useCallback(
    (latest: Cycle, written: DraftFields) => {
      now.current = { cycle: latest, fields: written, stale: false };
      setCycle(latest);
      setFields(written);
      setOther(null);
      setProblem(null);
      void flush();
    },
    [flush],
  );

  useEffect(() => {
    // The suggested question is saved too, so that the rules judge what is on the screen.
    void flush();
    const saveNow = (): void => void flush();
    window.addEventListener('pagehide', saveNow);
    return () => {
      window.removeEventListener('pagehide', saveNow);
      void flush();
    };
  }, [flush]);

  const settle = (choose: (latest: Cycle) => void): void => {
    if (other) return choose(other);
    // The other version could not be loaded when the conflict was found: now it is needed.
    queryClient
      .query({ ...cycleQuery(now.current.cycle.id), staleTime: 0 })
      .then(choose, (error: unknown) => setProblem(asProblem(error)));
  };

  return {
    fields,
    status,
    cycle,
    problem,
    other,
    change,
    flush,
    keepMine: () => settle((latest) => adopt(latest, now.current.fields)),
    takeOther: () => settle((latest) => adopt(latest, firstFields(latest))),
  };
}
