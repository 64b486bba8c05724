import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { NotFound } from '../../frame/failures.js';
import { SignedIn } from '../../frame/guard.js';

/** Where every page begins. */
export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
/** What only those see who are signed in. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: SignedIn,
});
