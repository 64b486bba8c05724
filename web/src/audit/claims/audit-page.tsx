import { useEffect, useRef, type ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { auditClaimsQuery } from '../../api/provider/auditing.js';
import type { AuditClaim } from '../../api/types.js';
import { useTitle } from '../../ui/page.js';
import { AuditFilterForm } from './audit-filters.js';
import { AuditTable } from './audit-table.js';
import { HeldLink } from './held-link.js';
import { LoadedList } from '../../ui/loaded.js';
import { t } from './messages.js';

/** The provider's claims, and next to them the evidence of the selected one. */
export function AuditPage(): ReactNode {
  const filters = useSearch({ from: '/signed-in/administrator/audit' });
  const { claimId } = useParams({ strict: false });
  const list = useInfiniteQuery(auditClaimsQuery(filters));
  const claims = list.data?.pages.flatMap((page) => page.items) ?? [];
  useMoveByKey(claims, claimId);
  return (
    <div className={claimId ? 'audit audit-with-evidence' : 'audit'}>
      <div className="audit-list">
        {claimId ? null : <AuditTitle />}
        <header className="page-head">
          {claimId ? (
            <p className="audit-title">{t('claims')}</p>
          ) : (
            <h1 tabIndex={-1}>{t('claims')}</h1>
          )}
        </header>
        <HeldLink />
        <details className="audit-narrow" open={!claimId}>
          <summary>{t('filter')}</summary>
          <AuditFilterForm filters={filters} />
        </details>
        <p className="audit-count" role="status">
          {list.data ? t('claimCount', { count: list.data.pages[0]?.total ?? 0 }) : t('counting')}
          <span className="audit-keys">{t.rich('keys', { key: <kbd /> })}</span>
        </p>
        <LoadedList
          list={list}
          lines={8}
          empty={Object.values(filters).some(Boolean) ? t('noMatch') : t('noClaims')}
        >
          {(claims) => <AuditTable claims={claims} chosen={claimId} />}
        </LoadedList>
      </div>
      <Outlet />
    </div>
  );
}

function AuditTitle(): ReactNode {
  useTitle(t('claims'));
  return null;
}

/** `j` and `k` move through the list, unless somebody is writing. */
function useMoveByKey(claims: readonly AuditClaim[], chosen: string | undefined): void {
  const navigate = useNavigate();
  const latest = useRef({ claims, chosen });
  useEffect(() => {
    latest.current = { claims, chosen };
  }, [claims, chosen]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0) return;
      const { claims: listed, chosen: now } = latest.current;
      const at = listed.findIndex((claim) => claim.id === now);
      const next = listed[at < 0 ? 0 : at + step];
      if (!next) return;
      event.preventDefault();
      void navigate({
        to: '/audit/$learnerId/$claimId',
        params: { learnerId: next.learnerId, claimId: next.id },
        search: true,
      });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate]);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.closest('input, textarea, select, [role="dialog"], [role="alertdialog"]') !== null ||
      target.isContentEditable)
  );
}
