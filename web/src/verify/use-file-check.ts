import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { checkFile, issuerKeysQuery, type IssuerKeys } from '../api/learner/certificates.js';
import { asProblem } from '../api/problem.js';
import { BrowserCheck } from './browser-check.js';
import { t } from './messages.js';
import type { Finding } from './two-checks.js';

/** More than the server takes is not sent. */
const mostForServer = 16 * 1024 * 1024;
/** More than this would not fit into the memory of a small phone. */
const mostForBrowser = 64 * 1024 * 1024;

/** A file, and what both checks say of it so far. */
export interface CheckedFile {
  readonly file: File;
  readonly at: Date;
  readonly browser: Finding;
  readonly server: Finding;
}

/**
 * Has a file checked in this browser and then by the server. The worker and the keys are fetched with the page, so that
 * the browser's check does not need the server any more.
 */
export function useFileCheck(): {
  readonly checked: CheckedFile | null;
  readonly check: (file: File) => void;
  readonly askServerAgain: () => void;
} {
  const client = useQueryClient();
  const inBrowser = useRef<BrowserCheck>(undefined);
  const latest = useRef<File>(undefined);
  const [checked, setChecked] = useState<CheckedFile | null>(null);

  useEffect(() => {
    const started = new BrowserCheck();
    inBrowser.current = started;
    void freshKeys(client);
    return () => started.end();
  }, [client]);

  /** What belongs to a file that another has replaced is dropped. */
  const note = useCallback((file: File, found: Partial<CheckedFile>): void => {
    setChecked((now) => (now && latest.current === file ? { ...now, ...found } : now));
  }, []);

  const askServer = useCallback(
    async (file: File): Promise<void> => {
      note(file, { server: { state: 'checking' } });
      note(file, { server: await serverFinding(file) });
    },
    [note],
  );

  const check = useCallback(
    (file: File): void => {
      latest.current = file;
      const checking = { state: 'checking' } as const;
      setChecked({ file, at: new Date(), browser: checking, server: checking });
      void (async () => {
        note(file, { browser: await browserFinding(file, inBrowser.current, client) });
        if (latest.current === file) await askServer(file);
      })();
    },
    [askServer, client, note],
  );

  const askServerAgain = useCallback((): void => {
    if (latest.current) void askServer(latest.current);
  }, [askServer]);

  return { checked, check, askServerAgain };
}

async function browserFinding(
  file: File,
  inBrowser: BrowserCheck | undefined,
  client: QueryClient,
): Promise<Finding> {
  if (file.size > mostForBrowser) {
    return { state: 'none', why: t('tooLargeForBrowser') };
  }
  const keys = await freshKeys(client);
  if (!keys) {
    return { state: 'none', why: t('noKeys') };
  }
  try {
    if (!inBrowser) throw new Error(t('closing'));
    const bytes = await file.arrayBuffer();
    const now = new Date(Date.now() + keys.clockAhead);
    return { state: 'found', check: await inBrowser.check(bytes, keys.text, now) };
  } catch (error) {
    return { state: 'none', why: error instanceof Error ? error.message : String(error) };
  }
}

/** The keys as they are now; where nobody answers, as they were when the page was opened. */
async function freshKeys(client: QueryClient): Promise<IssuerKeys | undefined> {
  try {
    return await client.query({ ...issuerKeysQuery, staleTime: 0 });
  } catch {
    return client.getQueryData<IssuerKeys>(issuerKeysQuery.queryKey);
  }
}

async function serverFinding(file: File): Promise<Finding> {
  if (file.size > mostForServer) {
    return { state: 'none', why: t('tooLargeForServer') };
  }
  try {
    return { state: 'found', check: await checkFile(file) };
  } catch (error) {
    return { state: 'none', why: asProblem(error).detail };
  }
}
