import { createRoute, createRouter } from '@tanstack/react-router';
import { MePage } from '../me/me-page.js';
import { NotFound, PageFailed } from '../frame/failures.js';
import { PageLoading } from '../frame/page-loading.js';
import { administratorRoutes } from './routes/administrator.js';
import { clinicianRoutes } from './routes/clinician.js';
import { root, signedIn } from './routes/frame.js';
import { operatorRoutes } from './routes/operator.js';
import { publicRoutes } from './routes/public.js';

const me = createRoute({ getParentRoute: () => signedIn, path: '/me', component: MePage });

export const router = createRouter({
  routeTree: root.addChildren([
    ...publicRoutes,
    signedIn.addChildren([me, clinicianRoutes, administratorRoutes, operatorRoutes]),
  ]),
  // Pages of administrators and operators are loaded when they are opened (pages/). Where the server was upgraded since, a
  // piece is gone: the router then reloads the page, once for each piece, and has the new one.
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
