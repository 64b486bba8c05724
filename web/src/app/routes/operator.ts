import { createRoute } from '@tanstack/react-router';
import { OperatedProviderPage } from '../../operator/provider-page.js';
import { OperatedProvidersPage } from '../../operator/providers-page.js';
import { OperatedDoubtPage } from '../../operator/doubt-page.js';
import { ForOperators } from '../../frame/guard.js';
import { signedIn } from './frame.js';

const operator = createRoute({
  getParentRoute: () => signedIn,
  id: 'operator',
  component: ForOperators,
});
const operatedProviders = createRoute({
  getParentRoute: () => operator,
  path: '/operator',
  component: OperatedProvidersPage,
});
const operatedProvider = createRoute({
  getParentRoute: () => operator,
  path: '/operator/providers/$providerId',
  component: OperatedProviderPage,
});
const operatedDoubt = createRoute({
  getParentRoute: () => operator,
  path: '/operator/providers/$providerId/awards-in-doubt',
  component: OperatedDoubtPage,
});

/** The pages of those who run the server. */
export const operatorRoutes = operator.addChildren([
  operatedProviders,
  operatedProvider,
  operatedDoubt,
]);
