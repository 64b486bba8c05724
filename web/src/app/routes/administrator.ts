import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { changeState } from '../../profile/change-states.js';
import { auditSearch } from '../../audit/claims/audit-search.js';
import { ForAdministrators } from '../../frame/guard.js';
import { signedIn } from './frame.js';
import { textIn, type Search } from './search.js';

type AuditPages = typeof import('../pages/audit.js');
type SetupPages = typeof import('../pages/setup.js');

const auditPage = (name: keyof AuditPages) =>
  lazyRouteComponent(() => import('../pages/audit.js'), name);
const setupPage = (name: keyof SetupPages) =>
  lazyRouteComponent(() => import('../pages/setup.js'), name);

const administrator = createRoute({
  getParentRoute: () => signedIn,
  id: 'administrator',
  component: ForAdministrators,
});
const audit = createRoute({
  getParentRoute: () => administrator,
  path: '/audit',
  component: auditPage('AuditPage'),
  validateSearch: auditSearch,
});
const held = createRoute({
  getParentRoute: () => administrator,
  path: '/audit/held',
  component: auditPage('HeldPage'),
});
const evidence = createRoute({
  getParentRoute: () => audit,
  path: '$learnerId/$claimId',
  component: auditPage('EvidencePage'),
});
const profileChanges = createRoute({
  getParentRoute: () => administrator,
  path: '/profile-changes',
  component: auditPage('ProfileChangesPage'),
  validateSearch: changeState,
});
const profileChange = createRoute({
  getParentRoute: () => administrator,
  path: '/profile-changes/$learnerId/$changeId',
  component: auditPage('ProfileChangePage'),
});
const doubt = createRoute({
  getParentRoute: () => administrator,
  path: '/awards-in-doubt',
  component: auditPage('AwardsInDoubtPage'),
});
const pastAwards = createRoute({
  getParentRoute: () => administrator,
  path: '/past-awards',
  component: auditPage('PastAwardsPage'),
});
const setup = createRoute({
  getParentRoute: () => administrator,
  path: '/setup',
  component: setupPage('SetupFrame'),
});
const setupStart = createRoute({
  getParentRoute: () => setup,
  path: '/',
  component: setupPage('SetupStart'),
});
const setupProvider = createRoute({
  getParentRoute: () => setup,
  path: 'provider',
  component: setupPage('ProviderPage'),
});
const setupClaimLimits = createRoute({
  getParentRoute: () => setup,
  path: 'claim-limits',
  component: setupPage('ClaimLimitsPage'),
});
const setupOptions = createRoute({
  getParentRoute: () => setup,
  path: 'credit-options',
  component: setupPage('OptionsPage'),
});
const setupNewOption = createRoute({
  getParentRoute: () => setup,
  path: 'credit-options/new',
  component: setupPage('NewOptionPage'),
});
const setupOption = createRoute({
  getParentRoute: () => setup,
  path: 'credit-options/$optionId',
  component: setupPage('OptionPage'),
});
const setupActivities = createRoute({
  getParentRoute: () => setup,
  path: 'activities',
  component: setupPage('DesignatedActivitiesPage'),
});
const setupNewActivity = createRoute({
  getParentRoute: () => setup,
  path: 'activities/new',
  component: setupPage('NewActivityPage'),
  validateSearch: (search: Search): { copy?: string } => {
    const copy = textIn(search, 'copy');
    return copy ? { copy } : {};
  },
});
const setupActivity = createRoute({
  getParentRoute: () => setup,
  path: 'activities/$activityId',
  component: setupPage('DesignatedPage'),
});
const setupTemplates = createRoute({
  getParentRoute: () => setup,
  path: 'certificates',
  component: setupPage('TemplatesPage'),
});
const setupTemplate = createRoute({
  getParentRoute: () => setup,
  path: 'certificates/$templateName',
  component: setupPage('TemplatePage'),
});
const setupRules = createRoute({
  getParentRoute: () => setup,
  path: 'rules',
  component: setupPage('RulesPage'),
});
const setupBacktest = createRoute({
  getParentRoute: () => setup,
  path: 'rules/backtest',
  component: setupPage('BacktestPage'),
});
const setupRuleSet = createRoute({
  getParentRoute: () => setup,
  path: 'rules/$ruleSetId',
  component: setupPage('RuleSetPage'),
  validateSearch: (search: Search): { version?: string } => {
    const version = textIn(search, 'version');
    return version ? { version } : {};
  },
});

/** The pages of those who audit the claims made to a provider, and set up what it offers. */
export const administratorRoutes = administrator.addChildren([
  audit.addChildren([evidence]),
  profileChanges,
  profileChange,
  held,
  doubt,
  pastAwards,
  setup.addChildren([
    setupStart,
    setupProvider,
    setupClaimLimits,
    setupActivities,
    setupNewActivity,
    setupActivity,
    setupOptions,
    setupNewOption,
    setupOption,
    setupTemplates,
    setupTemplate,
    setupRules,
    setupBacktest,
    setupRuleSet,
  ]),
]);
