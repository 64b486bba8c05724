import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import {
  archiveContentsQuery,
  certificateArchive,
  type ArchivePeriod,
} from '../api/learner/certificates.js';
import { useToday } from '../frame/session.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { SelectField, TextField } from '../ui/forms/field.js';
import { Icon } from '../ui/icons.js';
import { ErrorNotice } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';
import { calendarYear, yearOf } from '../../../src/shared/calendar.js';
import { t } from './messages.js';

type Choice = 'all' | 'this-year' | 'last-year' | 'days';

/** All certificates of a period as one file. */
export function ArchiveButton(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Icon name="download" />
        {t('downloadSeveral')}
      </Button>
      <Dialog title={t('downloadSeveral')} open={open} onClose={() => setOpen(false)}>
        <ArchiveForm onTaken={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function ArchiveForm({ onTaken }: { onTaken: () => void }): ReactNode {
  const today = useToday();
  const [choice, setChoice] = useState<Choice>('all');
  const [days, setDays] = useState({ from: '', to: '' });
  const period = periodOf(choice, days, today);
  return (
    <div className="form">
      <p>{t('archive')}</p>
      <SelectField
        label={t('completedIn')}
        value={choice}
        onChange={(event) => setChoice(event.target.value as Choice)}
      >
        <option value="all">{t('anyYear')}</option>
        <option value="this-year">{yearOf(today)}</option>
        <option value="last-year">{yearOf(today) - 1}</option>
        <option value="days">{t('ownDays')}</option>
      </SelectField>
      {choice === 'days' ? (
        <div className="form-row">
          <TextField
            label={t('from')}
            type="date"
            value={days.from}
            onChange={(event) => setDays({ ...days, from: event.target.value })}
          />
          <TextField
            label={t('to')}
            type="date"
            value={days.to}
            onChange={(event) => setDays({ ...days, to: event.target.value })}
          />
        </div>
      ) : null}
      <ArchiveDownload period={period} onTaken={onTaken} />
    </div>
  );
}

/** How many there are, and the way to have them. */
function ArchiveDownload({
  period,
  onTaken,
}: {
  period: ArchivePeriod;
  onTaken: () => void;
}): ReactNode {
  const contents = useQuery(archiveContentsQuery(period));
  const toast = useToast();
  if (contents.isError) return <ErrorNotice error={contents.error} onRetry={contents.refetch} />;
  const hindrance = contents.data ? hindranceOf(contents.data) : undefined;
  if (!contents.data || hindrance) {
    return (
      <div>
        <Button look="primary" busy={contents.isPending} blocked={hindrance}>
          <Icon name="download" />
          {contents.isPending ? t('counting') : t('downloadZip')}
        </Button>
      </div>
    );
  }
  const { certificates } = contents.data;
  return (
    <p>
      <a
        className="button button-primary"
        href={certificateArchive(period)}
        download
        onClick={() => {
          toast(t('archiveComes'));
          onTaken();
        }}
      >
        <Icon name="download" />
        {t('downloadCount', { count: certificates })}
      </a>
    </p>
  );
}

/** Why there can be no archive of a period. */
function hindranceOf(contents: { certificates: number; most: number }): string | undefined {
  const { certificates, most } = contents;
  if (certificates === 0) return t('noneThen');
  if (certificates <= most) return undefined;
  return t('tooMany', { count: certificates, most });
}

function periodOf(
  choice: Choice,
  days: { from: string; to: string },
  today: string,
): ArchivePeriod {
  if (choice === 'all') return {};
  if (choice === 'days') {
    return { ...(days.from && { from: days.from }), ...(days.to && { to: days.to }) };
  }
  return calendarYear(yearOf(today) - (choice === 'last-year' ? 1 : 0));
}
