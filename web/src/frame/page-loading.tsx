import type { ReactNode } from 'react';
import { Loading } from '../ui/notices.js';

/** Shown in place of a page whose code is still loading. */
export function PageLoading(): ReactNode {
  return <Loading lines={8} />;
}
