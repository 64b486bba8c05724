import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { noticesQuery } from '../api/accounts.js';
import type { Notice } from '../api/types.js';
import { NoticeLink, useMarkRead } from '../frame/notices-banner.js';
import { useTimeZone } from '../frame/session.js';
import { Button } from '../ui/button.js';
import { instantInWords } from '../ui/words/dates.js';
import { ErrorNotice } from '../ui/notices.js';
import { LoadedItems } from '../ui/loaded.js';
import { t } from './messages.js';

/** The notices to this person, newest first. */
export function NoticeList(): ReactNode {
  const notices = useQuery(noticesQuery);
  return (
    <section aria-labelledby="notices">
      <h2 id="notices" className="section-heading">
        {t('notices')}
      </h2>
      <LoadedItems query={notices} lines={2} empty={t('noNotices')}>
        {(items) => (
          <ul className="lines">
            {items.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} />
            ))}
          </ul>
        )}
      </LoadedItems>
    </section>
  );
}

function NoticeLine({ notice }: { notice: Notice }): ReactNode {
  const timeZone = useTimeZone();
  const read = useMarkRead();
  return (
    <li className="line">
      <div>
        <p dir="auto">{notice.text}</p>
        <p className="muted">
          {instantInWords(notice.createdAt, timeZone)} <NoticeLink link={notice.link} />
        </p>
        {read.isError ? <ErrorNotice error={read.error} /> : null}
      </div>
      {notice.readAt ? null : (
        <Button busy={read.isPending} onClick={() => read.mutate(notice.id)}>
          {t('markAsRead')}
        </Button>
      )}
    </li>
  );
}
