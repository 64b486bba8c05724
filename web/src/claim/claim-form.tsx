import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { previewQuery } from '../api/credit.js';
import type { CreditOption, Cycle } from '../api/types.js';
import { durationInWords } from '../ui/dates.js';
import { ErrorNotice, Notice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Attestation } from './attestation.js';
import { Documentation } from './documentation.js';
import { OptionChoice } from './option-choice.js';
import { Rules } from './rules.js';
import { useDraft, type Draft } from './use-draft.js';

/** The whole claim on one screen: what the learner says, and what the rules say to it. */
export function ClaimForm(props: { cycle: Cycle; options: readonly CreditOption[] }): ReactNode {
  const { cycle, options } = props;
  const draft = useDraft(cycle);
  const [optionId, setOptionId] = useState(() => firstChoice(options)?.id ?? '');
  const option = options.find((each) => each.id === optionId);
  const preview = useQuery({
    ...previewQuery(optionId, cycle.id, draft.cycle.revision),
    enabled: Boolean(option?.available),
    placeholderData: (before) => before,
  });
  return (
    <Page
      title="Claim CME"
      lead={
        <>
          For {durationInWords(draft.cycle.activeSeconds)} of active reading
          {draft.cycle.searchQuery ? (
            <>
              {' '}
              after searching <q>{draft.cycle.searchQuery}</q>
            </>
          ) : null}
          . What you write is saved as you go.
        </>
      }
      className="claim"
    >
      <div className="claim-main">
        <DraftTrouble draft={draft} />
        <Documentation draft={draft} />
        <OptionChoice options={options} value={optionId} onChange={setOptionId} />
      </div>
      <div className="claim-side">
        {preview.isError ? <ErrorNotice error={preview.error} onRetry={preview.refetch} /> : null}
        <Rules assessment={preview.data} pending={preview.isFetching} />
        {option ? <Attestation {...{ draft, option, assessment: preview.data }} /> : null}
      </div>
    </Page>
  );
}

/** What most learners want: credit with a document, before a log without one. */
function firstChoice(options: readonly CreditOption[]): CreditOption | undefined {
  const available = options.filter((option) => option.available);
  return available.find((option) => option.document !== 'none') ?? available[0] ?? options[0];
}

function DraftTrouble({ draft }: { draft: Draft }): ReactNode {
  if (draft.status === 'failed' && draft.problem) {
    return (
      <ErrorNotice error={draft.problem} onRetry={draft.flush}>
        <p>What you wrote is still on this page; it is not saved yet.</p>
      </ErrorNotice>
    );
  }
  if (draft.status !== 'stale') return null;
  return (
    <div role="alert" className="draft-conflict">
      <Notice tone="care" title="This was changed in another window">
        <p>
          Nothing is lost: what you typed here is still below, and the other version is kept on the
          server. Which one shall stand?
        </p>
        {draft.other ? (
          <p>
            The other says: <q>{draft.other.question ?? 'no question'}</q>
            {draft.other.application ? (
              <>
                , and <q>{draft.other.application}</q>
              </>
            ) : null}
          </p>
        ) : null}
        {draft.problem ? <p className="field-error">{draft.problem.detail}</p> : null}
        <p className="notice-actions">
          <button type="button" className="button button-plain" onClick={draft.keepMine}>
            Keep what I typed here
          </button>
          <button type="button" className="button button-plain" onClick={draft.takeOther}>
            Use the other version
          </button>
        </p>
      </Notice>
    </div>
  );
}
