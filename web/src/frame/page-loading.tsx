import type { ReactNode } from 'react';
import { Loading } from '../ui/notices.js';

/** Stands where a page will be whose code is not here yet. */
export function PageLoading(): ReactNode {
  return <Loading lines={8} />;
}
