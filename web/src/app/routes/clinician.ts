import { createRoute } from '@tanstack/react-router';
import { ActivitiesPage } from '../../activities/activities-page.js';
import { ActivityPage } from '../../activities/activity-page.js';
import { CertificatePage } from '../../certificates/certificate-page.js';
import { CertificatesPage } from '../../certificates/certificates-page.js';
import { ClaimPage, ClaimSeveralPage } from '../../claim/claim-page.js';
import { AgainPage } from '../../claim/claimed/again-page.js';
import { ArticlePage } from '../../claim/article-page.js';
import { claimSearch } from '../../claim/claim-search.js';
import { ClaimedPage } from '../../claim/claimed/claimed-page.js';
import { ReadingPage } from '../../claim/reading/reading-page.js';
import { readingSearch } from '../../claim/reading/reading-search.js';
import { CreditsPage } from '../../credits/credits-page.js';
import { creditsSearch } from '../../credits/credits-search.js';
import { PaperPage } from '../../paper/paper-page.js';
import { ReadPage } from '../../read/read-page.js';
import { SavedPage } from '../../read/saved-page.js';
import { RequirementsPage } from '../../requirements/requirements-page.js';
import { TranscriptsPage } from '../../transcripts/transcripts-page.js';
import { ForClinicians } from '../../frame/guard.js';
import { signedIn } from './frame.js';
import { textIn, type Search } from './search.js';

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

/** The pages of those who learn. */
export const clinicianRoutes = clinician.addChildren([
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
]);
