/** Days after the claim in which its learner may make it again: time to read the certificate that came of it, and to ask. */
export const daysToTakeBack = 14;

const msOfDay = 86_400_000;

/** What a learner may do about a claim that they made. */
export type TakingBack =
  | {
      /** A claim to the learner's own log is withdrawn or corrected; one to a provider is made again. */
      readonly may: 'withdraw' | 'claim-again';
      /** ISO 8601, UTC; null where there is no end. */
      readonly until: string | null;
    }
  | { readonly may: null; readonly until: string | null; readonly why: WhyKept };

export type WhyKept =
  | 'ended'
  | 'decided'
  | 'time-over'
  | 'relied-on'
  | 'profile-unchanged'
  | 'under-review';

/** Who claims, as far as claims and certificates say it. */
export interface ClaimingProfile {
  readonly name: string;
  readonly profession: string | null;
  readonly degree: string | null;
  readonly npi: string | null;
  readonly licences: readonly { readonly jurisdiction: string; readonly number: string }[];
}

/**
 * Whether a claim may be taken back. The learner's own log is nobody else's: it may always be. A claim to a provider may be
 * made again for a profile that was wrong: within `daysToTakeBack`, not counting the time that a change to the profile waits for review, before anybody decided about it and before anybody
 * else relied on its certificate.
 */
export function takingBack(
  claim: {
    readonly ownLog: boolean;
    readonly state: string;
    /** Held for review when it was made: since it is awarded, somebody decided so. */
    readonly wasHeld: boolean;
    readonly claimedAt: Date;
    readonly reliedOn: boolean;
    readonly profile: ClaimingProfile;
  },
  now: {
    readonly at: Date;
    /** As it is in force once the claim is taken back, and as its learner asked for it. */
    readonly profile: ClaimingProfile | null;
    readonly asked: ClaimingProfile | null;
    /** From when until when changes to the profile waited for a review; null: still. In order, one after the other. */
    readonly reviews: readonly { readonly from: Date; readonly to: Date | null }[];
  },
): TakingBack {
  if (claim.state === 'withdrawn' || claim.state === 'revoked') return kept('ended', null);
  if (claim.ownLog) return { may: 'withdraw', until: null };
  const end = endOfTakingBack(claim.claimedAt, now);
  const until = end.toISOString();
  const undecided = claim.wasHeld ? 'held' : 'awarded';
  if (claim.state !== undecided) return kept('decided', until);
  if (now.at > end) return kept('time-over', until);
  if (claim.reliedOn) return kept('relied-on', until);
  if (!now.profile || samePerson(claim.profile, now.profile)) {
    const waits = now.asked !== null && !samePerson(claim.profile, now.asked);
    return kept(waits ? 'under-review' : 'profile-unchanged', until);
  }
  return { may: 'claim-again', until };
}

/** The days to take a claim back stop counting while a change to the profile waits for review. */
function endOfTakingBack(
  claimedAt: Date,
  { at, reviews }: Pick<Parameters<typeof takingBack>[1], 'at' | 'reviews'>,
): Date {
  let end = claimedAt.getTime() + daysToTakeBack * msOfDay;
  for (const { from, to } of reviews) {
    const since = Math.max(from.getTime(), claimedAt.getTime());
    if (since <= end) end += Math.max(0, (to ?? at).getTime() - since);
  }
  return new Date(end);
}

function kept(why: WhyKept, until: string | null): TakingBack {
  return { may: null, until, why };
}

/** Whether two profiles say the same of who claims: name, profession, degree, NPI and licences. */
export function samePerson(a: ClaimingProfile, b: ClaimingProfile): boolean {
  return facts(a) === facts(b);
}

function facts({ name, profession, degree, npi, licences }: ClaimingProfile): string {
  const held = licences.map(({ jurisdiction, number }) => `${jurisdiction} ${number}`).toSorted();
  return JSON.stringify([name, profession, degree, npi, held]);
}
