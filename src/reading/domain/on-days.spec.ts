import { onDays, windowAnywhere } from './on-days.js';
import { spanOf, type Span } from './span.js';
import type { ReasonCode } from './reasons.js';

const ms = (time: string): number => Date.parse(`2026-11-${time}Z`);
const span = (from: string, to: string, reason: ReasonCode = 'reading'): Span =>
  spanOf(ms(from), ms(to), reason);
const session = (id: string, timeZone: string, ...spans: Span[]) => ({ id, timeZone, spans });
const day = { from: '2026-11-25', to: '2026-11-25' };

it('the window of days anywhere extends from the easternmost zone to the westernmost', () => {
  expect(windowAnywhere({ from: '2026-11-25', to: '2026-11-26' })).toEqual({
    startsAt: new Date('2026-11-24T10:00:00Z'),
    endsAt: new Date('2026-11-27T12:00:00Z'),
  });
});

describe('the part of sessions on certain days', () => {
  it('is cut at midnight of the zone of each session', () => {
    const utc = session('utc', 'UTC', span('24T23:30:00', '25T00:30:00'));
    expect(onDays([utc], day)).toEqual([{ ...utc, spans: [span('25T00:00:00', '25T00:30:00')] }]);
    const newYork = session('ny', 'America/New_York', span('26T04:30:00', '26T05:30:00'));
    expect(onDays([newYork], day)).toEqual([
      { ...newYork, spans: [span('26T04:30:00', '26T05:00:00')] },
    ]);
  });

  it('leaves out sessions without any part on them', () => {
    const before = session('before', 'UTC', span('24T10:00:00', '24T11:00:00'));
    const on = session('on', 'UTC', span('25T10:00:00', '25T11:00:00'));
    expect(onDays([before, on], day)).toEqual([on]);
    expect(onDays([before, on], { from: '2026-11-24', to: '2026-11-25' })).toEqual([before, on]);
  });

  it('gives time that sessions of different zones share to the one that began first', () => {
    const first = session(
      'first',
      'UTC',
      span('25T10:10:00', '25T10:20:00'),
      span('25T10:40:00', '25T10:50:00'),
    );
    const second = session('second', 'Europe/Paris', span('25T10:00:00', '25T11:00:00'));
    expect(onDays([first, second], day)).toEqual([
      first,
      {
        ...second,
        spans: [
          span('25T10:00:00', '25T10:10:00'),
          span('25T10:20:00', '25T10:40:00'),
          span('25T10:50:00', '25T11:00:00'),
        ],
      },
    ]);
  });

  it.each<[string, [string, string], [string, string][]]>([
    ['that ends where it begins', ['25T09:00:00', '25T10:00:00'], [['25T10:00:00', '25T11:00:00']]],
    ['that begins where it ends', ['25T11:00:00', '25T12:00:00'], [['25T10:00:00', '25T11:00:00']]],
    ['over its beginning', ['25T09:30:00', '25T10:30:00'], [['25T10:30:00', '25T11:00:00']]],
    ['over its end', ['25T10:30:00', '25T11:30:00'], [['25T10:00:00', '25T10:30:00']]],
    ['over all of it', ['25T09:00:00', '25T12:00:00'], []],
  ])('removes from a span what an earlier session covers %s', (_, held, left) => {
    const first = session('first', 'UTC', span(...held));
    const second = session('second', 'Europe/Paris', span('25T10:00:00', '25T11:00:00'));
    const found = onDays([first, second], day).find(({ id }) => id === 'second');
    expect(found?.spans ?? []).toEqual(left.map(([from, to]) => span(from, to)));
  });

  it('removes nothing if the earlier session has the same zone or did not count, and nothing from time that does not count', () => {
    const read = span('25T10:00:00', '25T11:00:00');
    const idle = span('25T10:00:00', '25T11:00:00', 'no-input');
    const elsewhere = session('elsewhere', 'Asia/Tokyo', span('25T02:00:00', '25T03:00:00'));
    const same = [elsewhere, session('one', 'UTC', read), session('two', 'UTC', read)];
    expect(onDays(same, day)).toEqual(same);
    const uncounted = [session('one', 'UTC', idle), session('two', 'Europe/Paris', read)];
    expect(onDays(uncounted, day)).toEqual(uncounted);
    const counted = [session('one', 'UTC', read), session('two', 'Europe/Paris', idle)];
    expect(onDays(counted, day)).toEqual(counted);
  });
});
