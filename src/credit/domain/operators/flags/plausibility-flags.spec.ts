import {
  assess,
  cycles,
  nothingEarlier,
  rules,
} from '../../../../../test/support/rule-evidence.js';
import type { DayOfReading } from '../../evidence.js';

const pointOfCare = rules('us.ama.c1.ipoc');
const hour = 3600;
const documented = (...minutes: number[]): Date[] =>
  minutes.map((minute) => new Date(Date.parse('2026-12-01T12:00:00Z') + minute * 60_000));

describe('a day', () => {
  const found = (day: Partial<DayOfReading>) =>
    assess(
      pointOfCare,
      {},
      {
        ...nothingEarlier,
        days: [
          {
            day: '2026-12-01',
            activeSeconds: 0,
            offlineSeconds: 0,
            restSeconds: 24 * hour,
            ...day,
          },
        ],
      },
    ).findings.find(({ rule }) => rule === 'impossible-day');

  it.each<[string, Partial<DayOfReading>, string]>([
    ['of twelve hours of reading', { activeSeconds: 12 * hour, restSeconds: 6 * hour }, 'met'],
    ['of a second more', { activeSeconds: 12 * hour + 1, restSeconds: 6 * hour }, 'flagged'],
    [
      'of more, as devices reported late',
      { activeSeconds: 6 * hour, offlineSeconds: 7 * hour, restSeconds: 6 * hour },
      'flagged',
    ],
    ['with a rest of four hours', { activeSeconds: 8 * hour, restSeconds: 4 * hour }, 'met'],
    ['without one', { activeSeconds: 8 * hour, restSeconds: 4 * hour - 1 }, 'flagged'],
    ['without any reading', { restSeconds: 0 }, 'met'],
  ])('%s', (_, day, outcome) => {
    expect(found(day)?.outcome).toBe(outcome);
  });

  it('that is impossible is named with its hours', () => {
    expect(found({ activeSeconds: 20 * hour, restSeconds: 2 * hour })?.observed).toBe(
      '1 December 2026: 20 h of reading, and at most 2 h in a row without any.',
    );
  });
});

describe('cycles documented', () => {
  const found = (own: Date[], others: Date[] = [], offlineSeconds = 0) =>
    assess(
      pointOfCare,
      { cycles: cycles(own.length).map((one, n) => ({ ...one, documentedAt: own[n] ?? null })) },
      {
        ...nothingEarlier,
        documentedAt: others,
        days: [{ day: '2026-12-01', activeSeconds: hour, offlineSeconds, restSeconds: 20 * hour }],
      },
    ).findings.find(({ rule }) => rule === 'burst');

  it.each<[string, Date[], Date[], string]>([
    ['five within ten minutes', documented(0, 2, 4, 6, 8), [], 'met'],
    ['six within ten minutes', documented(0, 2, 4, 6, 8, 10), [], 'flagged'],
    ['six within more than ten minutes', documented(0, 2, 4, 6, 8, 11), [], 'met'],
    ['one by one, and claimed one by one', documented(10), documented(0, 2, 4, 6, 8), 'flagged'],
    ['by the burst of another claim', documented(30), documented(0, 2, 4, 6, 8, 9), 'met'],
  ])('%s', (_, own, others, outcome) => {
    expect(found(own, others)?.outcome).toBe(outcome);
  });

  it('are judged together with what was reported late in bulk', () => {
    expect(found(documented(0), [], hour)?.outcome).toBe('met');
    expect(found(documented(0), [], hour + 60)).toMatchObject({
      outcome: 'flagged',
      observed: '1 December 2026: 1 h 1 min of reading was reported late.',
    });
  });
});
