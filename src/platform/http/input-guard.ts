import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.js';
import { sendsFile } from './raw-body.js';
import { t } from './messages.js';
import { inputError } from '../../shared/input-error.js';

/** The largest body taken, in bytes. A claim with long answers and a day of offline beats fits well within. */
export const bodyLimit = 256 * 1024;

/**
 * Refuses NUL characters anywhere in the input: PostgreSQL cannot store them, and no person types them.
 */
export function refuseNul(fastify: FastifyInstance): void {
  fastify.addHook('preHandler', async (request) => {
    if (
      // A file may contain any byte; it is never treated as text.
      (!sendsFile(request) && containsNul(request.body)) ||
      containsNul(request.query) ||
      containsNul(request.params) ||
      /%00/.test(request.url)
    ) {
      throw new Problem('invalid-input', t.message('nul'), {
        errors: [inputError('', 'nul', t.message('nulField'))],
      });
    }
  });
}

function containsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000');
  if (Array.isArray(value)) return value.some(containsNul);
  if (value instanceof Object) {
    return Object.entries(value).some(([key, member]) => containsNul(key) || containsNul(member));
  }
  return false;
}
