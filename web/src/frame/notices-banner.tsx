import type { ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { markNoticeRead, noticesQuery, noticesChanged } from '../api/accounts.js';
import type { Notice as NoticeFact } from '../api/types.js';
import { Button } from '../ui/button.js';
import { dayOfInstant } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { t } from './messages.js';
import { useTimeZone } from './session.js';

/** What the learner has not read yet, on top of every page until it is marked as read. */
export function NoticesBanner(): ReactNode {
  const unread = useQuery(noticesQuery).data?.items.filter((notice) => notice.readAt === null);
  if (!unread?.length) return null;
  return (
    <section className="banner" aria-label={t('newNotices')}>
      {unread.slice(0, 3).map((notice) => (
        <BannerNotice key={notice.id} notice={notice} />
      ))}
      {unread.length > 3 ? <p>{t('moreNotices', { count: unread.length - 3 })}</p> : null}
    </section>
  );
}

function BannerNotice({ notice }: { notice: NoticeFact }): ReactNode {
  const timeZone = useTimeZone();
  const read = useMarkRead();
  return (
    <div className="notice notice-care">
      <Icon name="flag" />
      <div>
        <p>
          {t.rich('dated', {
            text: <bdi>{notice.text}</bdi>,
            day: dayOfInstant(notice.createdAt, timeZone),
            note: <span className="muted" />,
          })}
        </p>
        {read.isError ? (
          <p className="field-error" role="alert">
            {t('notMarked')}
          </p>
        ) : null}
        <p className="notice-actions">
          <NoticeLink link={notice.link} />
          <Button look="quiet" busy={read.isPending} onClick={() => read.mutate(notice.id)}>
            {t('markAsRead')}
          </Button>
        </p>
      </div>
    </div>
  );
}

/** Where a notice leads; only places of this application are followed. */
export function NoticeLink({ link }: { link: string | null }): ReactNode {
  if (!link || !/^\/(?![/\\])/.test(link)) return null;
  return <a href={link}>{t('seeNotice')}</a>;
}

export function useMarkRead() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: markNoticeRead,
    onSettled: () => noticesChanged(queryClient),
  });
}
