import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { creditOptionsQuery } from '../../api/learner/credit.js';
import type { CreditOption } from '../../api/types.js';
import { useToday } from '../../frame/session.js';
import { TextArea } from '../../ui/forms/field.js';
import { EmptyState } from '../../ui/notices.js';
import { Page } from '../../ui/page.js';
import { Claimant } from '../submit/claimant.js';
import { ClaimSide } from '../submit/claim-side.js';
import { useKeptText } from './kept-text.js';
import { t } from './messages.js';
import { OptionChoice, optionsFor, useOption } from '../submit/option-choice.js';
import { ReadingDays } from './reading-days.js';
import { ReadingPeriod } from './reading-period.js';
import { usePreview } from '../submit/use-preview.js';
import { calendarWeek, type Period } from '../../../../src/shared/calendar.js';
import { LoadedPage } from '../../ui/loaded.js';

/** Credit for the active time of some days. */
export function ReadingPage(): ReactNode {
  const { from, to } = useSearch({ from: '/signed-in/clinician/claim/reading' });
  const today = useToday();
  const period = from && to ? { from, to } : { from: calendarWeek(today).from, to: today };
  const options = useQuery(creditOptionsQuery);
  return (
    <LoadedPage query={options} title={t('title')} failed={t('title')}>
      {({ items }) => (
        <ReadingForm period={period} today={today} options={optionsFor(items, 'reading')} />
      )}
    </LoadedPage>
  );
}

function ReadingForm(props: {
  period: Period;
  today: string;
  options: readonly CreditOption[];
}): ReactNode {
  const { period, today, options } = props;
  const [reflection, setReflection] = useKeptText('reflection');
  const [option, choose] = useOption(options);
  const subject = { reading: { ...period, reflection: reflection.trim() || null } };
  const preview = usePreview(option, subject);
  const asked = preview.data?.findings.some(
    (finding) =>
      finding.outcome === 'not-met' &&
      /reflect/i.test(`${finding.rule} ${finding.title} ${finding.required}`),
  );
  return (
    <Page title={t('title')} lead={t('lead')} className="claim">
      <div className="claim-main">
        <Claimant />
        <ReadingPeriod period={period} today={today} />
        <ReadingDays period={period} />
        <TextArea
          label={t('reflection')}
          hint={t('reflectionHint')}
          optional={!asked}
          rows={3}
          maxLength={4000}
          value={reflection}
          onChange={(event) => setReflection(event.target.value)}
        />
        {options.length > 0 ? (
          <OptionChoice options={options} value={option?.id ?? ''} onChange={choose} />
        ) : (
          <EmptyState>{t.rich('noBody', { link: <Link to="/credits" /> })}</EmptyState>
        )}
      </div>
      <ClaimSide subject={subject} option={option} preview={preview} promise={t('promise')} />
    </Page>
  );
}
