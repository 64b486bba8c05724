import type { ReactNode } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { AwardsInDoubt } from '../accreditation/awards-in-doubt.js';
import { operatedDoubtCsv, operatedDoubtQuery, operatedProviderQuery } from '../api/operator.js';
import { Icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { LoadedList } from '../ui/loaded.js';

/** What a provider awarded under an accreditation that proved wrong, without its learners. */
export function OperatedDoubtPage(): ReactNode {
  const { providerId } = useParams({
    from: '/signed-in/operator/operator/providers/$providerId/awards-in-doubt',
  });
  const provider = useQuery(operatedProviderQuery(providerId));
  const list = useInfiniteQuery(operatedDoubtQuery(providerId));
  const awards = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="Awards in doubt"
      lead="Credit for activities on days on which, as is stated now, nobody accredited the provider for it. Nothing was changed; its administrators see the same list with their learners, and decide."
      actions={
        awards.length > 0 ? (
          <a className="button button-plain" href={operatedDoubtCsv(providerId)} download>
            Download as CSV
          </a>
        ) : null
      }
    >
      <Link to="/operator/providers/$providerId" params={{ providerId }} className="setup-back">
        <Icon name="back" />
        <bdi>{provider.data?.name ?? 'The provider'}</bdi>
      </Link>
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
