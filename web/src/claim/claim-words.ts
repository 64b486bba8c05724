import type { Assessment } from '../api/types.js';
import { creditsInWords } from '../ui/amount.js';

/** What the button does: "Claim 0.5 credit". */
export function claimInWords(assessment: Assessment | undefined): string {
  if (!assessment?.claimable) return 'Claim credit';
  return `Claim ${creditsInWords(assessment.amount)}`;
}
