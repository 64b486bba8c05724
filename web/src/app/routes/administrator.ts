import { createRoute } from '@tanstack/react-router';
import { ProfileChangePage } from '../../profile/change-page.js';
import { changeState } from '../../profile/change-states.js';
import { ProfileChangesPage } from '../../profile/changes-page.js';
import { AuditPage } from '../../audit/claims/audit-page.js';
import { auditSearch } from '../../audit/claims/audit-search.js';
import { EvidencePage } from '../../audit/evidence/evidence-page.js';
import { HeldPage } from '../../audit/claims/held-page.js';
import { DesignatedActivitiesPage } from '../../setup/activities/activities-page.js';
import { ClaimLimitsPage } from '../../setup/provider/claim-limits-page.js';
import { BacktestPage } from '../../setup/backtest/backtest-page.js';
import { NewOptionPage, OptionPage } from '../../setup/options/option-page.js';
import { OptionsPage } from '../../setup/options/options-page.js';
import { DesignatedPage } from '../../setup/activities/designated-page.js';
import { NewActivityPage } from '../../setup/activities/new-activity-page.js';
import { ProviderPage } from '../../setup/provider/provider-page.js';
import { RuleSetPage } from '../../setup/rules/rule-set-page.js';
import { RulesPage } from '../../setup/rules/rules-page.js';
import { TemplatePage } from '../../setup/certificates/template-page.js';
import { TemplatesPage } from '../../setup/certificates/templates-page.js';
import { SetupFrame, SetupStart } from '../../setup/setup-frame.js';
import { AwardsInDoubtPage } from '../../audit/awards-in-doubt-page.js';
import { PastAwardsPage } from '../../audit/past-awards-page.js';
import { ForAdministrators } from '../../frame/guard.js';
import { signedIn } from './frame.js';
import { textIn, type Search } from './search.js';

const administrator = createRoute({
  getParentRoute: () => signedIn,
  id: 'administrator',
  component: ForAdministrators,
});
const audit = createRoute({
  getParentRoute: () => administrator,
  path: '/audit',
  component: AuditPage,
  validateSearch: auditSearch,
});
const held = createRoute({
  getParentRoute: () => administrator,
  path: '/audit/held',
  component: HeldPage,
});
const evidence = createRoute({
  getParentRoute: () => audit,
  path: '$learnerId/$claimId',
  component: EvidencePage,
});
const profileChanges = createRoute({
  getParentRoute: () => administrator,
  path: '/profile-changes',
  component: ProfileChangesPage,
  validateSearch: changeState,
});
const profileChange = createRoute({
  getParentRoute: () => administrator,
  path: '/profile-changes/$learnerId/$changeId',
  component: ProfileChangePage,
});
const doubt = createRoute({
  getParentRoute: () => administrator,
  path: '/awards-in-doubt',
  component: AwardsInDoubtPage,
});
const pastAwards = createRoute({
  getParentRoute: () => administrator,
  path: '/past-awards',
  component: PastAwardsPage,
});
const setup = createRoute({
  getParentRoute: () => administrator,
  path: '/setup',
  component: SetupFrame,
});
const setupStart = createRoute({ getParentRoute: () => setup, path: '/', component: SetupStart });
const setupProvider = createRoute({
  getParentRoute: () => setup,
  path: 'provider',
  component: ProviderPage,
});
const setupClaimLimits = createRoute({
  getParentRoute: () => setup,
  path: 'claim-limits',
  component: ClaimLimitsPage,
});
const setupOptions = createRoute({
  getParentRoute: () => setup,
  path: 'credit-options',
  component: OptionsPage,
});
const setupNewOption = createRoute({
  getParentRoute: () => setup,
  path: 'credit-options/new',
  component: NewOptionPage,
});
const setupOption = createRoute({
  getParentRoute: () => setup,
  path: 'credit-options/$optionId',
  component: OptionPage,
});
const setupActivities = createRoute({
  getParentRoute: () => setup,
  path: 'activities',
  component: DesignatedActivitiesPage,
});
const setupNewActivity = createRoute({
  getParentRoute: () => setup,
  path: 'activities/new',
  component: NewActivityPage,
  validateSearch: (search: Search): { copy?: string } => {
    const copy = textIn(search, 'copy');
    return copy ? { copy } : {};
  },
});
const setupActivity = createRoute({
  getParentRoute: () => setup,
  path: 'activities/$activityId',
  component: DesignatedPage,
});
const setupTemplates = createRoute({
  getParentRoute: () => setup,
  path: 'certificates',
  component: TemplatesPage,
});
const setupTemplate = createRoute({
  getParentRoute: () => setup,
  path: 'certificates/$templateName',
  component: TemplatePage,
});
const setupRules = createRoute({
  getParentRoute: () => setup,
  path: 'rules',
  component: RulesPage,
});
const setupBacktest = createRoute({
  getParentRoute: () => setup,
  path: 'rules/backtest',
  component: BacktestPage,
});
const setupRuleSet = createRoute({
  getParentRoute: () => setup,
  path: 'rules/$ruleSetId',
  component: RuleSetPage,
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
