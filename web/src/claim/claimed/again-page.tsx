import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { claimQuery, creditOptionsQuery } from '../../api/learner/credit.js';
import type { Claim, ClaimSubject, CreditOption } from '../../api/types.js';
import { useToday } from '../../frame/session.js';
import { TextArea } from '../../ui/forms/field.js';
import { EmptyState } from '../../ui/notices.js';
import { Page } from '../../ui/page.js';
import { PeriodEnds, hasBothDays, periodError } from '../period-ends.js';
import { ClaimSide } from '../submit/claim-side.js';
import { amountsInWords, subjectInWords } from '../judgement/claim-words.js';
import { usePreview } from '../submit/use-preview.js';
import { t } from './messages.js';
import { subjectOf } from './use-withdrawal.js';
import { LoadedPage, together } from '../../ui/loaded.js';

/** A claim made again in the place of an earlier one: for a corrected profile, or corrected in the own log. */
export function AgainPage(): ReactNode {
  const { claimId } = useParams({ from: '/signed-in/clinician/claims/$claimId/again' });
  const claim = useQuery({ ...claimQuery(claimId), refetchOnWindowFocus: false });
  const options = useQuery(creditOptionsQuery);
  return (
    <LoadedPage
      query={together(claim, options)}
      title={t('again')}
      failed={t('failed')}
      gone={{
        title: t('notFound'),
        text: t.rich('seeCredits', { link: <Link to="/credits" /> }),
      }}
    >
      {([earlier, { items }]) =>
        earlier.takingBack?.may ? (
          <Again claim={earlier} option={items.find(({ id }) => id === earlier.creditOptionId)} />
        ) : (
          <Kept claim={earlier} />
        )
      }
    </LoadedPage>
  );
}

/** It has been taken back or relied on, or its time is over: the claim itself says which. */
function Kept({ claim }: { claim: Claim }): ReactNode {
  return (
    <Page title={t('notAgain')}>
      <p>
        {t.rich('seeWhy', {
          link: <Link to="/claims/$claimId" params={{ claimId: claim.replacedBy ?? claim.id }} />,
        })}
      </p>
    </Page>
  );
}

function Again({ claim, option }: { claim: Claim; option: CreditOption | undefined }): ReactNode {
  const [subject, setSubject] = useState<ClaimSubject>(() => subjectOf(claim));
  const own = claim.provider === null;
  const again = { ...subject, replaces: claim.id };
  const preview = usePreview(option, again);
  return (
    <Page
      title={own ? t('correction') : t('again')}
      lead={own ? t('correctionLead') : t('againLead')}
      className="claim"
    >
      <div className="claim-main">
        <section aria-labelledby="earlier">
          <h2 id="earlier" className="section-heading">
            {t('earlier')}
          </h2>
          <p dir="auto">{subjectInWords(claim)}</p>
          <p>
            {t.rich('earlierAmount', {
              amount: amountsInWords(claim.parts),
              link: <Link to="/claims/$claimId" params={{ claimId: claim.id }} />,
            })}
          </p>
        </section>
        {own && claim.reading ? (
          <Corrected reading={claim.reading} onChange={(reading) => setSubject({ reading })} />
        ) : null}
        {option ? null : <EmptyState>{t('notOffered')}</EmptyState>}
      </div>
      <ClaimSide subject={again} option={option} preview={preview} promise={t('promise')} />
    </Page>
  );
}

type Reading = NonNullable<Claim['reading']>;

function Corrected(props: { reading: Reading; onChange: (reading: Reading) => void }): ReactNode {
  const today = useToday();
  const [reading, setReading] = useState(props.reading);
  const change = (part: Partial<Reading>): void => {
    const next = { ...reading, ...part };
    setReading(next);
    if (errorOf(next, today) === undefined) {
      props.onChange({ ...next, reflection: next.reflection?.trim() || null });
    }
  };
  return (
    <section aria-labelledby="corrected">
      <h2 id="corrected" className="section-heading">
        {t('corrected')}
      </h2>
      <PeriodEnds ends={reading} today={today} error={errorOf(reading, today)} onChange={change} />
      <TextArea
        label={t('reflection')}
        hint={t('reflectionHint')}
        optional
        rows={3}
        maxLength={4000}
        value={reading.reflection ?? ''}
        onChange={(event) => change({ reflection: event.target.value })}
      />
    </section>
  );
}

const errorOf = (reading: Reading, today: string): string | undefined =>
  hasBothDays(reading) ? periodError(reading, today) : t('bothDays');
