import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { newestCertificatesQuery } from '../api/learner/certificates.js';
import type { Profile } from '../api/types.js';
import { hasEarlierName } from '../certificates/printed-name.js';
import { Notice } from '../ui/notices.js';
import { t } from './messages.js';

/** After a change of name: how many certificates have the one before, and the way to them. */
export function EarlierNames({ profile }: { profile: Profile }): ReactNode {
  const { data } = useQuery(newestCertificatesQuery);
  if (!data) return null;
  const earlier = data.items.filter((certificate) => hasEarlierName(certificate, profile));
  if (earlier.length === 0) return null;
  return (
    <div className="earlier-names" role="status">
      <Notice>
        <p>
          {/* Of many certificates only the newest were looked at. */}
          {t.rich(data.nextCursor ? 'atLeastEarlierNames' : 'earlierNames', {
            count: earlier.length,
            link: <Link to="/certificates" />,
          })}
        </p>
      </Notice>
    </div>
  );
}
