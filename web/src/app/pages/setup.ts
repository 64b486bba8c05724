/** What administrators set up; loaded when one of them opens it. */
export { DesignatedActivitiesPage } from '../../setup/activities/activities-page.js';
export { DesignatedPage } from '../../setup/activities/designated-page.js';
export { NewActivityPage } from '../../setup/activities/new-activity-page.js';
export { BacktestPage } from '../../setup/backtest/backtest-page.js';
export { TemplatePage } from '../../setup/certificates/template-page.js';
export { TemplatesPage } from '../../setup/certificates/templates-page.js';
export { NewOptionPage, OptionPage } from '../../setup/options/option-page.js';
export { OptionsPage } from '../../setup/options/options-page.js';
export { ClaimLimitsPage } from '../../setup/provider/claim-limits-page.js';
export { ProviderPage } from '../../setup/provider/provider-page.js';
export { RuleSetPage } from '../../setup/rules/rule-set-page.js';
export { RulesPage } from '../../setup/rules/rules-page.js';
export { SetupFrame, SetupStart } from '../../setup/setup-frame.js';
