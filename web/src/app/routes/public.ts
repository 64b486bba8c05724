import { createRoute } from '@tanstack/react-router';
import { SignInPage } from '../../sign-in/sign-in-page.js';
import { VerifyPage, VerifyStartPage } from '../../verify/verify-page.js';
import { HelpPage } from '../../frame/help.js';
import { root } from './frame.js';
import { textIn, type Search } from './search.js';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignInPage,
  validateSearch: (search: Search): { next?: string } => {
    const next = textIn(search, 'next');
    // Only places of this application: an address elsewhere would make sign-in a trap.
    return next && /^\/(?![/\\])/.test(next) ? { next } : {};
  },
});
const help = createRoute({ getParentRoute: () => root, path: '/help', component: HelpPage });
const verifyStart = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  component: VerifyStartPage,
});
const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify/$verificationId',
  component: VerifyPage,
});

/** What everybody may see. */
export const publicRoutes = [signIn, help, verifyStart, verify] as const;
