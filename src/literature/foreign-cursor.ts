import { Problem } from '../platform/index.js';

/** A cursor in the right form that no list gave. */
export function foreignCursor(): Problem {
  return new Problem(
    'invalid-input',
    'The cursor is not one of ours. Start the list again without it.',
    {
      errors: [{ path: 'cursor', code: 'cursor', message: 'is not a cursor of this list' }],
    },
  );
}
