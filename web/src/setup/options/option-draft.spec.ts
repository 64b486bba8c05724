import { draftErrors, draftOf, newDraft, offerFrom } from './option-draft.js';

const option = {
  id: '0190a000-0000-7000-8000-000000000001',
  title: 'Point of care',
  ruleSetId: 'us.ama.c1.ipoc',
  ruleSetName: 'Internet point-of-care learning',
  opensOn: '2026-11-23',
  closesOn: null,
  designatedMaximum: '0.50',
  documentWithinDays: 7,
  claimWithinDays: null,
  audience: ['physician'],
  certificateTemplate: null,
  retiredAt: null,
  claims: 3,
  state: 'open',
  whyNot: null,
} as const;

describe('the draft of a credit option', () => {
  it('gives back what the option says', () => {
    const { title, ruleSetId, opensOn, designatedMaximum, audience } = option;
    expect(offerFrom(draftOf({ ...option, audience: [...audience] }))).toEqual({
      title,
      ruleSetId,
      opensOn,
      closesOn: null,
      designatedMaximum,
      documentWithinDays: 7,
      claimWithinDays: null,
      audience,
      certificateTemplate: null,
    });
  });

  it('sends nothing for an empty field, and everybody for no profession', () => {
    expect(offerFrom(newDraft('2026-11-23'))).toMatchObject({
      opensOn: '2026-11-23',
      closesOn: null,
      designatedMaximum: null,
      documentWithinDays: null,
      audience: null,
    });
  });

  it.each(['1.5', '-3', 'seven'])('does not send %s as days', (days) => {
    expect(draftErrors({ ...newDraft('2026-11-23'), claimWithinDays: days })).toEqual({
      claimWithinDays: 'must be a whole number of days',
    });
  });
});
