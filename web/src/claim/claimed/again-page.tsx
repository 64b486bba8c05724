import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { claimQuery, creditOptionsQuery } from '../../api/learner/credit.js';
import type { Claim, ClaimSubject, CreditOption } from '../../api/types.js';
import { useToday } from '../../frame/session.js';
import { plainAmount } from '../../ui/words/amount.js';
import { TextArea } from '../../ui/forms/field.js';
import { EmptyState } from '../../ui/notices.js';
import { Page } from '../../ui/page.js';
import { PeriodEnds, hasBothDays, periodError } from '../period-ends.js';
import { ClaimSide } from '../submit/claim-side.js';
import { subjectInWords } from '../judgement/claim-words.js';
import { usePreview } from '../submit/use-preview.js';
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
      title="Claim again"
      what="the claim"
      failed="The claim could not be loaded"
      gone={{
        title: 'Claim not found',
        text: (
          <>
            All your claims are under <Link to="/credits">Credits</Link>.
          </>
        ),
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

/** It was taken back or relied on meanwhile, or its time is over: the claim itself says which. */
function Kept({ claim }: { claim: Claim }): ReactNode {
  return (
    <Page title="This claim cannot be made again">
      <p>
        <Link to="/claims/$claimId" params={{ claimId: claim.replacedBy ?? claim.id }}>
          See the claim
        </Link>{' '}
        for the reason.
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
      title={own ? 'Correct a claim' : 'Claim again'}
      lead={
        own
          ? 'The earlier claim is withdrawn when you claim this one, in one step. If the rules refuse it, nothing changes.'
          : 'The same learning, judged by your profile as it is now. If the rules refuse it, nothing changes.'
      }
      className="claim"
    >
      <div className="claim-main">
        <section aria-labelledby="earlier">
          <h2 id="earlier" className="section-heading">
            The earlier claim
          </h2>
          <p dir="auto">{subjectInWords(claim)}</p>
          <p>
            {claim.parts
              .map((part) => `${plainAmount(part.amount)} ${part.creditName}`)
              .join(' and ')}
            .{' '}
            <Link to="/claims/$claimId" params={{ claimId: claim.id }}>
              See it
            </Link>
          </p>
        </section>
        {own && claim.reading ? (
          <Corrected reading={claim.reading} onChange={(reading) => setSubject({ reading })} />
        ) : null}
        {option ? null : (
          <EmptyState>
            The credit option is no longer offered to you. The claim stays as it is.
          </EmptyState>
        )}
      </div>
      <ClaimSide
        subject={again}
        option={option}
        preview={preview}
        promise="I did this learning myself, and I claim only the credit that matches what I did."
      />
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
        What it should say
      </h2>
      <PeriodEnds ends={reading} today={today} error={errorOf(reading, today)} onChange={change} />
      <TextArea
        label="What you take from it"
        hint="Nothing that identifies a patient."
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
  hasBothDays(reading) ? periodError(reading, today) : 'Give both days.';
