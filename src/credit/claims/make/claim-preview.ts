import { Problem } from '../../../platform/index.js';
import type { Hold } from '../limits/claim-review.js';
import { holdView } from '../read/claim-view.js';
import type { Assessment } from '../../domain/assessment/assess-claim.js';
import type { AssessmentDto } from '../../assessment.dto.js';
import type { JudgedClaim } from './judged-claim.js';
import { changedSince, shownOf } from './shown.js';
import { t } from '../messages.js';

/** What a claim would give, with the text that a claim of exactly this sends back. */
export interface Preview {
  readonly assessment: Assessment;
  /** Why it would be held for review; null where it would not. */
  readonly hold: Hold | null;
  readonly shown: string;
}

export function previewOf(judged: JudgedClaim): Preview {
  return { assessment: judged.assessment, hold: judged.hold, shown: shownOf(judged) };
}

/** A preview as it is answered. */
export function previewView({ assessment, hold, shown }: Preview): AssessmentDto {
  const { claimable, amount, unit, creditName, document, completedOn } = assessment;
  return {
    claimable,
    amount,
    unit,
    creditName,
    document,
    completedOn,
    parts: [...assessment.parts],
    findings: [...assessment.findings],
    arithmetic: [...assessment.arithmetic],
    hold: holdView(hold),
    shown,
  };
}

/** @throws Problem claim-changed with the new preview, where what the learner was shown no longer holds */
export function refuseChanged(judged: JudgedClaim, shown: string | undefined): void {
  if (shown === undefined) return;
  const preview = previewOf(judged);
  const changed = changedSince(shown, preview.shown);
  if (changed.length === 0) return;
  throw new Problem('claim-changed', t.message('changed'), {
    extra: { changed, preview: previewView(preview) },
  });
}
