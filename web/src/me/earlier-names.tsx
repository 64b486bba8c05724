import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { newestCertificatesQuery } from '../api/learner/certificates.js';
import type { Profile } from '../api/types.js';
import { hasEarlierName } from '../certificates/printed-name.js';
import { countOf } from '../ui/words/dates.js';
import { Notice } from '../ui/notices.js';

/** After a change of name: how many certificates have the one before, and the way to them. */
export function EarlierNames({ profile }: { profile: Profile }): ReactNode {
  const { data } = useQuery(newestCertificatesQuery);
  if (!data) return null;
  const earlier = data.items.filter((certificate) => hasEarlierName(certificate, profile));
  if (earlier.length === 0) return null;
  const have = countOf(earlier.length, 'certificate has', 'certificates have');
  return (
    <div className="earlier-names" role="status">
      <Notice>
        <p>
          {/* Of many certificates only the newest were looked at. */}
          {data.nextCursor ? `At least ${have}` : have} another name than this. Each can be issued
          again, on its page under <Link to="/certificates">Certificates</Link>.
        </p>
      </Notice>
    </div>
  );
}
