import type { ReactNode } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { AwardsInDoubt } from '../accreditation/awards-in-doubt.js';
import { operatedDoubtCsv, operatedDoubtQuery, operatedProviderQuery } from '../api/operator.js';
import { Icon } from '../ui/icons.js';
import { t } from './messages.js';

/** What a provider awarded under an accreditation that proved wrong, without its learners. */
export function OperatedDoubtPage(): ReactNode {
  const { providerId } = useParams({
    from: '/signed-in/operator/operator/providers/$providerId/awards-in-doubt',
  });
  const provider = useQuery(operatedProviderQuery(providerId));
  const list = useInfiniteQuery(operatedDoubtQuery(providerId));
  return (
    <AwardsInDoubt list={list} lead={t('doubtLead')} csv={operatedDoubtCsv(providerId)}>
      <Link to="/operator/providers/$providerId" params={{ providerId }} className="setup-back">
        <Icon name="back" />
        <bdi>{provider.data?.name ?? t('provider')}</bdi>
      </Link>
    </AwardsInDoubt>
  );
}
