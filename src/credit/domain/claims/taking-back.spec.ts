import { takingBack, type ClaimingProfile } from './taking-back.js';

const nurse: ClaimingProfile = {
  name: 'Ada Example',
  profession: 'nurse',
  degree: null,
  npi: null,
  licences: [],
};
const physician: ClaimingProfile = { ...nurse, profession: 'physician', degree: 'MD' };
const at = (day: number): Date => new Date(Date.UTC(2026, 10, day, 12));

const claimedOnTheFirst = {
  ownLog: false,
  state: 'awarded',
  wasHeld: false,
  claimedAt: at(1),
  reliedOn: false,
  profile: nurse,
};

describe('a claim to a provider under a wrong profile may be made again', () => {
  it.each([
    ['within 14 days', 15, [], 'claim-again'],
    ['not after them', 16, [], 'time-over'],
    ['later by the time that a change waited for its review', 25, [[5, 15]], 'claim-again'],
    ['not after that', 26, [[5, 15]], 'time-over'],
    ['later by what it waited after the claim alone', 20, [[-10, 6]], 'claim-again'],
    ['not later for a change that was asked for too late', 25, [[16, 24]], 'time-over'],
    [
      'later by the time of each of several changes',
      24,
      [
        [3, 6],
        [8, 14],
      ],
      'claim-again',
    ],
  ] as const)('%s', (_when, day, reviews, expected) => {
    const found = takingBack(claimedOnTheFirst, {
      at: at(day),
      profile: physician,
      asked: physician,
      reviews: reviews.map(([from, to]) => ({ from: at(from), to: at(to) })),
    });
    expect(found.may ?? ('why' in found && found.why)).toBe(expected);
  });

  it('and the days stop counting while a change waits', () => {
    const waiting = { profile: nurse, asked: physician, reviews: [{ from: at(4), to: null }] };
    expect(takingBack(claimedOnTheFirst, { at: at(30), ...waiting })).toEqual({
      may: null,
      why: 'under-review',
      until: at(41).toISOString(),
    });
  });
});
