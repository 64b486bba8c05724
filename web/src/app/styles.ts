// All styles in one sheet and one order: a piece that is loaded later brings none, so that what a page looks like does not
// depend on which pages were opened before.
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/inter/wght-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import '../ui/styles/ui.css';
import '../frame/shell.css';
import '../read/read.css';
import '../reading/reading.css';
import '../paper/paper.css';
import '../claim/claim.css';
import '../credits/credits.css';
import '../requirements/requirements.css';
import '../certificates/certificates.css';
import '../transcripts/transcripts.css';
import '../me/me.css';
import '../profile/profile.css';
import '../audit/audit.css';
import '../activities/activities.css';
import '../setup/setup.css';
import '../accreditation/accreditation.css';
import '../setup/certificates/template.css';
import '../verify/verify.css';
import '../sign-in/sign-in.css';
import '../ui/styles/print.css';
