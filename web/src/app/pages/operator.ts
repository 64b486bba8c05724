/** What the operator of the server does; loaded when they open it. */
export { OperatedDoubtPage } from '../../operator/doubt-page.js';
export { OperatedProviderPage } from '../../operator/provider-page.js';
export { OperatedProvidersPage } from '../../operator/providers-page.js';
