import { setTimeout as pause } from 'node:timers/promises';
import { Turnstile } from './turnstile.js';

describe('a turnstile', () => {
  it('admits no more than it has places, in order of arrival, even after a failure', async () => {
    const turnstile = new Turnstile(2);
    let inside = 0;
    let most = 0;
    const order: number[] = [];
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        turnstile.pass(async () => {
          order.push(n);
          inside += 1;
          most = Math.max(most, inside);
          await pause(1);
          inside -= 1;
          if (n % 3 === 0) {
            throw new Error('failed inside');
          }
          return n;
        }),
      ),
    );
    expect(most).toBe(2);
    expect(order).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(13);
  });
});
