import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { AwardsInDoubt } from '../accreditation/awards-in-doubt.js';
import { awardsInDoubtCsv, awardsInDoubtQuery } from '../api/provider/auditing.js';
import { Page } from '../ui/page.js';
import { LoadedList } from '../ui/loaded.js';

/** What the administrator's provider awarded under an accreditation that proved wrong. */
export function AwardsInDoubtPage(): ReactNode {
  const list = useInfiniteQuery(awardsInDoubtQuery);
  const awards = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="Awards in doubt"
      lead="Credit for activities on days on which, as the operator states it now, your provider was not accredited for it. Nothing was changed: decide about each claim on its page."
      actions={
        awards.length > 0 ? (
          <a className="button button-plain" href={awardsInDoubtCsv} download>
            Download as CSV
          </a>
        ) : null
      }
    >
      <LoadedList
        list={list}
        what="awards in doubt"
        empty="No award is in doubt: everything rests on an accreditation that still holds."
      >
        {(awards) => <AwardsInDoubt awards={awards} />}
      </LoadedList>
    </Page>
  );
}
