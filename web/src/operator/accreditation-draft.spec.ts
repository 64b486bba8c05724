import type { Proposal } from '../api/types.js';
import { blockedBy, draftOfProposal, emptyDraft, inputOf } from './accreditation-draft.js';

const accreditors = [
  {
    code: 'ACCME',
    name: 'Accreditation Council for Continuing Medical Education (ACCME)',
    shortName: 'ACCME',
    accredits: 'continuing medical education for physicians',
    jurisdiction: 'United States',
    confirmed: true,
  },
];

const proposal = (accreditedBy: string): Proposal => ({
  id: 'p',
  kind: 'accreditation',
  proposed: { accreditedBy, identifier: '0001234', statement: 'It is.' },
  state: 'waiting',
  proposedBy: 'olga@test.example',
  proposedAt: '2026-03-02T14:00:00Z',
  decidedAt: null,
  reason: null,
});

describe('an accreditation that is being written', () => {
  it('copies from a proposal what is known by exactly its name', () => {
    expect(draftOfProposal(proposal(' accme '), accreditors)).toMatchObject({
      accreditor: 'ACCME',
      identifier: '0001234',
      statement: 'It is.',
    });
    expect(draftOfProposal(proposal('ACCME (withdrawn 2019)'), accreditors).accreditor).toBe('');
  });

  it('has a reason if it corrects or withdraws', () => {
    const draft = { ...emptyDraft, accreditor: 'ACCME', validFrom: '2020-01-01' };
    expect(blockedBy(draft)).toBeUndefined();
    expect(blockedBy({ ...draft, accreditor: '' })).toMatch(/accreditor/);
    expect(blockedBy({ ...draft, status: 'withdrawn' })).toMatch(/reason/);
    expect(blockedBy({ ...draft, corrects: 'x', reason: ' ' })).toMatch(/reason/);
    expect(blockedBy({ ...draft, corrects: 'x', reason: 'A digit.' })).toBeUndefined();
  });

  it('of a withdrawal has no last day', () => {
    const draft = { ...emptyDraft, status: 'withdrawn' as const, validTo: '2027-01-01' };
    expect(inputOf(draft).validTo).toBeNull();
  });
});
