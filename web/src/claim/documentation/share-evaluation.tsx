import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { useToast } from '../../ui/toast.js';
import type { CycleDraft } from './cycle-draft.js';
import { t } from './messages.js';
import { useDraftState, useDraftsSummary } from './use-drafts.js';

/** The same two answers for every cycle of the claim, with one tap. Each can be changed afterwards. */
export function ShareEvaluation(props: {
  draft: CycleDraft;
  all: readonly CycleDraft[];
}): ReactNode {
  const { draft, all } = props;
  const { result, effect } = useDraftState(draft).fields;
  const toast = useToast();
  const answers = useDraftsSummary(all, ({ fields, cycle }) =>
    cycle.state === 'claimed' ? '-' : `${fields.result}/${fields.effect}`,
  );
  const others = answers
    .split(' ')
    .filter((each) => each !== '-' && each !== `${result}/${effect}`).length;
  if (!result || !effect || others === 0) return null;
  const share = (): void => {
    const before = all
      .filter((each) => each.snapshot().cycle.state !== 'claimed')
      .map((each) => ({ each, fields: each.snapshot().fields }));
    for (const { each } of before) each.change({ result, effect });
    toast(t('sharedAnswers', { count: all.length }), () => {
      for (const { each, fields } of before) {
        each.change({ result: fields.result, effect: fields.effect });
      }
    });
  };
  return (
    <div>
      <Button onClick={share}>{t('shareAnswers', { count: all.length })}</Button>
    </div>
  );
}
