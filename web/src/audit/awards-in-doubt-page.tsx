import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { AwardsInDoubt } from '../accreditation/awards-in-doubt.js';
import { awardsInDoubtCsv, awardsInDoubtQuery } from '../api/provider/auditing.js';
import { t } from './messages.js';

/** What the administrator's provider awarded under an accreditation that proved wrong. */
export function AwardsInDoubtPage(): ReactNode {
  const list = useInfiniteQuery(awardsInDoubtQuery);
  return <AwardsInDoubt list={list} lead={t('doubtLead')} csv={awardsInDoubtCsv} />;
}
