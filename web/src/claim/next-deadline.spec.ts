import { closingSoon, nextDeadline } from './next-deadline.js';

type Given = Parameters<typeof nextDeadline>[0];

const cycle = (
  state: Given['state'],
  documentBy: string | null,
  claimBy: string | null,
  closing = false,
): Given => ({ state, deadlines: { documentBy, claimBy, closing } });

describe('the next deadline of a cycle', () => {
  it('is that of the documentation while something is missing, then that of the claim', () => {
    expect(nextDeadline(cycle('open', '2026-11-30', '2027-05-20'))).toMatchObject({
      what: 'document',
      day: '2026-11-30',
    });
    expect(nextDeadline(cycle('documented', '2026-11-30', '2027-05-20'))).toMatchObject({
      what: 'claim',
      day: '2027-05-20',
    });
    expect(nextDeadline(cycle('open', null, '2027-05-20'))).toMatchObject({ what: 'claim' });
  });

  it('is none if nothing closes, or after the claim', () => {
    expect(nextDeadline(cycle('open', null, null))).toBeNull();
    expect(nextDeadline(cycle('documented', '2026-11-30', null))).toBeNull();
    expect(nextDeadline(cycle('claimed', '2026-11-30', '2027-05-20'))).toBeNull();
  });

  it('puts what closes soonest first and leaves out what has time', () => {
    const later = cycle('documented', null, '2026-12-09', true);
    const sooner = cycle('open', '2026-11-24', '2027-05-20', true);
    const distant = cycle('open', '2027-11-24', null);
    expect(closingSoon([later, distant, sooner])).toEqual([sooner, later]);
  });
});
