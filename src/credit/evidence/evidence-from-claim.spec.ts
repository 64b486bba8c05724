import type { ClaimEvidence } from './claim-evidence.js';
import { earlierFromClaim, evidenceFromClaim } from './evidence-from-claim.js';

const claimedAt = new Date('2026-03-02T23:30:00Z');

/** A claim as the first version froze it. */
const old: ClaimEvidence = {
  learner: {
    name: 'Ada Example',
    profession: 'physician',
    degree: 'MD',
    npi: null,
    licences: [],
    timeZone: 'Europe/Berlin',
  },
  provider: { id: 'p', name: 'A hospital', accreditedBy: 'ACCME', demonstration: false },
  option: { id: 'o', title: 'Internet point-of-care learning' },
  ruleSet: {
    id: 'us.ama.c1.ipoc',
    version: '2017-09-29',
    name: 'Internet point-of-care learning',
    learningFormat: 'Internet point-of-care activity',
    unit: 'AMA PRA Category 1 Credit',
    creditName: 'AMA PRA Category 1 Credit',
    document: 'certificate',
  },
  cycles: [
    {
      id: 'c',
      question: 'Does it help?',
      application: 'I will use it.',
      evaluation: { result: 'answered', effect: 'changed' },
      searchQuery: null,
      openedAt: '2026-03-02T22:00:00.000Z',
      documentedAt: '2026-03-02T23:00:00.000Z',
      sources: [
        {
          paperId: 's',
          title: 'A paper',
          journal: null,
          year: 2020,
          pmid: '1',
          doi: null,
          retracted: false,
        },
      ],
      sessions: [
        {
          id: 'x',
          paperId: 's',
          paperTitle: 'A paper',
          device: 'phone',
          startedAt: '2026-03-02T22:00:00.000Z',
          endedAt: null,
          spans: [
            {
              startsAt: '2026-03-02T22:00:00.000Z',
              endsAt: '2026-03-02T22:02:00.000Z',
              kind: 'active',
              reason: 'reading',
            },
          ],
        },
      ],
    },
  ],
  activeSeconds: 120,
  elapsedSeconds: 120,
  attestation: '',
  arithmetic: [],
};

describe('the evidence of a frozen claim', () => {
  it('of the first version is completed with values that refuse nothing', () => {
    const evidence = evidenceFromClaim(old, claimedAt);
    expect(evidence).toMatchObject({
      claimedOn: '2026-03-03',
      offer: { opensOn: '1970-01-01', closesOn: null, designatedMaximum: null },
      article: null,
      reading: null,
      sources: [{ paperId: 's', kind: 'article', indexedIn: ['PubMed'], wordCount: 0 }],
      visits: [{ paperId: 's', activeSeconds: 120 }],
      cycles: [{ searched: false, activeSeconds: 120 }],
    });
    expect(evidence.stretches).toHaveLength(1);
    expect(earlierFromClaim(old)).toEqual({
      creditedStretches: [],
      awarded: {},
      items: [],
      texts: [],
      days: [],
      documentedAt: [],
    });
  });

  it('of a version that kept a text names an accreditor only if the text is exactly its name', () => {
    const codes = (accreditedBy: string | null) =>
      evidenceFromClaim(
        { ...old, provider: { id: 'p', name: 'A hospital', accreditedBy, demonstration: false } },
        claimedAt,
      ).provider.accreditations.map(({ code }) => code);
    expect(codes('ACCME')).toEqual(['ACCME']);
    expect(codes('Accreditation Council for Continuing Medical Education')).toEqual(['ACCME']);
    expect(codes('ACCME (withdrawn 2019, no longer accredited)')).toEqual([]);
    expect(codes('Ourselves')).toEqual([]);
    expect(codes(null)).toEqual([]);
  });

  it('is what was frozen, through JSON and back', () => {
    const frozen: ClaimEvidence = {
      ...old,
      provider: null,
      claimedOn: '2026-03-02',
      cycles: [],
      reading: { from: '2026-03-01', to: '2026-03-02', reflection: null },
      sessions: old.cycles[0]?.sessions ?? [],
      papers: old.cycles[0]?.sources ?? [],
      earlier: {
        awarded: { cap: '2.00' },
        items: [],
        creditedStretches: [
          { startsAt: '2026-03-02T22:00:00.000Z', endsAt: '2026-03-02T22:01:00.000Z' },
        ],
      },
    };
    const evidence = evidenceFromClaim(
      JSON.parse(JSON.stringify(frozen)) as ClaimEvidence,
      claimedAt,
    );
    expect(evidence).toEqual(evidenceFromClaim(frozen, claimedAt));
    expect(evidence).toMatchObject({
      claimedOn: '2026-03-02',
      provider: { accreditedBy: null, demonstration: false },
      sources: [{ paperId: 's' }],
      visits: [{ paperId: 's' }],
    });
    expect(earlierFromClaim(frozen)).toMatchObject({
      awarded: { cap: '2.00' },
      creditedStretches: [{ endsAt: new Date('2026-03-02T22:01:00.000Z') }],
    });
  });
});
