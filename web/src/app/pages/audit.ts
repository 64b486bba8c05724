/** What administrators review; loaded when one of them opens it. */
export { AuditPage } from '../../audit/claims/audit-page.js';
export { HeldPage } from '../../audit/claims/held-page.js';
export { EvidencePage } from '../../audit/evidence/evidence-page.js';
export { AwardsInDoubtPage } from '../../audit/awards-in-doubt-page.js';
export { PastAwardsPage } from '../../audit/past-awards-page.js';
export { ProfileChangePage } from '../../profile/change-page.js';
export { ProfileChangesPage } from '../../profile/changes-page.js';
