import type { ReactNode } from 'react';
import type { CreditOption, Cycle } from '../api/types.js';
import { Deadline } from './deadline.js';
import { durationInWords } from '../ui/words/dates.js';
import { Page } from '../ui/page.js';
import { Claimant } from './submit/claimant.js';
import { ClaimSide } from './submit/claim-side.js';
import { Documentation } from './documentation/documentation.js';
import { DraftTrouble } from './documentation/draft-trouble.js';
import { t } from './messages.js';
import { OneOfSeveral } from './one-of-several.js';
import { OptionChoice, useOption } from './submit/option-choice.js';
import { useDrafts, useDraftsSummary } from './documentation/use-drafts.js';
import { usePreview } from './submit/use-preview.js';

/** The whole claim on one screen: what the learner says, and what the rules say to it. */
export function ClaimForm(props: {
  cycles: readonly Cycle[];
  options: readonly CreditOption[];
}): ReactNode {
  const { cycles, options } = props;
  const drafts = useDrafts(cycles);
  const [option, choose] = useOption(options);
  const subject = { cycleIds: cycles.map(({ id }) => id) };
  const revisions = useDraftsSummary(drafts, ({ cycle }) => cycle.revision);
  const preview = usePreview(option, subject, revisions);
  const stale = useDraftsSummary(drafts, ({ status }) => status).includes('stale');
  const [one] = drafts;
  return (
    <Page title={t('title')} lead={<Lead cycles={cycles} />} className="claim">
      <div className="claim-main">
        <Claimant />
        {drafts.length === 1 && one && one.snapshot().cycle.state !== 'claimed' ? (
          <>
            <DraftTrouble draft={one} />
            <Documentation draft={one} />
          </>
        ) : (
          <section aria-labelledby="several">
            <h2 id="several" className="section-heading">
              {t('learned')}
              <span className="section-count">{t('cycles', { count: drafts.length })}</span>
            </h2>
            <ul className="several">
              {drafts.map((draft) => (
                <OneOfSeveral key={draft.id} draft={draft} all={drafts} />
              ))}
            </ul>
          </section>
        )}
        <OptionChoice options={options} value={option?.id ?? ''} onChange={choose} />
      </div>
      <ClaimSide
        subject={subject}
        option={option}
        preview={preview}
        promise={t('promise')}
        prepare={async () => {
          const saved = await Promise.all(drafts.map((draft) => draft.flush()));
          if (!saved.every(Boolean)) return null;
          // What the learner saw is what they claim: a change made elsewhere is refused, not claimed.
          return {
            ...subject,
            cycleRevisions: drafts.map((draft) => draft.snapshot().cycle.revision),
          };
        }}
        onStale={() => drafts.forEach((draft) => void draft.lookElsewhere())}
        obstacle={stale ? t('chooseVersion') : undefined}
      />
    </Page>
  );
}

function Lead({ cycles }: { cycles: readonly Cycle[] }): ReactNode {
  const [cycle] = cycles;
  if (cycles.length > 1 || !cycle) return t('leadSeveral', { count: cycles.length });
  const duration = durationInWords(cycle.activeSeconds);
  return (
    <>
      {cycle.searchQuery
        ? t.rich('leadAfterSearch', { duration, search: <q />, query: cycle.searchQuery })
        : t('lead', { duration })}
      <span className="claim-deadline">
        <Deadline cycle={cycle} />
      </span>
    </>
  );
}
