import { isOwn, type HeldStanding } from '../../requirements/index.js';
import type { ElsewhereCredit } from '../../credit/index.js';
import type {
  SelfReportedLine,
  TranscriptRequirement,
} from '../domain/reports/transcript-facts.js';

/** The progress of a requirement, as a transcript shows it. */
export function requirementOf({ held, profile, standing }: HeldStanding): TranscriptRequirement {
  const { period, applied, excess, unaudited, asked } = standing;
  return {
    name: profile.name,
    label: held.label,
    unit: profile.unit.many,
    ...(isOwn(profile) && { own: true as const }),
    period: { from: period.from, to: period.to },
    applied,
    over: excess,
    unaudited,
    asked: asked.map(({ kind, title, over: days, required, applied: counted, missing }) => ({
      kind,
      title,
      period: { from: days.from, to: days.to },
      required,
      applied: counted,
      missing,
    })),
  };
}

/** Self-reported credit, as a transcript shows it. */
export const selfReportedLine = ({
  completedOn,
  title,
  provider,
  amount,
  unit,
  proof,
}: ElsewhereCredit): SelfReportedLine => ({ completedOn, title, provider, amount, unit, proof });
