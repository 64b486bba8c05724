import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { previewQuery } from '../api/credit.js';
import type { CreditOption, Cycle } from '../api/types.js';
import { countOf, durationInWords } from '../ui/dates.js';
import { ErrorNotice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Attestation } from './attestation.js';
import { Documentation } from './documentation.js';
import { DraftTrouble } from './draft-trouble.js';
import { OneOfSeveral } from './one-of-several.js';
import { OptionChoice, firstChoice } from './option-choice.js';
import { Rules } from './rules.js';
import { useDrafts, useDraftsSummary } from './use-drafts.js';

/** The whole claim on one screen: what the learner says, and what the rules say to it. */
export function ClaimForm(props: {
  cycles: readonly Cycle[];
  options: readonly CreditOption[];
}): ReactNode {
  const { cycles, options } = props;
  const drafts = useDrafts(cycles);
  const [optionId, setOptionId] = useState(() => firstChoice(options)?.id ?? '');
  const option = options.find((each) => each.id === optionId);
  const subject = { cycleIds: cycles.map(({ id }) => id) };
  const revisions = useDraftsSummary(drafts, ({ cycle }) => cycle.revision);
  const stale = useDraftsSummary(drafts, ({ status }) => status).includes('stale');
  const preview = useQuery({
    ...previewQuery(optionId, subject, revisions),
    enabled: Boolean(option?.available),
    placeholderData: (before) => before,
  });
  const [one] = drafts;
  return (
    <Page title="Claim CME" lead={<Lead cycles={cycles} />} className="claim">
      <div className="claim-main">
        {drafts.length === 1 && one && one.snapshot().cycle.state !== 'claimed' ? (
          <>
            <DraftTrouble draft={one} />
            <Documentation draft={one} />
          </>
        ) : (
          <section aria-labelledby="several">
            <h2 id="several" className="section-heading">
              What you learned
              <span className="section-count">{countOf(drafts.length, 'cycle', 'cycles')}</span>
            </h2>
            <ul className="several">
              {drafts.map((draft) => (
                <OneOfSeveral key={draft.id} draft={draft} all={drafts} />
              ))}
            </ul>
          </section>
        )}
        <OptionChoice options={options} value={optionId} onChange={setOptionId} />
      </div>
      <div className="claim-side">
        {preview.isError ? <ErrorNotice error={preview.error} onRetry={preview.refetch} /> : null}
        <Rules assessment={preview.data} pending={preview.isFetching} />
        {option ? (
          <Attestation
            key={optionId}
            subject={subject}
            option={option}
            assessment={preview.data}
            promise="I read these sources myself, and I claim only the credit that matches what I did."
            prepare={async () =>
              (await Promise.all(drafts.map((draft) => draft.flush()))).every(Boolean)
            }
            obstacle={stale ? 'First choose which version shall stand.' : undefined}
          />
        ) : null}
      </div>
    </Page>
  );
}

function Lead({ cycles }: { cycles: readonly Cycle[] }): ReactNode {
  const [cycle] = cycles;
  if (cycles.length > 1 || !cycle) {
    return `For ${countOf(cycles.length, 'cycle', 'cycles')} in one claim. A minute that two of them share counts once. What you write is saved as you go.`;
  }
  return (
    <>
      For {durationInWords(cycle.activeSeconds)} of active reading
      {cycle.searchQuery ? (
        <>
          {' '}
          after searching <q>{cycle.searchQuery}</q>
        </>
      ) : null}
      . What you write is saved as you go.
    </>
  );
}
