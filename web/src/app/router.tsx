import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { ActivitiesPage } from '../activities/activities-page.js';
import { ActivityPage } from '../activities/activity-page.js';
import { CertificatePage } from '../certificates/certificate-page.js';
import { CertificatesPage } from '../certificates/certificates-page.js';
import { ClaimPage, ClaimSeveralPage } from '../claim/claim-page.js';
import { AgainPage } from '../claim/again-page.js';
import { ArticlePage } from '../claim/article-page.js';
import { claimSearch } from '../claim/claim-search.js';
import { ClaimedPage } from '../claim/claimed-page.js';
import { ReadingPage } from '../claim/reading-page.js';
import { readingSearch } from '../claim/reading-search.js';
import { CreditsPage } from '../credits/credits-page.js';
import { creditsSearch } from '../credits/credits-search.js';
import { MePage } from '../me/me-page.js';
import { ProfileChangePage } from '../profile/change-page.js';
import { changeState } from '../profile/change-states.js';
import { ProfileChangesPage } from '../profile/changes-page.js';
import { PaperPage } from '../paper/paper-page.js';
import { ReadPage } from '../read/read-page.js';
import { SavedPage } from '../read/saved-page.js';
import { RequirementsPage } from '../requirements/requirements-page.js';
import { TranscriptsPage } from '../transcripts/transcripts-page.js';
import { SignInPage } from '../sign-in/sign-in-page.js';
import { VerifyPage, VerifyStartPage } from '../verify/verify-page.js';
import { AuditPage } from '../audit/audit-page.js';
import { auditSearch } from '../audit/audit-search.js';
import { EvidencePage } from '../audit/evidence-page.js';
import { HeldPage } from '../audit/held-page.js';
import { DesignatedActivitiesPage } from '../setup/activities-page.js';
import { ClaimLimitsPage } from '../setup/claim-limits-page.js';
import { BacktestPage } from '../setup/backtest-page.js';
import { NewOptionPage, OptionPage } from '../setup/option-page.js';
import { OptionsPage } from '../setup/options-page.js';
import { DesignatedPage } from '../setup/designated-page.js';
import { NewActivityPage } from '../setup/new-activity-page.js';
import { ProviderPage } from '../setup/provider-page.js';
import { RuleSetPage } from '../setup/rule-set-page.js';
import { RulesPage } from '../setup/rules-page.js';
import { TemplatePage } from '../setup/certificates/template-page.js';
import { TemplatesPage } from '../setup/certificates/templates-page.js';
import { SetupFrame, SetupStart } from '../setup/setup-frame.js';
import { AwardsInDoubtPage } from '../audit/awards-in-doubt-page.js';
import { OperatedProviderPage } from '../operator/provider-page.js';
import { OperatedProvidersPage } from '../operator/providers-page.js';
import { OperatedDoubtPage } from '../operator/doubt-page.js';
import { NotFound, PageFailed } from './failures.js';
import { ForAdministrators, ForClinicians, ForOperators, SignedIn } from './guard.js';
import { HelpPage } from './help.js';

type Search = Record<string, unknown>;

const textIn = (search: Search, key: string): string | undefined => {
  const value = search[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

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

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn });
const me = createRoute({ getParentRoute: () => signedIn, path: '/me', component: MePage });

const clinician = createRoute({
  getParentRoute: () => signedIn,
  id: 'clinician',
  component: ForClinicians,
});
const read = createRoute({
  getParentRoute: () => clinician,
  path: '/',
  component: ReadPage,
  validateSearch: (search: Search): { q?: string; search?: string } => {
    const q = textIn(search, 'q');
    const id = textIn(search, 'search');
    return q ? { q, ...(id ? { search: id } : {}) } : {};
  },
});
const saved = createRoute({
  getParentRoute: () => clinician,
  path: '/saved',
  component: SavedPage,
});
const paper = createRoute({
  getParentRoute: () => clinician,
  path: '/papers/$paperId',
  component: PaperPage,
  validateSearch: (search: Search): { search?: string } => {
    const id = textIn(search, 'search');
    return id ? { search: id } : {};
  },
});
const claim = createRoute({
  getParentRoute: () => clinician,
  path: '/claim/$cycleId',
  component: ClaimPage,
});
const claimSeveral = createRoute({
  getParentRoute: () => clinician,
  path: '/claim',
  component: ClaimSeveralPage,
  validateSearch: claimSearch,
});
const claimReading = createRoute({
  getParentRoute: () => clinician,
  path: '/claim/reading',
  component: ReadingPage,
  validateSearch: readingSearch,
});
const claimArticle = createRoute({
  getParentRoute: () => clinician,
  path: '/claim/activity/$attemptId',
  component: ArticlePage,
});
const claimed = createRoute({
  getParentRoute: () => clinician,
  path: '/claims/$claimId',
  component: ClaimedPage,
});
const claimAgain = createRoute({
  getParentRoute: () => clinician,
  path: '/claims/$claimId/again',
  component: AgainPage,
});
const credits = createRoute({
  getParentRoute: () => clinician,
  path: '/credits',
  component: CreditsPage,
  validateSearch: creditsSearch,
});
const activities = createRoute({
  getParentRoute: () => clinician,
  path: '/activities',
  component: ActivitiesPage,
  validateSearch: (search: Search): { q?: string } => {
    const q = textIn(search, 'q');
    return q ? { q } : {};
  },
});
const activity = createRoute({
  getParentRoute: () => clinician,
  path: '/activities/$activityId',
  component: ActivityPage,
});
const requirements = createRoute({
  getParentRoute: () => clinician,
  path: '/requirements',
  component: RequirementsPage,
});
const certificates = createRoute({
  getParentRoute: () => clinician,
  path: '/certificates',
  component: CertificatesPage,
});
const certificate = createRoute({
  getParentRoute: () => clinician,
  path: '/certificates/$certificateId',
  component: CertificatePage,
});
const transcripts = createRoute({
  getParentRoute: () => clinician,
  path: '/certificates/transcripts',
  component: TranscriptsPage,
});

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

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    help,
    verifyStart,
    verify,
    signedIn.addChildren([
      me,
      clinician.addChildren([
        read,
        saved,
        paper,
        claim,
        claimSeveral,
        claimReading,
        claimArticle,
        claimed,
        claimAgain,
        credits,
        activities,
        activity,
        requirements,
        certificates,
        certificate,
        transcripts,
      ]),
      administrator.addChildren([
        audit.addChildren([evidence]),
        held,
        profileChanges,
        profileChange,
        doubt,
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
      ]),
      operator.addChildren([operatedProviders, operatedProvider, operatedDoubt]),
    ]),
  ]),
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
