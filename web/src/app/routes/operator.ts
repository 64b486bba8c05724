import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ForOperators } from '../../frame/guard.js';
import { signedIn } from './frame.js';

type OperatorPages = typeof import('../pages/operator.js');

const operatorPage = (name: keyof OperatorPages) =>
  lazyRouteComponent(() => import('../pages/operator.js'), name);

const operator = createRoute({
  getParentRoute: () => signedIn,
  id: 'operator',
  component: ForOperators,
});
const operatedProviders = createRoute({
  getParentRoute: () => operator,
  path: '/operator',
  component: operatorPage('OperatedProvidersPage'),
});
const operatedProvider = createRoute({
  getParentRoute: () => operator,
  path: '/operator/providers/$providerId',
  component: operatorPage('OperatedProviderPage'),
});
const operatedDoubt = createRoute({
  getParentRoute: () => operator,
  path: '/operator/providers/$providerId/awards-in-doubt',
  component: operatorPage('OperatedDoubtPage'),
});

/** The pages of those who run the server. */
export const operatorRoutes = operator.addChildren([
  operatedProviders,
  operatedProvider,
  operatedDoubt,
]);
