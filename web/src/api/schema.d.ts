// Made by `npm run generate:api` from the description that the server gives of itself.

export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, if anybody */
        get: operations["whoAmI"];
        put?: never;
        /** Sign in; the answer sets the session cookie */
        post: operations["signIn"];
        /** Sign out; also right when not signed in */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The browsers signed in to my account */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign one of my browsers out */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change my password; signs my other browsers out */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My profile; 404 before it is filled in */
        get: operations["getProfile"];
        /** Replace my profile, or propose it where certificates rest on the one in force */
        put: operations["putProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What my profile lacks for a claim, since when it is attested, and its latest change */
        get: operations["getProfileReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/changes/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a change that waits */
        post: operations["withdrawProfileChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/changes/{id}/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a file that shows the change: PDF, PNG or JPEG, at most 10 MB */
        post: operations["postProfileProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/changes/{id}/proofs/{proofId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that I uploaded */
        get: operations["getProfileProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/profile-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of profiles that our certificates rest on; those that wait first */
        get: operations["listProfileChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/profile-changes/{learnerId}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One change, both sides */
        get: operations["getProfileChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/profile-changes/{learnerId}/{id}/proofs/{proofId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that shows it, to download */
        get: operations["getReviewedProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/profile-changes/{learnerId}/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept or decline a change */
        post: operations["decideProfileChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What Lectern has told me */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a notice as read */
        post: operations["readNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The provider that I administer */
        get: operations["getProvider"];
        /** Change the website of my provider, and propose its legal name and accreditation to the operator */
        put: operations["putProvider"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/provider/proposals/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what still waits */
        post: operations["withdrawProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/accreditors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may accredit a provider */
        get: operations["listAccreditors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All providers, and what waits for the operator */
        get: operations["listOperatedProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/providers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One provider with its accreditation history and its proposals */
        get: operations["getOperatedProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/providers/{id}/accreditations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** State who accredits it from a day on, that it ended, or correct an entry */
        post: operations["stateAccreditation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/providers/{id}/proposals/{proposalId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept or decline a proposal */
        post: operations["decideProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers that fit a query, or the newest */
        get: operations["listPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A paper with its abstract and links */
        get: operations["getPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways to the full text */
        get: operations["listPaperLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers about the same things */
        get: operations["listRelatedPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/reaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Like, dislike, or neither */
        put: operations["setReaction"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/saved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep a paper for later, or no longer */
        put: operations["setSaved"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My searches, the last first */
        get: operations["listSearches"];
        put?: never;
        /** Search, and keep the search as evidence */
        post: operations["runSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The papers I keep, the last saved first */
        get: operations["listSavedPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reading-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recent reading sessions, newest first */
        get: operations["ReadingController_list"];
        put?: never;
        /** Open a paper: starts a reading session */
        post: operations["ReadingController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reading-sessions/{id}/beats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell that the paper is still open, and how; one batch at a time */
        post: operations["ReadingController_recordBeats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reading-sessions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a reading session */
        post: operations["ReadingController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reading-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A reading session with its spans */
        get: operations["ReadingController_getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/active-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The learner's active time of one day, with the reason of every minute */
        get: operations["ReadingController_activeTime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles with an assessment that are open for credit, newest first */
        get: operations["listActivities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/attempts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of my attempts with its feedback */
        get: operations["getAttempt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/attempts/{id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what I think of an activity that I passed */
        put: operations["putEvaluation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An activity with its questions, without the right answers */
        get: operations["getActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/starts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that I open the questions for my next attempt; the first time counts */
        post: operations["postAssessmentStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in my answers */
        post: operations["postAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The activities of my provider, the last made first */
        get: operations["listDesignatedActivities"];
        put?: never;
        /** Designate an article; what is asked cannot be changed afterwards */
        post: operations["postDesignatedActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An activity of my provider with its answers and results */
        get: operations["getDesignatedActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/activities/{id}/corrections/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count what another key of one question would change; changes nothing */
        post: operations["previewKeyCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/activities/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct the key of one question, with a reason; attempts made so far are regraded */
        post: operations["postKeyCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/activities/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an activity back, with a reason */
        post: operations["retireActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/activities/{id}/expiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let an activity end earlier */
        put: operations["putActivityExpiry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My cycles, newest first */
        get: operations["CyclesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A cycle, with what is still missing */
        get: operations["CyclesController_getCycle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/documentation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save a draft: only what is sent changes */
        put: operations["CyclesController_document"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I may claim, and why not the rest */
        get: operations["CreditOptionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My log of credit as CSV, a row for each award; amounts as they were awarded */
        get: operations["exportClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a claim would come to; changes nothing */
        post: operations["ClaimsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My claims, newest first, with the totals of all of them */
        get: operations["ClaimsController_list"];
        put?: never;
        /** Claim credit for documented cycles, an article with its assessment or hours of reading */
        post: operations["ClaimsController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a claim to my own log back; it may be claimed again */
        post: operations["ClaimsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A claim with its findings */
        get: operations["ClaimsController_getClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/rule-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rule set with its versions */
        get: operations["listRuleSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/rule-sets/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the rule files of this server again; with any problem it keeps what it has */
        post: operations["readRuleFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/backtests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a candidate would have changed in the claims made to my provider; writes nothing */
        post: operations["backtestRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/claim-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What learners may claim from my provider, and from where on claims are held for review */
        get: operations["getClaimLimits"];
        /** Set them for claims from now on; null turns one off */
        put: operations["setClaimLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/credit-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What my provider offers, the retired last */
        get: operations["listProviderOptions"];
        put?: never;
        /** Offer a rule set to learners */
        post: operations["offerOption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/credit-options/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change an option; claims that were made under it stay as they are */
        put: operations["changeOption"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/credit-options/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an option for good, with a reason; what was claimed stays */
        post: operations["retireOption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The requirements that I hold */
        get: operations["listRequirements"];
        put?: never;
        /** Hold a requirement of the catalogue */
        post: operations["postRequirement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requirements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change its label and days */
        put: operations["putRequirement"];
        post?: never;
        /** End it today; PUT with endedOn null takes that back */
        delete: operations["endRequirement"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The requirements that I defined myself, ended ones among them */
        get: operations["listOwnRequirements"];
        put?: never;
        /** Define a requirement and hold it */
        post: operations["postOwnRequirement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-requirements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change its definition; the ledger holds both */
        put: operations["putOwnRequirement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requirement-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What bodies ask for, with the source of every number */
        get: operations["listRequirementProfiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I completed in some days, by kind of credit: certified, own log and self-reported */
        get: operations["getCreditTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How I stand with every requirement: per bucket raw, applied, over and missing */
        get: operations["getProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of each credit under one requirement, and why; the latest first */
        get: operations["listProgressLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My credit from elsewhere, the latest activity first, withdrawn ones among it */
        get: operations["listExternalCredits"];
        put?: never;
        /** Write down credit from elsewhere */
        post: operations["postExternalCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-credits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Correct it; the ledger holds both */
        put: operations["putExternalCredit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-credits/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it count no longer */
        post: operations["withdrawExternalCredit"];
        /** Take the withdrawal back */
        delete: operations["restoreExternalCredit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-credits/{id}/distinction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it differs from the credit that it looks the same as: both count */
        post: operations["distinguishExternalCredit"];
        /** Take that back */
        delete: operations["undoDistinguishExternalCredit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-credits/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file that shows it, byte for byte */
        get: operations["getProof"];
        /** Upload the file that shows it: PDF, PNG or JPEG, at most 10 MB */
        put: operations["putProof"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{id}/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what topics an award of mine is on */
        put: operations["putAwardTopics"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/archive/contents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many certificates an archive of this period would hold */
        get: operations["getArchiveContents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My certificates of a period as one ZIP of PDFs, with a table of contents as CSV
         * @description One at a time for each learner.
         */
        get: operations["getCertificateArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My certificates, newest first */
        get: operations["listCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One certificate with its frozen facts */
        get: operations["getCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/reissue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue a certificate again after a change of name; it takes the place of this one */
        post: operations["reissueCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificate as PDF */
        get: operations["getCertificatePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/credential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificate as an Open Badges 3.0 credential, with a proof or as a token */
        get: operations["getCertificateCredential"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/certificate-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My provider's templates of certificates, the usual one first */
        get: operations["listCertificateTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/certificate-templates/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest version of a template, with the texts that ship beside its own */
        get: operations["getCertificateTemplate"];
        /** Add a version of a template; what was issued stays as it is */
        put: operations["saveCertificateTemplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/certificate-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What certificates would look like, with invented facts; stamped and not signed */
        post: operations["previewCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/certificate-logos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep my provider's own mark, a PNG or JPEG picture of at most 2 MB */
        post: operations["keepCertificateLogo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the certificate to the address of my account */
        post: operations["mailCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificate-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether I get my certificates by email */
        get: operations["getCertificateMail"];
        /** Say whether I want my certificates by email */
        put: operations["putCertificateMail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transcripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My transcripts, newest first */
        get: operations["listTranscripts"];
        put?: never;
        /** Issue a transcript of what I completed in a period */
        post: operations["postTranscript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transcripts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One transcript with its frozen facts */
        get: operations["getTranscript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transcripts/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The transcript as PDF */
        get: operations["getTranscriptPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issuers/{providerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys of an issuer of credentials */
        get: operations["getIssuer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issuers/{providerId}/status-lists/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which credentials were revoked */
        get: operations["getStatusList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/{verificationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a certificate counts */
        get: operations["verifyCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/{verificationId}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The facts of a certificate, in the canonical JSON (RFC 8785) whose hash its credential holds */
        get: operations["getCertificateFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether a certificate (PDF) or a credential (JSON, token) is as it was issued, and still counts
         * @description Send the file itself, at most 16 MB. It is not kept.
         */
        post: operations["verifyFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditingController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/claims/{learnerId}/{claimId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditingController_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/claims/{learnerId}/{claimId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The evidence as it stands, as signed PDF */
        get: operations["getAuditReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/claims/{learnerId}/{claimId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Award or decline a held claim; uphold, reduce, revoke or reinstate another */
        post: operations["AuditingController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims that are held for review, the earliest day of review first */
        get: operations["listHeldClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/providers/{id}/awards-in-doubt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a provider awarded under an accreditation that proved wrong, without its learners */
        get: operations["listOperatedAwardsInDoubt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/providers/{id}/awards-in-doubt.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as CSV */
        get: operations["exportOperatedAwardsInDoubt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/awards-in-doubt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What my provider awarded under an accreditation that proved wrong */
        get: operations["listAwardsInDoubt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/awards-in-doubt.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as CSV */
        get: operations["exportAwardsInDoubt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/past-awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Awards of my provider that today’s rules would not give; changes nothing */
        get: operations["reviewPastAwards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/past-awards.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of them as CSV */
        get: operations["exportPastAwards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SignInBody: {
            /** @example clinician@lectern.example */
            email: string;
            password: string;
        };
        UserProviderDto: {
            /** Format: uuid */
            id: string;
            name: string;
            demonstration: boolean;
        };
        LicenceDto: {
            /** @example Ohio */
            jurisdiction: string;
            /** @example 35.123456 */
            number: string;
        };
        ProfileDto: {
            /** @description The name as on the licence. */
            name: string;
            /**
             * @description Null until the first claim asks for it.
             * @enum {string|null}
             */
            profession: "physician" | "physician-assistant" | "nurse-practitioner" | "nurse" | "pharmacist" | "other" | null;
            /** @description Such as MD, DO, MBBS, PhD. */
            degree: string | null;
            /**
             * @description National Provider Identifier: ten digits.
             * @example 1234567893
             */
            npi: string | null;
            /**
             * @description A time zone of the IANA list: in it lie the days and years of the learner.
             * @example America/Chicago
             */
            timeZone: string;
            licences: components["schemas"]["LicenceDto"][];
        };
        UserDto: {
            /** Format: uuid */
            id: string;
            email: string;
            /** @enum {string} */
            role: "clinician" | "administrator" | "operator";
            /** @description The accredited provider of an administrator. */
            provider: components["schemas"]["UserProviderDto"] | null;
            /** @description Of a clinician, once it is filled in. */
            profile: components["schemas"]["ProfileDto"] | null;
        };
        SignedInDto: {
            user: components["schemas"]["UserDto"];
        };
        MaybeSignedInDto: {
            /** @description null for nobody. */
            user: components["schemas"]["UserDto"] | null;
            /** @description Whether this installation has the demonstration accounts. */
            demonstration: boolean;
        };
        SignInSessionDto: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Up to five minutes behind.
             */
            lastSeenAt: string;
            /** Format: date-time */
            expiresAt: string;
            userAgent: string | null;
            /** @description Whether it is the session that asks. */
            current: boolean;
        };
        SignInSessionListDto: {
            items: components["schemas"]["SignInSessionDto"][];
        };
        ChangePasswordBody: {
            currentPassword: string;
            /** @description 12 to 200 characters, whichever you like. */
            newPassword: string;
        };
        LackDto: {
            /** @enum {string} */
            code: "profile" | "profession" | "npi";
            message: string;
        };
        IdentityDto: {
            name: string;
            /** @enum {string|null} */
            profession: "physician" | "physician-assistant" | "nurse-practitioner" | "nurse" | "pharmacist" | "other" | null;
            degree: string | null;
            npi: string | null;
            licences: components["schemas"]["LicenceDto"][];
        };
        ChangeFindingDto: {
            /** @enum {string} */
            fact: "name" | "profession" | "degree" | "npi" | "licences";
            /** @description Whether this needs no review. */
            passes: boolean;
            /** @description Why, in a sentence. */
            reason: string;
        };
        ProfileSupportingDocumentDto: {
            /** Format: uuid */
            id: string;
            mediaType: string;
            size: number;
            /** Format: date-time */
            uploadedAt: string;
        };
        ProfileChangeDto: {
            /** Format: uuid */
            id: string;
            /**
             * @description passed: made at once; waiting: for review, the profile in force is as before.
             * @enum {string}
             */
            state: "passed" | "waiting" | "accepted" | "declined" | "withdrawn";
            /** @description In force when it was proposed. */
            before: components["schemas"]["IdentityDto"];
            after: components["schemas"]["IdentityDto"];
            findings: components["schemas"]["ChangeFindingDto"][];
            /** Format: date-time */
            proposedAt: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @description Of the decision. */
            reason: string | null;
            proofs: components["schemas"]["ProfileSupportingDocumentDto"][];
        };
        ProfileReviewDto: {
            /** @description What the profile lacks for a claim. */
            lacking: components["schemas"]["LackDto"][];
            /**
             * Format: date-time
             * @description When what certificates rest on was attested with a claim, or reviewed last.
             */
            attestedAt: string | null;
            /** @description The latest. */
            change: components["schemas"]["ProfileChangeDto"] | null;
        };
        ReviewedChangeItem: {
            /** Format: uuid */
            learnerId: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "passed" | "waiting" | "accepted" | "declined" | "withdrawn";
            /** @description As in force when it was proposed. */
            name: string;
            /** @description Which facts change. */
            facts: ("name" | "profession" | "degree" | "npi" | "licences")[];
            /** Format: date-time */
            proposedAt: string;
            proofs: number;
        };
        ReviewedChangeList: {
            items: components["schemas"]["ReviewedChangeItem"][];
            total: number;
            nextCursor: string | null;
        };
        ReviewedChangeDto: {
            /** Format: uuid */
            id: string;
            /**
             * @description passed: made at once; waiting: for review, the profile in force is as before.
             * @enum {string}
             */
            state: "passed" | "waiting" | "accepted" | "declined" | "withdrawn";
            /** @description In force when it was proposed. */
            before: components["schemas"]["IdentityDto"];
            after: components["schemas"]["IdentityDto"];
            findings: components["schemas"]["ChangeFindingDto"][];
            /** Format: date-time */
            proposedAt: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @description Of the decision. */
            reason: string | null;
            proofs: components["schemas"]["ProfileSupportingDocumentDto"][];
            /** Format: uuid */
            learnerId: string;
            /** @description The provider that decided. */
            decidedBy: string | null;
        };
        ProfileChangeDecision: {
            /** @enum {string} */
            outcome: "accepted" | "declined";
            /** @description The learner reads it. */
            reason: string;
        };
        NoticeDto: {
            /** Format: uuid */
            id: string;
            kind: string;
            text: string;
            /** @description A path of this site. */
            link: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            readAt: string | null;
        };
        NoticeListDto: {
            items: components["schemas"]["NoticeDto"][];
            nextCursor: string | null;
        };
        AccreditationEntryDto: {
            /** Format: uuid */
            id: string;
            /** @description A code of the list of accreditors. */
            accreditor: string;
            accreditorName: string;
            identifier: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            /** @enum {string} */
            status: "full" | "provisional" | "probation" | "withdrawn";
            statement: string | null;
            reason: string | null;
            /**
             * Format: uuid
             * @description The entry in whose place this one stands.
             */
            corrects: string | null;
            /** @description Whether another entry stands in its place. */
            corrected: boolean;
            /** @description Made from what the provider said of itself before; not confirmed by the operator. */
            carriedOver: boolean;
            /** @description Whether it is what holds today. */
            inForce: boolean;
            /** Format: date-time */
            statedAt: string;
        };
        ProposedDto: {
            name?: string;
            accreditedBy?: string | null;
            identifier?: string | null;
            statement?: string | null;
        };
        ProposalDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "name" | "accreditation";
            proposed: components["schemas"]["ProposedDto"];
            /** @enum {string} */
            state: "waiting" | "accepted" | "declined" | "withdrawn";
            /** @description The email address of who proposed it. */
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description Why the operator decided so. */
            reason: string | null;
        };
        ProviderDto: {
            /** @description Another one than is stated becomes a proposal that waits for the operator. */
            name: string;
            /** @description Who accredits it today; without it nothing may carry accredited wording. Another one than is stated becomes a proposal that waits for the operator. */
            accreditedBy: string | null;
            /** @description The statement that the accreditor asks it to print on certificates. Another one than is stated becomes a proposal that waits for the operator. */
            accreditationStatement: string | null;
            website: string | null;
            /** Format: uuid */
            id: string;
            /** @description A demonstration awards no credit; it stays one. */
            demonstration: boolean;
            /** @description All that the operator stated of who accredits it, the latest first. */
            accreditations: components["schemas"]["AccreditationEntryDto"][];
            /** @description What was proposed to the operator, the newest first. */
            proposals: components["schemas"]["ProposalDto"][];
        };
        ProviderFactsInput: {
            /** @description Another one than is stated becomes a proposal that waits for the operator. */
            name: string;
            /** @description Who accredits it today; without it nothing may carry accredited wording. Another one than is stated becomes a proposal that waits for the operator. */
            accreditedBy: string | null;
            /** @description The statement that the accreditor asks it to print on certificates. Another one than is stated becomes a proposal that waits for the operator. */
            accreditationStatement: string | null;
            website: string | null;
            /** @description The number that the accreditor gave you, to propose with the accreditation. */
            identifier?: string | null;
        };
        AccreditorDto: {
            /** @example ACCME */
            code: string;
            name: string;
            shortName: string;
            /** @description What it accredits providers for. */
            accredits: string;
            jurisdiction: string;
            /** @description Whether its source was read and says so. */
            confirmed: boolean;
        };
        AccreditorsDto: {
            items: components["schemas"]["AccreditorDto"][];
        };
        OperatedProviderSummaryDto: {
            /** Format: uuid */
            id: string;
            name: string;
            demonstration: boolean;
            /** @description Who accredits it today. */
            accreditedBy: string | null;
            /** @description Proposals that wait for the operator. */
            waiting: number;
            /** @description Entries made from what it said of itself before, not confirmed yet. */
            toConfirm: number;
            /** @description What it said of itself before accreditation was stated here, where that is the name of no accreditor and nothing was stated since. */
            unmatched: string | null;
        };
        OperatedProvidersDto: {
            items: components["schemas"]["OperatedProviderSummaryDto"][];
        };
        OperatedProviderDto: {
            /** @description Another one than is stated becomes a proposal that waits for the operator. */
            name: string;
            /** @description Who accredits it today; without it nothing may carry accredited wording. Another one than is stated becomes a proposal that waits for the operator. */
            accreditedBy: string | null;
            /** @description The statement that the accreditor asks it to print on certificates. Another one than is stated becomes a proposal that waits for the operator. */
            accreditationStatement: string | null;
            website: string | null;
            /** Format: uuid */
            id: string;
            /** @description A demonstration awards no credit; it stays one. */
            demonstration: boolean;
            /** @description All that the operator stated of who accredits it, the latest first. */
            accreditations: components["schemas"]["AccreditationEntryDto"][];
            /** @description What was proposed to the operator, the newest first. */
            proposals: components["schemas"]["ProposalDto"][];
            /** @description Who it said accredits it, before the operator stated that. */
            earlierAccreditedBy: string | null;
            earlierStatement: string | null;
        };
        AccreditationInput: {
            /** @description The code of an accreditor. */
            accreditor: string;
            identifier?: string | null;
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description The last day; null until the next entry of this accreditor.
             */
            validTo?: string | null;
            /** @enum {string} */
            status: "full" | "provisional" | "probation" | "withdrawn";
            /** @description The sentence that the accreditor asks for; null for the standard one. */
            statement?: string | null;
            /**
             * Format: uuid
             * @description The entry that never held, in whose place this one stands.
             */
            corrects?: string | null;
            /** @description Needed for a correction and for a withdrawal. */
            reason?: string | null;
        };
        ProposalDecisionInput: {
            /** @enum {string} */
            outcome: "accepted" | "declined";
            /** @description What the administrator reads; needed to decline. */
            reason?: string | null;
            /** @description What you state, when you accept an accreditation. */
            accreditation?: components["schemas"]["AccreditationInput"] | null;
        };
        PaperSummaryDto: {
            /** Format: uuid */
            id: string;
            pmid: string | null;
            doi: string | null;
            title: string;
            /** @description Text in which only <b> <i> <sub> <sup> <u> stand; every other &, < and > is escaped. */
            titleMarkup: string;
            /** @example Lee A, Okoye B, et al. */
            authorNames: string;
            journal: string | null;
            year: number | null;
            /** @description The beginning of the abstract. */
            excerpt: string;
            badges: ("retracted" | "expression-of-concern" | "guideline" | "meta-analysis" | "review" | "trial" | "preprint" | "free-full-text" | "demonstration")[];
            saved: boolean;
            /** @enum {string|null} */
            reaction: "like" | "dislike" | null;
        };
        PaperListDto: {
            items: components["schemas"]["PaperSummaryDto"][];
            total: number;
            nextCursor: string | null;
            /** @description What to try when nothing was found. */
            hint: string | null;
        };
        PaperAuthorDto: {
            name: string;
            affiliation: string | null;
            /** @example 0000-0002-1825-0097 */
            orcid: string | null;
        };
        AbstractSectionDto: {
            label: string | null;
            /** @description Text in which only <b> <i> <sub> <sup> <u> stand; every other &, < and > is escaped. */
            markup: string;
        };
        LinkDto: {
            /** @enum {string} */
            kind: "pmc" | "doi" | "pubmed";
            label: string;
            /** Format: uri */
            url: string;
            /** @description What to expect there, in one sentence. */
            reason: string;
        };
        RetractionDto: {
            /** @description Where the notice of retraction stands. */
            notice: string | null;
        };
        PaperPageDto: {
            /** Format: uuid */
            id: string;
            pmid: string | null;
            doi: string | null;
            title: string;
            /** @description Text in which only <b> <i> <sub> <sup> <u> stand; every other &, < and > is escaped. */
            titleMarkup: string;
            /** @example Lee A, Okoye B, et al. */
            authorNames: string;
            journal: string | null;
            year: number | null;
            /** @description The beginning of the abstract. */
            excerpt: string;
            badges: ("retracted" | "expression-of-concern" | "guideline" | "meta-analysis" | "review" | "trial" | "preprint" | "free-full-text" | "demonstration")[];
            saved: boolean;
            /** @enum {string|null} */
            reaction: "like" | "dislike" | null;
            /** @example Lancet. 2019 Mar 5;393(10):45-50. */
            citation: string;
            /** @description The date as printed. */
            publishedText: string | null;
            /** @description ISO 639-2 codes, joined by a comma. */
            language: string | null;
            vernacularTitle: string | null;
            authors: components["schemas"]["PaperAuthorDto"][];
            abstract: components["schemas"]["AbstractSectionDto"][];
            abstractCopyright: string | null;
            /** @description None for a demonstration paper. */
            links: components["schemas"]["LinkDto"][];
            keywords: string[];
            mesh: string[];
            retraction: components["schemas"]["RetractionDto"] | null;
            /** @description Words of title and abstract. */
            wordCount: number;
            /** @description An invented paper of the demonstration library. */
            demonstration: boolean;
            /** @description PubMed has deleted the record. */
            removedFromPubmed: boolean;
        };
        LinkListDto: {
            items: components["schemas"]["LinkDto"][];
        };
        RelatedPapersDto: {
            items: components["schemas"]["PaperSummaryDto"][];
            /**
             * @description How they were found.
             * @enum {string}
             */
            method: "local";
        };
        ReactionDto: {
            /** @enum {string|null} */
            reaction: "like" | "dislike" | null;
        };
        SavedDto: {
            saved: boolean;
        };
        NewSearchDto: {
            query: string;
        };
        SearchResultDto: {
            items: components["schemas"]["PaperSummaryDto"][];
            total: number;
            nextCursor: string | null;
            /** @description What to try when nothing was found. */
            hint: string | null;
            /**
             * Format: uuid
             * @description The search, kept as evidence.
             */
            id: string;
            query: string;
        };
        KeptSearchDto: {
            /** Format: uuid */
            id: string;
            query: string;
            resultCount: number;
            /** Format: date-time */
            searchedAt: string;
        };
        KeptSearchListDto: {
            items: components["schemas"]["KeptSearchDto"][];
            nextCursor: string | null;
        };
        SavedPapersDto: {
            items: components["schemas"]["PaperSummaryDto"][];
            nextCursor: string | null;
        };
        OpenSessionBody: {
            /** Format: uuid */
            paperId: string;
            /**
             * Format: uuid
             * @description The search of the learner that led to the paper.
             */
            searchId?: string | null;
            /** @enum {string|null} */
            device?: "phone" | "tablet" | "desktop" | null;
        };
        OpenedSessionDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            paperId: string;
            /** Format: date-time */
            startedAt: string;
            /** @description How often the page is to send a beat. */
            beatIntervalSeconds: number;
            /** @description Without input for longer than this, time stops counting; later where a long passage is on screen. */
            idleLimitSeconds: number;
        };
        PartDto: {
            words: number;
        };
        BeatDto: {
            /** @description Rises with every beat of the session; one already seen is a replay and is ignored. */
            seq: number;
            /** @description How long before sending the beat was taken: 0 now, more when it waited offline. */
            sinceMs: number;
            /** @description Whether the page was visible since the previous beat. When that changes, the page sends a beat at once that tells the state that just ended. */
            visible: boolean;
            /** @description Whether the window had the focus, likewise. */
            focused: boolean;
            /** @description How long before the beat the learner last scrolled, typed, touched or pointed. */
            lastInputMsAgo: number;
            /** @description The passage on screen: a long one may be read for longer without input. */
            part?: components["schemas"]["PartDto"] | null;
        };
        BeatsBody: {
            beats: components["schemas"]["BeatDto"][];
        };
        SpanDto: {
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            seconds: number;
            /** @enum {string} */
            kind: "active" | "offline" | "gap" | "idle" | "hidden" | "unfocused";
            /** @description Whether this is active time. */
            counted: boolean;
            /** @enum {string} */
            reason: "reading" | "reading-offline" | "offline-too-long" | "no-input" | "page-hidden" | "window-unfocused" | "no-signal";
            /** @description Why it counted or not, in one sentence. */
            why: string;
        };
        SessionTimeDto: {
            /** @description Seconds of this session that count. */
            activeSeconds: number;
            /** @description Seconds in use that the device reported late: each credit rule says how much of them counts. */
            offlineSeconds: number;
            /** @description Seconds from the start to the latest beat: the spans add up to this. */
            elapsedSeconds: number;
            spans: components["schemas"]["SpanDto"][];
        };
        SessionDto: {
            /** @description Seconds of this session that count. */
            activeSeconds: number;
            /** @description Seconds in use that the device reported late: each credit rule says how much of them counts. */
            offlineSeconds: number;
            /** @description Seconds from the start to the latest beat: the spans add up to this. */
            elapsedSeconds: number;
            spans: components["schemas"]["SpanDto"][];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            paperId: string;
            /** Format: date-time */
            startedAt: string;
            /**
             * Format: date-time
             * @description The end, or the last sign of life of a session that fell silent; null while open.
             */
            endedAt: string | null;
        };
        RecentSessionDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            paperId: string;
            paperTitle: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            endedAt: string | null;
            activeSeconds: number;
        };
        RecentSessionsDto: {
            items: components["schemas"]["RecentSessionDto"][];
            nextCursor: string | null;
        };
        DaySpanDto: {
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            seconds: number;
            /** @enum {string} */
            kind: "active" | "offline" | "gap" | "idle" | "hidden" | "unfocused";
            /** @description Whether this is active time. */
            counted: boolean;
            /** @enum {string} */
            reason: "reading" | "reading-offline" | "offline-too-long" | "no-input" | "page-hidden" | "window-unfocused" | "no-signal";
            /** @description Why it counted or not, in one sentence. */
            why: string;
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            paperId: string;
            paperTitle: string;
            /** @description IANA name: the zone of the profile when the session began, by which it lies on this day. */
            timeZone: string;
        };
        ActiveTimeDto: {
            /** Format: date */
            date: string;
            /** @description IANA name of the time zone of the profile. */
            timeZone: string;
            /** @description The union of all active spans of the day: a second on two devices counts once. */
            activeSeconds: number;
            /** @description What devices that were offline reported later, as far as it is not active time too: each credit rule says how much of it counts. */
            offlineSeconds: number;
            spans: components["schemas"]["DaySpanDto"][];
        };
        ActivityProviderDto: {
            /** Format: uuid */
            id: string;
            name: string;
            accreditedBy: string | null;
            demonstration: boolean;
        };
        ActivityPaperDto: {
            /** Format: uuid */
            id: string;
            title: string;
            journal: string | null;
            year: number | null;
            retracted: boolean;
            demonstration: boolean;
        };
        ActivitySummaryDto: {
            /** Format: uuid */
            id: string;
            title: string;
            objective: string;
            provider: components["schemas"]["ActivityProviderDto"];
            paper: components["schemas"]["ActivityPaperDto"];
            /** Format: date */
            releasedOn: string;
            /**
             * Format: date
             * @description The last day for an attempt
             */
            expiresOn: string;
            /**
             * @description The most credit that it can give
             * @example 1.00
             */
            designatedMaximum: string;
            passPercent: number;
            questionCount: number;
            /** @description The least number of right answers that passes */
            rightNeeded: number;
            /** @description What the provider says it is about, of the topics that bodies ask for */
            topics: ("ethics" | "pain-management" | "opioids" | "human-trafficking")[];
            /** @description Null: without end */
            attemptsAllowed: number | null;
            attemptsMade: number;
            /** @description Null: without end */
            attemptsLeft: number | null;
            passed: boolean;
            evaluated: boolean;
            /** Format: uuid */
            passedAttemptId: string | null;
            mayStart: boolean;
            whyNot: string | null;
        };
        ActivityListDto: {
            items: components["schemas"]["ActivitySummaryDto"][];
            nextCursor: string | null;
        };
        QuestionFeedbackDto: {
            question: string;
            chosen: string;
            /** @description Null, as right and rationale, while another attempt is left: told after passing or the last attempt. */
            correct: boolean | null;
            /** @description The right choice */
            right: string | null;
            /** @description Every choice that is right: after a correction there may be several */
            accepted: string[];
            /** @description Taken back by the provider: every answer counts as right */
            void: boolean;
            rationale: string | null;
        };
        AttemptRegradeDto: {
            /** Format: date-time */
            at: string;
            /** @description Right answers by the new key */
            correct: number | null;
            /** @description The learner passed by this regrade */
            passed: boolean;
            /** @description Why the provider corrected the key; null while another attempt is left */
            reason: string | null;
        };
        ActivityEvaluationDto: {
            relevance: number;
            changesPractice: boolean;
            change: string | null;
            /** @description Whether the learner saw a commercial bias */
            bias: boolean;
            biasDescription: string | null;
            /** @description How far the learner agrees with each of the provider's statements, in their order */
            ratings: number[];
        };
        AttemptDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            activityId: string;
            number: number;
            /** @description By the key in force. Null while more attempts are left than a count may be told for; see rightAnswersShown */
            correct: number | null;
            of: number;
            passed: boolean;
            /** Format: date-time */
            submittedAt: string;
            /** @description Null: without end */
            attemptsLeft: number | null;
            rightAnswersShown: boolean;
            feedback: components["schemas"]["QuestionFeedbackDto"][];
            /** @description What corrected keys made of it, the first first */
            regrades: components["schemas"]["AttemptRegradeDto"][];
            evaluation: components["schemas"]["ActivityEvaluationDto"] | null;
            /** Format: date-time */
            evaluatedAt: string | null;
        };
        ActivityChoiceDto: {
            id: string;
            text: string;
        };
        ActivityQuestionDto: {
            id: string;
            text: string;
            choices: components["schemas"]["ActivityChoiceDto"][];
        };
        AttemptSummaryDto: {
            /** Format: uuid */
            id: string;
            number: number;
            /** @description Null while only the verdict may be told */
            correct: number | null;
            of: number;
            passed: boolean;
            /** Format: date-time */
            submittedAt: string;
            /** Format: date-time */
            evaluatedAt: string | null;
        };
        ActivityPageDto: {
            /** Format: uuid */
            id: string;
            title: string;
            objective: string;
            provider: components["schemas"]["ActivityProviderDto"];
            paper: components["schemas"]["ActivityPaperDto"];
            /** Format: date */
            releasedOn: string;
            /**
             * Format: date
             * @description The last day for an attempt
             */
            expiresOn: string;
            /**
             * @description The most credit that it can give
             * @example 1.00
             */
            designatedMaximum: string;
            passPercent: number;
            questionCount: number;
            /** @description The least number of right answers that passes */
            rightNeeded: number;
            /** @description What the provider says it is about, of the topics that bodies ask for */
            topics: ("ethics" | "pain-management" | "opioids" | "human-trafficking")[];
            /** @description Null: without end */
            attemptsAllowed: number | null;
            attemptsMade: number;
            /** @description Null: without end */
            attemptsLeft: number | null;
            passed: boolean;
            evaluated: boolean;
            /** Format: uuid */
            passedAttemptId: string | null;
            mayStart: boolean;
            whyNot: string | null;
            questions: components["schemas"]["ActivityQuestionDto"][];
            /** @description The provider's statements, each rated 1 to 5 */
            evaluationItems: string[];
            attempts: components["schemas"]["AttemptSummaryDto"][];
        };
        AssessmentStartDto: {
            /** Format: uuid */
            activityId: string;
            /** @description Of the attempt that it is for */
            number: number;
            /** Format: date-time */
            startedAt: string;
        };
        AnswerDto: {
            question: string;
            choice: string;
        };
        AnswersBody: {
            answers: components["schemas"]["AnswerDto"][];
        };
        DesignatedActivityDto: {
            /** Format: uuid */
            id: string;
            title: string;
            paper: components["schemas"]["ActivityPaperDto"];
            /** @enum {string} */
            state: "coming" | "open" | "expired" | "retired";
            /** Format: date */
            releasedOn: string;
            /** Format: date */
            expiresOn: string;
            /** @example 1.00 */
            designatedMaximum: string;
            passPercent: number;
            attemptsAllowed: number | null;
            topics: ("ethics" | "pain-management" | "opioids" | "human-trafficking")[];
            questionCount: number;
            /** @description Learners who handed in at least once */
            learners: number;
            attempts: number;
            /** @description Learners who passed */
            passed: number;
            retiredReason: string | null;
        };
        DesignatedActivitiesDto: {
            items: components["schemas"]["DesignatedActivityDto"][];
            nextCursor: string | null;
        };
        NewQuestionDto: {
            text: string;
            choices: string[];
            /** @description The position of the right choice, from 0 */
            right: number;
            rationale: string;
        };
        NewActivityDto: {
            /** Format: uuid */
            paperId: string;
            title: string;
            objective: string;
            /** Format: date */
            releasedOn: string;
            /**
             * Format: date
             * @description At most three years later
             */
            expiresOn: string;
            /**
             * @description A multiple of 0.25
             * @example 1
             */
            designatedMaximum: string;
            passPercent: number;
            /** @description Null: without end */
            attemptsAllowed: number | null;
            questions: components["schemas"]["NewQuestionDto"][];
            /** @description What it is about, of the topics that bodies ask for by name; none unless said */
            topics?: ("ethics" | "pain-management" | "opioids" | "human-trafficking")[];
            /** @description Statements to be rated 1 to 5 after passing, beside those that are always asked */
            evaluationItems: string[];
        };
        QuestionResultDto: {
            text: string;
            choices: string[];
            /** @description The position of the right choice, from 0 */
            right: number;
            rationale: string;
            /** @description Every choice that is right by the key in force */
            accepted: number[];
            /** @description Taken back: every choice counts as right */
            void: boolean;
            answered: number;
            answeredRight: number;
            /** @description How often each choice was taken */
            taken: number[];
        };
        EvaluationResultsDto: {
            count: number;
            /** @example 4.2 */
            relevance: string | null;
            changesPractice: number;
            bias: number;
            /** @description What learners will do differently, without names */
            changes: string[];
            /** @description Where learners saw a bias, without names */
            biasDescriptions: string[];
        };
        KeyCorrectionDto: {
            /** @description The position of the question, from 0 */
            question: number;
            /** @description The positions of the choices that are right, from 0; of no meaning when void */
            right: number[];
            /** @description Takes the question back: every choice counts as right, so that the number needed stays as it was told */
            void: boolean;
            /** @description 1, 2, ... within the activity */
            version: number;
            rationale: string | null;
            reason: string;
            /** Format: date-time */
            correctedAt: string;
            /** @description Every attempt made before was looked at */
            regraded: boolean;
            /** @description Attempts looked at so far */
            attempts: number;
            changed: number;
            nowPassed: number;
            passStands: number;
        };
        DesignatedActivityPageDto: {
            /** Format: uuid */
            id: string;
            title: string;
            paper: components["schemas"]["ActivityPaperDto"];
            /** @enum {string} */
            state: "coming" | "open" | "expired" | "retired";
            /** Format: date */
            releasedOn: string;
            /** Format: date */
            expiresOn: string;
            /** @example 1.00 */
            designatedMaximum: string;
            passPercent: number;
            attemptsAllowed: number | null;
            topics: ("ethics" | "pain-management" | "opioids" | "human-trafficking")[];
            questionCount: number;
            /** @description Learners who handed in at least once */
            learners: number;
            attempts: number;
            /** @description Learners who passed */
            passed: number;
            retiredReason: string | null;
            objective: string;
            evaluationItems: string[];
            questions: components["schemas"]["QuestionResultDto"][];
            evaluations: components["schemas"]["EvaluationResultsDto"];
            /** @description Corrections of the key, the first first */
            corrections: components["schemas"]["KeyCorrectionDto"][];
        };
        KeyCorrectionPreviewDto: {
            /** @description The position of the question, from 0 */
            question: number;
            /** @description The positions of the choices that are right, from 0; of no meaning when void */
            right: number[];
            /** @description Takes the question back: every choice counts as right, so that the number needed stays as it was told */
            void: boolean;
        };
        KeyCorrectionEffectDto: {
            /** @description Attempts made so far */
            attempts: number;
            /** @description Attempts with another number of right answers */
            changed: number;
            /** @description Learners who made them */
            learners: number;
            /** @description Learners who would pass and have not */
            nowPassed: number;
            /** @description Learners who passed and would not; their pass stands */
            passStands: number;
        };
        KeyCorrectionBody: {
            /** @description The position of the question, from 0 */
            question: number;
            /** @description The positions of the choices that are right, from 0; of no meaning when void */
            right: number[];
            /** @description Takes the question back: every choice counts as right, so that the number needed stays as it was told */
            void: boolean;
            /** @description Why these are right; null: what was written stays true */
            rationale?: string | null;
            /** @description Told to learners once it can give nothing away */
            reason: string;
        };
        RetirementDto: {
            reason: string;
        };
        EarlierExpiryDto: {
            /**
             * Format: date
             * @description Earlier than the day that stands
             */
            expiresOn: string;
        };
        EvaluationDto: {
            /** @enum {string} */
            result: "answered" | "partly" | "nothing-found";
            /** @enum {string} */
            effect: "reinforced" | "changed" | "reviewed" | "none";
        };
        CycleSourceDto: {
            /** Format: uuid */
            paperId: string;
            title: string;
            journal: string | null;
            year: number | null;
            pmid: string | null;
            doi: string | null;
            retracted: boolean;
            /** @description Whether it is named as a source. */
            cited: boolean;
            /** Format: date-time */
            openedAt: string;
        };
        CycleDeadlinesDto: {
            /**
             * Format: date
             * @description The last day to document it; null: without end.
             */
            documentBy: string | null;
            /**
             * Format: date
             * @description The last day to claim it; null: without end.
             */
            claimBy: string | null;
            /** @description Whether the next of them is near. */
            closing: boolean;
        };
        MissingDto: {
            /** @enum {string} */
            field: "question" | "application" | "evaluation" | "sources";
            message: string;
        };
        CycleClaimDto: {
            /** Format: uuid */
            claimId: string;
            /** Format: uuid */
            creditOptionId: string;
            /** Format: uuid */
            certificateId: string | null;
        };
        CycleDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "documented" | "claimed";
            revision: number;
            question: string | null;
            suggestedQuestion: string;
            application: string | null;
            evaluation: components["schemas"]["EvaluationDto"] | null;
            sources: components["schemas"]["CycleSourceDto"][];
            activeSeconds: number;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            documentedAt: string | null;
            searchQuery: string | null;
            /**
             * @description On its way to credit: earned but not documented, too late to document or claim, ready, or claimed.
             * @enum {string}
             */
            standing: "earned-not-documented" | "too-late" | "ready" | "claimed";
            deadlines: components["schemas"]["CycleDeadlinesDto"];
            missing: components["schemas"]["MissingDto"][];
            claims: components["schemas"]["CycleClaimDto"][];
        };
        CyclesDto: {
            items: components["schemas"]["CycleDto"][];
            nextCursor: string | null;
        };
        DocumentationBody: {
            /** @description The revision the change was made on; another one answers stale-draft. */
            revision: number;
            question?: string | null;
            application?: string | null;
            evaluation?: components["schemas"]["EvaluationDto"] | null;
            /** @description The papers cited, among those opened for the cycle. */
            paperIds?: string[];
        };
        OptionProviderDto: {
            /** Format: uuid */
            id: string;
            name: string;
            demonstration: boolean;
            accreditedBy: string | null;
        };
        ClaimRuleSetDto: {
            id: string;
            version: string;
            name: string;
        };
        OptionWindowsDto: {
            /** @description Days after the activity within which it is documented; null: without end. */
            documentWithinDays: number | null;
            /** @description Days after the activity within which it is claimed; null: without end. */
            claimWithinDays: number | null;
        };
        PeriodCapDto: {
            /**
             * @description The most that counts in the period.
             * @example 0.50
             */
            amount: string;
            unit: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /**
             * @description What the learner was awarded in it.
             * @example 0.50
             */
            used: string;
        };
        CreditOptionDto: {
            /** Format: uuid */
            id: string;
            title: string;
            creditName: string;
            unit: string;
            /** @description Null for the learner's own log. */
            provider: components["schemas"]["OptionProviderDto"] | null;
            /** @description The credit body whose rules judge. */
            body: string;
            learningFormat: string;
            /**
             * @description What a claim is made of.
             * @enum {string}
             */
            claimedFor: "cycles" | "article" | "reading";
            ruleSet: components["schemas"]["ClaimRuleSetDto"];
            /**
             * @description What documents the credit for this learner; none: the own log.
             * @enum {string}
             */
            document: "certificate" | "participation" | "none";
            /**
             * @description The most that one claim may come to; null when nothing was designated.
             * @example 0.50
             */
            designatedMaximum: string | null;
            /** Format: date */
            opensOn: string;
            /** Format: date */
            closesOn: string | null;
            windows: components["schemas"]["OptionWindowsDto"] | null;
            periodCap: components["schemas"]["PeriodCapDto"] | null;
            available: boolean;
            whyNot: string | null;
        };
        CreditOptionsDto: {
            items: components["schemas"]["CreditOptionDto"][];
        };
        ReadingBody: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            reflection?: string | null;
        };
        ClaimedBody: {
            /** Format: uuid */
            creditOptionId: string;
            /** @description Documented cycles */
            cycleIds?: string[];
            /** @description The revisions of the cycles that the learner saw, in the order of cycleIds. A claim of a draft that was changed since is refused. */
            cycleRevisions?: number[];
            /**
             * Format: uuid
             * @description An article with its assessment: any attempt at it
             */
            attemptId?: string;
            /** @description Hours of reading */
            reading?: components["schemas"]["ReadingBody"];
            /**
             * Format: uuid
             * @description A claim of mine that is taken back for this one: in my own log to correct it, with a provider because my profile was wrong
             */
            replaces?: string;
        };
        FindingDto: {
            /** @description The rule's id within its rule set. */
            rule: string;
            /** @enum {string} */
            outcome: "met" | "not-met" | "flagged";
            title: string;
            required: string;
            observed: string;
            source: string;
            sourceUrl: string | null;
            remedy: string | null;
            /**
             * @description The rule is met, but what the claim ends in is not the credit.
             * @enum {string}
             */
            effect?: "no-credit";
        };
        CreditPartDto: {
            /**
             * Format: date
             * @description The day that this part is dated by: a claim over several years has parts of each.
             */
            completedOn: string;
            unit: string;
            creditName: string;
            /** @example 0.50 */
            amount: string;
            /** @enum {string} */
            document: "certificate" | "participation" | "none";
        };
        ArithmeticLineDto: {
            label: string;
            /**
             * @description Signed; the lines add up to the amount.
             * @example 0.50
             */
            amount: string;
        };
        HoldDto: {
            /** @description A sentence for each threshold that was crossed. */
            reasons: string[];
            /**
             * Format: date
             * @description The day by which the provider means to decide. After it the claim stays held and is overdue; nothing is awarded by itself.
             */
            reviewBy: string;
        };
        AssessmentDto: {
            claimable: boolean;
            /**
             * @description What a claim would be awarded in this unit; 0.00 when not claimable.
             * @example 0.50
             */
            amount: string;
            unit: string;
            creditName: string;
            /** @enum {string} */
            document: "certificate" | "participation" | "none";
            findings: components["schemas"]["FindingDto"][];
            /** @description The first is the main one; empty when not claimable. */
            parts: components["schemas"]["CreditPartDto"][];
            arithmetic: components["schemas"]["ArithmeticLineDto"][];
            /**
             * Format: date
             * @description The learner's day of the last needed step; null while one is missing.
             */
            completedOn: string | null;
            /** @description Why the claim would be held for review instead of awarded; null where it would not. */
            hold: components["schemas"]["HoldDto"] | null;
            /** @description To be sent with the claim, which is then made for exactly this or not at all. */
            shown: string;
        };
        ClaimBody: {
            /** Format: uuid */
            creditOptionId: string;
            /** @description Documented cycles */
            cycleIds?: string[];
            /** @description The revisions of the cycles that the learner saw, in the order of cycleIds. A claim of a draft that was changed since is refused. */
            cycleRevisions?: number[];
            /**
             * Format: uuid
             * @description An article with its assessment: any attempt at it
             */
            attemptId?: string;
            /** @description Hours of reading */
            reading?: components["schemas"]["ReadingBody"];
            /**
             * Format: uuid
             * @description A claim of mine that is taken back for this one: in my own log to correct it, with a provider because my profile was wrong
             */
            replaces?: string;
            /**
             * @description The learner attests that the claim is true.
             * @enum {boolean}
             */
            attested: true;
            /** @description As the preview gave it: where it no longer holds, nothing is claimed and `claim-changed` comes with a new preview */
            shown?: string;
        };
        ClaimPartDto: {
            /**
             * Format: date
             * @description The day that this part is dated by: a claim over several years has parts of each.
             */
            completedOn: string;
            unit: string;
            creditName: string;
            /** @example 0.50 */
            amount: string;
            /** @enum {string} */
            document: "certificate" | "participation" | "none";
            /**
             * @description What counts of it now, after reductions and reversals.
             * @example 0.50
             */
            left: string;
            /** Format: uuid */
            certificateId: string | null;
        };
        ClaimProviderDto: {
            /** Format: uuid */
            id: string;
            name: string;
            demonstration: boolean;
        };
        ClaimedArticleDto: {
            /** Format: uuid */
            attemptId: string;
            /** Format: uuid */
            activityId: string;
            title: string;
        };
        ClaimedReadingDto: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            reflection: string | null;
        };
        RevocationDto: {
            /** Format: date-time */
            at: string;
            reason: string;
            /**
             * @description Released: another option may credit the act. Spent: none may again.
             * @enum {string}
             */
            act: "released" | "spent";
        };
        TakenBackDto: {
            /** Format: date-time */
            at: string;
            reason: string;
        };
        TakingBackDto: {
            /**
             * @description A claim to my own log is withdrawn or corrected; one to a provider is made again for a profile that was wrong.
             * @enum {string|null}
             */
            may: "withdraw" | "claim-again" | null;
            /**
             * Format: date-time
             * @description Null where there is no end.
             */
            until: string | null;
            /**
             * @description Why it may not be taken back.
             * @enum {string}
             */
            why?: "ended" | "decided" | "time-over" | "relied-on" | "profile-unchanged" | "under-review";
        };
        ClaimDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "cycles" | "article" | "reading";
            /** @enum {string} */
            state: "held" | "awarded" | "upheld" | "reduced" | "revoked" | "withdrawn" | "declined";
            /** @example 0.50 */
            amount: string;
            unit: string;
            creditName: string;
            /** @enum {string} */
            document: "certificate" | "participation" | "none";
            /** @description What was awarded, by year and kind of credit. */
            parts: components["schemas"]["ClaimPartDto"][];
            /** @description The title of the credit option. */
            title: string;
            /** Format: uuid */
            creditOptionId: string;
            findings: components["schemas"]["FindingDto"][];
            arithmetic: components["schemas"]["ArithmeticLineDto"][];
            /** Format: date */
            completedOn: string;
            /** Format: date-time */
            claimedAt: string;
            /** @description Null in the learner's own log. */
            provider: components["schemas"]["ClaimProviderDto"] | null;
            learningFormat: string;
            ruleSet: components["schemas"]["ClaimRuleSetDto"];
            questions: string[];
            cycleIds: string[];
            article: components["schemas"]["ClaimedArticleDto"] | null;
            reading: components["schemas"]["ClaimedReadingDto"] | null;
            activeSeconds: number;
            /**
             * Format: uuid
             * @description Of the first part that has one.
             */
            certificateId: string | null;
            revocation: components["schemas"]["RevocationDto"] | null;
            /** @description The last reduction, while it stands; `parts` say what is left. */
            reduction: components["schemas"]["TakenBackDto"] | null;
            /** @description When its learner took it back. */
            withdrawal: components["schemas"]["TakenBackDto"] | null;
            /** @description Why it was held for review, whatever was decided since; null where it was not held. */
            hold: components["schemas"]["HoldDto"] | null;
            /** @description Why a held claim was declined. */
            decline: components["schemas"]["RevocationDto"] | null;
            /**
             * Format: uuid
             * @description The claim that this one was made in the place of.
             */
            replaces: string | null;
            /**
             * Format: uuid
             * @description The claim that was made in the place of this one.
             */
            replacedBy: string | null;
            /** @description Told of a single claim, not in lists. */
            takingBack?: components["schemas"]["TakingBackDto"];
            flagged: boolean;
            /** @description Whether a provider may audit it. What is self-recorded in an own log is audited by nobody. */
            audited: boolean;
        };
        CreditTotalDto: {
            unit: string;
            creditName: string;
            /**
             * @description Awards less reversals.
             * @example 0.50
             */
            amount: string;
            /**
             * @description How much of it is self-recorded in an own log, which nobody audits.
             * @example 0.50
             */
            unaudited: string;
        };
        WaitingDto: {
            unit: string;
            creditName: string;
            /**
             * @description What the held claims would come to; it is in no total.
             * @example 0.50
             */
            amount: string;
            claims: number;
        };
        ClaimsDto: {
            items: components["schemas"]["ClaimDto"][];
            nextCursor: string | null;
            /** @description How many claims the filter lets through. */
            total: number;
            /** @description Of all claims that the filter lets through, whatever the page. */
            totals: components["schemas"]["CreditTotalDto"][];
            /** @description What is held for review among them. */
            waiting: components["schemas"]["WaitingDto"][];
        };
        RuleSourceDto: {
            key: string;
            title: string;
            address: string | null;
            /** @description When it was written or read. */
            date: string;
            /** @enum {string} */
            trust: "body" | "provider" | "third-party" | "local";
        };
        RuleDto: {
            id: string;
            title: string;
            operator: string;
            /** @description What it asks for or gives. */
            sentence: string;
            /** @description The key of a source. */
            source: string;
            confirmed: boolean;
        };
        RuleSetVersionDto: {
            version: string;
            name: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            /**
             * @description In force: it judges activities that are completed today.
             * @enum {string}
             */
            standing: "to-come" | "in-force" | "ended";
            /** @description Why nobody may claim under it. */
            switchedOff: string | null;
            /** @description The source of every number was read and says it. */
            confirmed: boolean;
            /** @enum {string} */
            claimedFor: "cycles" | "article" | "reading";
            learningFormat: string;
            optionTitle: string;
            /** @enum {string} */
            document: "certificate" | "none";
            exclusiveGroup: string | null;
            unit: string;
            creditName: string;
            /** @description Claims to my provider that it judged. */
            claims: number;
            sources: components["schemas"]["RuleSourceDto"][];
            rules: components["schemas"]["RuleDto"][];
        };
        RuleSetDto: {
            id: string;
            name: string;
            body: string;
            /** @description Newest first. */
            versions: components["schemas"]["RuleSetVersionDto"][];
        };
        RuleSetsDto: {
            items: components["schemas"]["RuleSetDto"][];
        };
        RuleFileProblemDto: {
            /** @description Without its folder. */
            file: string;
            line: number;
            /** @description JSON pointer into the file. */
            path: string;
            message: string;
            remedy: string;
        };
        VersionNameDto: {
            id: string;
            version: string;
        };
        RuleReadingDto: {
            /** @description False: a file has a problem, and the server keeps every version that it has. */
            taken: boolean;
            problems: components["schemas"]["RuleFileProblemDto"][];
            added: components["schemas"]["VersionNameDto"][];
            changed: components["schemas"]["VersionNameDto"][];
            removed: components["schemas"]["VersionNameDto"][];
        };
        BacktestInput: {
            /** @description A rule set as YAML. */
            candidate: string;
        };
        CandidateDto: {
            version: string;
            name: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            id: string;
        };
        BacktestOutcomesDto: {
            same: number;
            more: number;
            less: number;
            /** @description Another unit, or more of one and less of another. */
            other: number;
            refused: number;
        };
        BeforeAfterDto: {
            before: number;
            after: number;
        };
        BacktestTotalDto: {
            unit: string;
            before: string;
            after: string;
            change: string;
        };
        CreditAmountDto: {
            unit: string;
            /** @example 0.50 */
            amount: string;
        };
        FlaggedDto: {
            before: boolean;
            after: boolean;
        };
        FindingChangeDto: {
            rule: string;
            title: string;
            /** @enum {string|null} */
            before: "met" | "not-met" | "flagged" | null;
            /** @enum {string|null} */
            after: "met" | "not-met" | "flagged" | null;
            required: string;
            observed: string;
        };
        BacktestLineDto: {
            /** Format: uuid */
            learnerId: string;
            /** Format: uuid */
            claimId: string;
            learnerName: string;
            /** Format: date */
            completedOn: string;
            /** Format: date-time */
            claimedAt: string;
            /** @description The version that judged it. */
            version: string;
            /** @enum {string} */
            outcome: "same" | "more" | "less" | "other" | "refused";
            before: components["schemas"]["CreditAmountDto"][];
            /** @description Empty when it would be refused. */
            after: components["schemas"]["CreditAmountDto"][];
            /** @description After less before, by unit. */
            change: components["schemas"]["CreditAmountDto"][];
            flagged: components["schemas"]["FlaggedDto"];
            findings: components["schemas"]["FindingChangeDto"][];
        };
        BacktestDto: {
            candidate: components["schemas"]["CandidateDto"];
            /** @description Claims compared: the sum of the outcomes. */
            compared: number;
            /** @description Left out: their credit was taken back, by a decision or by the learner. */
            revoked: number;
            /** @description Left out: what was kept of them does not give the awarded amount under their own version. */
            notReplayed: number;
            outcomes: components["schemas"]["BacktestOutcomesDto"];
            flagged: components["schemas"]["BeforeAfterDto"];
            totals: components["schemas"]["BacktestTotalDto"][];
            /** @description Claims of which anything changes. */
            changed: number;
            /** @description At most 200 of the changed claims, those with the largest effect first. */
            items: components["schemas"]["BacktestLineDto"][];
        };
        ClaimLimitsInput: {
            /**
             * @description The most credit of a unit claimed on one day.
             * @example 10.00
             */
            creditPerDay: string | null;
            /**
             * @description The most credit of a unit for activity of one calendar year.
             * @example 10.00
             */
            creditPerYear: string | null;
            /**
             * @description More credit in one claim is held.
             * @example 10.00
             */
            holdCredit: string | null;
            /** @description More cycles in one claim are held. */
            holdCycles: number | null;
            /** @description More cycles claimed on one day are held. */
            holdCyclesOfDay: number | null;
            /** @description More cycles of one day with less than a minute of reading are held. */
            holdWithoutReading: number | null;
            /** @description More cycles of one day with the same question or application are held. */
            holdRepeatedTexts: number | null;
            /** @description The flags that hold a claim. */
            holdFlags: ("minimum-reading-flag" | "thin-text-flag" | "retracted-source-flag" | "repeated-text-flag" | "credited-time-flag" | "identity-flag" | "quiz-speed-flag" | "impossible-day-flag" | "burst-flag")[];
            reviewDays: number;
        };
        LimitReasonDto: {
            /** @enum {string} */
            limit: "creditPerDay" | "creditPerYear" | "holdCredit" | "holdCycles" | "holdCyclesOfDay" | "holdWithoutReading" | "holdRepeatedTexts" | "holdFlags" | "reviewDays";
            /** @description Why the usual limit is what it is. */
            reason: string;
        };
        ClaimLimitsDto: {
            /** @description 0: the usual limits of the server. */
            version: number;
            /** Format: date-time */
            setAt: string | null;
            limits: components["schemas"]["ClaimLimitsInput"];
            usual: components["schemas"]["ClaimLimitsInput"];
            reasons: components["schemas"]["LimitReasonDto"][];
        };
        ClaimLimitsBody: {
            /**
             * @description The most credit of a unit claimed on one day.
             * @example 10.00
             */
            creditPerDay: string | null;
            /**
             * @description The most credit of a unit for activity of one calendar year.
             * @example 10.00
             */
            creditPerYear: string | null;
            /**
             * @description More credit in one claim is held.
             * @example 10.00
             */
            holdCredit: string | null;
            /** @description More cycles in one claim are held. */
            holdCycles: number | null;
            /** @description More cycles claimed on one day are held. */
            holdCyclesOfDay: number | null;
            /** @description More cycles of one day with less than a minute of reading are held. */
            holdWithoutReading: number | null;
            /** @description More cycles of one day with the same question or application are held. */
            holdRepeatedTexts: number | null;
            /** @description The flags that hold a claim. */
            holdFlags: ("minimum-reading-flag" | "thin-text-flag" | "retracted-source-flag" | "repeated-text-flag" | "credited-time-flag" | "identity-flag" | "quiz-speed-flag" | "impossible-day-flag" | "burst-flag")[];
            reviewDays: number;
            /** @description The version that was changed; 0 for the usual ones. */
            version: number;
        };
        ProviderOptionDto: {
            title: string;
            /** @example us.ama.c1.ipoc */
            ruleSetId: string;
            /**
             * Format: date
             * @description The first day of activity.
             */
            opensOn: string;
            /** Format: date */
            closesOn: string | null;
            /**
             * @description The most that one claim may come to; a multiple of 0.25.
             * @example 1.00
             */
            designatedMaximum: string | null;
            /** @description Null: the rule set's own window. */
            documentWithinDays: number | null;
            /** @description Null: the rule set's own window. */
            claimWithinDays: number | null;
            /** @description The professions that it is offered to; null for all. */
            audience: ("physician" | "physician-assistant" | "nurse-practitioner" | "nurse" | "pharmacist" | "other")[] | null;
            /** @description A template of templates/certificates; null for the one that the award asks for. */
            certificateTemplate: string | null;
            /** Format: uuid */
            id: string;
            /** @description The name of the rule set; its id when it is gone. */
            ruleSetName: string;
            /** Format: date-time */
            retiredAt: string | null;
            /** @description Claims that were made under it. */
            claims: number;
            /** @enum {string} */
            state: "open" | "to-come" | "closed" | "switched-off" | "retired";
            /** @description Why nobody may claim under it. */
            whyNot: string | null;
        };
        ProviderOptionsDto: {
            items: components["schemas"]["ProviderOptionDto"][];
        };
        OfferInput: {
            title: string;
            /** @example us.ama.c1.ipoc */
            ruleSetId: string;
            /**
             * Format: date
             * @description The first day of activity.
             */
            opensOn: string;
            /** Format: date */
            closesOn: string | null;
            /**
             * @description The most that one claim may come to; a multiple of 0.25.
             * @example 1.00
             */
            designatedMaximum: string | null;
            /** @description Null: the rule set's own window. */
            documentWithinDays: number | null;
            /** @description Null: the rule set's own window. */
            claimWithinDays: number | null;
            /** @description The professions that it is offered to; null for all. */
            audience: ("physician" | "physician-assistant" | "nurse-practitioner" | "nurse" | "pharmacist" | "other")[] | null;
            /** @description A template of templates/certificates; null for the one that the award asks for. */
            certificateTemplate: string | null;
        };
        OptionRetirement: {
            reason: string;
        };
        RequirementDto: {
            /** Format: uuid */
            id: string;
            profileId: string;
            /** @description The version in force when it was added. */
            profileVersion: string;
            label: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            startsOn: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            endedOn: string | null;
        };
        RequirementsDto: {
            items: components["schemas"]["RequirementDto"][];
        };
        NewRequirementBody: {
            /**
             * @description What tells it from another of the same kind, such as a licence number.
             * @default
             */
            label: string;
            /**
             * Format: date
             * @description Since when it is held; the periods are counted from it.
             * @example 2026-07-01
             */
            startsOn: string;
            /** @example us.aafp */
            profileId: string;
        };
        ChangedRequirementBody: {
            /**
             * @description What tells it from another of the same kind, such as a licence number.
             * @default
             */
            label: string;
            /**
             * Format: date
             * @description Since when it is held; the periods are counted from it.
             * @example 2026-07-01
             */
            startsOn: string;
            /**
             * Format: date
             * @description null: it is held, or held again.
             * @example 2026-07-01
             */
            endedOn: string | null;
        };
        OwnPeriodViewDto: {
            /** @enum {string} */
            kind: "once" | "months" | "calendar-years";
            /** Format: date */
            endsOn: string | null;
            count: number | null;
        };
        OwnCategoryViewDto: {
            id: string;
            name: string;
            /**
             * @description A multiple of 0.01.
             * @example 12.50
             */
            atLeast: string | null;
            /**
             * @description A multiple of 0.01.
             * @example 12.50
             */
            atMost: string | null;
            takesEverything: boolean;
            units: string[];
        };
        OwnTopicDto: {
            /** @enum {string} */
            topic: "ethics" | "pain-management" | "opioids" | "human-trafficking";
            /**
             * @description A multiple of 0.01.
             * @example 12.50
             */
            amount: string;
        };
        UnitDto: {
            one: string;
            many: string;
        };
        ProfileCategoryDto: {
            id: string;
            name: string;
            /** @description Whether credit from elsewhere may be put here. */
            selfReported: boolean;
        };
        SourceDto: {
            title: string;
            address: string | null;
            date: string;
            /** @enum {string} */
            trust: "body" | "provider" | "third-party" | "local" | "own";
        };
        ProfileRuleDto: {
            id: string;
            title: string;
            operator: string;
            amount: string | null;
            /** @description What is not confirmed is not judged. */
            confirmed: boolean;
            source: components["schemas"]["SourceDto"] | null;
        };
        RequirementProfileDto: {
            id: string;
            version: string;
            name: string;
            body: string;
            unit: components["schemas"]["UnitDto"];
            /** @description The period in words. */
            period: string;
            /** @description Whether the first day is the learner’s own. */
            ownStart: boolean;
            buckets: components["schemas"]["ProfileCategoryDto"][];
            rules: components["schemas"]["ProfileRuleDto"][];
        };
        OwnRequirementDto: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Of the held requirement: it is ended, and its end taken back, under /requirements.
             */
            requirementId: string;
            /** Format: date */
            endedOn: string | null;
            revision: number;
            name: string;
            /** @enum {string} */
            unit: "credit" | "hour" | "point";
            /** Format: date */
            startsOn: string;
            period: components["schemas"]["OwnPeriodViewDto"];
            /**
             * @description A multiple of 0.01.
             * @example 12.50
             */
            total: string;
            categories: components["schemas"]["OwnCategoryViewDto"][];
            topics: components["schemas"]["OwnTopicDto"][];
            /** Format: date */
            deadline: string | null;
            /** @description As it is judged. */
            profile: components["schemas"]["RequirementProfileDto"];
        };
        OwnRequirementsDto: {
            items: components["schemas"]["OwnRequirementDto"][];
        };
        OwnPeriodDto: {
            /**
             * @description Once, every so many months from the first day, or every so many calendar years.
             * @enum {string}
             */
            kind: "once" | "months" | "calendar-years";
            /**
             * Format: date
             * @description The last day, of `once`.
             */
            endsOn?: string | null;
            /** @description Months or years. */
            count?: number | null;
        };
        OwnCategoryDto: {
            /** @description Of a category that was there before; null for a new one. */
            id?: string | null;
            name: string;
            /**
             * @description A multiple of 0.01.
             * @example 12.50
             */
            atLeast?: string | null;
            /**
             * @description A multiple of 0.01.
             * @example 12.50
             */
            atMost?: string | null;
            /** @description Whether all credit comes in by itself that no category before it takes. */
            takesEverything?: boolean;
            /** @description Kinds of credit that come in by themselves. */
            units?: string[];
        };
        OwnRequirementBody: {
            name: string;
            /** @enum {string} */
            unit: "credit" | "hour" | "point";
            /**
             * Format: date
             * @description The first day.
             */
            startsOn: string;
            period: components["schemas"]["OwnPeriodDto"];
            /**
             * @description A multiple of 0.01.
             * @example 12.50
             */
            total: string;
            /** @description Kinds of credit that are told apart; without any, everything counts alike. */
            categories?: components["schemas"]["OwnCategoryDto"][];
            topics?: components["schemas"]["OwnTopicDto"][];
            /**
             * Format: date
             * @description The last day on which something may be recorded for the first period; the same day of the year for the others.
             */
            deadline?: string | null;
        };
        ChangedOwnRequirementBody: {
            name: string;
            /** @enum {string} */
            unit: "credit" | "hour" | "point";
            /**
             * Format: date
             * @description The first day.
             */
            startsOn: string;
            period: components["schemas"]["OwnPeriodDto"];
            /**
             * @description A multiple of 0.01.
             * @example 12.50
             */
            total: string;
            /** @description Kinds of credit that are told apart; without any, everything counts alike. */
            categories?: components["schemas"]["OwnCategoryDto"][];
            topics?: components["schemas"]["OwnTopicDto"][];
            /**
             * Format: date
             * @description The last day on which something may be recorded for the first period; the same day of the year for the others.
             */
            deadline?: string | null;
            /** @description The revision that is changed. */
            revision: number;
        };
        TopicDto: {
            id: string;
            name: string;
        };
        RequirementProfilesDto: {
            items: components["schemas"]["RequirementProfileDto"][];
            /** @description The units that some requirement accepts. */
            units: string[];
            /** @description The topics that some requirement asks for. */
            topics: components["schemas"]["TopicDto"][];
        };
        CreditTotalOfKindDto: {
            /** @description null: the learner named no kind. */
            unit: string | null;
            creditName: string;
            /**
             * @description Awarded by a provider.
             * @example 12.50
             */
            certified: string;
            /**
             * @description In logs that the learner keeps here.
             * @example 12.50
             */
            ownLog: string;
            /**
             * @description From elsewhere, reported by the learner.
             * @example 12.50
             */
            elsewhere: string;
            /**
             * @description All of these together.
             * @example 12.50
             */
            total: string;
        };
        CreditTotalsDto: {
            items: components["schemas"]["CreditTotalOfKindDto"][];
            /** @description How many credits from elsewhere there are. */
            elsewhere: number;
            /** @description How many of those look entered twice, and are not in the totals. */
            repeated: number;
        };
        PeriodDto: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        AskedDto: {
            rule: string;
            title: string;
            /** @enum {string} */
            kind: "total" | "minimum" | "topic";
            /** @description Empty: all buckets. */
            buckets: string[];
            topic: string | null;
            over: components["schemas"]["PeriodDto"];
            /**
             * Format: date
             * @description null: it must be met at all times.
             */
            by: string | null;
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            required: string;
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            applied: string;
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            missing: string;
            /** @enum {string} */
            state: "met" | "missing" | "missed";
            /** @description What would close the gap. */
            remedy: string | null;
            source: components["schemas"]["SourceDto"] | null;
        };
        CategoryMeterDto: {
            id: string;
            name: string;
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            raw: string;
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            applied: string;
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            over: string;
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            atLeast: string | null;
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            atMost: string | null;
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            missing: string;
            /** Format: date */
            by: string | null;
            selfReported: boolean;
        };
        LockDto: {
            /**
             * Format: date
             * @description The last day on which something may be recorded.
             */
            on: string;
            passed: boolean;
        };
        ExpiryDto: {
            /** Format: date */
            on: string;
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            amount: string;
        };
        SaidDto: {
            title: string;
            sentence: string;
        };
        ProgressDto: {
            requirement: components["schemas"]["RequirementDto"];
            name: string;
            body: string;
            version: string;
            unit: components["schemas"]["UnitDto"];
            period: components["schemas"]["PeriodDto"];
            /** @description The period is the time up to today. */
            rolling: boolean;
            /** @description null: its numbers are not confirmed, so nothing is said. */
            compliant: boolean | null;
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            raw: string;
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            applied: string;
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            over: string;
            /**
             * @description How much of what counts was recorded by the learner and is audited by nobody.
             * @example 12.50
             */
            unaudited: string;
            /** @description What is asked for, the total first. */
            asked: components["schemas"]["AskedDto"][];
            buckets: components["schemas"]["CategoryMeterDto"][];
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            surplus: string;
            /**
             * @description What the next period would take of it.
             * @example 12.50
             */
            carriesOn: string | null;
            lock: components["schemas"]["LockDto"] | null;
            /**
             * Format: date
             * @description The last day of the latest period that is closed: what is recorded for a day up to it comes too late.
             */
            closedThrough: string | null;
            /** @description Defined by the learner, and by no body. */
            own: boolean;
            nextExpiry: components["schemas"]["ExpiryDto"] | null;
            /** @description How many lines the arithmetic has. */
            lineCount: number;
            /** @description Rules that are not judged. */
            switchedOff: components["schemas"]["SaidDto"][];
            /** @description What is asked for and recorded nowhere. */
            unrecorded: components["schemas"]["SaidDto"][];
            remarks: string[];
        };
        ProgressListDto: {
            items: components["schemas"]["ProgressDto"][];
        };
        LinePartDto: {
            bucket: string;
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            applied: string;
        };
        LineDto: {
            /** @description The id of the award or external credit. */
            entryId: string;
            /** @enum {string} */
            origin: "award" | "external" | "carried" | "flat";
            title: string;
            /** @description Whether a provider may audit it; nobody audits what is self-recorded or self-reported. Null where that is not known. */
            audited: boolean | null;
            /**
             * Format: uuid
             * @description Of an award.
             */
            claimId: string | null;
            /**
             * @description As earned.
             * @example 12.50
             */
            amount: string;
            unit: string | null;
            /** Format: date */
            completedOn: string;
            topics: string[];
            /** @description Those of the topics that rest on the learner’s word alone */
            selfDeclaredTopics: string[];
            /**
             * @description What it is worth to this body: applied + over.
             * @example 12.50
             */
            raw: string;
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            applied: string;
            /**
             * @description Exact decimal text.
             * @example 12.50
             */
            over: string;
            parts: components["schemas"]["LinePartDto"][];
            why: string;
            /** Format: date */
            expiresOn: string | null;
        };
        LinesDto: {
            items: components["schemas"]["LineDto"][];
            nextCursor: string | null;
        };
        CountsAsDto: {
            /** @example uk.rcp */
            profileId: string;
            /** @example external */
            bucketId: string;
        };
        DuplicateDto: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date */
            completedOn: string;
            /**
             * @description The same title, day, amount and provider; or the same file as proof.
             * @enum {string}
             */
            because: "facts" | "proof";
        };
        SupportingDocumentDto: {
            /** @enum {string} */
            mediaType: "application/pdf" | "image/png" | "image/jpeg";
            /** @description Bytes. */
            size: number;
            /** @description SHA-256 of the bytes, hexadecimal. */
            sha256: string;
            /** Format: date-time */
            uploadedAt: string;
        };
        SelfReportedCreditDto: {
            /** Format: uuid */
            id: string;
            title: string;
            provider: string | null;
            unit: string | null;
            countsAs: components["schemas"]["CountsAsDto"][];
            amount: string;
            /** Format: date */
            completedOn: string;
            topics: string[];
            note: string | null;
            revision: number;
            /**
             * @description The learner’s own word.
             * @enum {boolean}
             */
            selfReported: true;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            /**
             * Format: date-time
             * @description When the learner said that it differs from what it looks the same as.
             */
            distinctAt: string | null;
            /** @description Written down earlier and looking the same: of all these one counts, until the learner says that they differ. */
            duplicates: components["schemas"]["DuplicateDto"][];
            proof: components["schemas"]["SupportingDocumentDto"] | null;
        };
        SelfReportedCreditsDto: {
            items: components["schemas"]["SelfReportedCreditDto"][];
            nextCursor: string | null;
        };
        SelfReportedCreditBody: {
            title: string;
            provider?: string | null;
            /** @example AMA PRA Category 1 Credit */
            unit?: string | null;
            /** @description At most one bucket of each profile. */
            countsAs?: components["schemas"]["CountsAsDto"][];
            /**
             * @description A multiple of 0.01.
             * @example 1.25
             */
            amount: string;
            /** Format: date */
            completedOn: string;
            topics?: ("ethics" | "pain-management" | "opioids" | "human-trafficking")[];
            note?: string | null;
        };
        CorrectedSelfReportedCreditBody: {
            title: string;
            provider?: string | null;
            /** @example AMA PRA Category 1 Credit */
            unit?: string | null;
            /** @description At most one bucket of each profile. */
            countsAs?: components["schemas"]["CountsAsDto"][];
            /**
             * @description A multiple of 0.01.
             * @example 1.25
             */
            amount: string;
            /** Format: date */
            completedOn: string;
            topics?: ("ethics" | "pain-management" | "opioids" | "human-trafficking")[];
            note?: string | null;
            /** @description The revision that is corrected. */
            revision: number;
        };
        AwardTopicsBody: {
            topics: ("ethics" | "pain-management" | "opioids" | "human-trafficking")[];
        };
        AwardedTopicDto: {
            /** @enum {string} */
            topic: "ethics" | "pain-management" | "opioids" | "human-trafficking";
            /** @enum {string} */
            origin: "activity" | "papers" | "self-declared";
        };
        AwardTopicsDto: {
            /** Format: uuid */
            awardId: string;
            topics: ("ethics" | "pain-management" | "opioids" | "human-trafficking")[];
            /** @description Where each topic comes from. Those of the activity or its papers stay */
            origins: components["schemas"]["AwardedTopicDto"][];
        };
        ArchiveContentsDto: {
            /** @description How many certificates were completed in it */
            certificates: number;
            /** @description How many one archive holds at most */
            most: number;
        };
        SupersessionDto: {
            /** Format: date-time */
            at: string;
            reason: string;
            /** @description The number of the certificate in its place */
            serial: string;
        };
        CertificateSummaryDto: {
            /** Format: uuid */
            id: string;
            /** @example LEC-2026-7K3M-Q9XA */
            serial: string;
            /** @description The name under which anyone may check it */
            verificationId: string;
            /** Format: uri */
            verifyUrl: string;
            /** @enum {string} */
            kind: "ama-credit" | "journal-credit" | "other-credit" | "participation";
            /** @description The name of the learner as it is printed */
            name: string;
            /** @description Title of the activity */
            title: string;
            /** @description The credit awarded, or what stands in its place */
            creditLine: string;
            /** @example 0.50 */
            amount: string;
            /** Format: date */
            completedOn: string;
            /** Format: date-time */
            issuedAt: string;
            /** @enum {string} */
            status: "valid" | "superseded" | "revoked";
            revocation: components["schemas"]["RevocationDto"] | null;
            supersession: components["schemas"]["SupersessionDto"] | null;
        };
        CertificateListDto: {
            items: components["schemas"]["CertificateSummaryDto"][];
            nextCursor: string | null;
        };
        PrintedFactDto: {
            label: string;
            value: string;
        };
        CertificateDto: {
            /** Format: uuid */
            id: string;
            /** @example LEC-2026-7K3M-Q9XA */
            serial: string;
            /** @description The name under which anyone may check it */
            verificationId: string;
            /** Format: uri */
            verifyUrl: string;
            /** @enum {string} */
            kind: "ama-credit" | "journal-credit" | "other-credit" | "participation";
            /** @description The name of the learner as it is printed */
            name: string;
            /** @description Title of the activity */
            title: string;
            /** @description The credit awarded, or what stands in its place */
            creditLine: string;
            /** @example 0.50 */
            amount: string;
            /** Format: date */
            completedOn: string;
            /** Format: date-time */
            issuedAt: string;
            /** @enum {string} */
            status: "valid" | "superseded" | "revoked";
            revocation: components["schemas"]["RevocationDto"] | null;
            supersession: components["schemas"]["SupersessionDto"] | null;
            /** @description Everything the certificate says, as frozen at issue */
            facts: {
                [key: string]: unknown;
            };
            /** @description Every fact printed on it, in the words and the order of its page */
            printed: components["schemas"]["PrintedFactDto"][];
            /** @description SHA-256 of the canonical JSON (RFC 8785) of the facts */
            factsSha256: string;
        };
        ReissuedDto: {
            /**
             * Format: uuid
             * @description The certificate in its place
             */
            certificateId: string;
        };
        TemplateSummaryDto: {
            name: string;
            /** @description 0 as long as nothing was changed */
            version: number;
            /** Format: date-time */
            madeAt: string | null;
        };
        TemplatesDto: {
            /** @description The usual one first */
            items: components["schemas"]["TemplateSummaryDto"][];
        };
        LogoDto: {
            sha256: string;
            width: number;
            height: number;
        };
        SignatoryDto: {
            name: string;
            role: string;
        };
        DesignDto: {
            accent: string;
            logo: components["schemas"]["LogoDto"] | null;
            signatory: components["schemas"]["SignatoryDto"] | null;
        };
        DetailDto: {
            label: string;
            text: string;
        };
        WordingTextsDto: {
            heading: string;
            notice: string | null;
            certifies: string;
            participated: string;
            completed: string;
            completedOver: string;
            award: string | null;
            statements: string[];
            details: components["schemas"]["DetailDto"][];
        };
        TemplateKindDto: {
            /** @enum {string} */
            id: "ama-credit" | "journal-credit" | "other-credit" | "participation-designated" | "participation" | "demonstration";
            /** @description Whether the texts are those that ship */
            shipped: boolean;
            texts: components["schemas"]["WordingTextsDto"];
            shippedTexts: components["schemas"]["WordingTextsDto"];
            /** @description What may stand in braces */
            placeholders: string[];
        };
        TemplateDto: {
            name: string;
            /** @description 0 as long as nothing was changed */
            version: number;
            /** Format: date-time */
            madeAt: string | null;
            design: components["schemas"]["DesignDto"];
            jointlyWith: string | null;
            /** @description The kinds that this provider issues */
            kinds: components["schemas"]["TemplateKindDto"][];
        };
        TemplateWordingDto: {
            /** @enum {string} */
            id: "ama-credit" | "journal-credit" | "other-credit" | "participation-designated" | "participation" | "demonstration";
            texts: components["schemas"]["WordingTextsDto"];
        };
        SaveTemplateDto: {
            design: components["schemas"]["DesignDto"];
            /** @description The organisation that plans activities together with the provider */
            jointlyWith: string | null;
            /** @description Only those kinds whose texts are not those that ship */
            wordings: components["schemas"]["TemplateWordingDto"][];
            /** @description The version that was changed; 0 for what ships */
            basedOn: number;
        };
        PreviewTemplateDto: {
            design: components["schemas"]["DesignDto"];
            /** @description The organisation that plans activities together with the provider */
            jointlyWith: string | null;
            /** @description Only those kinds whose texts are not those that ship */
            wordings: components["schemas"]["TemplateWordingDto"][];
            /** @enum {string} */
            kind: "ama-credit" | "journal-credit" | "other-credit" | "participation-designated" | "participation" | "demonstration";
            /** @enum {string} */
            facts: "usual" | "longest";
            /** @description Several acts on one certificate */
            several: boolean;
        };
        MailChoiceDto: {
            /** @description Whether this installation sends mail at all */
            available: boolean;
            /** @description Whether I get each certificate by email when it is issued */
            wanted: boolean;
        };
        ChooseMailDto: {
            wanted: boolean;
        };
        NewTranscriptBody: {
            /**
             * Format: date
             * @description First day of the period, in the learner’s time zone
             */
            from: string;
            /**
             * Format: date
             * @description Last day of the period
             */
            to: string;
            /**
             * @description Whether it says how the requirements stand that the learner holds
             * @default false
             */
            requirements: boolean;
            /**
             * @description Whether it lists credit from elsewhere, apart and marked as self-reported
             * @default true
             */
            selfReported: boolean;
        };
        TranscriptDto: {
            /** Format: uuid */
            id: string;
            /** @example LET-2026-7K3M-Q9XA */
            serial: string;
            /** @description The name under which anyone may check it */
            verificationId: string;
            /** Format: uri */
            verifyUrl: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description How many certificates it lists */
            lines: number;
            /** Format: date-time */
            issuedAt: string;
        };
        TranscriptListDto: {
            items: components["schemas"]["TranscriptDto"][];
            nextCursor: string | null;
        };
        TranscriptWithFactsDto: {
            /** Format: uuid */
            id: string;
            /** @example LET-2026-7K3M-Q9XA */
            serial: string;
            /** @description The name under which anyone may check it */
            verificationId: string;
            /** Format: uri */
            verifyUrl: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description How many certificates it lists */
            lines: number;
            /** Format: date-time */
            issuedAt: string;
            /** @description Everything the transcript says, as frozen at issue */
            facts: {
                [key: string]: unknown;
            };
            /** @description SHA-256 of the canonical JSON (RFC 8785) of the facts */
            factsSha256: string;
        };
        ListedStateDto: {
            /** @description How many certificates it lists */
            certificates: number;
            /** @description How many of them were revoked since */
            revoked: number;
            /** @description How many of them gave way to a later one */
            superseded: number;
        };
        VerificationDto: {
            /** @enum {string} */
            document: "certificate" | "transcript";
            /**
             * @description out-of-date: a transcript that lists certificates which no longer count
             * @enum {string}
             */
            outcome: "valid" | "superseded" | "revoked" | "out-of-date";
            /** @description Every fact that is printed, in the words and the order of the pages */
            facts: components["schemas"]["PrintedFactDto"][];
            revocation: components["schemas"]["RevocationDto"] | null;
            supersession: components["schemas"]["SupersessionDto"] | null;
            /** @description Of a transcript: what has become of the certificates that it lists */
            listed: components["schemas"]["ListedStateDto"] | null;
            serial: string;
            factsSha256: string;
            /** @description The provider; of a transcript, who signed it */
            issuedBy: string;
            /** @description Whether it is of a demonstration, without credit */
            demonstration: boolean;
            /** Format: date-time */
            checkedAt: string;
        };
        CheckStepDto: {
            /** @enum {string} */
            name: "file" | "signature" | "signer" | "time-stamp" | "credential" | "facts" | "status";
            /**
             * @description "could-not-check" is no judgement: something needed for it was not at hand
             * @enum {string}
             */
            result: "passed" | "failed" | "could-not-check";
            words: string;
        };
        FileCheckDto: {
            /** @enum {string} */
            outcome: "valid" | "status-unknown" | "revoked" | "superseded" | "out-of-date" | "report" | "edited" | "foreign" | "damaged" | "not-checked";
            /** @enum {string} */
            kind: "pdf" | "credential" | "token" | "unknown";
            /** @description One sentence for people */
            summary: string;
            /** @description In the order in which they were taken */
            steps: components["schemas"]["CheckStepDto"][];
            /** @description The name that the file gives; proven only where its signature passed */
            verificationId: string | null;
            /** @description What was issued, where the file is as it was issued */
            facts: components["schemas"]["PrintedFactDto"][] | null;
        };
        AuditClaimPart: {
            unit: string;
            creditName: string;
            /** Format: date */
            completedOn: string;
            /**
             * @description What was awarded
             * @example 0.50
             */
            amount: string;
            /**
             * @description What counts of it now
             * @example 0.50
             */
            left: string;
        };
        AuditClaimItem: {
            /** Format: uuid */
            learnerId: string;
            /** Format: uuid */
            id: string;
            /**
             * @description What was claimed
             * @enum {string}
             */
            kind: "cycles" | "article" | "reading";
            learnerName: string;
            /** @example 0.50 */
            amount: string;
            unit: string;
            creditName: string;
            /** @description All that was awarded, by kind of credit and day */
            parts: components["schemas"]["AuditClaimPart"][];
            /** @description What it is about: questions, the article, or the days of reading */
            questions: string[];
            /** Format: date */
            completedOn: string;
            /** Format: date-time */
            claimedAt: string;
            /** @enum {string} */
            state: "held" | "awarded" | "upheld" | "reduced" | "revoked" | "withdrawn" | "declined";
            flagged: boolean;
            flags: string[];
            certificateSerial: string | null;
        };
        AuditClaimList: {
            items: components["schemas"]["AuditClaimItem"][];
            total: number;
            nextCursor: string | null;
        };
        EvidenceProvider: {
            /** Format: uuid */
            id: string;
            name: string;
            accreditedBy: string | null;
            demonstration: boolean;
        };
        EvidenceRuleSet: {
            id: string;
            version: string;
            name: string;
        };
        AuditHold: {
            /** @description A sentence for each threshold that was crossed */
            reasons: string[];
            /** Format: date */
            reviewBy: string;
            /** @description The version of the limits; 0 for the usual ones */
            limitsVersion: number;
            /** @description The day has passed and nobody has decided; it stays held */
            overdue: boolean;
        };
        EvidenceClaim: {
            /** Format: uuid */
            learnerId: string;
            /** Format: uuid */
            id: string;
            /**
             * @description What was claimed
             * @enum {string}
             */
            kind: "cycles" | "article" | "reading";
            learnerName: string;
            /** @example 0.50 */
            amount: string;
            unit: string;
            creditName: string;
            /** @description All that was awarded, by kind of credit and day */
            parts: components["schemas"]["AuditClaimPart"][];
            /** @description What it is about: questions, the article, or the days of reading */
            questions: string[];
            /** Format: date */
            completedOn: string;
            /** Format: date-time */
            claimedAt: string;
            /** @enum {string} */
            state: "held" | "awarded" | "upheld" | "reduced" | "revoked" | "withdrawn" | "declined";
            flagged: boolean;
            flags: string[];
            certificateSerial: string | null;
            /** Format: date-time */
            attestedAt: string;
            attestation: string;
            title: string;
            provider: components["schemas"]["EvidenceProvider"];
            learningFormat: string;
            ruleSet: components["schemas"]["EvidenceRuleSet"];
            /**
             * @description The steps in which its rules give credit
             * @example 0.50
             */
            increment: string;
            /** @description Why it was held for review, whatever was decided since */
            hold: components["schemas"]["AuditHold"] | null;
            /**
             * Format: uuid
             * @description The claim that the learner took back for this one
             */
            replaces: string | null;
            /**
             * Format: uuid
             * @description The claim that was made in the place of this one
             */
            replacedBy: string | null;
        };
        EvidenceLicence: {
            jurisdiction: string;
            number: string;
        };
        EvidenceLearner: {
            name: string;
            profession: string;
            degree: string | null;
            npi: string | null;
            licences: components["schemas"]["EvidenceLicence"][];
            timeZone: string;
        };
        EvidenceSpan: {
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            seconds: number;
            /** @enum {string} */
            kind: "active" | "offline" | "idle" | "hidden" | "unfocused" | "gap";
            counted: boolean;
            reason: string;
            why: string;
            paperTitle: string;
            device: string;
        };
        EvidenceReading: {
            /** @description Seconds that counted, each once */
            activeSeconds: number;
            /** @description Seconds that devices reported late, beside those */
            offlineSeconds: number;
            elapsedSeconds: number;
            spans: components["schemas"]["EvidenceSpan"][];
        };
        EvidenceEvaluation: {
            result: string;
            effect: string;
        };
        EvidenceSource: {
            /** Format: uuid */
            paperId: string;
            title: string;
            journal: string | null;
            year: number | null;
            pmid: string | null;
            doi: string | null;
            retracted: boolean;
        };
        EvidenceCycle: {
            /** Format: uuid */
            id: string;
            question: string | null;
            application: string | null;
            evaluation: components["schemas"]["EvidenceEvaluation"] | null;
            searchQuery: string | null;
            sources: components["schemas"]["EvidenceSource"][];
        };
        EvidenceArticle: {
            /** Format: uuid */
            activityId: string;
            title: string;
            source: components["schemas"]["EvidenceSource"];
            /** @description Right answers of the best attempt */
            correct: number;
            questionCount: number;
            passPercent: number;
            attemptsMade: number;
            attemptsAllowed: number | null;
            /** @description From opening the questions to handing them in; null when not known */
            secondsOnAssessment: number | null;
            /** @description Right answers by a key corrected before the claim, where the pass stands without reaching it */
            correctByLaterKey: number | null;
            /**
             * Format: date-time
             * @description When a corrected key made the attempt pass
             */
            regradedAt: string | null;
            /** @description What the provider says it is about */
            topics: string[];
            /** Format: date-time */
            passedAt: string | null;
            /** Format: date-time */
            evaluatedAt: string | null;
        };
        EvidenceHours: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            reflection: string | null;
            sources: components["schemas"]["EvidenceSource"][];
        };
        EvidenceRecordSource: {
            title: string;
            address: string | null;
            date: string;
        };
        EvidenceRecords: {
            /**
             * Format: date
             * @description The last day
             */
            keptUntil: string;
            /** @description It must still be kept today */
            required: boolean;
            years: number;
            source: components["schemas"]["EvidenceRecordSource"];
        };
        EvidenceRevokedAct: {
            /** @description Who decided so */
            provider: string;
            /** Format: date-time */
            revokedAt: string;
            /**
             * @description Released: a mistake. Spent: misconduct
             * @enum {string}
             */
            act: "released" | "spent";
            /** @description Known when this claim was made, and kept with it */
            before: boolean;
            /** @description False where it was reinstated since */
            stands: boolean;
        };
        EvidenceFinding: {
            rule: string;
            /** @enum {string} */
            outcome: "met" | "not-met" | "flagged";
            title: string;
            required: string;
            observed: string;
            source: string;
            sourceUrl: string | null;
            remedy: string | null;
            /** @enum {string} */
            effect?: "no-credit";
        };
        EvidenceArithmetic: {
            label: string;
            /** @example 0.50 */
            amount: string;
        };
        EvidenceCertificate: {
            serial: string;
            verificationId: string;
            verifyUrl: string;
            /** @enum {string} */
            status: "valid" | "superseded" | "revoked";
            /** Format: date-time */
            issuedAt: string;
        };
        EvidenceAward: {
            /** @enum {string} */
            kind: "award" | "reversal" | "reduction" | "reinstatement";
            unit: string;
            creditName: string;
            /** @example -0.50 */
            amount: string;
            /**
             * Format: date
             * @description What it is dated by: a claim over several years has awards of each
             */
            completedOn: string;
            /** Format: date-time */
            awardedAt: string;
            reason: string | null;
        };
        EvidenceDecision: {
            /** @enum {string} */
            outcome: "awarded" | "declined" | "upheld" | "reduced" | "revoked" | "reinstated";
            /**
             * @description What a revocation made of the act; null for other decisions
             * @enum {string|null}
             */
            act: "released" | "spent" | null;
            reason: string;
            /** Format: date-time */
            decidedAt: string;
            /** @description The email address of the administrator */
            decidedBy: string;
        };
        EvidenceHistory: {
            /** Format: date-time */
            at: string;
            action: string;
            /** @enum {string} */
            actorKind: "learner" | "administrator" | "operator" | "system" | "anonymous";
            reason: string | null;
        };
        AuditEvidence: {
            claim: components["schemas"]["EvidenceClaim"];
            learner: components["schemas"]["EvidenceLearner"];
            reading: components["schemas"]["EvidenceReading"];
            cycles: components["schemas"]["EvidenceCycle"][];
            article: components["schemas"]["EvidenceArticle"] | null;
            hours: components["schemas"]["EvidenceHours"] | null;
            /** @description Null where no source of the rules says how long */
            records: components["schemas"]["EvidenceRecords"] | null;
            /** @description What became of the same act in other claims. The reasons are not told */
            revokedElsewhere: components["schemas"]["EvidenceRevokedAct"][];
            findings: components["schemas"]["EvidenceFinding"][];
            arithmetic: components["schemas"]["EvidenceArithmetic"][];
            certificate: components["schemas"]["EvidenceCertificate"] | null;
            /** @description One for each part that has one */
            certificates: components["schemas"]["EvidenceCertificate"][];
            awards: components["schemas"]["EvidenceAward"][];
            decisions: components["schemas"]["EvidenceDecision"][];
            history: components["schemas"]["EvidenceHistory"][];
        };
        ReducedPartInput: {
            unit: string;
            /**
             * Format: date
             * @description The day of the part, where a unit has several
             */
            completedOn?: string;
            /**
             * @description What counts from now on; 0.00 for nothing of it
             * @example 0.50
             */
            amount: string;
        };
        DecisionInput: {
            /** @enum {string} */
            outcome: "awarded" | "declined" | "upheld" | "reduced" | "revoked" | "reinstated";
            /** @description Shown to the learner; when revoked, also on the verify page */
            reason: string;
            /**
             * @description What a revocation, or declining a held claim, makes of the act: released (a mistake), others may credit it; spent (misconduct), nobody may again. Released where it is left out
             * @enum {string}
             */
            act?: "released" | "spent";
            /** @description For a reduction: the parts that come to less from now on. The others stay */
            parts?: components["schemas"]["ReducedPartInput"][];
        };
        HeldClaimItem: {
            /** Format: uuid */
            learnerId: string;
            /** Format: uuid */
            id: string;
            /**
             * @description What was claimed
             * @enum {string}
             */
            kind: "cycles" | "article" | "reading";
            learnerName: string;
            /** @example 0.50 */
            amount: string;
            unit: string;
            creditName: string;
            /** @description All that was awarded, by kind of credit and day */
            parts: components["schemas"]["AuditClaimPart"][];
            /** @description What it is about: questions, the article, or the days of reading */
            questions: string[];
            /** Format: date */
            completedOn: string;
            /** Format: date-time */
            claimedAt: string;
            /** @enum {string} */
            state: "held" | "awarded" | "upheld" | "reduced" | "revoked" | "withdrawn" | "declined";
            flagged: boolean;
            flags: string[];
            certificateSerial: string | null;
            hold: components["schemas"]["AuditHold"];
        };
        HeldClaimList: {
            items: components["schemas"]["HeldClaimItem"][];
            total: number;
            /** @description How many of all of them are overdue */
            overdue: number;
            nextCursor: string | null;
        };
        OperatedAwardInDoubt: {
            /** Format: uuid */
            claimId: string;
            /** Format: date */
            completedOn: string;
            /** Format: date-time */
            claimedAt: string;
            creditName: string;
            amount: string;
            ruleSetId: string;
            /** @description Who was held to accredit the provider when it was awarded. */
            accreditedBy: string | null;
            /** @description Its certificates in force. */
            serials: string | null;
        };
        OperatedAwardsInDoubt: {
            items: components["schemas"]["OperatedAwardInDoubt"][];
            nextCursor: string | null;
        };
        AwardInDoubtDto: {
            /** Format: uuid */
            claimId: string;
            /** Format: date */
            completedOn: string;
            /** Format: date-time */
            claimedAt: string;
            creditName: string;
            amount: string;
            ruleSetId: string;
            /** @description Who was held to accredit the provider when it was awarded. */
            accreditedBy: string | null;
            /** @description Its certificates in force. */
            serials: string | null;
            /** Format: uuid */
            learnerId: string;
            learnerName: string;
        };
        AwardsInDoubtDto: {
            items: components["schemas"]["AwardInDoubtDto"][];
            nextCursor: string | null;
        };
        PastAwardsDto: {
            /** @description Awards that were judged by today’s rules. */
            judged: number;
            /** @description Of the awards listed: what is left of them, and what today’s rules give. */
            totals: components["schemas"]["BacktestTotalDto"][];
            /** @description Awards of which today’s rules would give less. */
            changed: number;
            /** @description At most 200 of them, those with the largest effect first; `before` is what is left of the award. All are in the CSV. */
            items: components["schemas"]["BacktestLineDto"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaybeSignedInDto"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInDto"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInSessionListDto"];
                };
            };
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileDto"];
                };
            };
        };
    };
    putProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileDto"];
                };
            };
            /** @description The change waits for review; the profile in force is answered. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileDto"];
                };
            };
        };
    };
    getProfileReview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileReviewDto"];
                };
            };
        };
    };
    withdrawProfileChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileReviewDto"];
                };
            };
        };
    };
    postProfileProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
                "image/png": string;
                "image/jpeg": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileSupportingDocumentDto"];
                };
            };
        };
    };
    getProfileProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                proofId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    listProfileChanges: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "passed" | "waiting" | "accepted" | "declined" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedChangeList"];
                };
            };
        };
    };
    getProfileChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                learnerId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedChangeDto"];
                };
            };
        };
    };
    getReviewedProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                learnerId: string;
                id: string;
                proofId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    decideProfileChange: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                learnerId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChangeDecision"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedChangeDto"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeListDto"];
                };
            };
        };
    };
    readNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderDto"];
                };
            };
        };
    };
    putProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderFactsInput"];
            };
        };
        responses: {
            /** @description What holds now; `proposals` has what waits for the operator. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderDto"];
                };
            };
        };
    };
    withdrawProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderDto"];
                };
            };
        };
    };
    listAccreditors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccreditorsDto"];
                };
            };
        };
    };
    listOperatedProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatedProvidersDto"];
                };
            };
        };
    };
    getOperatedProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatedProviderDto"];
                };
            };
        };
    };
    stateAccreditation: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccreditationInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatedProviderDto"];
                };
            };
        };
    };
    decideProposal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalDecisionInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatedProviderDto"];
                };
            };
        };
    };
    listPapers: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description Words, "phrases", author: journal: title: year:2019-2021, a PMID or a DOI. Without it: all papers, the newest first. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperListDto"];
                };
            };
        };
    };
    getPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperPageDto"];
                };
            };
        };
    };
    listPaperLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkListDto"];
                };
            };
        };
    };
    listRelatedPapers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelatedPapersDto"];
                };
            };
        };
    };
    setReaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReactionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReactionDto"];
                };
            };
        };
    };
    setSaved: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDto"];
                };
            };
        };
    };
    listSearches: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptSearchListDto"];
                };
            };
        };
    };
    runSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSearchDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResultDto"];
                };
            };
        };
    };
    listSavedPapers: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPapersDto"];
                };
            };
        };
    };
    ReadingController_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecentSessionsDto"];
                };
            };
        };
    };
    ReadingController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenSessionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedSessionDto"];
                };
            };
        };
    };
    ReadingController_recordBeats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeatsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTimeDto"];
                };
            };
        };
    };
    ReadingController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTimeDto"];
                };
            };
        };
    };
    ReadingController_getSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
        };
    };
    ReadingController_activeTime: {
        parameters: {
            query?: {
                /** @description A day in the learner's time zone; today when left out. */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActiveTimeDto"];
                };
            };
        };
    };
    listActivities: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description Words of the titles, the journal or the provider's name */
                q?: string;
                /** @description Only of this paper */
                paperId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityListDto"];
                };
            };
        };
    };
    getAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptDto"];
                };
            };
        };
    };
    putEvaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityEvaluationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptDto"];
                };
            };
        };
    };
    getActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPageDto"];
                };
            };
        };
    };
    postAssessmentStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentStartDto"];
                };
            };
        };
    };
    postAttempt: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswersBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptDto"];
                };
            };
        };
    };
    listDesignatedActivities: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignatedActivitiesDto"];
                };
            };
        };
    };
    postDesignatedActivity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewActivityDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignatedActivityPageDto"];
                };
            };
        };
    };
    getDesignatedActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignatedActivityPageDto"];
                };
            };
        };
    };
    previewKeyCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyCorrectionPreviewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyCorrectionEffectDto"];
                };
            };
        };
    };
    postKeyCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyCorrectionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignatedActivityPageDto"];
                };
            };
        };
    };
    retireActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetirementDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignatedActivityPageDto"];
                };
            };
        };
    };
    putActivityExpiry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarlierExpiryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignatedActivityPageDto"];
                };
            };
        };
    };
    CyclesController_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "open" | "documented" | "claimed";
                paperId?: string;
                sessionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CyclesDto"];
                };
            };
        };
    };
    CyclesController_getCycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleDto"];
                };
            };
        };
    };
    CyclesController_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleDto"];
                };
            };
        };
    };
    CreditOptionsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditOptionsDto"];
                };
            };
        };
    };
    exportClaims: {
        parameters: {
            query?: {
                state?: "held" | "awarded" | "upheld" | "reduced" | "revoked" | "withdrawn" | "declined";
                kind?: "cycles" | "article" | "reading";
                /** @description A kind of credit. */
                unit?: string;
                /** @description The first day of completion, by the learner’s calendar. */
                from?: string;
                /** @description The last day of it. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    ClaimsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimedBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentDto"];
                };
            };
        };
    };
    ClaimsController_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "held" | "awarded" | "upheld" | "reduced" | "revoked" | "withdrawn" | "declined";
                kind?: "cycles" | "article" | "reading";
                /** @description A kind of credit. */
                unit?: string;
                /** @description The first day of completion, by the learner’s calendar. */
                from?: string;
                /** @description The last day of it. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimsDto"];
                };
            };
        };
    };
    ClaimsController_claim: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    ClaimsController_withdraw: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    ClaimsController_getClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    listRuleSets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetsDto"];
                };
            };
        };
    };
    readRuleFiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleReadingDto"];
                };
            };
        };
    };
    backtestRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BacktestInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacktestDto"];
                };
            };
        };
    };
    getClaimLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimLimitsDto"];
                };
            };
        };
    };
    setClaimLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimLimitsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimLimitsDto"];
                };
            };
        };
    };
    listProviderOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderOptionsDto"];
                };
            };
        };
    };
    offerOption: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderOptionDto"];
                };
            };
        };
    };
    changeOption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderOptionDto"];
                };
            };
        };
    };
    retireOption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionRetirement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderOptionDto"];
                };
            };
        };
    };
    listRequirements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementsDto"];
                };
            };
        };
    };
    postRequirement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRequirementBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementDto"];
                };
            };
        };
    };
    putRequirement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedRequirementBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementDto"];
                };
            };
        };
    };
    endRequirement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementDto"];
                };
            };
        };
    };
    listOwnRequirements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRequirementsDto"];
                };
            };
        };
    };
    postOwnRequirement: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnRequirementBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRequirementDto"];
                };
            };
        };
    };
    putOwnRequirement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedOwnRequirementBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRequirementDto"];
                };
            };
        };
    };
    listRequirementProfiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementProfilesDto"];
                };
            };
        };
    };
    getCreditTotals: {
        parameters: {
            query?: {
                /** @description The first day. */
                from?: string;
                /** @description The last day. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditTotalsDto"];
                };
            };
        };
    };
    getProgress: {
        parameters: {
            query?: {
                /** @description A day of the periods in question; today unless said. */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressListDto"];
                };
            };
        };
    };
    listProgressLines: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                on?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinesDto"];
                };
            };
        };
    };
    listExternalCredits: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description The first day of completion. */
                from?: string;
                /** @description The last day of it. */
                to?: string;
                /** @description A kind of credit. */
                unit?: string;
                /** @description Without withdrawn ones. */
                counting?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfReportedCreditsDto"];
                };
            };
        };
    };
    postExternalCredit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SelfReportedCreditBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfReportedCreditDto"];
                };
            };
        };
    };
    putExternalCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectedSelfReportedCreditBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfReportedCreditDto"];
                };
            };
        };
    };
    withdrawExternalCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfReportedCreditDto"];
                };
            };
        };
    };
    restoreExternalCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfReportedCreditDto"];
                };
            };
        };
    };
    distinguishExternalCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfReportedCreditDto"];
                };
            };
        };
    };
    undoDistinguishExternalCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfReportedCreditDto"];
                };
            };
        };
    };
    getProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    putProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
                "image/png": string;
                "image/jpeg": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportingDocumentDto"];
                };
            };
        };
    };
    putAwardTopics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardTopicsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardTopicsDto"];
                };
            };
        };
    };
    getArchiveContents: {
        parameters: {
            query?: {
                /** @description The first day of completion, by the learner’s calendar. */
                from?: string;
                /** @description The last day of it. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchiveContentsDto"];
                };
            };
        };
    };
    getCertificateArchive: {
        parameters: {
            query?: {
                /** @description The first day of completion, by the learner’s calendar. */
                from?: string;
                /** @description The last day of it. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description There are none in this period */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description archive-under-way */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description archive-too-large */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listCertificates: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateListDto"];
                };
            };
        };
    };
    getCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateDto"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    reissueCertificate: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat is not done again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReissuedDto"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-reissued */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCertificatePdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCertificateCredential: {
        parameters: {
            query?: {
                /** @description JSON with a Data Integrity proof, or a JSON Web Token */
                format?: "json" | "jwt";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vc": {
                        [key: string]: unknown;
                    };
                    "application/vc+jwt": string;
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listCertificateTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatesDto"];
                };
            };
        };
    };
    getCertificateTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateDto"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    saveCertificateTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveTemplateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateDto"];
                };
            };
            /** @description template-changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    previewCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewTemplateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    keepCertificateLogo: {
        parameters: {
            query: {
                /** @description Says that it is the provider's own mark, and no company's */
                ownMark: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogoDto"];
                };
            };
        };
    };
    mailCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is sent as soon as the mail server takes it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description mail-not-configured */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description too-many-attempts, with Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCertificateMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailChoiceDto"];
                };
            };
        };
    };
    putCertificateMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseMailDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailChoiceDto"];
                };
            };
        };
    };
    listTranscripts: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranscriptListDto"];
                };
            };
        };
    };
    postTranscript: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTranscriptBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranscriptDto"];
                };
            };
            /** @description nothing-in-period, name-not-printable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getTranscript: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranscriptWithFactsDto"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getTranscriptPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getIssuer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                providerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getStatusList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                providerId: string;
                list: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    verifyCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                verificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationDto"];
                };
            };
            /** @description not-issued-here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description too-many-attempts, with Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCertificateFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                verificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description not-issued-here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description too-many-attempts, with Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    verifyFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileCheckDto"];
                };
            };
            /** @description too-many-attempts, with Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AuditingController_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "held" | "awarded" | "upheld" | "reduced" | "revoked" | "withdrawn" | "declined";
                /** @description A rule that flagged the claim, or `any` */
                flag?: string;
                /** @description First day on which it was claimed (UTC) */
                from?: string;
                /** @description Last day on which it was claimed (UTC) */
                to?: string;
                /** @description Words of the learner's name or a question, or a certificate's serial */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditClaimList"];
                };
            };
        };
    };
    AuditingController_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                learnerId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEvidence"];
                };
            };
        };
    };
    getAuditReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                learnerId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AuditingController_decide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                learnerId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEvidence"];
                };
            };
        };
    };
    listHeldClaims: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldClaimList"];
                };
            };
        };
    };
    listOperatedAwardsInDoubt: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description Only what rested on this entry of the accreditation history. */
                entry?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatedAwardsInDoubt"];
                };
            };
        };
    };
    exportOperatedAwardsInDoubt: {
        parameters: {
            query?: {
                /** @description Only what rested on this entry of the accreditation history. */
                entry?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    listAwardsInDoubt: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description Only what rested on this entry of the accreditation history. */
                entry?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardsInDoubtDto"];
                };
            };
        };
    };
    exportAwardsInDoubt: {
        parameters: {
            query?: {
                /** @description Only what rested on this entry of the accreditation history. */
                entry?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    reviewPastAwards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastAwardsDto"];
                };
            };
        };
    };
    exportPastAwards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
}
