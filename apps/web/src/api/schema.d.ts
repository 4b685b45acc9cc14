// Made from docs/openapi.json by `npm run web:api`; a check holds the two equal.
export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public keys that certificates are and were signed with (RFC 7517), the active one first */
        get: operations["CertificatesController_jwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The operator's people */
        get: operations["AccountsController_listStaff"];
        put?: never;
        /** Open an account for one of the operator's people */
        post: operations["AccountsController_openStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account: your own, one of your company’s, or for administrators any */
        get: operations["AccountsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an account: its holder is signed out at once and cannot sign in */
        post: operations["AccountsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed account again; takes a seat */
        post: operations["AccountsController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change what the holder may do; holds from the next request on */
        put: operations["AccountsController_changeRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Advisories, newest first; partners see their own. ESCALATED ones are for the desk to follow */
        get: operations["AdvisoriesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories/{advisoryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One advisory, with what a scan saw at each page */
        get: operations["AdvisoriesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories/{advisoryId}/acknowledgments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that you have read it and act on it; said twice, it is heard once */
        post: operations["AdvisoriesController_acknowledged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agent-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appoint an agent, for the operator or for an agent that may appoint others */
        post: operations["AgentsController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agent-grants/{grantId}/license-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** As an agent of the register, draft a license for a customer within your grant */
        post: operations["AgentOffersController_execute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agent-grants/{grantId}/revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a grant back; what hangs below it holds no more */
        post: operations["AgentsController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is this company authorized to sell? By name, number or domain, at any instant */
        get: operations["AgentsController_check"];
        put?: never;
        /** Put a company on the register of agents; it may sell nothing yet */
        post: operations["AgentsController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{agreementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agreement as data and in words, with its signatures */
        get: operations["AgreementsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{agreementId}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every later version, signed or not, in order */
        get: operations["AmendmentsController_list"];
        put?: never;
        /** Draw up the next version; it is nothing until both sides have signed it */
        post: operations["AmendmentsController_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{agreementId}/amendments/{amendmentId}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign it for one side; the second signature changes the license and supersedes its certificate */
        post: operations["AmendmentsController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{agreementId}/amendments/{amendmentId}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back while not both sides have signed it */
        post: operations["AmendmentsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{agreementId}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign for one side; the second signature makes the license and its certificate */
        post: operations["AgreementsController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{agreementId}/terminations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the agreement before its term, at once or on a later day; the license is revoked with it */
        post: operations["AmendmentsController_terminate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls by API token, newest first, refused ones too; a partner’s administrators see its own */
        get: operations["ApiCallsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-calls.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table */
        get: operations["ApiCallsController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-calls/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often each token called which route from which address, by answer; last called first */
        get: operations["ApiCallsController_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-calls/report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report as a table */
        get: operations["ApiCallsController_reportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company's tokens, without their secrets */
        get: operations["ApiTokensController_list"];
        put?: never;
        /** Make an API token for a machine; the token is shown this once */
        post: operations["ApiTokensController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token: refused from the next request on */
        delete: operations["ApiTokensController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens/{tokenId}/rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the next token of a machine; the old one stays good for the overlap */
        post: operations["ApiTokensController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log as JSON Lines, whole for verification elsewhere, or a page of it */
        get: operations["AuditController_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/proofs/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That a smaller log is the beginning of a larger one */
        get: operations["ProofsController_consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/proofs/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That an entry stands in the log */
        get: operations["ProofsController_inclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/subjects/{type}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** History of one subject, oldest first */
        get: operations["AuditController_about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Walks the whole log and says whether it is as it was written */
        get: operations["AuditController_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/browser-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in from a page: the refresh token becomes a cookie no script can read */
        post: operations["BrowserSessionsController_create"];
        /** Sign out everywhere: every session of yours, on every device */
        delete: operations["BrowserSessionsController_endAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/browser-sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out by the cookie alone; without a session it is done already */
        delete: operations["BrowserSessionsController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/browser-sessions/refreshes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Trade the cookie for the next access token and the next cookie */
        post: operations["BrowserSessionsController_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases in order of opening */
        get: operations["CasesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case with all of its steps */
        get: operations["CasesController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a case to a person, or take it back */
        put: operations["TriageController_assignCase"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clocks of a case and where limitation stands, with every run and its trace */
        get: operations["ClocksController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/counsel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has a mandate in this case now */
        get: operations["HandOverController_counsel"];
        put?: never;
        /** Give counsel powers in this case; one at a time */
        post: operations["HandOverController_mandate"];
        /** Take counsel’s powers back */
        delete: operations["HandOverController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/evidence-delays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record days that notarization or the like took of our time after a counter-notice
         * @description They are left out of the time, up to 20 working days (法释〔2020〕9号, item 3); the clock shows both readings.
         */
        post: operations["ClocksController_delay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/license-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer the partner a license from the day of the use: a request in its name, which goes the way of every request */
        post: operations["HandOverController_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name the license the negotiations led to; the case moves to RETRO_LICENSE */
        post: operations["HandOverController_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/limitation-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what bears on limitation: an acknowledgment, an earlier knowledge, an obstacle
         * @description Delivery of a notice, a suit and a complaint to an authority are recorded by their own steps.
         */
        post: operations["ClocksController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices of a case, the first one first */
        get: operations["NoticesController_ofCase"];
        put?: never;
        /** Write a notice for a confirmed infringement; what the law asks for and it lacks is listed */
        post: operations["NoticesController_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Packs of a case, the first one first */
        get: operations["HandOverController_packs"];
        put?: never;
        /** Make a pack: facts, chain of title, license check, evidence, notices and deadlines in one zip file */
        post: operations["HandOverController_pack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a case one step along its flow
         * @description CONFIRMED_INFRINGEMENT takes two people: the first word is kept under `approvals`, the second moves the case.
         */
        post: operations["CasesController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search: words, "phrases", -exclusions; headlines first, newest first; the next page is in the Link header
         * @description Partners see what their products find, everybody else what is publicly listed, the publisher’s people everything. A page may be short of items and yet have a next one.
         */
        get: operations["CatalogueController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/index": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the search index has come */
        get: operations["CatalogueController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/index/rebuilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the search index anew, in the background; it goes on answering meanwhile */
        post: operations["CatalogueController_rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify a certificate by its signed token, a presentation of it, or its number */
        post: operations["CertificatesController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claim-links/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use the link of a letter, once: it confirms the address and gives a fresh secret */
        post: operations["ClaimLinksController_redeem"];
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
        /** Claims received, nearest end of window first */
        get: operations["ClaimsDeskController_list"];
        put?: never;
        /** Begin a claim, and file it at once with `submit: true` */
        post: operations["ClaimsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{claimId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at a claim, with its secret or as legal staff */
        get: operations["ClaimsController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a draft; a new day moves its window */
        patch: operations["ClaimsController_amend"];
        trace?: never;
    };
    "/api/v1/claims/{claimId}/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complain of the decision, once; somebody else reviews the claim again */
        post: operations["ClaimLinksController_complain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{claimId}/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add what was found missing */
        post: operations["ClaimsController_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{claimId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a claim one step further */
        post: operations["ClaimsDeskController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{claimId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a document: PDF, image, letter or office document, 5 MiB at most */
        post: operations["ClaimLinksController_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{claimId}/excuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Excuse that a claim came late */
        post: operations["ClaimsDeskController_excuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{claimId}/hidings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hide the work until the claim is decided */
        post: operations["ClaimsDeskController_hide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{claimId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a link sent to the address the claim was raised from; the answer never says whether it was */
        post: operations["ClaimLinksController_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{claimId}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** File a draft */
        post: operations["ClaimsController_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{claimId}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the claim back */
        post: operations["ClaimsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clocks of all cases that nobody has stopped, the earliest end first, each with its trace */
        get: operations["ClocksController_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The operator's people by name, to assign work to and to say who did something */
        get: operations["AccountsController_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/damages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What may be claimed under article 54 of the PRC Copyright Law, by every reading that is open
         * @description Amounts in fen. Nothing is stored.
         */
        post: operations["ClocksController_damages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask one question, or many as `{ questions: […] }`; a partner asks about itself */
        post: operations["DecisionsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetches with what was in them, newest first; partners see their own */
        get: operations["DeliveriesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table, a line for each version fetched: RFC 4180, no cell runs as a formula */
        get: operations["DeliveriesController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/callers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who took how much from which address, last first; `actorId` and `address` narrow every list */
        get: operations["DeliveryCallersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/callers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table */
        get: operations["DeliveryCallersController_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often each version was fetched, by partner and license; last fetched first */
        get: operations["DeliveriesController_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report as a table */
        get: operations["DeliveriesController_reportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One evidence with its custody, and the looks at its page after 1, 7 and 30 days */
        get: operations["EvidenceController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{evidenceId}/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was captured: every file with its hash, and what could not be had and why */
        get: operations["EvidenceController_capture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{evidenceId}/hand-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The bundle, a zip file; who takes it and why is written into its custody */
        post: operations["EvidenceController_bundle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{evidenceId}/screenshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture that was taken of the page */
        get: operations["EvidenceController_screenshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Works you may use right now, newest change first, each with credit line, terms, policy and certificate
         * @description A page covers up to `limit` changes; what you may not use is left out, so it may hold fewer items, even none. `Link` leads on: `next` to what follows (with it nothing is passed over), `prev` to what changes from now on. What was withdrawn, or whose license is over, comes as a tombstone.
         */
        get: operations["FeedsController_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings of all scans, one for each page and work, in order of finding; the next page is in the Link header */
        get: operations["FindingsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{findingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One finding with its history, its other sightings and the facts of its stored page */
        get: operations["FindingsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{findingId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a finding up: give it your own verdict, which no machine changes any more */
        post: operations["FindingsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{findingId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the evidence of a finding is secured, and all that was */
        get: operations["EvidenceController_ofFinding"];
        put?: never;
        /** Secure the page of a finding as evidence; a job does it */
        post: operations["EvidenceController_secure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{findingId}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report what a scan found */
        post: operations["FindingReportsController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{findingId}/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stored page, byte for byte; always a download of plain text: it comes from a stranger */
        get: operations["FindingsController_snapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{findingId}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text of the stored page, in which the spans of `reuse` are counted */
        get: operations["FindingsController_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hearings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hearings in order of opening; a partner sees its own */
        get: operations["HearingsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hearings/{hearingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One hearing with every disputed item */
        get: operations["HearingsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hearings/{hearingId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer one disputed item */
        post: operations["HearingsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hearings/{hearingId}/cures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that you have put it right */
        post: operations["HearingsController_cure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hearings/{hearingId}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say no to one item, with your reason */
        post: operations["HearingsController_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the offered seat: opens the account */
        post: operations["InvitationsController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices, newest first; partners see their own */
        get: operations["InvoicesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table: RFC 4180, no cell runs as a formula */
        get: operations["InvoicesController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invoice */
        get: operations["InvoicesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoiceId}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back; its number stays taken */
        post: operations["InvoicesController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoiceId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that it was paid; a license suspended for it is in force again at once */
        post: operations["InvoicesController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Legal holds, oldest first, released ones as well */
        get: operations["RetentionController_list"];
        put?: never;
        /** Forbid that anything of a matter be erased */
        post: operations["RetentionController_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal-holds/{holdId}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release a legal hold: time goes on */
        post: operations["RetentionController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-customers/{partnerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a partner into a customer class of the tariff; earlier quotes keep theirs */
        put: operations["RequestWizardController_classifyCustomer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be asked for a work, within the operator’s mandate as it stands */
        get: operations["RequestWizardController_optionsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** License requests, newest first; partners see their own */
        get: operations["LicenseRequestsController_list"];
        put?: never;
        /** Write down what you want to license; a work that cannot be licensed is refused at once */
        post: operations["LicenseRequestsController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests as CSV (RFC 4180), newest first; amounts in minor units. Partners get their own */
        get: operations["RequestWizardController_requestsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One license request with its newest quote */
        get: operations["LicenseRequestsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests/{requestId}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the quote; the agreement is then there to be signed */
        post: operations["LicenseRequestsController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests/{requestId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a comment; the publisher’s own people may keep it internal */
        post: operations["RequestTalkController_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests/{requestId}/counter-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer another net price, another scope, or both; the quote stands meanwhile */
        post: operations["CounterOffersController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests/{requestId}/counter-offers/{offerId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the offer, which makes it the new quote, or decline it */
        post: operations["CounterOffersController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests/{requestId}/counter-offers/{offerId}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the offer back */
        post: operations["CounterOffersController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests/{requestId}/declines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the request down */
        post: operations["LicenseRequestsController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests/{requestId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a document: PDF, image, Office or plain text, 5 MiB at most */
        post: operations["RequestTalkController_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests/{requestId}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file, always as a download */
        get: operations["RequestTalkController_bytes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests/{requestId}/information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer the desk’s question; the request goes back to the desk */
        post: operations["RequestTalkController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests/{requestId}/information-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the partner for what is missing; the request waits for the answer */
        post: operations["RequestTalkController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests/{requestId}/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a price on it, by the tariff or by hand */
        post: operations["LicenseRequestsController_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests/{requestId}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send it to the desk; where the tariff has a price, the quote comes at once */
        post: operations["LicenseRequestsController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests/{requestId}/thread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages, files, counter-offers and quotes of a request, each oldest first */
        get: operations["RequestTalkController_thread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-requests/{requestId}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the request back */
        post: operations["LicenseRequestsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Licenses, newest first; partners see their own */
        get: operations["LicensesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{licenseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One license with works, scope and standing */
        get: operations["LicensesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{licenseId}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The authorization certificate: number, signed credential, badge; and a presentation of it */
        get: operations["CertificatesOfLicenseController_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{licenseId}/certificate.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificate on paper, with its signed credential attached */
        get: operations["CertificatesOfLicenseController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{licenseId}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue the certificate anew, with a new number; the one before is superseded at once */
        post: operations["CertificatesOfLicenseController_reissue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{licenseId}/commits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take what a reservation holds, for good */
        post: operations["UsageController_commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{licenseId}/reinstatements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a suspended license back in force */
        post: operations["LicensesController_reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{licenseId}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give back what a reservation holds */
        post: operations["UsageController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{licenseId}/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The license before this one, and the requests that renew it */
        get: operations["RenewalsController_renewals"];
        put?: never;
        /** Draft the request for the time after this license, filled in from it */
        post: operations["RenewalsController_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{licenseId}/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hold uses for a while, all or none */
        post: operations["UsageController_reserve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{licenseId}/revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a license for good */
        post: operations["LicensesController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{licenseId}/sub-licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer a part of your license to another company, where your agreement allows it */
        post: operations["SubLicensesController_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{licenseId}/suspensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend a license; its certificate is suspended at once */
        post: operations["LicensesController_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{licenseId}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many uses are held, committed and left */
        get: operations["UsageController_usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in person and their company */
        get: operations["MeController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{noticeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One notice */
        get: operations["NoticesController_find"];
        /** Write a notice anew that has not left; an approval of the old words is void */
        put: operations["NoticesController_revise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{noticeId}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stand for a notice that somebody else wrote */
        post: operations["NoticesController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{noticeId}/counter-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a counter-notice on file; its clocks start with its arrival */
        post: operations["NoticesController_counter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{noticeId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a notice arrived, which interrupts limitation, or came back */
        post: operations["NoticesController_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{noticeId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The PDF: as it went out, or as it would now */
        get: operations["NoticesController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{noticeId}/servings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an approved notice leave; everything that could hold it back is asked again */
        post: operations["NoticesController_serve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{noticeId}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text for an e-mail or a form: as it went out, or as it would now */
        get: operations["NoticesController_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{noticeId}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a notice that has not left */
        post: operations["NoticesController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/olp/introspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a token opens a resource now (RFC 7662): of your own tokens; the operator’s machine asks of any */
        post: operations["OlpController_introspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/olp/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keys of encrypted assets (RSL 1.0, section 7): nothing here is encrypted, so there is none */
        post: operations["OlpController_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/olp/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a token of yours back (RFC 7009); its license stays */
        post: operations["OlpController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/olp/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A license token for uses of a work; where no license of yours covers them, one is bought at the tariff’s price
         * @description Client: the id of an API token with the scope `olp:write`, and the token. `license` is one RSL `<license>` element; its `<amount>` is the most you agree to pay, net. The same wish twice buys once.
         */
        post: operations["OlpController_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packs/{packId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A pack as it was made */
        get: operations["HandOverController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Partners in order of registration; a partner sees itself */
        get: operations["PartnersController_list"];
        put?: never;
        /** Register a company as a partner */
        post: operations["PartnersController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{partnerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One partner */
        get: operations["PartnersController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change seats, expiry or account manager */
        patch: operations["PartnersController_changeTerms"];
        trace?: never;
    };
    "/api/v1/partners/{partnerId}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A partner's people; a partner sees its own */
        get: operations["AccountsController_listOfPartner"];
        put?: never;
        /** Open an account for one of a partner's people */
        post: operations["AccountsController_openForPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{partnerId}/identity-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** After a look at the papers: a partner whose code fails its checksum is who it says */
        post: operations["PartnersController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{partnerId}/identity-rejections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** After a look at the papers: it is not */
        post: operations["PartnersController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{partnerId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer one of a partner's seats to somebody */
        post: operations["InvitationsController_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{partnerId}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an invitation back */
        delete: operations["InvitationsController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{partnerId}/reactivations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a suspended partner back in */
        post: operations["PartnersController_reactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{partnerId}/suspensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend a partner: it is no longer served, whoever is signed in */
        post: operations["PartnersController_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products by name, each with the number of works it finds now; partners see theirs */
        get: operations["ProductsController_list"];
        put?: never;
        /** Save a query as a product; nobody has it until it is assigned */
        post: operations["ProductsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product */
        get: operations["ProductsController_one"];
        /** Another name, query or state in the place of the last */
        put: operations["ProductsController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has the product now */
        get: operations["ProductsController_assignments"];
        put?: never;
        /** Give it to a partner, or to one of its people; may be repeated with another end */
        post: operations["ProductsController_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/assignments/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back, at once */
        post: operations["ProductsController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publisher": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The publisher, its operator and the mandate between them */
        get: operations["PublisherController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publisher/mandate-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does a scope lie inside the mandate in force? Explained by dimension */
        post: operations["PublisherController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publisher/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every mandate ever recorded, oldest first */
        get: operations["PublisherController_mandates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lines of the newest quote of each request as CSV; amounts in minor units */
        get: operations["RequestWizardController_quotesCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A price without a request: nothing is stored, nobody is bound */
        post: operations["RequestWizardController_previewOf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Demands in order of record */
        get: operations["RatificationsController_list"];
        put?: never;
        /** Record a notice that demands ratification; 30 days start, and silence is refusal */
        post: operations["RatificationsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratifications/{ratificationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One demand */
        get: operations["RatificationsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratifications/{ratificationId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The operator's word, while there is time */
        post: operations["RatificationsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports in order of receipt */
        get: operations["ReportsController_list"];
        put?: never;
        /** Report an infringement; anybody may */
        post: operations["ReportsController_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report with everybody who filed it */
        get: operations["ReportsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{reportId}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a report to a person, or take it back */
        put: operations["TriageController_assignReport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{reportId}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a case out of a report; the license is checked anew */
        post: operations["ReportsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{reportId}/dismissals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dismiss a report */
        post: operations["ReportsController_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report a certificate that does not hold; it is checked anew, and anybody may */
        post: operations["ReportsController_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reprints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Declared reprints, newest first; partners see their own */
        get: operations["DeclaredReprintsController_list"];
        put?: never;
        /** Tell where you have reprinted a work of your license */
        post: operations["DeclaredReprintsController_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reprints/{reprintId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One declared reprint, with the last look at its page */
        get: operations["DeclaredReprintsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reprints/{reprintId}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every look at its page, newest first */
        get: operations["ReprintChecksController_list"];
        put?: never;
        /** Have the page looked at now; once in five minutes */
        post: operations["ReprintChecksController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reprints/{reprintId}/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a reprint you had to remove is gone */
        post: operations["DeclaredReprintsController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reprints/credit-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Judge the credit line of a page before it is published; nothing is stored */
        post: operations["CreditChecksController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reprints/preflight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a page before it is published: works, license, credit, headline and text; nothing is stored */
        post: operations["PreflightController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports of the latest runs of the retention job, newest first */
        get: operations["RetentionController_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scan-schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schedules, newest first; the next page is in the Link header */
        get: operations["SchedulesController_list"];
        put?: never;
        /** Have a scan made again and again */
        post: operations["SchedulesController_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scan-schedules/{scheduleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One schedule, with its next run in UTC */
        get: operations["SchedulesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scan-schedules/{scheduleId}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a schedule for good */
        post: operations["SchedulesController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scan-schedules/{scheduleId}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hold a schedule; scans under way go on */
        post: operations["SchedulesController_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scan-schedules/{scheduleId}/resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a schedule go on with the next run of its grid; missed ones are not made up for */
        post: operations["SchedulesController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scan-schedules/{scheduleId}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run a schedule now, beside its grid: its next run stays where it is. Answers the scan */
        post: operations["SchedulesController_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scans, newest first; the next page is in the Link header */
        get: operations["ScansController_list"];
        put?: never;
        /** Scan pages for copies of works: addresses, uploaded pages, archives, sitemaps, feeds, sites, declared reprints */
        post: operations["ScansController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/{scanId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a scan has come, and what gave no page */
        get: operations["ScansController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/{scanId}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a scan; what it has found stays */
        post: operations["ScansController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/{scanId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a scan found, in order of finding; the next page is in the Link header */
        get: operations["ScansController_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/{scanId}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hold a scan: pages under way end, the others wait */
        post: operations["ScansController_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/{scanId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The numbers of a scan as they change, as server-sent events: `progress` with the scan, `end` with its last state */
        get: operations["ScansController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/{scanId}/resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a paused scan go on where it was */
        post: operations["ScansController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a page or an archive to be scanned: the bytes themselves, or JSON with base64 */
        post: operations["ScanUploadsController_upload"];
        delete?: never;
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
        get?: never;
        put?: never;
        /** Sign in; answers with a short-lived access token and a refresh token */
        post: operations["SessionsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out: the session and all its tokens are over at once */
        delete: operations["SessionsController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/refreshes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Trade a refresh token for the next pair of tokens */
        post: operations["SessionsController_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All keys with their dates, the active one first */
        get: operations["CertificateKeysController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signing-keys/{kid}/revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a retired key that was lost: what it signed is tampered from now on */
        post: operations["CertificateKeysController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signing-keys/rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the configured key the one that signs, and retire the one before; done already, nothing changes */
        post: operations["CertificateKeysController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-links/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use the link of a letter: the first time it confirms the request, then it shows the report */
        post: operations["SubjectRequestsController_redeem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests with their clocks, oldest first */
        get: operations["SubjectDeskController_list"];
        put?: never;
        /** Ask for a copy of personal data, or that it be erased; a link in a letter confirms the address */
        post: operations["SubjectRequestsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests/{subjectRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Report of a request: what was exported or erased, what is kept and why */
        get: operations["SubjectDeskController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests/{subjectRequestId}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take more time to answer, once, before the first period is over; the person is told */
        post: operations["SubjectDeskController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests/on-behalf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask on behalf of a person who was identified otherwise; confirmed at once */
        post: operations["SubjectDeskController_onBehalf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports that wait and cases that live: the next deadline first, then what most hangs on */
        get: operations["TriageController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage-filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own filters */
        get: operations["TriageController_filters"];
        put?: never;
        /** Keep a filter under a name; one of the same name is replaced */
        post: operations["TriageController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage-filters/{filterId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drop a filter of yours */
        delete: operations["TriageController_drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company's endpoints, without their secrets */
        get: operations["WebhookEndpointsController_list"];
        put?: never;
        /** Register an address to be called; its secret is shown this once */
        post: operations["WebhookEndpointsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One endpoint */
        get: operations["WebhookEndpointsController_one"];
        put?: never;
        post?: never;
        /** Take an endpoint away, with its messages and attempts */
        delete: operations["WebhookEndpointsController_drop"];
        options?: never;
        head?: never;
        /** Change address or types, disable it, or enable it again */
        patch: operations["WebhookEndpointsController_alter"];
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpointId}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls of the endpoint, newest first: when, how long, what status; kept as long as the event */
        get: operations["WebhookMessagesController_attempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpointId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages to the endpoint, newest first; `state=DEAD` lists those given up */
        get: operations["WebhookMessagesController_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpointId}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again, under the same id: one event, or all since an instant that were not delivered */
        post: operations["WebhookMessagesController_replayed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpointId}/secret-rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the next secret; the old one signs beside it for the overlap */
        post: operations["WebhookEndpointsController_rotated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpointId}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test; its attempts are found by the event id of the answer */
        post: operations["WebhookMessagesController_tested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Current works, newest first; the next page is in the Link header */
        get: operations["WorksController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/works/{workId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of a work; its text only for the publisher’s own people */
        get: operations["WorksController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/works/{workId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a work for good, all its versions; If-Match is required */
        post: operations["WorksController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/works/{workId}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a work to print: it goes on record, and is one use of a count-limited license */
        post: operations["CopiesController_taken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/works/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes works in: JSON Lines of any length, or a JSON list. Safe to repeat */
        post: operations["WorksController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Size and root of the log, signed */
        get: operations["LogController_checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public key of the log: keep it, and checkpoints can be checked against it */
        get: operations["LogController_key"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/tile/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tile of the tree, or a bundle of its leaves */
        get: operations["LogController_tile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/status-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signed status of all certificates by place (Token Status List) */
        get: operations["CertificatesController_statusList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process is alive */
        get: operations["HealthController_alive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process can do its work: the database answers */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights/licenses/{licenseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a license of yours grants now of a work, the first where none is named */
        get: operations["RightsOfWorksController_license"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is offered of everything here: ODRL 2.2 in JSON-LD or RSL 1.0, by `Accept` */
        get: operations["RightsOfWorksController_site"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights/works/{workId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is offered of a work: ODRL 2.2 in JSON-LD or RSL 1.0, by `Accept` */
        get: operations["RightsOfWorksController_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights/works/{workId}/rsl.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is offered of a work to machines, as RSL 1.0 */
        get: operations["RightsOfWorksController_rsl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/texts/{workId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole text of a work, for a machine that shows a license token: `Authorization: License …` */
        get: operations["TextsController_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verify/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a certificate number is worth, now or at the instant of a use */
        get: operations["VerifyController_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verify/{number}/badge.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The status of a certificate as a picture for the partner’s page */
        get: operations["VerifyController_badge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue as a page with a search form */
        get: operations["WorkPagesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/works/{workId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What anybody may read of a work, whose it is, how to license it; with schema.org JSON-LD */
        get: operations["WorkPagesController_one"];
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
        AbsenceView: {
            code: string;
            detail: string;
            what: string;
        };
        AcceptInvitationDto: {
            /** Format: password */
            password: string;
            /** @example imi_… */
            token: string;
        };
        AcceptQuoteDto: {
            /**
             * Format: uuid
             * @description The quote you have read
             */
            quoteId: string;
        };
        AccountListView: {
            items: components["schemas"]["AccountView"][];
        };
        AccountView: {
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            /** @example desk@newsroom.example */
            email: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Only for a partner's people
             */
            partnerId?: string;
            roles: ("PARTNER" | "PARTNER_ADMIN" | "DESK" | "LEGAL" | "ADMIN")[];
            /** @enum {string} */
            status: "OPEN" | "CLOSED";
            /** @description Also the ETag */
            version: number;
        };
        AddDocumentDto: {
            /**
             * Format: byte
             * @description Base64; its type is read from the bytes
             */
            content: string;
            /** @example photo.jpg */
            name: string;
            /**
             * @description What it is to show
             * @enum {string}
             */
            purpose: "EVIDENCE" | "IDENTITY" | "AUTHORITY";
        };
        AdvisoryListView: {
            items: components["schemas"]["AdvisoryView"][];
        };
        AdvisoryPageView: {
            /** Format: uuid */
            findingId?: string;
            /**
             * @description Absent until a scan has looked
             * @enum {string}
             */
            seen?: "OBEYED" | "STILL_UP";
            /** Format: date-time */
            seenAt?: string;
            /** Format: uri */
            url: string;
        };
        AdvisoryView: {
            /** Format: date-time */
            acknowledgedAt?: string;
            /** @description Account, signed in or by its letter, or token */
            acknowledgedBy?: string;
            /**
             * Format: date-time
             * @description First instant at which it should have been acknowledged
             */
            dueAt: string;
            /** Format: date-time */
            escalatedAt?: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "KILL" | "HOLD" | "CORRECTION";
            /** @description Why, as the newsroom or the desk put it */
            note?: string;
            /** @description Pages of the partner known to have the work */
            pages: components["schemas"]["AdvisoryPageView"][];
            /** Format: uuid */
            partnerId: string;
            /** Format: date-time */
            raisedAt: string;
            /** Format: date-time */
            remindedAt?: string;
            /** @description Which rule fixed that */
            rule: string;
            /** @enum {string} */
            state: "OPEN" | "ACKNOWLEDGED" | "ESCALATED";
            /** Format: uuid */
            workId: string;
            workUri: string;
        };
        AgentCheckView: {
            agent?: components["schemas"]["AgentView"];
            /** @enum {string} */
            answer: "AUTHORIZED" | "NOT_AUTHORIZED" | "UNKNOWN";
            /**
             * Format: date-time
             * @description The instant asked about, UTC
             */
            at: string;
            /** @description Chains of authority; those that hold come first */
            chains: components["schemas"]["ChainLinkView"][][];
            /** @description Why it is not AUTHORIZED */
            doubt?: string;
            /** @description The answer and its grounds in sentences */
            inWords: string[];
            /** @description True of the company that alone runs the commerce */
            isOperator: boolean;
            /** @description Of every answer but AUTHORIZED */
            report?: components["schemas"]["PrefilledReportView"];
        };
        AgentGrantView: {
            /** Format: uuid */
            agentId: string;
            /** Format: date-time */
            endsAt: string;
            /** @description SHA-256 of the document, hex */
            evidenceHash: string;
            exclusive: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            languages: string[];
            maxDepth: number;
            mayAppoint: boolean;
            media: string[];
            /**
             * Format: uuid
             * @description The grant it hangs from; absent: the operator granted
             */
            parentId?: string;
            /** Format: date-time */
            revokedAt?: string;
            /** Format: date-time */
            startsAt: string;
            territories: string[];
            uses: string[];
            /** @description Also the ETag */
            version: number;
            /** Format: date */
            writtenOn: string;
        };
        AgentView: {
            domains: string[];
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * @description Public, with a check character
             * @example AG-7K2M9QXR4
             */
            number: string;
            /** Format: date-time */
            registeredAt: string;
            registration?: components["schemas"]["RegistrationView"];
            uscc?: string;
        };
        AgreementView: {
            certificateNumber?: string;
            /** @description SHA-256 over the canonical JSON (RFC 8785) of `{terms, texts}` */
            documentHash: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Once both have signed
             */
            licenseId?: string;
            /** Format: uuid */
            partnerId: string;
            /** Format: date-time */
            preparedAt: string;
            /** Format: uuid */
            requestId: string;
            signatures: components["schemas"]["SignatureView"][];
            /** @enum {string} */
            state: "PREPARED" | "PART_SIGNED" | "SIGNED" | "VOID" | "TERMINATED";
            termination?: components["schemas"]["TerminationView"];
            /** @description What is agreed, as data */
            terms: Record<string, never>;
            /** @description The same in words, by language */
            texts: Record<string, never>;
            /** @description The ETag */
            version: number;
        };
        AmendClaimDto: {
            arose?: components["schemas"]["AroseDto"];
            claimant?: components["schemas"]["ClaimRaiserDto"];
            /** @description Fields that shall be empty again */
            cleared?: ("statement" | "originalWork" | "evidence")[];
            /** @description What you declare */
            declarations?: ("GOOD_FAITH" | "ACCURACY" | "PERJURY")[];
            /** @description What speaks for the claim, in words; documents are added apart */
            evidence?: string;
            /** @enum {string} */
            kind?: "CONTENT" | "COPYRIGHT" | "PERSONALITY" | "OTHER";
            /** @description Local date on which you learned of it, where that was later */
            learnedOn?: string;
            /** @description Your own work, where its copyright is at issue: title, where it is found */
            originalWork?: string;
            /** @description The page, by its address */
            pageUrl?: string;
            /**
             * @description Law under which the claim is raised; else by its kind
             * @enum {string}
             */
            regime?: "STATEMENT" | "PRC_NETWORK" | "CIVIL_CODE" | "E_COMMERCE" | "DMCA" | "DSA";
            /** @description What is wrong, and what you ask for */
            statement?: string;
            /** @description The work, by its URI; this, `pageUrl` or both */
            workUri?: string;
        };
        AmendedScopeDto: {
            /**
             * @description Most copies, issues or calls; absent: not counted
             * @example 1000
             */
            copies?: number;
            /**
             * @description Hosts, each with its subdomains
             * @example [
             *       "news.example.com"
             *     ]
             */
            domains?: string[];
            /**
             * @description Largest part of a work an excerpt may take, whole percent
             * @example 20
             */
            excerptPercent?: number;
            /**
             * @default NON_EXCLUSIVE
             * @enum {string}
             */
            exclusivity?: "NON_EXCLUSIVE" | "EXCLUSIVE";
            /**
             * @description BCP 47
             * @example [
             *       "zh-Hans"
             *     ]
             */
            languages?: string[];
            /**
             * @example [
             *       "web"
             *     ]
             */
            media?: ("web" | "app" | "print" | "audio" | "video")[];
            /**
             * Format: date-time
             * @description Exclusive
             * @example 2028-01-01T00:00:00+08:00
             */
            termEndsAt?: string;
            /**
             * @description ISO 3166-1 alpha-2, or 001 for the world
             * @example [
             *       "CN"
             *     ]
             */
            territories?: string[];
            /**
             * @example [
             *       "reprint"
             *     ]
             */
            uses?: ("reprint" | "excerpt" | "translation" | "adaptation" | "archive" | "resale" | "tdm" | "ai-training" | "ai-input")[];
        };
        AmendmentView: {
            /** Format: uuid */
            agreementId: string;
            /** @description SHA-256 over the canonical JSON (RFC 8785) of `{terms, texts}` */
            documentHash: string;
            /**
             * Format: date-time
             * @description Once both have signed
             */
            effectiveAt?: string;
            /** Format: uuid */
            id: string;
            /** @description From 1 within the agreement */
            number: number;
            /** Format: date-time */
            preparedAt: string;
            reason: string;
            signatures: components["schemas"]["SignatureView"][];
            /** @enum {string} */
            state: "PREPARED" | "PART_SIGNED" | "SIGNED" | "WITHDRAWN";
            /** @description The whole agreement as amended, as data */
            terms: Record<string, never>;
            /** @description The same in words, by language */
            texts: Record<string, never>;
            /** @description The ETag */
            version: number;
        };
        AmountView: {
            /** @example CNY */
            currency: string;
            /** @description Fen */
            minor: number;
        };
        AnswerClockView: {
            /**
             * Format: date-time
             * @description Exclusive
             */
            dueAt: string;
            /** @description Whether the answer is late */
            isOverdue: boolean;
            /**
             * Format: date-time
             * @description From here on the request is over
             */
            lapsesAt?: string;
            /** @enum {string} */
            waitsFor: "DESK" | "PARTNER";
        };
        AnswerCounterOfferDto: {
            /**
             * @description To answer with a third price, quote anew
             * @enum {string}
             */
            answer: "ACCEPT" | "DECLINE";
            /** @description For the partner to read */
            words?: string;
        };
        AnswerDto: {
            /** @enum {string} */
            item: "WORK" | "USE" | "DATE" | "LICENSE" | "SCOPE" | "CREDIT" | "EXEMPTION";
            reason: string;
            /** @enum {string} */
            verdict: "UPHELD" | "REJECTED";
        };
        ApiCallCountView: {
            /** @description IP */
            address: string;
            calls: number;
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            lastAt: string;
            method: string;
            /**
             * Format: uuid
             * @description Absent for the publisher’s own
             */
            partnerId?: string;
            /** @description Template: ids are left out */
            route: string;
            /** @description HTTP; refused calls are here too */
            status: number;
            /** Format: uuid */
            tokenId: string;
        };
        ApiCallView: {
            /** @description IP */
            address: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            method: string;
            /**
             * Format: uuid
             * @description Absent for the publisher’s own
             */
            partnerId?: string;
            /** @description Template: ids are left out */
            route: string;
            /** @description HTTP; refused calls are here too */
            status: number;
            /** Format: uuid */
            tokenId: string;
        };
        ApiTokenListView: {
            items: components["schemas"]["ApiTokenView"][];
        };
        ApiTokenView: {
            /**
             * Format: date-time
             * @description First instant at which it is refused, UTC
             */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @description CIDR; none: from anywhere */
            ipRanges: string[];
            /** Format: date-time */
            issuedAt: string;
            /** @description Account id */
            issuedBy: string;
            label: string;
            /** Format: date-time */
            lastUsedAt?: string;
            /** Format: uuid */
            partnerId?: string;
            perMinute: number;
            /**
             * @description First characters, to tell it by
             * @example imp_Zk3v9QxA
             */
            prefix: string;
            /**
             * Format: uuid
             * @description The token it takes the place of
             */
            replaces?: string;
            /** Format: date-time */
            revokedAt?: string;
            roles: ("PARTNER" | "PARTNER_ADMIN" | "DESK" | "LEGAL" | "ADMIN")[];
            scopes: ("advisories:read" | "advisories:write" | "agents:read" | "agreements:read" | "certificates:read" | "claims:read" | "claims:write" | "decisions:write" | "deliveries:read" | "deliveries:write" | "feeds:read" | "findings:read" | "license-requests:read" | "license-requests:write" | "licenses:read" | "olp:write" | "products:read" | "reports:read" | "reports:write" | "reprints:read" | "reprints:write" | "scans:read" | "scans:write" | "usage:read" | "usage:write" | "works:read" | "works:write")[];
            /** @enum {string} */
            state: "LIVE" | "EXPIRED" | "REVOKED";
        };
        ApprovalView: {
            /** Format: date-time */
            at: string;
            /** @description Account */
            by: string;
        };
        ArchiveBytesView: {
            /** @description Up to the last record that is done */
            read: number;
            /** @description Of the archives opened so far */
            total: number;
        };
        AroseDto: {
            /**
             * @description Instant with offset
             * @example 2026-09-01T09:00:00+08:00
             */
            at?: string;
            /**
             * @description Publication, an event as you state it, or your learning of it
             * @enum {string}
             */
            basis: "PUBLICATION" | "STATED_EVENT" | "KNOWLEDGE";
            /**
             * @description Local date in the publisher's zone
             * @example 2026-09-01
             */
            on?: string;
        };
        AskedUseView: {
            domain?: string;
            language?: string;
            /** Format: uuid */
            licenseId?: string;
            /** @enum {string} */
            medium: "web" | "app" | "print" | "audio" | "video";
            /** Format: uuid */
            partnerId: string;
            /** Format: date-time */
            publishAt: string;
            territory?: string;
        };
        AssignDto: {
            /** @description Account; absent: nobody any more */
            assigneeId?: string;
        };
        AssignmentDto: {
            /**
             * Format: uuid
             * @description One account of the partner; absent: everybody
             */
            accountId?: string;
            /**
             * Format: date-time
             * @description Exclusive; absent: until taken back
             */
            endsAt?: string;
            /** Format: uuid */
            partnerId: string;
        };
        AssignmentView: {
            /** @description One account; absent: everybody of the partner */
            accountId?: string;
            /** Format: date-time */
            assignedAt: string;
            /**
             * Format: date-time
             * @description Exclusive
             */
            endsAt?: string;
            /** Format: uuid */
            partnerId: string;
            /** Format: uuid */
            productId: string;
        };
        AttributionView: {
            /** @enum {string} */
            class: "EXACT" | "EXACT_ZHUANGAO" | "VARIANT" | "MULTI_SOURCE" | "PAREN" | "DATELINE" | "CITED_IN_TEXT" | "MACHINE_ONLY" | "NONE_HIDDEN" | "NONE_REGION" | "NONE_PHOTO" | "NONE_DISCLAIMER" | "MENTION" | "NONE";
            /** @enum {string} */
            duty: "MET" | "REVIEW" | "UNMET";
            /** @description Best first */
            evidence: components["schemas"]["CreditEvidenceView"][];
            line?: string;
            region?: string;
            required: components["schemas"]["RequiredCreditView"];
            satisfies: boolean;
            visible: boolean;
        };
        BadgeView: {
            /** @description HTML to copy into a page, by language; no script */
            html: Record<string, never>;
            /** @description Picture with the status at the time it is asked for */
            svgUrl: string;
        };
        BrowserSessionView: {
            /** @description Send it as `Authorization: Bearer …`; keep it in memory alone */
            accessToken: string;
            actor: components["schemas"]["SessionActorView"];
            /**
             * Format: date-time
             * @description First instant at which the access token is refused, UTC
             */
            expiresAt: string;
            /** @description Seconds from now until then: the clock of the browser may be wrong */
            expiresInSeconds: number;
        };
        CancelInvoiceDto: {
            reason: string;
        };
        CancelWorkDto: {
            /**
             * @description Why, without personal data; stands in the audit log
             * @example FACTS_WRONG
             */
            reason: string;
        };
        CapturedFileView: {
            mediaType: string;
            /** @description Inside the bundle */
            path: string;
            role: string;
            /** @description Hex */
            sha256: string;
            /** @description Bytes */
            size: number;
        };
        CaptureView: {
            /** @description What could not be had, and why */
            absent: components["schemas"]["AbsenceView"][];
            /** Format: date-time */
            capturedAt: string;
            files: components["schemas"]["CapturedFileView"][];
            /** @enum {string} */
            timeStamp: "RFC3161" | "NONE";
        };
        CarvedOutView: {
            /** @description Whom to ask */
            source?: string;
            title: string;
            /** @description ninjs `type`, e.g. picture */
            type: string;
            /** Format: uuid */
            workId: string;
        };
        CaseClocksView: {
            /** @description The earliest end first */
            clocks: components["schemas"]["ClockView"][];
            /** @description What limitation is counted from */
            facts: components["schemas"]["LimitationFactView"][];
            limitation: components["schemas"]["LimitationView"];
        };
        CaseFileView: {
            /** @description Who called it an infringement */
            approvals: components["schemas"]["ApprovalView"][];
            /** @example 2 */
            approvalsNeeded: number;
            /** @description SHA-256 of the stored page, hex */
            evidenceHash?: string;
            /** @enum {string} */
            exemption: "NONE" | "FLAGGED" | "REVIEWED";
            /** Format: uuid */
            findingId?: string;
            /** @description First step first */
            history: components["schemas"]["CaseStepView"][];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "FALSE_AGENT" | "UNAUTHORIZED_SALE" | "UNAUTHORIZED_USE" | "BREACH_OF_LICENSE";
            licenseCheck?: components["schemas"]["LicenseCheckView"];
            /** @description Where the flow leads from here; each step may need more */
            next: ("DETECTED" | "TRIAGE" | "DISMISSED_DUPLICATE" | "EXEMPT_REVIEW" | "EVIDENCE_PENDING" | "INSUFFICIENT_EVIDENCE" | "EVIDENCE_SECURED" | "NOT_INFRINGING" | "LICENSED_CLOSED" | "CONFIRMED_INFRINGEMENT" | "NOTICE_SENT" | "NOTICE_DELIVERED" | "UNDELIVERABLE" | "NO_RESPONSE" | "COUNTER_RECEIVED" | "COMPLIED" | "PLATFORM_COMPLAINT" | "PLATFORM_RESTORED" | "REMOVED" | "REJECTED" | "NEGOTIATION" | "FAILED" | "RETRO_LICENSE" | "SETTLEMENT" | "PERFORMED" | "BREACHED" | "ADMIN_COMPLAINT" | "PENALTY" | "NO_CASE" | "TRANSFERRED_POLICE" | "PRESERVATION" | "LIFTED" | "LITIGATION" | "WITHDRAWN" | "MEDIATED" | "JUDGMENT" | "APPEAL" | "ENFORCEMENT" | "CLOSED_PARTIAL" | "MONITORING" | "CLOSED" | "REOPENED")[];
            /** Format: date-time */
            openedAt: string;
            /** Format: uuid */
            partnerId?: string;
            /** Format: uuid */
            reportId: string;
            /** @enum {string} */
            state: "DETECTED" | "TRIAGE" | "DISMISSED_DUPLICATE" | "EXEMPT_REVIEW" | "EVIDENCE_PENDING" | "INSUFFICIENT_EVIDENCE" | "EVIDENCE_SECURED" | "NOT_INFRINGING" | "LICENSED_CLOSED" | "CONFIRMED_INFRINGEMENT" | "NOTICE_SENT" | "NOTICE_DELIVERED" | "UNDELIVERABLE" | "NO_RESPONSE" | "COUNTER_RECEIVED" | "COMPLIED" | "PLATFORM_COMPLAINT" | "PLATFORM_RESTORED" | "REMOVED" | "REJECTED" | "NEGOTIATION" | "FAILED" | "RETRO_LICENSE" | "SETTLEMENT" | "PERFORMED" | "BREACHED" | "ADMIN_COMPLAINT" | "PENALTY" | "NO_CASE" | "TRANSFERRED_POLICE" | "PRESERVATION" | "LIFTED" | "LITIGATION" | "WITHDRAWN" | "MEDIATED" | "JUDGMENT" | "APPEAL" | "ENFORCEMENT" | "CLOSED_PARTIAL" | "MONITORING" | "CLOSED" | "REOPENED";
            url?: string;
            /** @description Also the ETag */
            version: number;
            /** Format: uuid */
            workId?: string;
        };
        CaseListView: {
            items: components["schemas"]["CaseView"][];
        };
        CaseStepView: {
            /** Format: date-time */
            at: string;
            /** @description Account */
            by: string;
            /** @enum {string} */
            event: "OPENED" | "EVIDENCE_ADDED" | "APPROVED" | "MOVED";
            /** @enum {string} */
            from?: "DETECTED" | "TRIAGE" | "DISMISSED_DUPLICATE" | "EXEMPT_REVIEW" | "EVIDENCE_PENDING" | "INSUFFICIENT_EVIDENCE" | "EVIDENCE_SECURED" | "NOT_INFRINGING" | "LICENSED_CLOSED" | "CONFIRMED_INFRINGEMENT" | "NOTICE_SENT" | "NOTICE_DELIVERED" | "UNDELIVERABLE" | "NO_RESPONSE" | "COUNTER_RECEIVED" | "COMPLIED" | "PLATFORM_COMPLAINT" | "PLATFORM_RESTORED" | "REMOVED" | "REJECTED" | "NEGOTIATION" | "FAILED" | "RETRO_LICENSE" | "SETTLEMENT" | "PERFORMED" | "BREACHED" | "ADMIN_COMPLAINT" | "PENALTY" | "NO_CASE" | "TRANSFERRED_POLICE" | "PRESERVATION" | "LIFTED" | "LITIGATION" | "WITHDRAWN" | "MEDIATED" | "JUDGMENT" | "APPEAL" | "ENFORCEMENT" | "CLOSED_PARTIAL" | "MONITORING" | "CLOSED" | "REOPENED";
            reason: string;
            /** @enum {string} */
            to: "DETECTED" | "TRIAGE" | "DISMISSED_DUPLICATE" | "EXEMPT_REVIEW" | "EVIDENCE_PENDING" | "INSUFFICIENT_EVIDENCE" | "EVIDENCE_SECURED" | "NOT_INFRINGING" | "LICENSED_CLOSED" | "CONFIRMED_INFRINGEMENT" | "NOTICE_SENT" | "NOTICE_DELIVERED" | "UNDELIVERABLE" | "NO_RESPONSE" | "COUNTER_RECEIVED" | "COMPLIED" | "PLATFORM_COMPLAINT" | "PLATFORM_RESTORED" | "REMOVED" | "REJECTED" | "NEGOTIATION" | "FAILED" | "RETRO_LICENSE" | "SETTLEMENT" | "PERFORMED" | "BREACHED" | "ADMIN_COMPLAINT" | "PENALTY" | "NO_CASE" | "TRANSFERRED_POLICE" | "PRESERVATION" | "LIFTED" | "LITIGATION" | "WITHDRAWN" | "MEDIATED" | "JUDGMENT" | "APPEAL" | "ENFORCEMENT" | "CLOSED_PARTIAL" | "MONITORING" | "CLOSED" | "REOPENED";
            version: number;
        };
        CaseView: {
            /** @description Who called it an infringement */
            approvals: components["schemas"]["ApprovalView"][];
            /** @example 2 */
            approvalsNeeded: number;
            /** @description SHA-256 of the stored page, hex */
            evidenceHash?: string;
            /** @enum {string} */
            exemption: "NONE" | "FLAGGED" | "REVIEWED";
            /** Format: uuid */
            findingId?: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "FALSE_AGENT" | "UNAUTHORIZED_SALE" | "UNAUTHORIZED_USE" | "BREACH_OF_LICENSE";
            licenseCheck?: components["schemas"]["LicenseCheckView"];
            /** @description Where the flow leads from here; each step may need more */
            next: ("DETECTED" | "TRIAGE" | "DISMISSED_DUPLICATE" | "EXEMPT_REVIEW" | "EVIDENCE_PENDING" | "INSUFFICIENT_EVIDENCE" | "EVIDENCE_SECURED" | "NOT_INFRINGING" | "LICENSED_CLOSED" | "CONFIRMED_INFRINGEMENT" | "NOTICE_SENT" | "NOTICE_DELIVERED" | "UNDELIVERABLE" | "NO_RESPONSE" | "COUNTER_RECEIVED" | "COMPLIED" | "PLATFORM_COMPLAINT" | "PLATFORM_RESTORED" | "REMOVED" | "REJECTED" | "NEGOTIATION" | "FAILED" | "RETRO_LICENSE" | "SETTLEMENT" | "PERFORMED" | "BREACHED" | "ADMIN_COMPLAINT" | "PENALTY" | "NO_CASE" | "TRANSFERRED_POLICE" | "PRESERVATION" | "LIFTED" | "LITIGATION" | "WITHDRAWN" | "MEDIATED" | "JUDGMENT" | "APPEAL" | "ENFORCEMENT" | "CLOSED_PARTIAL" | "MONITORING" | "CLOSED" | "REOPENED")[];
            /** Format: date-time */
            openedAt: string;
            /** Format: uuid */
            partnerId?: string;
            /** Format: uuid */
            reportId: string;
            /** @enum {string} */
            state: "DETECTED" | "TRIAGE" | "DISMISSED_DUPLICATE" | "EXEMPT_REVIEW" | "EVIDENCE_PENDING" | "INSUFFICIENT_EVIDENCE" | "EVIDENCE_SECURED" | "NOT_INFRINGING" | "LICENSED_CLOSED" | "CONFIRMED_INFRINGEMENT" | "NOTICE_SENT" | "NOTICE_DELIVERED" | "UNDELIVERABLE" | "NO_RESPONSE" | "COUNTER_RECEIVED" | "COMPLIED" | "PLATFORM_COMPLAINT" | "PLATFORM_RESTORED" | "REMOVED" | "REJECTED" | "NEGOTIATION" | "FAILED" | "RETRO_LICENSE" | "SETTLEMENT" | "PERFORMED" | "BREACHED" | "ADMIN_COMPLAINT" | "PENALTY" | "NO_CASE" | "TRANSFERRED_POLICE" | "PRESERVATION" | "LIFTED" | "LITIGATION" | "WITHDRAWN" | "MEDIATED" | "JUDGMENT" | "APPEAL" | "ENFORCEMENT" | "CLOSED_PARTIAL" | "MONITORING" | "CLOSED" | "REOPENED";
            url?: string;
            /** @description Also the ETag */
            version: number;
            /** Format: uuid */
            workId?: string;
        };
        CatalogueItemView: {
            excerpt: string;
            highlights: components["schemas"]["HighlightsView"];
            /** Format: uuid */
            id: string;
            /** @description BCP 47 */
            language: string;
            /** @description For partners: whether they may reprint it now */
            mayI?: components["schemas"]["MayIView"];
            /** @enum {string} */
            origin: "OWN" | "THIRD_PARTY" | "UNKNOWN";
            /**
             * Format: uri
             * @description Its public page
             */
            page: string;
            /** @description Of what is not usable; only the publisher’s people see it */
            pubStatus?: string;
            section?: string;
            /** @description Whom to ask about a THIRD_PARTY work */
            source?: string;
            title: string;
            uri: string;
            /** Format: date-time */
            versionCreated: string;
        };
        CataloguePageView: {
            /** @description What was looked for instead: no work has the words as typed */
            correctedTo?: string;
            facets?: components["schemas"]["FacetsView"];
            items: components["schemas"]["CatalogueItemView"][];
        };
        CertificateView: {
            agreementHash: string;
            badge: components["schemas"]["BadgeView"];
            /** Format: date-time */
            issuedAt: string;
            keyId: string;
            /** Format: uuid */
            licenseId: string;
            /** @description Its issuing in the audit log: `{ entry, leafIndex, treeSize, proof, checkpoint }`, RFC 9162; absent for the first seconds */
            log?: Record<string, never>;
            /** @example IMP-0000-0000-0000-0000 */
            number: string;
            /** @description SD-JWT with what was asked to be disclosed, and nothing else */
            presentation?: string;
            /** @description Signed credential (W3C VC 2.0 as JWT, `vc+jwt`): compact JWS, Ed25519 */
            token: string;
            /** @description Where anybody can verify it */
            verifyUrl: string;
        };
        ChainLinkView: {
            /** @description Who granted */
            from: string;
            grant: components["schemas"]["AgentGrantView"];
            /** Format: uuid */
            grantId: string;
            inWords: string;
            /** @enum {string} */
            status: "VALID" | "NOT_YET_VALID" | "EXPIRED" | "REVOKED" | "OUT_OF_SCOPE" | "ISSUER_NOT_AUTHORIZED" | "CHAIN_BROKEN";
            /** @description Who received */
            to: string;
        };
        ChangeEndpointDto: {
            /** @enum {string} */
            state?: "ENABLED" | "DISABLED";
            /** @description None: every type */
            types?: ("work.published" | "work.corrected" | "work.withdrawn" | "license.changed" | "license.ending")[];
            /** Format: uri */
            url?: string;
        };
        ChangePartnerStandingDto: {
            /**
             * @description A code or a short text without personal data; stands in the audit log
             * @example UNPAID_INVOICE
             */
            reason: string;
        };
        ChangePartnerTermsDto: {
            /**
             * Format: uuid
             * @description Account of the licensing desk that looks after it
             */
            accountManagerId?: string;
            /** @description First instant at which it is over, with offset; NONE: open-ended */
            expiresAt?: string;
            /**
             * @description A code or a short text without personal data; stands in the audit log
             * @example UNPAID_INVOICE
             */
            reason: string;
            seats?: number;
        };
        ChangeRolesDto: {
            /**
             * @description A code or a short text without personal data; stands in the audit log
             * @example UNPAID_INVOICE
             */
            reason: string;
            /** @description All the person shall have; PARTNER is always one of a partner’s */
            roles: ("PARTNER" | "PARTNER_ADMIN" | "DESK" | "LEGAL" | "ADMIN")[];
        };
        ChangeStandingDto: {
            /** @enum {string} */
            reason: "NON_PAYMENT" | "BREACH_OF_SCOPE" | "MISSING_CREDIT" | "RIGHTS_DISPUTE" | "PARTIES_AGREED" | "CAUSE_REMOVED" | "OTHER";
        };
        CheckCreditDto: {
            /** @description The page as it will be published */
            html?: string;
            /** @description BCP 47, of the text as it will be printed: the publisher’s line in that language satisfies, too */
            language?: string;
            /** @description The text with its title and credit lines, one paragraph a line */
            text?: string;
            /** @description Where the page will stand; only with `html` */
            url?: string;
        };
        CheckedWorkView: {
            attribution: components["schemas"]["AttributionView"];
            headline: components["schemas"]["HeadlineView"];
            license: components["schemas"]["LicenseAnswerView"];
            /** @enum {string} */
            light: "GREEN" | "AMBER" | "RED";
            reuse: components["schemas"]["ReuseView"];
            /** @description Given only where the use is permitted, and to the operator’s people */
            text: components["schemas"]["TextView"];
            work: components["schemas"]["FoundWorkView"];
        };
        CheckView: {
            detail: string;
            name: string;
            ok: boolean;
        };
        ClaimantDto: {
            address?: string;
            /** @description Where another than the operator’s */
            email?: string;
            /** @description Which document proves the identity; no number of one */
            identityProof?: string;
            phone?: string;
        };
        ClaimRaiserDto: {
            address?: string;
            /**
             * @description One of e-mail, phone and address
             * @example li.hua@reader.example
             */
            email?: string;
            /**
             * @description In which we write to you
             * @default en
             * @enum {string}
             */
            language?: "en" | "zh-Hans" | "zh-Hant";
            /** @example Li Hua */
            name: string;
            phone?: string;
            /** @description For whom, when not in your own name */
            represents?: string;
            /** @description Your name as signature, where the regime asks for one */
            signature?: string;
        };
        ClockView: {
            /** @description Other readings of disputed law that end elsewhere */
            alternatives: Record<string, never>[];
            /**
             * @description Rule of the deadline register
             * @enum {string}
             */
            code: "NOTICE_RESPONSE" | "COUNTER_NOTICE_WAIT" | "ECOMMERCE_COUNTER_WAIT" | "DMCA_RESTORE_EARLIEST" | "DMCA_RESTORE_LATEST" | "DSA_COMPLAINT" | "SUIT_AFTER_PRESERVATION" | "CIVIL_APPEAL" | "ENFORCEMENT" | "LIMITATION" | "LIMITATION_LONGEST";
            /** @description Days left out of it: notarization and the like */
            delays: components["schemas"]["DelayView"][];
            /**
             * Format: date-time
             * @description First moment that is too late, by the reading that counts for us
             */
            endsAt: string;
            /** Format: date */
            lastDay: string;
            /** @description A year it depends on has no published calendar yet */
            provisional: boolean;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            status: "RUNNING" | "STOPPED" | "PASSED";
            /**
             * Format: uuid
             * @description What set it going: a notice, a counter-notice, the case
             */
            subjectId: string;
            /** @description How it was counted */
            trace: string[];
        };
        CloseRequestDto: {
            /** @description For the other side to read */
            reason: string;
        };
        ColleagueListView: {
            items: components["schemas"]["ColleagueView"][];
        };
        ColleagueView: {
            displayName: string;
            /** Format: uuid */
            id: string;
            roles: ("PARTNER" | "PARTNER_ADMIN" | "DESK" | "LEGAL" | "ADMIN")[];
        };
        CommentDto: {
            text: string;
            /**
             * @description INTERNAL never reaches partners
             * @default VISIBLE
             * @enum {string}
             */
            visibility?: "VISIBLE" | "INTERNAL";
        };
        ComplainDto: {
            /** @description What is wrong with the decision */
            statement: string;
        };
        CompleteClaimDto: {
            /** @description What you declare */
            declarations?: ("GOOD_FAITH" | "ACCURACY" | "PERJURY")[];
            /** @description What speaks for the claim, in words; documents are added apart */
            evidence?: string;
            /** @description Your own work, where its copyright is at issue: title, where it is found */
            originalWork?: string;
            /** @description The page, by its address, where none was named */
            pageUrl?: string;
            /**
             * @description Law under which the claim is raised; else by its kind
             * @enum {string}
             */
            regime?: "STATEMENT" | "PRC_NETWORK" | "CIVIL_CODE" | "E_COMMERCE" | "DMCA" | "DSA";
            /** @description Added to the statement */
            statement?: string;
        };
        ComponentView: {
            /**
             * @description Only an OWN part is licensed with the work
             * @enum {string}
             */
            origin: "OWN" | "THIRD_PARTY" | "UNKNOWN";
            /** @description Whom to ask about a THIRD_PARTY part */
            source?: string;
            title: string;
            /** @enum {string} */
            type: "text" | "audio" | "video" | "picture" | "graphic" | "composite" | "component" | "event" | "planning";
            uri?: string;
        };
        CostDto: {
            /** @description Fen */
            minor: number;
            what: string;
        };
        CounselMandateView: {
            counsel: string;
            firm: string;
            /** Format: date-time */
            grantedAt: string;
            /** Format: uuid */
            id: string;
            powers: ("GATHER_EVIDENCE" | "SEND_NOTICES" | "NEGOTIATE" | "SUE" | "APPEAL" | "SETTLE" | "ENFORCE" | "RECEIVE_PAYMENT")[];
            /** Format: date-time */
            revokedAt?: string;
        };
        CounselStandingView: {
            /** @description Absent where nobody has a mandate */
            mandate?: components["schemas"]["CounselMandateView"];
        };
        CounterNoticeView: {
            /** Format: uuid */
            id: string;
            missing: ("NAME" | "CONTACT" | "ADDRESS" | "PHONE" | "IDENTITY_PROOF" | "LOCATION" | "EVIDENCE" | "TRUTH" | "PERJURY" | "JURISDICTION_CONSENT" | "SIGNATURE")[];
            /** Format: uuid */
            noticeId: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            regime: "CN_NETWORK" | "CN_CIVIL_CODE" | "CN_ECOMMERCE" | "US_DMCA" | "EU_DSA";
            statement: string;
        };
        CounterOfferDto: {
            /**
             * @description Net you would pay, minor units of the quote’s currency
             * @example 40000
             */
            netMinor?: number;
            note?: string;
            /**
             * Format: uuid
             * @description The quote you have read
             */
            quoteId: string;
            /** @description Another scope, whole */
            scope?: components["schemas"]["ScopeDto"];
        };
        CounterOfferView: {
            answer?: string;
            /** Format: date-time */
            answeredAt?: string;
            /** Format: uuid */
            id: string;
            /** @description Net, minor units of the quote’s currency */
            netMinor?: number;
            note?: string;
            /** Format: date-time */
            offeredAt: string;
            /**
             * Format: uuid
             * @description The quote it answers
             */
            quoteId: string;
            scope?: components["schemas"]["ScopeDto"];
            /** @enum {string} */
            state: "OPEN" | "ACCEPTED" | "DECLINED" | "WITHDRAWN" | "SUPERSEDED";
        };
        CreateSessionDto: {
            /** @example desk@newsroom.example */
            email: string;
            /** Format: password */
            password: string;
        };
        CreditEvidenceView: {
            /** @enum {string} */
            class: "EXACT" | "EXACT_ZHUANGAO" | "VARIANT" | "MULTI_SOURCE" | "PAREN" | "DATELINE" | "CITED_IN_TEXT" | "MACHINE_ONLY" | "NONE_HIDDEN" | "NONE_REGION" | "NONE_PHOTO" | "NONE_DISCLAIMER" | "MENTION" | "NONE";
            /** @enum {string} */
            duty: "MET" | "REVIEW" | "UNMET";
            hiddenBy?: string;
            notes: string[];
            path?: string;
            region: string;
            signal?: string;
            text: string;
            visible: boolean;
        };
        CureDto: {
            /** @description What was put right */
            statement: string;
        };
        CustodyView: {
            /** Format: date-time */
            at: string;
            by: string;
            /** @description SHA-256 of what was held, hex */
            hash?: string;
            /** @enum {string} */
            kind: "REQUESTED" | "CAPTURED" | "SEALED" | "SECURED" | "FAILED" | "HANDED_OUT" | "RECHECKED";
            reason: string;
            sequence: number;
        };
        CustomerClassDto: {
            /**
             * @description Class of the tariff; STANDARD is everybody else’s
             * @example PUBLIC_SERVICE
             */
            customerClass: string;
        };
        CustomerView: {
            customerClass: string;
            /** Format: uuid */
            partnerId: string;
        };
        DamagesDto: {
            /** @description Fen; absent where unknown */
            actualLoss?: number;
            /** @description Reasonable costs; never multiplied */
            costs?: components["schemas"]["CostDto"][];
            /** @description Fen; absent where unknown */
            illegalGain?: number;
            /** @description Fen; used where loss and gain are hard to tell */
            licenseFee?: number;
            /**
             * @description Whole percent
             * @default 100
             */
            licenseFeePercent?: number;
            /** @description For what was intended and is serious */
            punitive?: components["schemas"]["PunitiveDto"];
            /** @default 1 */
            works?: number;
        };
        DamagesLineView: {
            amount: components["schemas"]["AmountView"];
            /** @description Article it rests on */
            rule: string;
            what: string;
        };
        DamagesView: {
            base?: components["schemas"]["AmountView"];
            /** @enum {string} */
            basis: "ACTUAL_LOSS" | "ILLEGAL_GAIN" | "LICENSE_FEE" | "STATUTORY";
            costs: components["schemas"]["AmountView"];
            flags: string[];
            lines: components["schemas"]["DamagesLineView"][];
            multiplied: components["schemas"]["MultipliedView"][];
            /** @description Where nothing can be computed */
            statutory: components["schemas"]["StatutoryView"][];
            total?: components["schemas"]["AmountView"];
        };
        DecideFindingDto: {
            /** @description Why: kept with the finding */
            note: string;
            /** @enum {string} */
            verdict: "LICENSED_OK" | "LICENSED_ATTRIBUTION_DEFECT" | "LICENSED_OUT_OF_SCOPE" | "UNLICENSED_CANDIDATE" | "POSSIBLY_EXEMPT_REVIEW" | "NOT_OUR_WORK" | "LINK_ONLY" | "INSUFFICIENT_EVIDENCE";
        };
        DecideRatificationDto: {
            /** @enum {string} */
            decision: "RATIFIED" | "REFUSED";
            /**
             * @description A code or a short text without personal data; stands in the audit log
             * @example UNPAID_INVOICE
             */
            reason: string;
        };
        DecisionView: {
            /** @description What the question left open and the answer took for granted */
            assumed: Record<string, never>;
            duties: components["schemas"]["DutyView"][];
            /** Format: uuid */
            licenseId?: string;
            reasons: components["schemas"]["ReasonView"][];
            /** @enum {string} */
            verdict: "PERMITTED" | "PROHIBITED" | "NOT_LICENSED" | "UNDETERMINED";
            /** @description Who could permit it instead */
            whomToAsk?: string;
        };
        DeclaredReprintsDto: {
            /**
             * Format: uuid
             * @description Of this partner only; of all partners where absent
             */
            partnerId?: string;
        };
        DeclaredReprintsView: {
            items: components["schemas"]["DeclaredReprintView"][];
        };
        DeclaredReprintView: {
            /**
             * Format: date-time
             * @description When the last defect was found
             */
            breachedAt?: string;
            /**
             * Format: date-time
             * @description When somebody last asked for a look
             */
            checkAskedAt?: string;
            /** Format: date-time */
            curedAt?: string;
            /**
             * Format: date-time
             * @description First instant at which the time to cure it is over
             */
            cureEndsAt?: string;
            /** Format: date-time */
            declaredAt: string;
            /**
             * Format: date-time
             * @description When it went to legal staff
             */
            escalatedAt?: string;
            /** Format: uuid */
            id: string;
            lastCheck?: components["schemas"]["ReprintCheckView"];
            /**
             * Format: date-time
             * @description When a scan last looked at the page
             */
            lastSeenAt?: string;
            /** Format: uuid */
            licenseId: string;
            /**
             * @description GREEN: as it should be. AMBER: not looked at, a clock runs, or somebody should look. RED: a clock is over
             * @enum {string}
             */
            light: "GREEN" | "AMBER" | "RED";
            /**
             * Format: date-time
             * @description Since when the license is over
             */
            mustRemoveSince?: string;
            /**
             * Format: date-time
             * @description When the next look is due
             */
            nextCheckAt?: string;
            /**
             * Format: date-time
             * @description When it was found there after its time to go; there is time to mend once more
             */
            outstandingSince?: string;
            /**
             * @description Of a removed one. LICENSEE: said by the licensee alone so far. VERIFIED: seen to be gone
             * @enum {string}
             */
            removalBasis?: "LICENSEE" | "VERIFIED";
            /**
             * Format: date-time
             * @description First instant at which it should have been gone
             */
            removalEndsAt?: string;
            /**
             * Format: date-time
             * @description When it was seen to be gone
             */
            removalVerifiedAt?: string;
            /** Format: date-time */
            removedAt?: string;
            /** @enum {string} */
            state: "DECLARED" | "COMPLIANT" | "IN_BREACH" | "CURED" | "MUST_REMOVE" | "REMOVED" | "ESCALATED";
            /** Format: uri */
            url: string;
            /** @description The ETag */
            version: number;
            /** Format: uuid */
            workId: string;
        };
        DeclareReprintDto: {
            /** Format: uuid */
            licenseId: string;
            /**
             * Format: uri
             * @description Address of the page
             */
            url: string;
            /** Format: uuid */
            workId: string;
        };
        DefectFixView: {
            /**
             * @description Ready to be pasted
             * @example <p>来源：国际在线</p>
             */
            html: string;
            /** @example 来源：国际在线 */
            line: string;
        };
        DefectPlaceView: {
            /**
             * @description Member of the request
             * @example territory
             */
            field?: string;
            /**
             * @description UTF-16 units, half-open
             * @example [
             *       14,
             *       426
             *     ]
             */
            page?: number[];
            /** @description CSS-like path of the block */
            path?: string;
            /**
             * @description Region of the page
             * @example infobar
             */
            region?: string;
        };
        DefectView: {
            /** @description A credit class, a reason’s code, a dimension … */
            about?: string;
            /**
             * @description Stable
             * @enum {string}
             */
            code: "WORK_NOT_AVAILABLE" | "LICENSE_MISSING" | "LICENSE_NOT_LIVE" | "USE_OUTSIDE_LICENSE" | "CREDIT_MISSING" | "CREDIT_HIDDEN" | "CREDIT_MISPLACED" | "CREDIT_INCOMPLETE" | "LINK_MISSING" | "HEADLINE_ALTERED" | "TEXT_ALTERED" | "WORK_OF_OTHERS" | "ORIGIN_UNKNOWN" | "QUOTATION_TO_REVIEW" | "USE_NOT_TOLD" | "USE_TO_BE_DECIDED" | "TEXT_NOT_COMPARED" | "PAGE_READ_IN_PART";
            /** @description Something to copy */
            fix?: components["schemas"]["DefectFixView"];
            place: components["schemas"]["DefectPlaceView"];
            /**
             * @description MUST: not to be published so. MEND: to be put right. CHECK: somebody should look
             * @enum {string}
             */
            severity: "MUST" | "MEND" | "CHECK";
            /** @description For a person */
            words: components["schemas"]["DefectWordsView"];
            /** Format: uuid */
            workId?: string;
        };
        DefectWordsView: {
            en: string;
            "zh-Hans": string;
            "zh-Hant": string;
        };
        DelayView: {
            /** Format: date */
            from: string;
            reason: string;
            /**
             * Format: date
             * @description Inclusive
             */
            to: string;
        };
        DeliveredItemView: {
            /**
             * Format: uuid
             * @description Absent for what was withdrawn
             */
            licenseId?: string;
            /** @enum {string} */
            part: "FULL" | "EXCERPT" | "WITHDRAWN";
            uri: string;
            version: string;
            /** Format: uuid */
            workId: string;
        };
        DeliveryCallerView: {
            /** @description Account or token */
            actorId: string;
            /** @enum {string} */
            actorKind: "PERSON" | "TOKEN";
            /** @description IP address; `erased` once its time is over */
            address: string;
            copies: number;
            downloads: number;
            fetches: number;
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            lastAt: string;
            /** Format: uuid */
            partnerId: string;
            /** @description Different versions of works */
            works: number;
        };
        DeliveryCountView: {
            copies: number;
            downloads: number;
            fetches: number;
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            lastAt: string;
            /** Format: uuid */
            licenseId?: string;
            /** @enum {string} */
            part: "FULL" | "EXCERPT" | "WITHDRAWN";
            /** Format: uuid */
            partnerId: string;
            uri: string;
            version: string;
            /** Format: uuid */
            workId: string;
        };
        DeliveryView: {
            /** @description IP address it was fetched from */
            address: string;
            /** @description PERSON or TOKEN, and its id */
            by: Record<string, never>;
            /** Format: date-time */
            deliveredAt: string;
            format: string;
            /** Format: uuid */
            id: string;
            items: components["schemas"]["DeliveredItemView"][];
            /** @enum {string} */
            kind: "FETCH" | "COPY" | "DOWNLOAD";
            /** Format: uuid */
            partnerId: string;
            /** Format: uuid */
            productId?: string;
        };
        DismissReportDto: {
            /** @enum {string} */
            ground: "DUPLICATE" | "NOT_OUR_WORK" | "LICENSED" | "NOT_INFRINGING" | "NOTHING_FOUND" | "UNINTELLIGIBLE";
            /** @description Why this becomes a case */
            reason: string;
        };
        DisputeDto: {
            /** @enum {string} */
            item: "WORK" | "USE" | "DATE" | "LICENSE" | "SCOPE" | "CREDIT" | "EXEMPTION";
            /** @description What was put right */
            statement: string;
        };
        DisputeView: {
            /** @enum {string} */
            answer?: "UPHELD" | "REJECTED";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            item: "WORK" | "USE" | "DATE" | "LICENSE" | "SCOPE" | "CREDIT" | "EXEMPTION";
            reason?: string;
            statement: string;
        };
        DraftRequestDto: {
            /**
             * Format: uuid
             * @description All own works that this product of yours finds now: those, and none that it finds later
             */
            productId?: string;
            scope: components["schemas"]["ScopeDto"];
            /** @description Works; or productId, or both */
            workIds?: string[];
        };
        DueClockListView: {
            /** @description The earliest end first */
            items: components["schemas"]["DueClockView"][];
        };
        DueClockView: {
            /** @description Other readings of disputed law that end elsewhere */
            alternatives: Record<string, never>[];
            /** Format: uuid */
            caseId: string;
            /**
             * @description Rule of the deadline register
             * @enum {string}
             */
            code: "NOTICE_RESPONSE" | "COUNTER_NOTICE_WAIT" | "ECOMMERCE_COUNTER_WAIT" | "DMCA_RESTORE_EARLIEST" | "DMCA_RESTORE_LATEST" | "DSA_COMPLAINT" | "SUIT_AFTER_PRESERVATION" | "CIVIL_APPEAL" | "ENFORCEMENT" | "LIMITATION" | "LIMITATION_LONGEST";
            /** @description Days left out of it: notarization and the like */
            delays: components["schemas"]["DelayView"][];
            /**
             * Format: date-time
             * @description First moment that is too late, by the reading that counts for us
             */
            endsAt: string;
            /** Format: date */
            lastDay: string;
            /** @description A year it depends on has no published calendar yet */
            provisional: boolean;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            status: "RUNNING" | "STOPPED" | "PASSED";
            /**
             * Format: uuid
             * @description What set it going: a notice, a counter-notice, the case
             */
            subjectId: string;
            /** @description How it was counted */
            trace: string[];
        };
        DutyView: {
            /** @enum {string} */
            kind: "ATTRIBUTE" | "COMPENSATE";
            language?: string;
            /** @description Exact credit line */
            line?: string;
            net?: Record<string, never>;
        };
        ElementView: {
            /** @enum {string} */
            element: "CLAIMANT_NAME" | "CLAIMANT_ADDRESS" | "CLAIMANT_PHONE" | "CLAIMANT_EMAIL" | "IDENTITY_PROOF" | "AUTHORITY" | "WORK" | "LOCATION" | "EVIDENCE" | "REASONS" | "GOOD_FAITH" | "FAIR_USE_CONSIDERED" | "TRUTH" | "PERJURY" | "SIGNATURE";
            /** @description JSON pointer of the field that would give it */
            field: string;
            /** @enum {string} */
            given: "YES" | "NO";
            /** @enum {string} */
            need: "REQUIRED" | "IF_AGENT" | "OPTIONAL";
            /** @description Law that asks for it */
            source: string;
        };
        EvidenceDetailView: {
            /** @description SHA-256 of the bundle, hex */
            bundleHash?: string;
            /** @description Bytes */
            bundleSize?: number;
            /** Format: date-time */
            capturedAt?: string;
            /** @enum {string} */
            cause: "DEMAND" | "RULE";
            custody: components["schemas"]["CustodyView"][];
            /**
             * Format: date-time
             * @description When its time was over and its files went
             */
            erasedAt?: string;
            /** @description Code */
            failure?: string;
            /** Format: uuid */
            findingId: string;
            /** Format: uuid */
            id: string;
            /** @description SHA-256 of the manifest, hex */
            manifestHash?: string;
            reason: string;
            rechecks: components["schemas"]["RecheckView"][];
            /** Format: date-time */
            requestedAt: string;
            requestedBy: string;
            /** Format: date-time */
            securedAt?: string;
            /**
             * Format: date-time
             * @description by the time-stamp authority
             */
            stampedAt?: string;
            /** @enum {string} */
            state: "REQUESTED" | "CAPTURED" | "SEALED" | "SECURED" | "FAILED";
        };
        EvidenceReasonDto: {
            reason: string;
        };
        EvidenceView: {
            /** @description SHA-256 of the bundle, hex */
            bundleHash?: string;
            /** @description Bytes */
            bundleSize?: number;
            /** Format: date-time */
            capturedAt?: string;
            /** @enum {string} */
            cause: "DEMAND" | "RULE";
            /**
             * Format: date-time
             * @description When its time was over and its files went
             */
            erasedAt?: string;
            /** @description Code */
            failure?: string;
            /** Format: uuid */
            findingId: string;
            /** Format: uuid */
            id: string;
            /** @description SHA-256 of the manifest, hex */
            manifestHash?: string;
            reason: string;
            /** Format: date-time */
            requestedAt: string;
            requestedBy: string;
            /** Format: date-time */
            securedAt?: string;
            /**
             * Format: date-time
             * @description by the time-stamp authority
             */
            stampedAt?: string;
            /** @enum {string} */
            state: "REQUESTED" | "CAPTURED" | "SEALED" | "SECURED" | "FAILED";
        };
        ExcerptOption: {
            from: number;
            /** @enum {string} */
            onlyWithUse: "excerpt";
            to: number;
        };
        ExtendRequestDto: {
            /** @description Why more time is needed; the person reads it */
            reason: string;
        };
        FacetCountView: {
            name?: string;
            value: string;
            works: number;
        };
        FacetsView: {
            /** @description Matches counted: the newest */
            counted: number;
            /** @description Whether they are all there are */
            isComplete: boolean;
            languages: components["schemas"]["FacetCountView"][];
            /** @description May I? Of the works of this page, for partners */
            mayI: components["schemas"]["FacetCountView"][];
            months: components["schemas"]["FacetCountView"][];
            origins: components["schemas"]["FacetCountView"][];
            products: components["schemas"]["FacetCountView"][];
            sections: components["schemas"]["FacetCountView"][];
        };
        FileCounterNoticeDto: {
            /** @description What it carries */
            given: ("NAME" | "CONTACT" | "ADDRESS" | "PHONE" | "IDENTITY_PROOF" | "LOCATION" | "EVIDENCE" | "TRUTH" | "PERJURY" | "JURISDICTION_CONSENT" | "SIGNATURE")[];
            /**
             * Format: date-time
             * @description Arrival at us; under the DMCA, at the provider
             */
            receivedAt: string;
            statement: string;
        };
        FileReportDto: {
            /** @description How to reach you; kept apart and only for this */
            contact?: string;
            /** @enum {string} */
            kind: "FALSE_AGENT" | "UNAUTHORIZED_SALE" | "UNAUTHORIZED_USE" | "BREACH_OF_LICENSE";
            /** @description What you saw; names nobody who is not concerned */
            statement?: string;
            /**
             * @description Where it happens
             * @example https://copy.example/news/1.html
             */
            url?: string;
            /**
             * Format: uuid
             * @description The work, where you know it
             */
            workId?: string;
        };
        FilingView: {
            /** @description PUBLIC, PERSON, … */
            by: string;
            contact?: string;
            /** Format: date-time */
            filedAt: string;
            /** Format: uuid */
            findingId?: string;
            statement?: string;
        };
        FindingDecisionView: {
            /** @enum {string} */
            cause: "FOUND" | "SEEN_AGAIN" | "LICENSE_CHANGED" | "WORK_CHANGED" | "PARTNER_CHANGED" | "RULES_CHANGED" | "REVIEWED" | "PERSON";
            confidence: number;
            credit: Record<string, never>;
            /** Format: date-time */
            decidedAt: string;
            /** @description Account, token or part of the service */
            decidedBy: string;
            decision?: Record<string, never>;
            /** @description As of a finding */
            flags: Record<string, never>;
            /** @description A person’s words */
            note?: string;
            /** @description `[{ code, about? }]` */
            reasons: Record<string, never>;
            /** @description Edition of the rules */
            rules: string;
            /** @description The version of the finding that it made, from 1 */
            sequence: number;
            /**
             * Format: uuid
             * @description The sighting whose page was looked at
             */
            sightingId: string;
            /** @enum {string} */
            verdict: "LICENSED_OK" | "LICENSED_ATTRIBUTION_DEFECT" | "LICENSED_OUT_OF_SCOPE" | "UNLICENSED_CANDIDATE" | "POSSIBLY_EXEMPT_REVIEW" | "NOT_OUR_WORK" | "LINK_ONLY" | "INSUFFICIENT_EVIDENCE";
        };
        FindingDetailView: {
            /** @description Whether the page gives the work another headline */
            alteredHeadline: boolean;
            /** @description How sure it is that the text is the work’s, whole percent */
            confidence: number;
            /** @description SHA-256 of the stored page */
            contentHash: string;
            /** @description `{ class, duty, visible, line?, region? }` */
            credit: Record<string, never>;
            /** Format: date-time */
            decidedAt: string;
            /**
             * @description What a person decided no machine decides again
             * @enum {string}
             */
            decidedBy: "MACHINE" | "PERSON";
            /** @description What the decision engine said: `{ verdict, reasons, duties, licenseId? }` */
            decision?: Record<string, never>;
            /** @description Exemptions to think of: `[{ code, rule, jurisdictions, evidence }]` */
            flags: Record<string, never>;
            /** Format: date-time */
            foundAt: string;
            /** @description Every decision on it, oldest first */
            history: components["schemas"]["FindingDecisionView"][];
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The finding this is another sighting of
             */
            joinedTo?: string;
            /** @description Address of the page, or name of its file */
            page: string;
            pageTitle: string;
            /**
             * Format: uuid
             * @description Partner on whose site the page stands
             */
            partnerId?: string;
            /** @description `[{ code, about? }]` */
            reasons: Record<string, never>;
            /** @description `{ class, workCovered, pageCovered, identity, scope, language?, spans: [{ work: [a, b], page: [c, d] }] }`; UTF-16 units, half-open, into the work’s text and the text extracted from the page */
            reuse?: Record<string, never>;
            /** Format: uuid */
            scanId: string;
            /** @description Other sightings of the same page, newest first: `[{ id, scanId, page, contentHash, verdict, foundAt }]` */
            sightings: Record<string, never>;
            snapshot: components["schemas"]["SnapshotView"];
            url?: string;
            /** @description What was asked about, and what that rests on: `{ publication: { basis, stated? }, seenAt, territory: { territory?, evidence }, medium, excerptPercent? }` */
            use?: Record<string, never>;
            /**
             * Format: date-time
             * @description Instant of the use that was judged: publication as the page states it, else when it was first seen
             */
            usedAt: string;
            /** @enum {string} */
            verdict: "LICENSED_OK" | "LICENSED_ATTRIBUTION_DEFECT" | "LICENSED_OUT_OF_SCOPE" | "UNLICENSED_CANDIDATE" | "POSSIBLY_EXEMPT_REVIEW" | "NOT_OUR_WORK" | "LINK_ONLY" | "INSUFFICIENT_EVIDENCE";
            /** @description The ETag; 1 when found, one more with each decision */
            version: number;
            /** @description `{ id, uri, title }`; absent only where the page links to the site alone */
            work?: Record<string, never>;
        };
        FindingEvidenceView: {
            /** @description Newest first */
            items: components["schemas"]["EvidenceView"][];
            /** @enum {string} */
            standing: "NONE" | "PENDING" | "SECURED" | "FAILED";
        };
        FindingView: {
            /** @description Whether the page gives the work another headline */
            alteredHeadline: boolean;
            /** @description How sure it is that the text is the work’s, whole percent */
            confidence: number;
            /** @description SHA-256 of the stored page */
            contentHash: string;
            /** @description `{ class, duty, visible, line?, region? }` */
            credit: Record<string, never>;
            /** Format: date-time */
            decidedAt: string;
            /**
             * @description What a person decided no machine decides again
             * @enum {string}
             */
            decidedBy: "MACHINE" | "PERSON";
            /** @description What the decision engine said: `{ verdict, reasons, duties, licenseId? }` */
            decision?: Record<string, never>;
            /** @description Exemptions to think of: `[{ code, rule, jurisdictions, evidence }]` */
            flags: Record<string, never>;
            /** Format: date-time */
            foundAt: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The finding this is another sighting of
             */
            joinedTo?: string;
            /** @description Address of the page, or name of its file */
            page: string;
            pageTitle: string;
            /**
             * Format: uuid
             * @description Partner on whose site the page stands
             */
            partnerId?: string;
            /** @description `[{ code, about? }]` */
            reasons: Record<string, never>;
            /** @description `{ class, workCovered, pageCovered, identity, scope, language?, spans: [{ work: [a, b], page: [c, d] }] }`; UTF-16 units, half-open, into the work’s text and the text extracted from the page */
            reuse?: Record<string, never>;
            /** Format: uuid */
            scanId: string;
            url?: string;
            /** @description What was asked about, and what that rests on: `{ publication: { basis, stated? }, seenAt, territory: { territory?, evidence }, medium, excerptPercent? }` */
            use?: Record<string, never>;
            /**
             * Format: date-time
             * @description Instant of the use that was judged: publication as the page states it, else when it was first seen
             */
            usedAt: string;
            /** @enum {string} */
            verdict: "LICENSED_OK" | "LICENSED_ATTRIBUTION_DEFECT" | "LICENSED_OUT_OF_SCOPE" | "UNLICENSED_CANDIDATE" | "POSSIBLY_EXEMPT_REVIEW" | "NOT_OUR_WORK" | "LINK_ONLY" | "INSUFFICIENT_EVIDENCE";
            /** @description The ETag; 1 when found, one more with each decision */
            version: number;
            /** @description `{ id, uri, title }`; absent only where the page links to the site alone */
            work?: Record<string, never>;
        };
        FoundView: {
            /** @description SHA-256 of the stored page, hex */
            contentHash: string;
            /** @enum {string} */
            exemption: "NONE" | "FLAGGED";
            /** Format: uuid */
            findingId: string;
            /** Format: date-time */
            usedAt: string;
            verdict: string;
        };
        FoundWorkView: {
            /** Format: uuid */
            id: string;
            /** @example zh-Hans */
            language: string;
            /** @enum {string} */
            origin: "OWN" | "THIRD_PARTY" | "UNKNOWN";
            /** @description Outlet that the text comes from */
            source?: string;
            /** @description Absent of a work that is not out */
            title?: string;
            /** @description Absent of a work that is not out */
            uri?: string;
        };
        GrantingAgentView: {
            /**
             * Format: uuid
             * @description Its grant on the register of agents
             */
            grantId: string;
            name: string;
            /** @example AG-000000000 */
            number: string;
        };
        GroundDto: {
            /** @enum {string} */
            kind: "LAW" | "TERMS";
            /** @example Copyright Law, art. 53(1) */
            reference: string;
        };
        HeadlineView: {
            page: string;
            segments: components["schemas"]["SegmentView"][];
            /** @enum {string} */
            state: "KEPT" | "ALTERED" | "UNKNOWN";
            work?: string;
        };
        HearingListView: {
            items: components["schemas"]["HearingView"][];
        };
        HearingView: {
            /** @description SHA-256 of the stored page, hex */
            contentHash?: string;
            /** @description What the partner says it has put right */
            cure?: string;
            /**
             * Format: date-time
             * @description First moment after the time to cure or dispute
             */
            cureBy: string;
            /** Format: date-time */
            curedAt?: string;
            disputes: components["schemas"]["DisputeView"][];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "FALSE_AGENT" | "UNAUTHORIZED_SALE" | "UNAUTHORIZED_USE" | "BREACH_OF_LICENSE";
            /** Format: date-time */
            openedAt: string;
            /** Format: uuid */
            partnerId: string;
            /**
             * Format: uuid
             * @description The report it was opened for
             */
            reportId: string;
            /**
             * @description OPEN while time runs or a disputed item waits for an answer; UPHELD once the partner was right; else OVER
             * @enum {string}
             */
            status: "OPEN" | "UPHELD" | "OVER";
            /** @description How that time was counted */
            trace: string[];
            /** @description Items nobody has disputed */
            undisputed: ("WORK" | "USE" | "DATE" | "LICENSE" | "SCOPE" | "CREDIT" | "EXEMPTION")[];
            /** @description The page it is about */
            url?: string;
            /**
             * Format: date-time
             * @description When the page was seen
             */
            usedAt?: string;
            /** @description Verdict of the scan; no machine says that anything infringes */
            verdict?: string;
            /** Format: uuid */
            workId?: string;
        };
        HighlightsView: {
            /** @description `[start, end)` in UTF-16 units */
            excerpt: Record<string, never>;
            /** @description `[start, end)` in UTF-16 units */
            title: Record<string, never>;
        };
        HostFailuresView: {
            /** @enum {string} */
            code: "ADDRESS_INVALID" | "ROBOTS_DISALLOWED" | "ROBOTS_UNREACHABLE" | "FETCH_ADDRESS_FORBIDDEN" | "FETCH_URL_INVALID" | "FETCH_SCHEME" | "FETCH_TOO_LARGE" | "FETCH_DECOMPRESSION" | "FETCH_TIMEOUT" | "FETCH_REDIRECTS" | "FETCH_UNREACHABLE" | "FETCH_REFUSED" | "HTTP_STATUS" | "HOST_UNAVAILABLE" | "NOT_HTML" | "NO_TEXT" | "OBJECT_MISSING" | "SOURCE_UNREADABLE" | "SOURCE_EMPTY" | "WARC_UNREADABLE" | "WARC_RECORD_BROKEN" | "INTERNAL";
            count: number;
            /** @description Host and port; absent for files and broken records */
            host?: string;
        };
        IndexProgressView: {
            isComplete: boolean;
            /** @description Of the last work taken in; equal where all are indexed */
            latest: string;
            /** Format: date-time */
            movedAt: string;
            /** @description Of the last work indexed */
            sequence: string;
            /** Format: date-time */
            startedAt: string;
            /** @description Versions of works indexed since `startedAt` */
            works: number;
        };
        InvitationView: {
            /**
             * Format: date-time
             * @description First instant at which it is of no use, UTC
             */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            roles: ("PARTNER" | "PARTNER_ADMIN" | "DESK" | "LEGAL" | "ADMIN")[];
            /** @description Shown this once: hand it to the person, who sets a password with it */
            token: string;
        };
        InvitePersonDto: {
            displayName: string;
            /** @example colleague@chenjiang.example */
            email: string;
            /**
             * @default [
             *       "PARTNER"
             *     ]
             */
            roles?: ("PARTNER" | "PARTNER_ADMIN")[];
        };
        InvoiceView: {
            cancelReason?: string;
            /** Format: date-time */
            closedAt?: string;
            /**
             * Format: date-time
             * @description Exclusive
             */
            dueAt: string;
            /** @description Code in the deadline register */
            dueRule: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            licensee: string;
            /** Format: uuid */
            licenseId: string;
            /** @description As quoted; they add up to the total */
            lines: Record<string, never>[];
            net: Record<string, never>;
            /**
             * @description Without gaps within a year
             * @example INV-2027-000012
             */
            number: string;
            /** Format: uuid */
            partnerId: string;
            payment?: components["schemas"]["PaymentView"];
            /** @description A year it depends on has no published calendar yet */
            provisional: boolean;
            /** @enum {string} */
            state: "OPEN" | "OVERDUE" | "PAID" | "CANCELED";
            /**
             * Format: date-time
             * @description Unpaid by then, the license is suspended
             */
            suspendsAt: string;
            tax: Record<string, never>;
            total: Record<string, never>;
            /** @description The ETag */
            version: number;
        };
        IssueAgentGrantDto: {
            /**
             * Format: uuid
             * @description Who is appointed
             */
            agentId: string;
            /**
             * Format: date-time
             * @description First instant no longer covered, with offset
             */
            endsAt: string;
            /** @description SHA-256 of the document, hex */
            evidenceHash: string;
            exclusive: boolean;
            /**
             * @description BCP 47 ranges, * is any
             * @example [
             *       "zh-Hans"
             *     ]
             */
            languages: string[];
            /** @description How many links may hang below it */
            maxDepth: number;
            /** @description Whether it may appoint agents of its own */
            mayAppoint: boolean;
            /**
             * @example [
             *       "web"
             *     ]
             */
            media: string[];
            /**
             * Format: uuid
             * @description The grant it hangs from; left out: the operator grants
             */
            parentId?: string;
            /**
             * Format: date-time
             * @description With offset
             */
            startsAt: string;
            /**
             * @description ISO 3166-1 alpha-2 or UN M.49; none means none
             * @example [
             *       "CN"
             *     ]
             */
            territories: string[];
            /**
             * @description Uses it may sell, * is any
             * @example [
             *       "reprint"
             *     ]
             */
            uses: string[];
            /**
             * Format: date
             * @description Date of the document
             */
            writtenOn: string;
        };
        IssueApiTokenDto: {
            /**
             * Format: date-time
             * @description With offset; at most 366 days ahead, 90 when left out
             */
            expiresAt?: string;
            /**
             * @description CIDR; none: from anywhere
             * @example [
             *       "192.0.2.0/24"
             *     ]
             */
            ipRanges?: string[];
            /** @example Editorial system */
            label: string;
            /**
             * Format: uuid
             * @description Whose token; a partner's administrator leaves it out
             */
            partnerId?: string;
            /** @default 600 */
            perMinute?: number;
            /** @description Of the operator's tokens only */
            roles?: ("DESK" | "LEGAL")[];
            scopes: ("advisories:read" | "advisories:write" | "agents:read" | "agreements:read" | "certificates:read" | "claims:read" | "claims:write" | "decisions:write" | "deliveries:read" | "deliveries:write" | "feeds:read" | "findings:read" | "license-requests:read" | "license-requests:write" | "licenses:read" | "olp:write" | "products:read" | "reports:read" | "reports:write" | "reprints:read" | "reprints:write" | "scans:read" | "scans:write" | "usage:read" | "usage:write" | "works:read" | "works:write")[];
        };
        IssuedApiTokenView: {
            /**
             * Format: date-time
             * @description First instant at which it is refused, UTC
             */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @description CIDR; none: from anywhere */
            ipRanges: string[];
            /** Format: date-time */
            issuedAt: string;
            /** @description Account id */
            issuedBy: string;
            label: string;
            /** Format: date-time */
            lastUsedAt?: string;
            /** Format: uuid */
            partnerId?: string;
            perMinute: number;
            /**
             * @description First characters, to tell it by
             * @example imp_Zk3v9QxA
             */
            prefix: string;
            /**
             * Format: uuid
             * @description The token it takes the place of
             */
            replaces?: string;
            /** Format: date-time */
            revokedAt?: string;
            roles: ("PARTNER" | "PARTNER_ADMIN" | "DESK" | "LEGAL" | "ADMIN")[];
            scopes: ("advisories:read" | "advisories:write" | "agents:read" | "agreements:read" | "certificates:read" | "claims:read" | "claims:write" | "decisions:write" | "deliveries:read" | "deliveries:write" | "feeds:read" | "findings:read" | "license-requests:read" | "license-requests:write" | "licenses:read" | "olp:write" | "products:read" | "reports:read" | "reports:write" | "reprints:read" | "reprints:write" | "scans:read" | "scans:write" | "usage:read" | "usage:write" | "works:read" | "works:write")[];
            /** @enum {string} */
            state: "LIVE" | "EXPIRED" | "REVOKED";
            /**
             * @description Shown this once. Send it as `Authorization: Bearer …`
             * @example imp_…
             */
            token: string;
        };
        IssuedEndpointView: {
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            disabledFor?: "BY_PARTNER" | "GONE" | "FAILING";
            /**
             * Format: date-time
             * @description Since then no call has succeeded
             */
            failingSince?: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description Until then the old secret signs, too
             */
            oldSecretUntil?: string;
            /**
             * @description Shown this once
             * @example whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD
             */
            secret: string;
            /** @enum {string} */
            state: "ENABLED" | "DISABLED";
            /** @description None: every type */
            types: ("work.published" | "work.corrected" | "work.withdrawn" | "license.changed" | "license.ending")[];
            /** Format: uri */
            url: string;
        };
        JwksView: {
            keys: components["schemas"]["JwkView"][];
        };
        JwkView: {
            /** Format: date-time */
            activatedAt: string;
            /** @enum {string} */
            alg: "EdDSA";
            /** @enum {string} */
            crv: "Ed25519";
            kid: string;
            /** @enum {string} */
            kty: "OKP";
            /** Format: date-time */
            retiredAt?: string;
            /**
             * @description What a retired key signed stays good
             * @enum {string}
             */
            status: "active" | "retired";
            /** @enum {string} */
            use: "sig";
            x: string;
        };
        LicenseAnswerView: {
            /** @description What the question left open and the answer took for granted */
            assumed: Record<string, never>;
            duties: components["schemas"]["DutyView"][];
            /** @description Share of the work that an excerpt takes, whole percent */
            excerptPercent?: number;
            /** Format: uuid */
            licenseId?: string;
            reasons: components["schemas"]["ReasonView"][];
            /**
             * @description The use, as licenses name it
             * @enum {string}
             */
            use: "reprint" | "excerpt" | "translation" | "adaptation" | "archive" | "resale" | "tdm" | "ai-training" | "ai-input";
            /** @enum {string} */
            verdict: "PERMITTED" | "PROHIBITED" | "NOT_LICENSED" | "UNDETERMINED";
            /** @description Who could permit it instead */
            whomToAsk?: string;
        };
        LicenseCheckView: {
            /** Format: date-time */
            checkedAt: string;
            /** Format: uuid */
            licenseId?: string;
            /** @description Reason codes of the decision */
            reasons: string[];
            /**
             * Format: date-time
             * @description Instant of the use that was asked about
             */
            usedAt: string;
            /** @enum {string} */
            verdict: "PERMITTED" | "PROHIBITED" | "NOT_LICENSED" | "UNDETERMINED";
        };
        LicensedWorkView: {
            /** Format: uuid */
            id: string;
            title: string;
            uri: string;
        };
        LicenseOptionsView: {
            /** @description Parts that are not licensed with the work */
            carvedOut: components["schemas"]["PartView"][];
            /** @enum {string} */
            copies: "OPTIONAL";
            /** @description ISO 4217 */
            currency: string;
            /** @description Domains your company has registered */
            domains: string[];
            excerptPercent: components["schemas"]["ExcerptOption"];
            exclusivities: ("NON_EXCLUSIVE" | "EXCLUSIVE")[];
            /** @description BCP 47 */
            language: string;
            /** @description BCP 47 ranges; * is any */
            languages: string[];
            /** @description Document the operator’s own right comes from */
            mandate: string;
            media: components["schemas"]["MediumOption"][];
            /** @description Least net of a quote, minor units */
            minimum: number;
            /** @description What the price depends on */
            pricedBy: string[];
            term: components["schemas"]["TermOption"];
            /** @description ISO 3166-1 alpha-2; 001 is the world with all countries in it */
            territories: string[];
            title: string;
            uses: components["schemas"]["UseOption"][];
            /** Format: uuid */
            workId: string;
        };
        LicenseRequestView: {
            /**
             * Format: uuid
             * @description Grant of the agent who brought it
             */
            agentGrantId?: string;
            /**
             * Format: uuid
             * @description Once the quote is accepted
             */
            agreementId?: string;
            answer?: components["schemas"]["AnswerClockView"];
            closingReason?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            manual?: components["schemas"]["ManualView"];
            /** Format: uuid */
            partnerId: string;
            quote?: components["schemas"]["QuoteView"];
            scope: components["schemas"]["ScopeDto"];
            /** @enum {string} */
            state: "DRAFT" | "SUBMITTED" | "INFO_REQUESTED" | "QUOTED" | "ACCEPTED" | "AGREED" | "LICENSED" | "DECLINED" | "WITHDRAWN" | "LAPSED";
            /** Format: date-time */
            submittedAt?: string;
            /** @description The ETag */
            version: number;
            workIds: string[];
        };
        LicenseView: {
            /** @description Absent: the operator granted it itself */
            agent?: components["schemas"]["GrantingAgentView"];
            /** Format: uuid */
            agreementId: string;
            /** @description Credit line by language */
            attribution: Record<string, never>;
            fee: Record<string, never>;
            /** Format: date-time */
            grantedAt: string;
            /** Format: uuid */
            id: string;
            licensee: string;
            /** Format: uuid */
            partnerId: string;
            /** Format: uuid */
            requestId: string;
            /** Format: date-time */
            revokedAt?: string;
            scope: components["schemas"]["ScopeDto"];
            /** @enum {string} */
            state: "SCHEDULED" | "ACTIVE" | "SUSPENDED" | "EXHAUSTED" | "EXPIRED" | "REVOKED";
            suspensions: components["schemas"]["SuspensionView"][];
            /**
             * Format: uuid
             * @description Of a sub-license: the license it hangs from
             */
            upstreamLicenseId?: string;
            /** @description The ETag */
            version: number;
            /** @description Each covers all versions of its URI */
            works: components["schemas"]["LicensedWorkView"][];
        };
        LimitationFactView: {
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            endedAt?: string;
            /** @enum {string} */
            kind: "DAMAGE" | "KNOWLEDGE_OF_DAMAGE" | "KNOWLEDGE_OF_INFRINGER" | "OBSTACLE" | "DEMAND_ARRIVED" | "ACKNOWLEDGMENT" | "SUIT_OR_ARBITRATION" | "COMPLAINT_TO_AUTHORITY" | "MEDIATION_REQUEST";
            reason: string;
        };
        LimitationRunView: {
            /** @description KNOWLEDGE, or what interrupted the run before */
            because: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: date-time */
            startedAt: string;
            trace: string[];
        };
        LimitationView: {
            /** Format: date-time */
            endsAt?: string;
            /** @description Flags: they close nothing */
            flags: ("NOT_RUNNING" | "HELD_BY_PROCEEDING" | "ENDING_SOON" | "TIME_BARRED" | "LONGEST_PERIOD_OVER" | "INTERRUPTED_TOO_LATE" | "SUSPENDED")[];
            /** @description The last one counts */
            runs: components["schemas"]["LimitationRunView"][];
        };
        LinkView: {
            /** @description A clause, or the hash of a document */
            basis: string;
            /** Format: date-time */
            from: string;
            grantee: Record<string, never>;
            /** @description Names by language, and an official number */
            grantor: Record<string, never>;
            /**
             * Format: date-time
             * @description Exclusive
             */
            until?: string;
        };
        MakePackDto: {
            /** @description Whom it is against: for an authority */
            infringer?: string;
            /** @enum {string} */
            kind: "PLATFORM_COMPLAINT" | "ADMIN_COMPLAINT" | "COUNSEL";
            /** @enum {string} */
            language: "zh-Hans" | "zh-Hant" | "en";
            /** @description How the public interest is harmed: for an authority */
            publicInterest?: string;
            reasons?: string;
            /** @description Platform, authority, or counsel */
            recipient: string;
        };
        MandateCheckDto: {
            /**
             * Format: date-time
             * @description With offset; default now
             */
            at?: string;
            exclusive: boolean;
            /**
             * @example [
             *       "zh-Hans"
             *     ]
             */
            languages: string[];
            /**
             * @example [
             *       "web"
             *     ]
             */
            media: string[];
            /**
             * @example [
             *       "CN"
             *     ]
             */
            territories: string[];
            /**
             * @example [
             *       "reprint"
             *     ]
             */
            uses: string[];
        };
        MandateCheckView: {
            covered: boolean;
            gaps: components["schemas"]["ScopeGapView"][];
            /** @description Absent: the operator may sell nothing then */
            mandate?: components["schemas"]["MandateView"];
        };
        MandateCounselDto: {
            counsel: string;
            /** @description SHA-256 of the signed document, hex */
            documentHash?: string;
            firm: string;
            /** @description A power that is not named is not given */
            powers: ("GATHER_EVIDENCE" | "SEND_NOTICES" | "NEGOTIATE" | "SUE" | "APPEAL" | "SETTLE" | "ENFORCE" | "RECEIVE_PAYMENT")[];
        };
        MandateListView: {
            items: components["schemas"]["MandateView"][];
        };
        MandateView: {
            /**
             * Format: date-time
             * @description Exclusive; absent: open-ended
             */
            endsAt?: string;
            /** @description SHA-256 of the written document, hex */
            evidenceHash?: string;
            exclusive: boolean;
            /** @description Unified social credit code of the operator, or its name */
            grantee: string;
            /** @description Name of the rights holder */
            grantor: string;
            /** Format: uuid */
            id: string;
            /** @description BCP 47 ranges, * is any */
            languages: string[];
            media: string[];
            /** @description Document and clause */
            source: string;
            /** Format: date-time */
            startsAt: string;
            /** @description ISO 3166-1 alpha-2 or UN M.49, 001 is the world */
            territories: string[];
            /**
             * Format: date
             * @description Date of the document
             */
            writtenOn: string;
        };
        ManualView: {
            /** @description Axis of the tariff */
            axis?: string;
            /** @enum {string} */
            code: "TARIFF_NOT_COVERING" | "NO_RULE_OF_ACCEPTANCE";
            /** @description What it has no price for */
            value?: string;
        };
        MayIView: {
            /** Format: uuid */
            licenseId?: string;
            /** @description Codes of the reasons */
            reasons: string[];
            /** @enum {string} */
            verdict: "PERMITTED" | "PROHIBITED" | "NOT_LICENSED" | "UNDETERMINED";
        };
        MediumOption: {
            /** @enum {string} */
            medium: "web" | "app" | "print" | "audio" | "video";
            needsDomains: boolean;
        };
        MessageDto: {
            text: string;
        };
        MessageView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "COMMENT" | "INFO_REQUEST" | "INFO_ANSWER";
            /** @enum {string} */
            side: "PARTNER" | "DESK";
            text: string;
            /** @enum {string} */
            visibility: "VISIBLE" | "INTERNAL";
            /** Format: date-time */
            writtenAt: string;
        };
        MeView: {
            account: components["schemas"]["AccountView"];
            partner?: components["schemas"]["PartnerView"];
        };
        MissingElementView: {
            /** @enum {string} */
            element: "CLAIMANT_NAME" | "CLAIMANT_ADDRESS" | "CLAIMANT_PHONE" | "CLAIMANT_EMAIL" | "IDENTITY_PROOF" | "AUTHORITY" | "WORK" | "LOCATION" | "EVIDENCE" | "REASONS" | "GOOD_FAITH" | "FAIR_USE_CONSIDERED" | "TRUTH" | "PERJURY" | "SIGNATURE";
            /** @description JSON pointer of the field that would give it */
            field: string;
            /** @description Law that asks for it */
            source: string;
        };
        MoneyView: {
            /** @description ISO 4217 */
            currency: string;
            /** @description Minor units, an integer */
            minor: number;
        };
        MoveCaseDto: {
            reason: string;
            /**
             * @description In capitals or not
             * @enum {string}
             */
            to: "DETECTED" | "TRIAGE" | "DISMISSED_DUPLICATE" | "EXEMPT_REVIEW" | "EVIDENCE_PENDING" | "INSUFFICIENT_EVIDENCE" | "EVIDENCE_SECURED" | "NOT_INFRINGING" | "LICENSED_CLOSED" | "CONFIRMED_INFRINGEMENT" | "NOTICE_SENT" | "NOTICE_DELIVERED" | "UNDELIVERABLE" | "NO_RESPONSE" | "COUNTER_RECEIVED" | "COMPLIED" | "PLATFORM_COMPLAINT" | "PLATFORM_RESTORED" | "REMOVED" | "REJECTED" | "NEGOTIATION" | "FAILED" | "RETRO_LICENSE" | "SETTLEMENT" | "PERFORMED" | "BREACHED" | "ADMIN_COMPLAINT" | "PENALTY" | "NO_CASE" | "TRANSFERRED_POLICE" | "PRESERVATION" | "LIFTED" | "LITIGATION" | "WITHDRAWN" | "MEDIATED" | "JUDGMENT" | "APPEAL" | "ENFORCEMENT" | "CLOSED_PARTIAL" | "MONITORING" | "CLOSED" | "REOPENED";
        };
        MultipliedView: {
            /**
             * @description Which of the two the law means is open
             * @enum {string}
             */
            code: "TIMES_N" | "ONE_PLUS_N";
            damages: components["schemas"]["AmountView"];
            /** @description With the reasonable costs */
            total: components["schemas"]["AmountView"];
        };
        NameRetroDto: {
            /**
             * Format: uuid
             * @description Granted on a request that was offered in this case
             */
            licenseId: string;
            /** @description Past use is released only by express words of the agreement */
            reason: string;
        };
        NoticeClaimantView: {
            address?: string;
            email?: string;
            identityProof?: string;
            name: string;
            phone?: string;
        };
        NoticeContentView: {
            authority?: string;
            claimant: components["schemas"]["NoticeClaimantView"];
            evidence: string[];
            locations: string[];
            reasons?: string;
            recipient: components["schemas"]["NoticeRecipientView"];
            signature?: string;
            statements: ("GOOD_FAITH" | "FAIR_USE_CONSIDERED" | "TRUTH" | "PERJURY")[];
            works: components["schemas"]["NoticedWorkView"][];
        };
        NoticedWorkView: {
            /** Format: uuid */
            id: string;
            title: string;
            uri: string;
        };
        NoticeListView: {
            items: components["schemas"]["NoticeView"][];
        };
        NoticeRecipientView: {
            address: string;
            /** @enum {string} */
            channel: "EMAIL" | "WEB_FORM" | "LETTER" | "COURIER" | "FAX";
            name: string;
        };
        NoticeView: {
            /** @description Account of the second person */
            approvedBy?: string;
            /**
             * Format: date-time
             * @description Arrival, or when it came back
             */
            arrivedAt?: string;
            /** @description Account that wrote the words as they stand; it cannot approve them */
            authorId: string;
            /** Format: uuid */
            caseId: string;
            content: components["schemas"]["NoticeContentView"];
            /** @description Everything that has a place in a notice of this law */
            elements: components["schemas"]["ElementView"][];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            language: "zh-Hans" | "zh-Hant" | "en";
            /** @description What the law asks for and the notice does not say yet */
            missing: components["schemas"]["MissingElementView"][];
            /** @description SHA-256 of the PDF that went out, hex */
            pdfHash?: string;
            proof?: string;
            /** @enum {string} */
            regime: "CN_NETWORK" | "CN_CIVIL_CODE" | "CN_ECOMMERCE" | "US_DMCA" | "EU_DSA";
            /** Format: date-time */
            servedAt?: string;
            /** @description Law it is given under */
            source: string;
            /** @enum {string} */
            state: "DRAFT" | "APPROVED" | "SENT" | "DELIVERED" | "UNDELIVERABLE" | "WITHDRAWN";
            /** @description SHA-256 of the text that went out, hex */
            textHash?: string;
            /** @description Also the ETag */
            version: number;
        };
        OfferedRequestView: {
            /**
             * Format: uuid
             * @description Grant of the agent who brought it
             */
            agentGrantId?: string;
            /**
             * Format: uuid
             * @description Once the quote is accepted
             */
            agreementId?: string;
            answer?: components["schemas"]["AnswerClockView"];
            closingReason?: string;
            counterOffer: components["schemas"]["CounterOfferView"];
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            manual?: components["schemas"]["ManualView"];
            /** Format: uuid */
            partnerId: string;
            quote?: components["schemas"]["QuoteView"];
            scope: components["schemas"]["ScopeDto"];
            /** @enum {string} */
            state: "DRAFT" | "SUBMITTED" | "INFO_REQUESTED" | "QUOTED" | "ACCEPTED" | "AGREED" | "LICENSED" | "DECLINED" | "WITHDRAWN" | "LAPSED";
            /** Format: date-time */
            submittedAt?: string;
            /** @description The ETag */
            version: number;
            workIds: string[];
        };
        OfferRetroDto: {
            scope: components["schemas"]["RetroScopeDto"];
        };
        OfferSubLicenseDto: {
            /**
             * Format: uuid
             * @description The company that is to have a part of the license
             */
            partnerId: string;
            scope: components["schemas"]["ScopeDto"];
        };
        OfferThroughAgentDto: {
            /**
             * Format: uuid
             * @description The company that is to have the license
             */
            partnerId: string;
            scope: components["schemas"]["ScopeDto"];
            workIds: string[];
        };
        OpenCaseDto: {
            /** @description Why this becomes a case */
            reason: string;
        };
        OpenClaimDto: {
            arose: components["schemas"]["AroseDto"];
            claimant?: components["schemas"]["ClaimRaiserDto"];
            /** @description What you declare */
            declarations?: ("GOOD_FAITH" | "ACCURACY" | "PERJURY")[];
            /** @description What speaks for the claim, in words; documents are added apart */
            evidence?: string;
            /** @enum {string} */
            kind: "CONTENT" | "COPYRIGHT" | "PERSONALITY" | "OTHER";
            /** @description Local date on which you learned of it, where that was later */
            learnedOn?: string;
            /** @description Your own work, where its copyright is at issue: title, where it is found */
            originalWork?: string;
            /** @description The page, by its address */
            pageUrl?: string;
            /**
             * @description Law under which the claim is raised; else by its kind
             * @enum {string}
             */
            regime?: "STATEMENT" | "PRC_NETWORK" | "CIVIL_CODE" | "E_COMMERCE" | "DMCA" | "DSA";
            /** @description What is wrong, and what you ask for */
            statement?: string;
            /**
             * @description File it now; otherwise it stays a draft
             * @default false
             */
            submit?: boolean;
            /** @description The work, by its URI; this, `pageUrl` or both */
            workUri?: string;
        };
        OpenOnBehalfDto: {
            /** @example li.hua@reader.example */
            email: string;
            /** @description Why more time is taken at once, which is possible once; the person reads it */
            extension?: string;
            /**
             * @description A copy of what is held, or that it be erased
             * @enum {string}
             */
            kind: "ACCESS" | "ERASURE";
            /**
             * @description In which we write to you; else in all of them
             * @enum {string}
             */
            language?: "en" | "zh-Hans" | "zh-Hant";
            /**
             * @description The law asked under; it sets the clock
             * @enum {string}
             */
            law: "PIPL" | "GDPR";
            /** @description Why, and how it was made sure who asks */
            reason: string;
        };
        OpenPartnerAccountDto: {
            displayName: string;
            /** @example partner@chenjiang.example */
            email: string;
            /** Format: password */
            password: string;
            /**
             * @default [
             *       "PARTNER"
             *     ]
             */
            roles?: ("PARTNER" | "PARTNER_ADMIN")[];
        };
        OpenStaffAccountDto: {
            displayName: string;
            /** @example partner@chenjiang.example */
            email: string;
            /** Format: password */
            password: string;
            roles: ("DESK" | "LEGAL" | "ADMIN")[];
        };
        OpenSubjectRequestDto: {
            /** @example li.hua@reader.example */
            email: string;
            /**
             * @description A copy of what is held, or that it be erased
             * @enum {string}
             */
            kind: "ACCESS" | "ERASURE";
            /**
             * @description In which we write to you; else in all of them
             * @enum {string}
             */
            language?: "en" | "zh-Hans" | "zh-Hant";
            /**
             * @description The law asked under; it sets the clock
             * @enum {string}
             */
            law: "PIPL" | "GDPR";
        };
        PackListView: {
            items: components["schemas"]["PackView"][];
        };
        PackView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "PLATFORM_COMPLAINT" | "ADMIN_COMPLAINT" | "COUNSEL";
            /** Format: date-time */
            madeAt: string;
            /** @description SHA-256 of manifest.json inside, hex */
            manifestHash: string;
            recipient: string;
            /** @description SHA-256 of the zip file, hex */
            sha256: string;
        };
        PageTextView: {
            /** @description SHA-256 of the text in UTF-8 */
            hash: string;
            /** @description From a stranger: to be shown as text alone */
            text: string;
        };
        PartnerListView: {
            items: components["schemas"]["PartnerView"][];
        };
        PartnerView: {
            /** Format: uuid */
            accountManagerId?: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Its sites, each with its subdomains */
            domains: string[];
            /**
             * Format: date-time
             * @description First instant at which it is over, UTC
             */
            expiresAt?: string;
            /** Format: uuid */
            id: string;
            /** @description Legal entity identifier, ISO 17442 */
            lei?: string;
            name: string;
            /** @description Of a company outside the PRC */
            registration?: components["schemas"]["RegistrationView"];
            /** @description How many people may have an open account */
            seats: number;
            /** @enum {string} */
            status: "UNDER_REVIEW" | "ACTIVE" | "SUSPENDED" | "REJECTED";
            /** @description Why it is not active; USCC_REVIEW: its code needs a person */
            suspendedFor?: string;
            /** @description Unified social credit code, GB 32100-2015 */
            uscc?: string;
            /** @description Also the ETag */
            version: number;
        };
        PartView: {
            /** @description Whom to ask */
            source?: string;
            title: string;
            type: string;
        };
        PausedHostView: {
            host: string;
            /** @enum {string} */
            reason: "HTTP_429" | "HTTP_503";
            /** Format: date-time */
            until: string;
        };
        PaymentDto: {
            /** @example CNY */
            currency: string;
            /**
             * @description Integer minor units
             * @example 50000
             */
            minor: number;
        };
        PaymentView: {
            /** Format: date-time */
            paidOn: string;
            reference: string;
        };
        PlaceHoldDto: {
            /** @description Id of the matter */
            matterId: string;
            /** @enum {string} */
            matterType: "claim" | "infringement-report" | "infringement-case" | "evidence" | "page" | "license-request" | "agreement" | "license" | "invoice" | "agent" | "ratification" | "account" | "invitation" | "subject-request";
            /** @description Documented need */
            reason: string;
        };
        PlanScheduleDto: {
            /**
             * @description ISO 8601 duration of whole hours, days or weeks, counted in UTC
             * @example P1D
             */
            every: string;
            /**
             * Format: date-time
             * @description At once where absent
             * @example 2026-12-01T03:00:00Z
             */
            firstRunAt?: string;
            /** @example Harbor Gazette, front page */
            name: string;
            /**
             * Format: uuid
             * @description Partner whose sites it looks at
             */
            partnerId?: string;
            /** @description As for a scan */
            targets: components["schemas"]["ScanTargetDto"][];
        };
        PrefilledReportView: {
            /** @description Send it as it is, or write more into it */
            body: {
                [key: string]: unknown;
            };
            /** @example /api/v1/reports */
            href: string;
            /** @enum {string} */
            method: "POST";
        };
        PreflightDto: {
            /**
             * @description Where it will stand; only with `html`. A partner with one site may leave it out
             * @example news.example.com
             */
            domain?: string;
            /** @description The page as it will be published */
            html?: string;
            /**
             * @description BCP 47; the page’s own where absent
             * @example zh-Hans
             */
            language?: string;
            /**
             * Format: uuid
             * @description Ask of this license alone
             */
            licenseId?: string;
            /**
             * @default web
             * @enum {string}
             */
            medium?: "web" | "app" | "print" | "audio" | "video";
            /**
             * Format: uuid
             * @description For whom; partners may leave it out
             */
            partnerId?: string;
            /**
             * Format: date-time
             * @description When it will be published; now where absent
             */
            publishAt?: string;
            /**
             * @description ISO 3166-1 alpha-2, or 001
             * @example CN
             */
            territory?: string;
            /**
             * Format: uri
             * @description A page of the partner’s own sites, e.g. of a preview
             */
            url?: string;
        };
        PreflightView: {
            asked: components["schemas"]["AskedUseView"];
            /** Format: date-time */
            checkedAt: string;
            /** @description The heaviest first */
            defects: components["schemas"]["DefectView"][];
            /**
             * @description GREEN: nothing to do. AMBER: something to mend or to look at. RED: not to be published as it stands
             * @enum {string}
             */
            light: "GREEN" | "AMBER" | "RED";
            /** @enum {string} */
            outcome: "WORKS_FOUND" | "NO_WORK" | "OWN_SITE";
            page: components["schemas"]["SeenPageView"];
            /** @description The page’s text that its ranges point into */
            text?: string;
            works: components["schemas"]["CheckedWorkView"][];
        };
        PrepareAmendmentDto: {
            /** @description What is to change; everything else stays as agreed */
            changes: components["schemas"]["AmendedScopeDto"];
            /** @description For both sides to read */
            reason: string;
            /**
             * @description Whether the licensee may grant on; absent: as agreed
             * @enum {string}
             */
            subLicensing?: "NONE" | "ALLOWED";
        };
        PrepareNoticeDto: {
            /** @description Document that lets the sender act; by default the mandate */
            authority?: string;
            claimant?: components["schemas"]["ClaimantDto"];
            evidence?: string[];
            /** @enum {string} */
            language: "zh-Hans" | "zh-Hant" | "en";
            /** @description Addresses beside the case’s own page */
            locations?: string[];
            reasons?: string;
            recipient: components["schemas"]["RecipientDto"];
            /** @enum {string} */
            regime: "CN_NETWORK" | "CN_CIVIL_CODE" | "CN_ECOMMERCE" | "US_DMCA" | "EU_DSA";
            /** @description Name under the notice */
            signature?: string;
            /** @description Statements you make by naming them */
            statements: ("GOOD_FAITH" | "FAIR_USE_CONSIDERED" | "TRUTH" | "PERJURY")[];
        };
        PreviewDto: {
            /**
             * Format: uuid
             * @description For the desk: whose customer class counts
             */
            partnerId?: string;
            scope: components["schemas"]["ScopeDto"];
            workIds: string[];
        };
        PriceLineView: {
            amount: components["schemas"]["MoneyView"];
            chars?: number;
            detail?: string;
            /** @enum {string} */
            kind: "WORK_USE" | "DESK" | "VOLUME_DISCOUNT" | "MEDIUM" | "TERRITORY" | "LANGUAGE" | "DOMAINS" | "TERM" | "COPIES" | "EXCLUSIVITY" | "CUSTOMER" | "CUSTOMER_DISCOUNT" | "MINIMUM" | "TAX";
            percent?: number;
            /** @description Ids of the tariff’s rules behind the line */
            rule?: string;
            use?: string;
            /** Format: uuid */
            workId?: string;
        };
        PriceView: {
            /** @description They add up to the total */
            lines: components["schemas"]["PriceLineView"][];
            net: components["schemas"]["MoneyView"];
            tax: components["schemas"]["MoneyView"];
            total: components["schemas"]["MoneyView"];
        };
        ProductDto: {
            /** @example Culture in Chinese */
            name: string;
            query: components["schemas"]["ProductQueryDto"];
            /**
             * @default ACTIVE
             * @enum {string}
             */
            state?: "ACTIVE" | "RETIRED";
        };
        ProductQueryDto: {
            /** @description Absent: not looked at; an empty list: nothing matches */
            categories?: string[];
            /**
             * Format: date-time
             * @description `versionCreated` from, inclusive
             */
            createdFrom?: string;
            /**
             * Format: date-time
             * @description `versionCreated` until, exclusive
             */
            createdUntil?: string;
            /** @description BCP 47 ranges: `zh` has `zh-Hans` in it */
            languages?: string[];
            /** @description Absent: not looked at; an empty list: nothing matches */
            origins?: ("OWN" | "THIRD_PARTY" | "UNKNOWN")[];
            /** @description As printed */
            sourceLabels?: string[];
            /** @description These works, in all their versions */
            uris?: string[];
            /**
             * @description What the works say, in the language of the search
             * @example 水库 -演习
             */
            words?: string;
        };
        ProductView: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            query: components["schemas"]["ProductQueryDto"];
            /** @enum {string} */
            state: "ACTIVE" | "RETIRED";
            /** @description The ETag */
            version: number;
            /** @description Current works the query finds now */
            works?: number;
        };
        PublisherView: {
            /** @description Credit line by language */
            creditLines: {
                [key: string]: string;
            };
            domains: string[];
            id: string;
            /** @description In force at the instant asked for */
            mandate?: components["schemas"]["MandateView"];
            /** @description By BCP 47 tag */
            names: {
                [key: string]: string;
            };
            /** @description `{ names, uscc?, contact }`: the only company that sells */
            operator: Record<string, never>;
            /** @description `{ names }` */
            rightsHolder: Record<string, never>;
            /**
             * @description IANA zone whose midnight ends its days
             * @example Asia/Shanghai
             */
            zone: string;
        };
        PunitiveDto: {
            intent: ("CONTINUED_AFTER_NOTICE" | "PAST_DEALINGS" | "PAST_NEGOTIATION" | "PIRACY")[];
            /** @description Whole percent: 100 is once, 500 five times the base */
            percent: number;
            serious: ("REPEATED_AFTER_JUDGMENT" | "INFRINGEMENT_AS_BUSINESS" | "DESTROYED_EVIDENCE" | "DEFIED_ORDER" | "HUGE_GAIN_OR_LOSS")[];
        };
        QuoteDto: {
            /**
             * @description Net price set by hand, minor units; without it the tariff decides
             * @example 50000
             */
            netMinor?: number;
        };
        QuotePreviewView: {
            carvedOut: components["schemas"]["CarvedOutView"][];
            /** @description Why a person would make the price */
            manual?: components["schemas"]["ManualView"];
            /** @description What the same request would cost now */
            price?: components["schemas"]["PriceView"];
            tariffHash: string;
        };
        QuoteView: {
            /** @enum {string} */
            basis: "TARIFF" | "DESK";
            /** @description Parts of the works that are not licensed with them */
            carvedOut: components["schemas"]["CarvedOutView"][];
            /** Format: uuid */
            id: string;
            /** @description They add up to the total */
            lines: components["schemas"]["PriceLineView"][];
            net: components["schemas"]["MoneyView"];
            /** Format: date-time */
            quotedAt: string;
            /** @description Hash of the tariff it was computed by */
            tariffHash: string;
            tax: components["schemas"]["MoneyView"];
            total: components["schemas"]["MoneyView"];
            /**
             * Format: date-time
             * @description Exclusive
             */
            validUntil: string;
        };
        RatificationListView: {
            items: components["schemas"]["RatificationView"][];
        };
        RatificationView: {
            act: string;
            agentName: string;
            counterparty: string;
            /** Format: date-time */
            decidedAt?: string;
            /** @description SILENCE: nobody decided in time */
            decidedFor?: string;
            evidenceHash?: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description First instant at which silence is refusal, UTC
             */
            lapsesAt: string;
            /**
             * Format: date
             * @description Last day to ratify, local
             */
            lastDay: string;
            /** Format: date-time */
            noticeReceivedAt: string;
            /** @description True while a year it depends on has no published calendar */
            provisional: boolean;
            /**
             * @description Code in the deadline register
             * @example RATIFICATION
             */
            rule: string;
            source: string;
            /** @enum {string} */
            state: "PENDING" | "RATIFIED" | "REFUSED";
            /** @description Also the ETag */
            version: number;
        };
        ReasonDto: {
            /** @description Why */
            reason: string;
        };
        ReasonView: {
            asked?: string;
            /** @example OUTSIDE_SCOPE */
            code: string;
            detail: string;
            /** @example territory */
            dimension?: string;
            granted?: string;
            /** Format: uuid */
            licenseId?: string;
        };
        ReceiptView: {
            /**
             * @description JOINED: the same was reported before; KNOWN: from this finding
             * @enum {string}
             */
            outcome: "NEW" | "JOINED" | "KNOWN";
            /** Format: uuid */
            reportId: string;
            /** @enum {string} */
            state: "RECEIVED" | "TRIAGED_TO_CASE" | "DISMISSED";
        };
        RecheckView: {
            /** Format: date-time */
            checkedAt?: string;
            /** @description SHA-256 of the bytes, hex */
            contentHash?: string;
            /** @description Days after the capture */
            day: number;
            detail?: string;
            /** Format: date-time */
            dueAt: string;
            /** @enum {string} */
            outcome?: "UNCHANGED" | "ONLINE" | "TEXT_GONE" | "GONE" | "UNREACHABLE";
            status?: number;
            /** @description Copied text still there, whole percent */
            stillThere?: number;
        };
        RecipientDto: {
            /** @description E-mail address, address of a form, or postal address */
            address: string;
            /** @enum {string} */
            channel: "EMAIL" | "WEB_FORM" | "LETTER" | "COURIER" | "FAX";
            name: string;
        };
        RecordDelayDto: {
            /**
             * Format: uuid
             * @description Whose time, where that of more than one runs
             */
            counterNoticeId?: string;
            /**
             * @description First local date
             * @example 2026-09-21
             */
            from: string;
            /** @description What took the days, and why it was outside our control */
            reason: string;
            /**
             * @description Last local date
             * @example 2026-09-27
             */
            to: string;
        };
        RecordDeliveryDto: {
            /**
             * Format: date-time
             * @description When it arrived, or came back; with offset
             */
            arrivedAt: string;
            /** @enum {string} */
            outcome: "DELIVERED" | "UNDELIVERABLE";
            /** @description What shows it: receipt, tracking number, bounce */
            proof: string;
            /** @description SHA-256 of a stored document, hex */
            proofHash?: string;
        };
        RecordFactDto: {
            /** Format: date-time */
            at: string;
            /**
             * Format: date-time
             * @description End of a proceeding or an obstacle
             */
            endedAt?: string;
            /** @enum {string} */
            kind: "DAMAGE" | "KNOWLEDGE_OF_DAMAGE" | "KNOWLEDGE_OF_INFRINGER" | "OBSTACLE" | "DEMAND_ARRIVED" | "ACKNOWLEDGMENT" | "SUIT_OR_ARBITRATION" | "COMPLAINT_TO_AUTHORITY" | "MEDIATION_REQUEST";
            reason: string;
        };
        RecordPaymentDto: {
            /** @description ISO 4217 */
            currency: string;
            /** @description Minor units; the whole amount of the invoice */
            minor: number;
            /**
             * Format: date-time
             * @description When the money arrived, with its offset
             */
            paidOn: string;
            /** @description Reference of the bank or the desk; nobody’s name */
            reference: string;
        };
        RecordRatificationDto: {
            /** @description What was done in the operator's name */
            act: string;
            /** @description What the agent calls itself */
            agentName: string;
            /** @description Who dealt with it and demands the word */
            counterparty: string;
            /** @description SHA-256 of the notice, hex */
            evidenceHash?: string;
            /**
             * Format: date-time
             * @description When the notice arrived, with offset
             */
            noticeReceivedAt: string;
        };
        RedeemLinkDto: {
            /** @description The last part of the link in a letter */
            secret: string;
        };
        RedeemSubjectLinkDto: {
            /** @description The last part of the link in a letter */
            secret: string;
        };
        RefreshSessionDto: {
            /**
             * @description The one of the last answer; good once
             * @example imr_…
             */
            refreshToken: string;
        };
        RegisterAgentDto: {
            /**
             * @example [
             *       "agent.example"
             *     ]
             */
            domains: string[];
            /** @example 晨江版权代理 */
            name: string;
            /**
             * Format: uuid
             * @description The partner whose administrators act for it
             */
            partnerId?: string;
            registration?: components["schemas"]["RegistrationDto"];
            /**
             * @description GB 32100-2015; checked
             * @example 91310000MA1FL0AB0T
             */
            uscc?: string;
        };
        RegisterEndpointDto: {
            /** @description None: every type */
            types?: ("work.published" | "work.corrected" | "work.withdrawn" | "license.changed" | "license.ending")[];
            /**
             * Format: uri
             * @example https://newsroom.example.com/hooks/imprimatur
             */
            url: string;
        };
        RegisterPartnerDto: {
            /**
             * Format: uuid
             * @description Account of the licensing desk that looks after it
             */
            accountManagerId?: string;
            /**
             * @description In any script; stored in ASCII
             * @example [
             *       "news.chenjiang.example"
             *     ]
             */
            domains: string[];
            /**
             * Format: date-time
             * @description First instant at which it is over, with offset
             */
            expiresAt?: string;
            /**
             * @description ISO 17442; checked
             * @example 5493001KJTIIGC8Y1R12
             */
            lei?: string;
            /** @example 晨江新闻网 */
            name: string;
            registration?: components["schemas"]["RegistrationDto"];
            /** @default 10 */
            seats?: number;
            /**
             * @description GB 32100-2015; checked
             * @example 91310000MA1FL0AB0T
             */
            uscc?: string;
        };
        RegistrationDto: {
            /**
             * @description ISO 3166-1 alpha-2, not CN
             * @example GB
             */
            country: string;
            /** @example SC123456 */
            number: string;
        };
        RegistrationView: {
            /**
             * @description ISO 3166-1 alpha-2
             * @example GB
             */
            country: string;
            number: string;
        };
        ReissueCertificateDto: {
            /** @enum {string} */
            reason: "LICENSE_AMENDED" | "PARTICULARS_CHANGED" | "KEY_REPLACED" | "COPY_LOST";
        };
        ReleaseHoldDto: {
            reason: string;
        };
        RenewalsView: {
            renewedBy: components["schemas"]["RenewalView"][];
            /**
             * Format: uuid
             * @description The license this one renews
             */
            renewsLicenseId?: string;
        };
        RenewalView: {
            /**
             * Format: uuid
             * @description Once it is granted
             */
            licenseId?: string;
            /** Format: uuid */
            requestId: string;
        };
        RenewLicenseDto: {
            /**
             * Format: date-time
             * @description Exclusive; absent: as long as the old term
             */
            termEndsAt?: string;
        };
        ReplayDto: {
            /**
             * Format: uuid
             * @description One event, delivered or not; instead of `since`
             */
            eventId?: string;
            /**
             * Format: date-time
             * @description All from then on that were not delivered
             */
            since?: string;
        };
        ReportCertificateDto: {
            /** @description How to reach you; kept apart and only for this */
            contact?: string;
            /**
             * @description As printed; either this or `token`
             * @example IMP-0000-0000-0000-0000
             */
            number?: string;
            statement?: string;
            /** @description The signed text itself */
            token?: string;
            /** @description Where it was shown */
            url?: string;
        };
        ReportDecisionView: {
            /** Format: date-time */
            at: string;
            /** @description Account */
            by: string;
            /** Format: uuid */
            caseId?: string;
            /** @enum {string} */
            ground?: "DUPLICATE" | "NOT_OUR_WORK" | "LICENSED" | "NOT_INFRINGING" | "NOTHING_FOUND" | "UNINTELLIGIBLE";
            reason: string;
        };
        ReportFileView: {
            decision?: components["schemas"]["ReportDecisionView"];
            filedBy: components["schemas"]["FilingView"][];
            /** @description How often it was filed */
            filings: number;
            found?: components["schemas"]["FoundView"];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "FALSE_AGENT" | "UNAUTHORIZED_SALE" | "UNAUTHORIZED_USE" | "BREACH_OF_LICENSE";
            /** Format: uuid */
            partnerId?: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            state: "RECEIVED" | "TRIAGED_TO_CASE" | "DISMISSED";
            url?: string;
            /** @description Also the ETag */
            version: number;
            /** Format: uuid */
            workId?: string;
        };
        ReportFindingDto: {
            /**
             * @description Where the kind that the finding suggests does not fit
             * @enum {string}
             */
            kind?: "FALSE_AGENT" | "UNAUTHORIZED_SALE" | "UNAUTHORIZED_USE" | "BREACH_OF_LICENSE";
            statement?: string;
        };
        ReportListView: {
            items: components["schemas"]["ReportView"][];
        };
        ReportView: {
            decision?: components["schemas"]["ReportDecisionView"];
            /** @description How often it was filed */
            filings: number;
            found?: components["schemas"]["FoundView"];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "FALSE_AGENT" | "UNAUTHORIZED_SALE" | "UNAUTHORIZED_USE" | "BREACH_OF_LICENSE";
            /** Format: uuid */
            partnerId?: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            state: "RECEIVED" | "TRIAGED_TO_CASE" | "DISMISSED";
            url?: string;
            /** @description Also the ETag */
            version: number;
            /** Format: uuid */
            workId?: string;
        };
        ReprintChecksView: {
            items: components["schemas"]["ReprintCheckView"][];
        };
        ReprintCheckView: {
            /**
             * @description A code of the scan
             * @example CREDIT_MISSING
             */
            because?: string;
            /** Format: date-time */
            checkedAt: string;
            /** @example the site answered 404 */
            detail?: string;
            /**
             * Format: uuid
             * @description The finding that shows it
             */
            findingId?: string;
            /**
             * @description OUT_OF_SCOPE: the text is there and no license covers it. UNREACHABLE: there was nothing to look at
             * @enum {string}
             */
            outcome: "CREDITED" | "UNCREDITED" | "OUT_OF_SCOPE" | "GONE" | "UNREACHABLE";
            /** @description The version of the reprint that it made */
            sequence: number;
            /**
             * @description What the reprint was after it
             * @enum {string}
             */
            state: "DECLARED" | "COMPLIANT" | "IN_BREACH" | "CURED" | "MUST_REMOVE" | "REMOVED" | "ESCALATED";
        };
        RequestFileDto: {
            /**
             * Format: byte
             * @description Base64 of at most 5 MiB; the type is found in the bytes
             */
            content: string;
            /** @example order.pdf */
            name: string;
            /**
             * @default VISIBLE
             * @enum {string}
             */
            visibility?: "VISIBLE" | "INTERNAL";
        };
        RequestFileView: {
            /** Format: uuid */
            id: string;
            /** @description Found in the bytes */
            mediaType: string;
            name: string;
            /** @description SHA-256, hex */
            sha256: string;
            /** @enum {string} */
            side: "PARTNER" | "DESK";
            /** @description Bytes */
            size: number;
            /** Format: date-time */
            uploadedAt: string;
            /** @enum {string} */
            visibility: "VISIBLE" | "INTERNAL";
        };
        RequestLinkDto: {
            /** @example li.hua@reader.example */
            email: string;
        };
        RequiredCreditView: {
            /** @description Ready to be pasted */
            html: string;
            /** @example zh-Hans */
            language: string;
            /** @example 来源：国际在线 */
            line: string;
            /** @enum {string} */
            link: "OPTIONAL" | "REQUIRED";
            /** @description Regions where it may stand */
            regions: string[];
        };
        ReservationView: {
            /** Format: date-time */
            closedAt?: string;
            /**
             * Format: date-time
             * @description Exclusive
             */
            expiresAt: string;
            key: string;
            /** Format: uuid */
            licenseId: string;
            /** Format: date-time */
            reservedAt: string;
            /** @enum {string} */
            state: "HELD" | "COMMITTED" | "RELEASED" | "EXPIRED";
            usage: components["schemas"]["UsageView"];
            uses: number;
        };
        ReserveUsesDto: {
            /** @default 900 */
            holdSeconds?: number;
            /** @description Your own name for the reservation */
            key: string;
            uses: number;
        };
        RetroOfferView: {
            /** Format: uuid */
            caseId: string;
            /** Format: date-time */
            offeredAt: string;
            /**
             * Format: uuid
             * @description License request of the partner
             */
            requestId: string;
        };
        RetroScopeDto: {
            domains: string[];
            /**
             * @example [
             *       "zh-Hans"
             *     ]
             */
            languages: string[];
            /**
             * @example [
             *       "web"
             *     ]
             */
            media: string[];
            /**
             * Format: date-time
             * @description The term begins with the use
             */
            termEndsAt: string;
            /**
             * @example [
             *       "CN"
             *     ]
             */
            territories: string[];
            /**
             * @example [
             *       "reprint"
             *     ]
             */
            uses: string[];
        };
        ReuseView: {
            /** @enum {string} */
            class: "FULL" | "EXCERPT" | "REWRITE" | "QUOTATION";
            /** @description How much of the wording is the same, 0 to 1 */
            identity: number;
            /** @description Share of the page that is of the work, 0 to 1 */
            pageCovered: number;
            spans: components["schemas"]["SpanView"][];
            /** @description Share of the work on the page, 0 to 1 */
            workCovered: number;
        };
        ReviewClaimDto: {
            /** @enum {string} */
            decision: "START_REVIEW" | "FIND_INCOMPLETE" | "UPHOLD" | "REJECT" | "FORWARD" | "CLOSE";
            /** @description The law or term that the decision rests on */
            ground?: components["schemas"]["GroundDto"];
            /** @description With FIND_INCOMPLETE: what is to be added; else what the regime asks for */
            missing?: string[];
            /** @description With the remedy PAID: what was paid */
            payment?: components["schemas"]["PaymentDto"];
            /** @description Why */
            reason: string;
            /**
             * @description With UPHOLD: what was done
             * @enum {string}
             */
            remedy?: "REMOVED" | "CORRECTED" | "PAID";
            /** @description With FORWARD: the source's address, to which the claim is sent without its claimant */
            sourceEmail?: string;
            /**
             * @description Where a restriction holds: UN M.49 or ISO 3166 code
             * @example 001
             */
            territory?: string;
            /**
             * @description A restriction's last day; without it: for good
             * @example 2027-09-01
             */
            until?: string;
        };
        RotateApiTokenDto: {
            /**
             * Format: date-time
             * @description Of the new token, with offset
             */
            expiresAt?: string;
            /**
             * @description Hours for which the old token is good beside the new one
             * @default 24
             */
            overlapHours?: number;
        };
        RotateSecretDto: {
            /**
             * @description Hours for which the old secret signs beside the new one
             * @default 24
             */
            overlapHours?: number;
        };
        SavedFilterListView: {
            items: components["schemas"]["SavedFilterView"][];
        };
        SavedFilterView: {
            filter: Record<string, never>;
            /** Format: uuid */
            id: string;
            name: string;
        };
        SaveFilterDto: {
            filter: components["schemas"]["TriageFilterDto"];
            name: string;
        };
        ScanFailureView: {
            /** @enum {string} */
            code: "ADDRESS_INVALID" | "ROBOTS_DISALLOWED" | "ROBOTS_UNREACHABLE" | "FETCH_ADDRESS_FORBIDDEN" | "FETCH_URL_INVALID" | "FETCH_SCHEME" | "FETCH_TOO_LARGE" | "FETCH_DECOMPRESSION" | "FETCH_TIMEOUT" | "FETCH_REDIRECTS" | "FETCH_UNREACHABLE" | "FETCH_REFUSED" | "HTTP_STATUS" | "HOST_UNAVAILABLE" | "NOT_HTML" | "NO_TEXT" | "OBJECT_MISSING" | "SOURCE_UNREADABLE" | "SOURCE_EMPTY" | "WARC_UNREADABLE" | "WARC_RECORD_BROKEN" | "INTERNAL";
            detail: string;
            /** @description Address, file name, or archive and place of the record */
            page: string;
        };
        ScanProgressView: {
            /** @description Of a scan with archives, in bytes */
            archiveBytes?: components["schemas"]["ArchiveBytesView"];
            done: number;
            failed: number;
            findings: number;
            /** @description Ended a second since the start */
            pagesPerSecond?: number;
            queued: number;
            /** @description Pages that are as they were when last looked at */
            skipped: number;
            /** @description Pages and sources known so far; grows while sources are read */
            targets: number;
        };
        ScanTargetDto: {
            /**
             * @description With `site`: pages looked at in all
             * @default 500
             */
            budget?: number;
            /**
             * @description Content-Type the page was sent with
             * @example text/html; charset=gbk
             */
            contentType?: string;
            /**
             * @description With `site`: links from the first page to the last
             * @default 3
             */
            depth?: number;
            /** @description Address of an RSS or Atom feed */
            feed?: string;
            /** @description Key of an uploaded list of addresses: one a line, or a table of search results (CSV) with a column of addresses */
            list?: string;
            /**
             * @description Name an upload goes by in findings
             * @example pages/copy.html
             */
            name?: string;
            /** @description Every page that partners declared as a reprint */
            reprints?: components["schemas"]["DeclaredReprintsDto"];
            /** @description First page of a site that is followed link by link, on its own host */
            site?: string;
            /** @description Address of a sitemap or a sitemap index, gzipped or not */
            sitemap?: string;
            /** @description Key of an uploaded HTML page, as POST /api/v1/scans/uploads answered it */
            upload?: string;
            /**
             * @description Page to fetch; with `upload` or `warc` the address it was saved from
             * @example https://news.example/a/1
             */
            url?: string;
            /** @description Key of an uploaded WARC file, plain or gzipped; each of its HTML pages is scanned */
            warc?: string;
            /**
             * @description Address of a WARC file, plain or gzipped, read part by part where it lies
             * @example https://data.commoncrawl.org/crawl-data/CC-MAIN-2026-45/segments/1/warc/CC-MAIN-1.warc.gz
             */
            warcUrl?: string;
        };
        ScanView: {
            /** Format: date-time */
            endedAt?: string;
            /** @description Targets that gave no page; the first two hundred */
            failures?: components["schemas"]["ScanFailureView"][];
            /** @description All failures, summed up; most first */
            failuresByHost?: components["schemas"]["HostFailuresView"][];
            /** Format: uuid */
            id: string;
            /** @description Hosts that asked for quiet, with pages still to come */
            pausedHosts?: components["schemas"]["PausedHostView"][];
            progress: components["schemas"]["ScanProgressView"];
            /** Format: date-time */
            requestedAt: string;
            /**
             * @description Whether pages known to be unchanged are passed over
             * @enum {string}
             */
            revisit: "CHANGED" | "ALL";
            /**
             * Format: uuid
             * @description The schedule that asked for it
             */
            scheduleId?: string;
            /** Format: date-time */
            startedAt?: string;
            /** @enum {string} */
            state: "REQUESTED" | "RUNNING" | "PAUSED" | "COMPLETED" | "CANCELED";
            /** @description All findings by verdict; most first */
            verdicts?: components["schemas"]["VerdictCountView"][];
            /** @description Pages read in part, or labeled wrong; the first two hundred */
            warnings?: components["schemas"]["ScanWarningView"][];
        };
        ScanWarningView: {
            codes: ("SIZE_CAPPED" | "TEXT_CAPPED" | "DEPTH_CAPPED" | "NODES_CAPPED" | "CHARSET_MISLABELED" | "BODY_CUT_OFF")[];
            page: string;
        };
        ScheduleView: {
            /** Format: date-time */
            createdAt: string;
            every: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastRunAt?: string;
            /** Format: uuid */
            lastScanId?: string;
            name: string;
            /**
             * Format: date-time
             * @description UTC
             */
            nextRunAt: string;
            /** Format: uuid */
            partnerId?: string;
            /** @enum {string} */
            state: "ACTIVE" | "PAUSED" | "ENDED";
            /** @description `[{ kind, url? , objectKey?, name?, depth?, budget?, partnerId? }]` */
            targets: Record<string, never>;
        };
        ScopeDto: {
            /**
             * @description Most copies, issues or calls; absent: not counted
             * @example 1000
             */
            copies?: number;
            /**
             * @description Hosts, each with its subdomains
             * @example [
             *       "news.example.com"
             *     ]
             */
            domains: string[];
            /**
             * @description Largest part of a work an excerpt may take, whole percent
             * @example 20
             */
            excerptPercent?: number;
            /**
             * @default NON_EXCLUSIVE
             * @enum {string}
             */
            exclusivity?: "NON_EXCLUSIVE" | "EXCLUSIVE";
            /**
             * @description BCP 47
             * @example [
             *       "zh-Hans"
             *     ]
             */
            languages: string[];
            /**
             * @example [
             *       "web"
             *     ]
             */
            media: ("web" | "app" | "print" | "audio" | "video")[];
            /**
             * Format: date-time
             * @description Exclusive
             * @example 2028-01-01T00:00:00+08:00
             */
            termEndsAt: string;
            /**
             * Format: date-time
             * @example 2027-01-01T00:00:00+08:00
             */
            termStartsAt: string;
            /**
             * @description ISO 3166-1 alpha-2, or 001 for the world
             * @example [
             *       "CN"
             *     ]
             */
            territories: string[];
            /**
             * @example [
             *       "reprint"
             *     ]
             */
            uses: ("reprint" | "excerpt" | "translation" | "adaptation" | "archive" | "resale" | "tdm" | "ai-training" | "ai-input")[];
            /** @description Always refused: the right to be named cannot be licensed away */
            waiveAttribution?: boolean;
        };
        ScopeGapView: {
            /** @enum {string} */
            dimension: "territories" | "media" | "languages" | "uses" | "exclusive" | "term";
            /** @description What the other covers there */
            granted: string[];
            /** @description Values that lie outside */
            outside: string[];
        };
        SeenPageView: {
            /** @description UTF-16 units of all its text */
            characters: number;
            charset?: string;
            language?: string;
            /** @description As the page states it */
            publishedAt?: string;
            /** @description Absent where a quick look was enough */
            title?: string;
            /**
             * Format: uri
             * @description After redirects
             */
            url?: string;
            /** @description What of the page was read in part */
            warnings: string[];
        };
        SegmentView: {
            /** @enum {string} */
            kind: "EQUAL" | "DELETE" | "INSERT";
            /**
             * @description UTF-16 units, half-open
             * @example [
             *       14,
             *       426
             *     ]
             */
            page?: number[];
            /** @description As on the page; of a DELETE as in the work */
            text: string;
            /**
             * @description UTF-16 units, half-open
             * @example [
             *       14,
             *       426
             *     ]
             */
            work?: number[];
        };
        SessionActorView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Only for a partner's people
             */
            partnerId?: string;
            roles: ("PARTNER" | "PARTNER_ADMIN" | "DESK" | "LEGAL" | "ADMIN")[];
        };
        SessionView: {
            /** @description Send it as `Authorization: Bearer …` */
            accessToken: string;
            actor: components["schemas"]["SessionActorView"];
            /**
             * Format: date-time
             * @description First instant at which the access token is refused, UTC
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description First instant at which the refresh token is refused, UTC
             */
            refreshExpiresAt: string;
            /** @description Trade it for the next pair before it expires; used twice, it ends the session */
            refreshToken: string;
            /** @enum {string} */
            tokenType: "Bearer";
        };
        SettleReservationDto: {
            /** @description Your own name for the reservation */
            key: string;
        };
        SignAgreementDto: {
            /** @description `documentHash` of the agreement you have read */
            documentHash: string;
            /** @example Li Wen */
            name: string;
            /** @enum {string} */
            side: "LICENSEE" | "LICENSOR";
            /** @example Head of Content */
            title: string;
        };
        SignatureView: {
            documentHash: string;
            name: string;
            /** @enum {string} */
            side: "LICENSEE" | "LICENSOR";
            /** Format: date-time */
            signedAt: string;
            title: string;
        };
        SigningKeyView: {
            /** Format: date-time */
            activatedAt: string;
            kid: string;
            /** Format: date-time */
            retiredAt?: string;
            /** Format: date-time */
            revokedAt?: string;
            /** @enum {string} */
            state: "ACTIVE" | "RETIRED" | "REVOKED";
        };
        SnapshotView: {
            charset: string;
            /** @description SHA-256 of the bytes */
            contentHash: string;
            /** Format: date-time */
            fetchedAt: string;
            /** @description The response headers that are kept */
            headers: Record<string, never>;
            /** @description BCP 47 or `und` */
            language: string;
            remoteAddress?: string;
            /** @description Bytes */
            size: number;
            status?: number;
            /** @description SHA-256 of the extracted text in UTF-8 */
            textHash: string;
        };
        SpanView: {
            /**
             * @description UTF-16 units, half-open
             * @example [
             *       14,
             *       426
             *     ]
             */
            page: number[];
            /**
             * @description UTF-16 units, half-open
             * @example [
             *       14,
             *       426
             *     ]
             */
            work: number[];
        };
        StartScanDto: {
            /**
             * @description `ALL` looks at pages again that are known to be unchanged
             * @default CHANGED
             * @enum {string}
             */
            revisit?: "CHANGED" | "ALL";
            /** @description Each target has one of `url`, `upload`, `warc`, `warcUrl`, `list`, `sitemap`, `feed`, `site`, `reprints` */
            targets: components["schemas"]["ScanTargetDto"][];
        };
        StatutoryView: {
            /**
             * @description Which of the two the law means is open
             * @enum {string}
             */
            code: "PER_CASE" | "PER_WORK";
            least: components["schemas"]["AmountView"];
            /** @description With the reasonable costs */
            leastTotal: components["schemas"]["AmountView"];
            most: components["schemas"]["AmountView"];
            /** @description With the reasonable costs */
            mostTotal: components["schemas"]["AmountView"];
        };
        SuspensionView: {
            /**
             * @description Absent: the desk decided it
             * @enum {string}
             */
            cause?: "NON_PAYMENT" | "UPSTREAM" | "LICENSEE";
            /** Format: date-time */
            reinstatedAt?: string;
            /** Format: date-time */
            suspendedAt: string;
        };
        TakeBackDto: {
            /** Format: uuid */
            accountId?: string;
            /** Format: uuid */
            partnerId: string;
        };
        TakeCopyDto: {
            /** @description Your own name for it: sent again, it is the same copy, counted once */
            key: string;
            /** @enum {string} */
            kind: "COPY" | "DOWNLOAD";
            /**
             * Format: uuid
             * @description Under which license; none: one that counts nothing, where you have one
             */
            licenseId?: string;
        };
        TakenCopyView: {
            /** @description Ready to paste; ends with the credit line */
            html: string;
            /** Format: uuid */
            licenseId: string;
            /** @description Uses left under a count-limited license */
            remaining?: number;
            /** @description The same without markup */
            text: string;
            title: string;
            uri: string;
            version: string;
            /**
             * Format: uuid
             * @description The version taken
             */
            workId: string;
        };
        TerminateAgreementDto: {
            /**
             * Format: date-time
             * @description First instant without the agreement; absent: now
             */
            endsAt?: string;
            /** @enum {string} */
            reason: "BREACH" | "NON_PAYMENT" | "PARTIES_AGREED" | "ORDINARY_NOTICE" | "OTHER";
        };
        TerminationView: {
            /**
             * Format: date-time
             * @description First instant without the agreement
             */
            endsAt: string;
            /** Format: date-time */
            givenAt: string;
            /** @enum {string} */
            reason: "BREACH" | "NON_PAYMENT" | "PARTIES_AGREED" | "ORDINARY_NOTICE" | "OTHER";
        };
        TermOption: {
            /** Format: date-time */
            from: string;
            longestPricedYears?: number;
            /**
             * Format: date-time
             * @description Exclusive; absent: open
             */
            until?: string;
        };
        TextView: {
            /** @enum {string} */
            because?: "NOT_LICENSED" | "REWRITTEN" | "TOO_LONG" | "TOO_DIFFERENT";
            /** @description Units */
            deleted?: number;
            /** @description Units */
            equal?: number;
            /** @description Units */
            inserted?: number;
            /** @description There are more segments than these */
            isCut?: boolean;
            segments?: components["schemas"]["SegmentView"][];
            /** @enum {string} */
            state: "KEPT" | "ALTERED" | "NOT_COMPARED";
            /** @enum {string} */
            unit?: "WORD" | "CHARACTER";
        };
        ThreadView: {
            counterOffers: components["schemas"]["CounterOfferView"][];
            files: components["schemas"]["RequestFileView"][];
            /** @description Oldest first, as all lists here */
            messages: components["schemas"]["MessageView"][];
            quotes: components["schemas"]["QuoteView"][];
        };
        TriageFilterDto: {
            /** @description ME, NONE, or an account */
            assignee?: string;
            /** Format: date-time */
            dueBefore?: string;
            /** @enum {string} */
            kind?: "FALSE_AGENT" | "UNAUTHORIZED_SALE" | "UNAUTHORIZED_USE" | "BREACH_OF_LICENSE";
            leastImpact?: number;
            /** Format: uuid */
            partnerId?: string;
            /** @enum {string} */
            reuse?: "FULL" | "EXCERPT" | "REWRITE" | "QUOTATION";
            /** @enum {string} */
            state?: "RECEIVED" | "TRIAGED_TO_CASE" | "DISMISSED" | "DETECTED" | "TRIAGE" | "DISMISSED_DUPLICATE" | "EXEMPT_REVIEW" | "EVIDENCE_PENDING" | "INSUFFICIENT_EVIDENCE" | "EVIDENCE_SECURED" | "NOT_INFRINGING" | "LICENSED_CLOSED" | "CONFIRMED_INFRINGEMENT" | "NOTICE_SENT" | "NOTICE_DELIVERED" | "UNDELIVERABLE" | "NO_RESPONSE" | "COUNTER_RECEIVED" | "COMPLIED" | "PLATFORM_COMPLAINT" | "PLATFORM_RESTORED" | "REMOVED" | "REJECTED" | "NEGOTIATION" | "FAILED" | "RETRO_LICENSE" | "SETTLEMENT" | "PERFORMED" | "BREACHED" | "ADMIN_COMPLAINT" | "PENALTY" | "NO_CASE" | "TRANSFERRED_POLICE" | "PRESERVATION" | "LIFTED" | "LITIGATION" | "WITHDRAWN" | "MEDIATED" | "JUDGMENT" | "APPEAL" | "ENFORCEMENT" | "CLOSED_PARTIAL" | "MONITORING" | "CLOSED" | "REOPENED";
            /** @enum {string} */
            subject?: "REPORT" | "CASE";
        };
        TriageItemView: {
            assigneeId?: string;
            /**
             * Format: date-time
             * @description When the next clock ends
             */
            dueAt?: string;
            /** @description Which clock that is */
            dueRule?: string;
            /** Format: uuid */
            id: string;
            /** @description Points; more is more at stake */
            impact: number;
            /** @enum {string} */
            kind: "FALSE_AGENT" | "UNAUTHORIZED_SALE" | "UNAUTHORIZED_USE" | "BREACH_OF_LICENSE";
            /** @enum {string} */
            overdue: "YES" | "NO";
            /** Format: uuid */
            partnerId?: string;
            /** Format: date-time */
            receivedAt: string;
            state: string;
            /** @enum {string} */
            subject: "REPORT" | "CASE";
            url?: string;
            /** Format: uuid */
            workId?: string;
        };
        TriageListView: {
            items: components["schemas"]["TriageItemView"][];
        };
        UploadDto: {
            /**
             * Format: byte
             * @description The file, base64 (RFC 4648, with padding)
             */
            base64: string;
            /** @description Echoed; what the file is called */
            name?: string;
        };
        UploadView: {
            /** @description SHA-256 of the file; name it as `upload` or `warc` of a scan */
            key: string;
            name?: string;
            /** @description Bytes */
            size: number;
        };
        UsageView: {
            committed: number;
            held: number;
            /** Format: uuid */
            licenseId: string;
            maxUses: number;
            remaining: number;
        };
        UseOption: {
            /** @description Otherwise the desk makes the price */
            pricedByTariff: boolean;
            /** @enum {string} */
            use: "reprint" | "excerpt" | "translation" | "adaptation" | "archive" | "resale" | "tdm" | "ai-training" | "ai-input";
        };
        UseQuestionDto: {
            /** @enum {string} */
            action: "reprint" | "excerpt" | "translation" | "adaptation" | "archive" | "resale" | "tdm" | "ai-training" | "ai-input";
            /**
             * Format: date-time
             * @description Instant of the use, past or future; now where absent
             */
            at?: string;
            /** @description Copies, issues or calls with this use; 1 where absent */
            copies?: number;
            /**
             * @description Where; without `partnerId` also who
             * @example news.example.com
             */
            domain?: string;
            /** @description Share of the work that is used, whole percent */
            excerptPercent?: number;
            /** @example zh-Hans */
            language?: string;
            /** @enum {string} */
            medium?: "web" | "app" | "print" | "audio" | "video";
            /**
             * Format: uuid
             * @description Who wants to; partners may leave it out
             */
            partnerId?: string;
            /** @example CN */
            territory?: string;
            /** @description Key under which the use is booked in the usage ledger of a counted license */
            usageKey?: string;
            /** Format: uuid */
            workId: string;
        };
        UseQuestionsDto: {
            questions: components["schemas"]["UseQuestionDto"][];
        };
        VerdictCountView: {
            count: number;
            /** @enum {string} */
            verdict: "LICENSED_OK" | "LICENSED_ATTRIBUTION_DEFECT" | "LICENSED_OUT_OF_SCOPE" | "UNLICENSED_CANDIDATE" | "POSSIBLY_EXEMPT_REVIEW" | "NOT_OUR_WORK" | "LINK_ONLY" | "INSUFFICIENT_EVIDENCE";
        };
        VerificationView: {
            /** @description The agent of the register it was granted through */
            agent?: components["schemas"]["AgentView"];
            /** @description Credit line by language */
            attribution?: Record<string, never>;
            /** @description Who grants to whom, from the rights holder to the licensee */
            chain?: components["schemas"]["LinkView"][];
            checks: components["schemas"]["CheckView"][];
            /** @description What the presentation shows beside: only to whom it was shown */
            disclosed?: Record<string, never>;
            /** Format: date-time */
            issuedAt?: string;
            licensee?: string;
            /** @description Its issuing in the audit log: `{ entry, leafIndex, treeSize, proof, checkpoint }`, RFC 9162 */
            log?: Record<string, never>;
            number?: string;
            scope?: components["schemas"]["ScopeDto"];
            /** @enum {string} */
            status: "valid" | "not_yet_valid" | "suspended" | "suspended_upstream" | "revoked" | "expired" | "superseded" | "unknown_number" | "tampered";
            /** @description The certificate that took its place */
            supersededBy?: string;
            works?: components["schemas"]["WorkView"][];
        };
        VerifyCertificateDto: {
            /**
             * Format: date-time
             * @description Instant of the use; now where absent
             */
            at?: string;
            /** @description For whom the presentation has to be made: a presentation shown again fails */
            audience?: string;
            /** @description The word the presentation has to answer */
            nonce?: string;
            /** @example IMP-0000-0000-0000-0000 */
            number?: string;
            /** @description Signed certificate, or a presentation of one (SD-JWT) */
            token?: string;
        };
        WebhookAttemptListView: {
            items: components["schemas"]["WebhookAttemptView"][];
        };
        WebhookAttemptView: {
            /** Format: date-time */
            attemptedAt: string;
            durationMs: number;
            /** Format: uuid */
            eventId: string;
            /**
             * @description Why there was no answer
             * @example FETCH_TIMEOUT
             */
            failure?: string;
            /** Format: uuid */
            id: string;
            /** @description HTTP status of the answer */
            status?: number;
        };
        WebhookEndpointListView: {
            items: components["schemas"]["WebhookEndpointView"][];
        };
        WebhookEndpointView: {
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            disabledFor?: "BY_PARTNER" | "GONE" | "FAILING";
            /**
             * Format: date-time
             * @description Since then no call has succeeded
             */
            failingSince?: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description Until then the old secret signs, too
             */
            oldSecretUntil?: string;
            /** @enum {string} */
            state: "ENABLED" | "DISABLED";
            /** @description None: every type */
            types: ("work.published" | "work.corrected" | "work.withdrawn" | "license.changed" | "license.ending")[];
            /** Format: uri */
            url: string;
        };
        WebhookMessageListView: {
            items: components["schemas"]["WebhookMessageView"][];
        };
        WebhookMessageView: {
            /** @description Since it was first sent, or sent again */
            attempts: number;
            /** Format: date-time */
            dueAt?: string;
            /**
             * Format: uuid
             * @description As in `webhook-id`
             */
            eventId: string;
            /** Format: date-time */
            occurredAt: string;
            /** @description The body that is sent */
            payload: Record<string, never>;
            /** Format: date-time */
            settledAt?: string;
            /** @enum {string} */
            state: "WAITING" | "DELIVERED" | "DEAD";
            /** @enum {string} */
            type: "work.published" | "work.corrected" | "work.withdrawn" | "license.changed" | "license.ending" | "webhook.test";
        };
        WorkView: {
            byline?: string;
            category?: string;
            /** @description Graphemes of the text without white space */
            charCount: number;
            /** @description Parts with rights of their own; not in lists */
            components?: components["schemas"]["ComponentView"][];
            copyrightHolder?: string;
            copyrightNotice?: string;
            /** @description What stands under a THIRD_PARTY work */
            disclaimer?: string;
            /** @description To the editors who receive it: what was corrected, why it was killed */
            edNote?: string;
            /** Format: date-time */
            embargoedUntil?: string;
            excerpt: string;
            /** Format: date-time */
            firstCreated: string;
            /** Format: uuid */
            id: string;
            /** @description BCP 47 */
            language: string;
            /**
             * @description Only OWN works can be licensed
             * @enum {string}
             */
            origin: "OWN" | "THIRD_PARTY" | "UNKNOWN";
            /** @enum {string} */
            pubStatus: "usable" | "withheld" | "canceled";
            /** @description Whom to ask about a THIRD_PARTY work */
            source?: string;
            /** @description Only for the publisher’s own people */
            text?: string;
            title: string;
            /** @enum {string} */
            type: "text" | "audio" | "video" | "picture" | "graphic" | "composite" | "component" | "event" | "planning";
            uri: string;
            usageTerms?: string;
            version: string;
            /** Format: date-time */
            versionCreated: string;
        };
        WriteNoticeDto: {
            /** @description Document that lets the sender act; by default the mandate */
            authority?: string;
            claimant?: components["schemas"]["ClaimantDto"];
            evidence?: string[];
            /** @description Addresses beside the case’s own page */
            locations?: string[];
            reasons?: string;
            recipient: components["schemas"]["RecipientDto"];
            /** @description Name under the notice */
            signature?: string;
            /** @description Statements you make by naming them */
            statements: ("GOOD_FAITH" | "FAIR_USE_CONSIDERED" | "TRUTH" | "PERJURY")[];
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
    CertificatesController_jwks: {
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
                    "application/json": components["schemas"]["JwksView"];
                };
            };
        };
    };
    AccountsController_listStaff: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["AccountListView"];
                };
            };
        };
    };
    AccountsController_openStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenStaffAccountDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description EMAIL_TAKEN */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
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
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description ACCOUNT_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountsController_close: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the account */
                "If-Match": string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePartnerStandingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description STATE_REFUSED; OWN_ACCOUNT: nobody closes their own */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountsController_reopen: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the account */
                "If-Match": string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePartnerStandingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description STATE_REFUSED, SEATS_EXHAUSTED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountsController_changeRoles: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the account */
                "If-Match": string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRolesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description OWN_ACCOUNT: nobody changes their own */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AdvisoriesController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                kind?: "KILL" | "HOLD" | "CORRECTION";
                limit?: number;
                state?: "OPEN" | "ACKNOWLEDGED" | "ESCALATED";
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
                    "application/json": components["schemas"]["AdvisoryListView"];
                };
            };
        };
    };
    AdvisoriesController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                advisoryId: string;
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
                    "application/json": components["schemas"]["AdvisoryView"];
                };
            };
            /** @description ADVISORY_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AdvisoriesController_acknowledged: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                advisoryId: string;
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
                    "application/json": components["schemas"]["AdvisoryView"];
                };
            };
            /** @description ADVISORY_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AgentsController_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueAgentGrantDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentGrantView"];
                };
            };
            /** @description AGENT_UNKNOWN; AGENT_GRANT_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description EXCLUSIVE_OVERLAP */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description AGENT_GRANT_INVALID, GRANT_OUTSIDE_GRANTOR, ISSUER_NOT_AUTHORIZED, MANDATE_MISSING */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AgentOffersController_execute: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition harmless */
                "Idempotency-Key"?: string;
            };
            path: {
                grantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferThroughAgentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseRequestView"];
                };
            };
        };
    };
    AgentsController_revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                grantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePartnerStandingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentGrantView"];
                };
            };
            /** @description AGENT_GRANT_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AgentsController_check: {
        parameters: {
            query?: {
                /** @description Past or future instant with offset; default now */
                at?: string;
                /** @description Of its site, in any script; or the address of a page of it */
                domain?: string;
                /** @description Whole name; width, case, blanks and punctuation do not count */
                name?: string;
                /** @description Register number, credit code, or number in another register */
                number?: string;
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
                    "application/json": components["schemas"]["AgentCheckView"];
                };
            };
            /** @description AGENT_QUESTION_INVALID: exactly one of name, number and domain */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AgentsController_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterAgentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description AGENT_EXISTS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description AGENT_INVALID, with every problem by its place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AgreementsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agreementId: string;
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
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
        };
    };
    AmendmentsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: Amendment[] }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AmendmentsController_prepare: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the agreement */
                "If-Match": string;
            };
            path: {
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrepareAmendmentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentView"];
                };
            };
        };
    };
    AmendmentsController_sign: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                agreementId: string;
                amendmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignAgreementDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentView"];
                };
            };
        };
    };
    AmendmentsController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                agreementId: string;
                amendmentId: string;
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
                    "application/json": components["schemas"]["AmendmentView"];
                };
            };
        };
    };
    AgreementsController_sign: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignAgreementDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
        };
    };
    AmendmentsController_terminate: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TerminateAgreementDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
        };
    };
    ApiCallsController_list: {
        parameters: {
            query?: {
                /** @description IP address it came from */
                address?: string;
                /** @description From the `Link` header of the page before */
                cursor?: string;
                /** @description Inclusive */
                from?: string;
                limit?: number;
                /** @description Yours alone, unless you are the publisher’s */
                partnerId?: string;
                /** @description API token */
                tokenId?: string;
                /** @description Exclusive */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: ApiCall[] }`; `Link` leads to the next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiCallView"];
                };
            };
        };
    };
    ApiCallsController_csv: {
        parameters: {
            query?: {
                /** @description IP address it came from */
                address?: string;
                /** @description From the `Link` header of the page before */
                cursor?: string;
                /** @description Inclusive */
                from?: string;
                /** @description Yours alone, unless you are the publisher’s */
                partnerId?: string;
                /** @description API token */
                tokenId?: string;
                /** @description Exclusive */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table; `Link` leads to the next one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApiCallsController_report: {
        parameters: {
            query?: {
                /** @description IP address it came from */
                address?: string;
                /** @description Inclusive */
                from?: string;
                /** @description Yours alone, unless you are the publisher’s */
                partnerId?: string;
                /** @description API token */
                tokenId?: string;
                /** @description Exclusive */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: ApiCallCount[] }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiCallCountView"];
                };
            };
        };
    };
    ApiCallsController_reportCsv: {
        parameters: {
            query?: {
                /** @description IP address it came from */
                address?: string;
                /** @description Inclusive */
                from?: string;
                /** @description Yours alone, unless you are the publisher’s */
                partnerId?: string;
                /** @description API token */
                tokenId?: string;
                /** @description Exclusive */
                until?: string;
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
                content?: never;
            };
        };
    };
    ApiTokensController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["ApiTokenListView"];
                };
            };
        };
    };
    ApiTokensController_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueApiTokenDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedApiTokenView"];
                };
            };
            /** @description API_TOKEN_INVALID, with every problem by its place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApiTokensController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tokenId: string;
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
            /** @description API_TOKEN_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApiTokensController_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateApiTokenDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedApiTokenView"];
                };
            };
            /** @description API_TOKEN_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description STATE_REFUSED: the old one is over already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AuditController_entries: {
        parameters: {
            query?: {
                /** @description Place in the log of the last entry before; 0 for the beginning */
                after?: number;
                /** @description Entries at most; all of them where absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry a line, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProofsController_consistency: {
        parameters: {
            query: {
                /** @description Size of the smaller tree */
                from: number;
                /** @description Size of the larger tree; the newest where absent */
                to?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ from, fromRoot, to, toRoot, proof }`, hashes in hex */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProofsController_inclusion: {
        parameters: {
            query: {
                /** @description Hash of the entry, 64 hex digits */
                hash: string;
                /** @description Size of the tree to prove it in; the newest where absent */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ entryHash, leafHash, leafIndex, treeSize, root, proof, checkpoint? }`, hashes in hex */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AuditController_about: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: AuditEntry[] }`, at most 1,000 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AuditController_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ size, root, consistent, problems }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BrowserSessionsController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description Always `1` */
                "x-imprimatur-page": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSessionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrowserSessionView"];
                };
            };
            /** @description SIGN_IN_REFUSED: the address or the password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description FOREIGN_PAGE; PARTNER_NOT_ACTIVE */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description SIGN_IN_THROTTLED: wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BrowserSessionsController_endAll: {
        parameters: {
            query?: never;
            header: {
                /** @description Always `1` */
                "x-imprimatur-page": "1";
            };
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
    BrowserSessionsController_end: {
        parameters: {
            query?: never;
            header: {
                /** @description Always `1` */
                "x-imprimatur-page": "1";
            };
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
    BrowserSessionsController_refresh: {
        parameters: {
            query?: never;
            header: {
                /** @description Always `1` */
                "x-imprimatur-page": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrowserSessionView"];
                };
            };
            /** @description REFRESH_TOKEN_INVALID, REFRESH_TOKEN_EXPIRED, REFRESH_TOKEN_REUSED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description FOREIGN_PAGE; PARTNER_NOT_ACTIVE */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CasesController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
                state?: "DETECTED" | "TRIAGE" | "DISMISSED_DUPLICATE" | "EXEMPT_REVIEW" | "EVIDENCE_PENDING" | "INSUFFICIENT_EVIDENCE" | "EVIDENCE_SECURED" | "NOT_INFRINGING" | "LICENSED_CLOSED" | "CONFIRMED_INFRINGEMENT" | "NOTICE_SENT" | "NOTICE_DELIVERED" | "UNDELIVERABLE" | "NO_RESPONSE" | "COUNTER_RECEIVED" | "COMPLIED" | "PLATFORM_COMPLAINT" | "PLATFORM_RESTORED" | "REMOVED" | "REJECTED" | "NEGOTIATION" | "FAILED" | "RETRO_LICENSE" | "SETTLEMENT" | "PERFORMED" | "BREACHED" | "ADMIN_COMPLAINT" | "PENALTY" | "NO_CASE" | "TRANSFERRED_POLICE" | "PRESERVATION" | "LIFTED" | "LITIGATION" | "WITHDRAWN" | "MEDIATED" | "JUDGMENT" | "APPEAL" | "ENFORCEMENT" | "CLOSED_PARTIAL" | "MONITORING" | "CLOSED" | "REOPENED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `Link` leads to the next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseListView"];
                };
            };
        };
    };
    CasesController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
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
                    "application/json": components["schemas"]["CaseFileView"];
                };
            };
            /** @description CASE_UNKNOWN */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TriageController_assignCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignDto"];
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
    ClocksController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
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
                    "application/json": components["schemas"]["CaseClocksView"];
                };
            };
            /** @description CASE_UNKNOWN */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HandOverController_counsel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
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
                    "application/json": components["schemas"]["CounselStandingView"];
                };
            };
        };
    };
    HandOverController_mandate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MandateCounselDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounselMandateView"];
                };
            };
            /** @description COUNSEL_MANDATE_REFUSED: somebody has one */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HandOverController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
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
                    "application/json": components["schemas"]["CounselMandateView"];
                };
            };
        };
    };
    ClocksController_delay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDelayDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseClocksView"];
                };
            };
            /** @description EVIDENCE_DELAY_REFUSED: no such time runs, or more than one */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description EVIDENCE_DELAY_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HandOverController_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferRetroDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetroOfferView"];
                };
            };
            /** @description RETRO_LICENSE_REFUSED: the case is not in negotiation, or lacks partner or work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HandOverController_name: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the case */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameRetroDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description RETRO_LICENSE_REFUSED, STATE_REFUSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClocksController_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFactDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseClocksView"];
                };
            };
            /** @description LIMITATION_FACT_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    NoticesController_ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
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
                    "application/json": components["schemas"]["NoticeListView"];
                };
            };
        };
    };
    NoticesController_prepare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrepareNoticeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            /** @description STATE_REFUSED: the case is not where a notice may go out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HandOverController_packs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
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
                    "application/json": components["schemas"]["PackListView"];
                };
            };
        };
    };
    HandOverController_pack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakePackDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackView"];
                };
            };
            /** @description PACK_INCOMPLETE with everything it lacks */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CasesController_move: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the case */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveCaseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description STATE_REFUSED, CASE_GUARD_UNMET with what is missing, APPROVAL_BY_SAME_PERSON */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CatalogueController_find: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                /** @description Counts by facet, on the first page */
                facets?: "true" | "false";
                /** @description BCP 47 tag or its beginning */
                language?: string;
                limit?: number;
                /** @description On the publisher’s clocks */
                month?: string;
                /** @description BEST: with all words in the headline first */
                order?: "BEST" | "NEWEST";
                origin?: "OWN" | "THIRD_PARTY" | "UNKNOWN";
                /** @description Only what this product finds */
                productId?: string;
                /** @description See docs/search.md */
                q?: string;
                /** @description MINE: for partners what their products find; PUBLIC: what anybody sees */
                scope?: "MINE" | "PUBLIC";
                /** @description Category of the work, whole */
                section?: string;
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
                    "application/json": components["schemas"]["CataloguePageView"];
                };
            };
            /** @description SEARCH_QUERY_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CatalogueController_progress: {
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
                    "application/json": components["schemas"]["IndexProgressView"];
                };
            };
        };
    };
    CatalogueController_rebuild: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexProgressView"];
                };
            };
        };
    };
    CertificatesController_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyCertificateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
        };
    };
    ClaimLinksController_redeem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeemLinkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClaimsDeskController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                late?: "true" | "false";
                /** @description Those of which a letter has not left */
                letters?: "NOT_SENT";
                limit?: number;
                /** @description Without it: every claim received */
                state?: "DRAFT" | "RECEIVED" | "INCOMPLETE" | "UNDER_REVIEW" | "UPHELD" | "REJECTED" | "FORWARDED_TO_SOURCE" | "CLOSED" | "WITHDRAWN" | "LAPSED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items }` without claimants; `Link` leads to the next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClaimsController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenClaimDto"];
            };
        };
        responses: {
            /** @description The claim with its window, trace and explanation, and its secret `token` */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClaimsController_view: {
        parameters: {
            query?: never;
            header?: {
                /** @description The secret of the last answer; each change spends it and brings the next */
                "Claim-Token"?: string;
            };
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claim with claimant and history; `ETag` is its version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClaimsController_amend: {
        parameters: {
            query?: never;
            header: {
                /** @description The secret of the last answer; each change spends it and brings the next */
                "Claim-Token": string;
            };
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendClaimDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClaimLinksController_complain: {
        parameters: {
            query?: never;
            header: {
                /** @description The secret of the last answer; each change spends it and brings the next */
                "Claim-Token": string;
            };
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplainDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClaimsController_complete: {
        parameters: {
            query?: never;
            header: {
                /** @description The secret of the last answer; each change spends it and brings the next */
                "Claim-Token": string;
            };
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteClaimDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClaimsDeskController_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewClaimDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClaimLinksController_document: {
        parameters: {
            query?: never;
            header: {
                /** @description The secret of the last answer; each change spends it and brings the next */
                "Claim-Token": string;
            };
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddDocumentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClaimsDeskController_excuse: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClaimsDeskController_hide: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClaimLinksController_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestLinkDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClaimsController_file: {
        parameters: {
            query?: never;
            header: {
                /** @description The secret of the last answer; each change spends it and brings the next */
                "Claim-Token": string;
            };
            path: {
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
                content?: never;
            };
        };
    };
    ClaimsController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description The secret of the last answer; each change spends it and brings the next */
                "Claim-Token": string;
            };
            path: {
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
                content?: never;
            };
        };
    };
    ClocksController_due: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `Link` leads to the next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueClockListView"];
                };
            };
        };
    };
    AccountsController_colleagues: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["ColleagueListView"];
                };
            };
        };
    };
    ClocksController_damages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DamagesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DamagesView"];
                };
            };
            /** @description DAMAGES_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DecisionsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UseQuestionDto"] | components["schemas"]["UseQuestionsDto"];
            };
        };
        responses: {
            /** @description For many: `{ decisions: […] }` in the order of the questions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionView"];
                };
            };
        };
    };
    DeliveriesController_list: {
        parameters: {
            query?: {
                /** @description Account or token */
                actorId?: string;
                /** @description IP address it went to */
                address?: string;
                /** @description From the `Link` header of the page before */
                cursor?: string;
                /** @description Inclusive */
                from?: string;
                kind?: "FETCH" | "COPY" | "DOWNLOAD";
                licenseId?: string;
                limit?: number;
                /** @description Yours alone, unless you are the publisher’s */
                partnerId?: string;
                /** @description Exclusive */
                until?: string;
                /** @description One version of a work */
                workId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: Delivery[] }`; `Link` leads to the next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
        };
    };
    DeliveriesController_csv: {
        parameters: {
            query?: {
                /** @description Account or token */
                actorId?: string;
                /** @description IP address it went to */
                address?: string;
                /** @description From the `Link` header of the page before */
                cursor?: string;
                /** @description Inclusive */
                from?: string;
                kind?: "FETCH" | "COPY" | "DOWNLOAD";
                licenseId?: string;
                /** @description Yours alone, unless you are the publisher’s */
                partnerId?: string;
                /** @description Exclusive */
                until?: string;
                /** @description One version of a work */
                workId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table; `Link` leads to the next one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DeliveryCallersController_list: {
        parameters: {
            query?: {
                /** @description Account or token */
                actorId?: string;
                /** @description IP address it went to */
                address?: string;
                /** @description Inclusive */
                from?: string;
                kind?: "FETCH" | "COPY" | "DOWNLOAD";
                licenseId?: string;
                /** @description Yours alone, unless you are the publisher’s */
                partnerId?: string;
                /** @description Exclusive */
                until?: string;
                /** @description One version of a work */
                workId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: DeliveryCaller[] }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryCallerView"];
                };
            };
        };
    };
    DeliveryCallersController_table: {
        parameters: {
            query?: {
                /** @description Account or token */
                actorId?: string;
                /** @description IP address it went to */
                address?: string;
                /** @description Inclusive */
                from?: string;
                kind?: "FETCH" | "COPY" | "DOWNLOAD";
                licenseId?: string;
                /** @description Yours alone, unless you are the publisher’s */
                partnerId?: string;
                /** @description Exclusive */
                until?: string;
                /** @description One version of a work */
                workId?: string;
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
                content?: never;
            };
        };
    };
    DeliveriesController_report: {
        parameters: {
            query?: {
                /** @description Account or token */
                actorId?: string;
                /** @description IP address it went to */
                address?: string;
                /** @description Inclusive */
                from?: string;
                kind?: "FETCH" | "COPY" | "DOWNLOAD";
                licenseId?: string;
                /** @description Yours alone, unless you are the publisher’s */
                partnerId?: string;
                /** @description Exclusive */
                until?: string;
                /** @description One version of a work */
                workId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: DeliveryCount[] }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryCountView"];
                };
            };
        };
    };
    DeliveriesController_reportCsv: {
        parameters: {
            query?: {
                /** @description Account or token */
                actorId?: string;
                /** @description IP address it went to */
                address?: string;
                /** @description Inclusive */
                from?: string;
                kind?: "FETCH" | "COPY" | "DOWNLOAD";
                licenseId?: string;
                /** @description Yours alone, unless you are the publisher’s */
                partnerId?: string;
                /** @description Exclusive */
                until?: string;
                /** @description One version of a work */
                workId?: string;
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
                content?: never;
            };
        };
    };
    EvidenceController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
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
                    "application/json": components["schemas"]["EvidenceDetailView"];
                };
            };
        };
    };
    EvidenceController_capture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
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
                    "application/json": components["schemas"]["CaptureView"];
                };
            };
        };
    };
    EvidenceController_bundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceReasonDto"];
            };
        };
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    EvidenceController_screenshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PNG */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FeedsController_feed: {
        parameters: {
            query?: {
                /** @description From the Link header of a page before: `next` for what follows, `prev` for what is new */
                cursor?: string;
                limit?: number;
                /** @description Only what this product of yours finds */
                productId?: string;
            };
            header?: never;
            path: {
                format: "ninjs" | "newsml-g2" | "rss" | "atom" | "json" | "html";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; with `ETag` and, where it can be told, `Last-Modified` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description FEED_FOR_PARTNERS */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description FEED_FORMAT_UNKNOWN, PRODUCT_UNKNOWN */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description CURSOR_EXPIRED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FindingsController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
                verdict?: "LICENSED_OK" | "LICENSED_ATTRIBUTION_DEFECT" | "LICENSED_OUT_OF_SCOPE" | "UNLICENSED_CANDIDATE" | "POSSIBLY_EXEMPT_REVIEW" | "NOT_OUR_WORK" | "LINK_ONLY" | "INSUFFICIENT_EVIDENCE";
                workId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: Finding[] }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FindingsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: string;
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
                    "application/json": components["schemas"]["FindingDetailView"];
                };
            };
        };
    };
    FindingsController_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                findingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideFindingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingView"];
                };
            };
        };
    };
    EvidenceController_ofFinding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: string;
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
                    "application/json": components["schemas"]["FindingEvidenceView"];
                };
            };
        };
    };
    EvidenceController_secure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceReasonDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceView"];
                };
            };
        };
    };
    FindingReportsController_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportFindingDto"];
            };
        };
        responses: {
            /** @description The same was reported before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /** @description FINDING_UNKNOWN */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description FINDING_NOT_REPORTABLE: its verdict pursues nothing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FindingsController_snapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FindingsController_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: string;
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
                    "application/json": components["schemas"]["PageTextView"];
                };
            };
        };
    };
    HearingsController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `Link` leads to the next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingListView"];
                };
            };
        };
    };
    HearingsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hearingId: string;
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
                    "application/json": components["schemas"]["HearingView"];
                };
            };
            /** @description HEARING_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HearingsController_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hearingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingView"];
                };
            };
            /** @description HEARING_ITEM_REFUSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HearingsController_cure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hearingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CureDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingView"];
                };
            };
            /** @description HEARING_OVER */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HearingsController_dispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hearingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingView"];
                };
            };
            /** @description HEARING_OVER, HEARING_ITEM_REFUSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InvitationsController_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description INVITATION_INVALID */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InvoicesController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                licenseId?: string;
                limit?: number;
                state?: "OPEN" | "OVERDUE" | "PAID" | "CANCELED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: Invoice[] }`; `Link` leads to the next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InvoicesController_csv: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                licenseId?: string;
                state?: "OPEN" | "OVERDUE" | "PAID" | "CANCELED";
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
                content?: never;
            };
        };
    };
    InvoicesController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: string;
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
                    "application/json": components["schemas"]["InvoiceView"];
                };
            };
        };
    };
    InvoicesController_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelInvoiceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceView"];
                };
            };
        };
    };
    InvoicesController_pay: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPaymentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceView"];
                };
            };
        };
    };
    RetentionController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items }`; `Link` leads to the next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RetentionController_place: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceHoldDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RetentionController_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                holdId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseHoldDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RequestWizardController_classifyCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerClassDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
        };
    };
    RequestWizardController_optionsOf: {
        parameters: {
            query: {
                workId: string;
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
                    "application/json": components["schemas"]["LicenseOptionsView"];
                };
            };
        };
    };
    LicenseRequestsController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
                state?: "DRAFT" | "SUBMITTED" | "INFO_REQUESTED" | "QUOTED" | "ACCEPTED" | "AGREED" | "LICENSED" | "DECLINED" | "WITHDRAWN" | "LAPSED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: LicenseRequest[] }`; `Link` leads to the next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LicenseRequestsController_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition harmless */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseRequestView"];
                };
            };
        };
    };
    RequestWizardController_requestsCsv: {
        parameters: {
            query?: {
                state?: "DRAFT" | "SUBMITTED" | "INFO_REQUESTED" | "QUOTED" | "ACCEPTED" | "AGREED" | "LICENSED" | "DECLINED" | "WITHDRAWN" | "LAPSED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 10,000 rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LicenseRequestsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
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
                    "application/json": components["schemas"]["LicenseRequestView"];
                };
            };
        };
    };
    LicenseRequestsController_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptQuoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseRequestView"];
                };
            };
        };
    };
    RequestTalkController_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
        };
    };
    CounterOffersController_make: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterOfferDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedRequestView"];
                };
            };
        };
    };
    CounterOffersController_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                offerId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerCounterOfferDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedRequestView"];
                };
            };
        };
    };
    CounterOffersController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                offerId: string;
                requestId: string;
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
                    "application/json": components["schemas"]["OfferedRequestView"];
                };
            };
        };
    };
    LicenseRequestsController_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseRequestView"];
                };
            };
        };
    };
    RequestTalkController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestFileDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestFileView"];
                };
            };
        };
    };
    RequestTalkController_bytes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RequestTalkController_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseRequestView"];
                };
            };
        };
    };
    RequestTalkController_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseRequestView"];
                };
            };
        };
    };
    LicenseRequestsController_quote: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseRequestView"];
                };
            };
        };
    };
    LicenseRequestsController_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                requestId: string;
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
                    "application/json": components["schemas"]["LicenseRequestView"];
                };
            };
        };
    };
    RequestTalkController_thread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
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
                    "application/json": components["schemas"]["ThreadView"];
                };
            };
        };
    };
    LicenseRequestsController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseRequestView"];
                };
            };
        };
    };
    LicensesController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
                state?: "SCHEDULED" | "ACTIVE" | "SUSPENDED" | "EXHAUSTED" | "EXPIRED" | "REVOKED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: License[] }`; `Link` leads to the next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LicensesController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                licenseId: string;
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
                    "application/json": components["schemas"]["LicenseView"];
                };
            };
        };
    };
    CertificatesOfLicenseController_certificate: {
        parameters: {
            query?: {
                /** @description For whom the presentation is made; with nonce */
                audience?: string;
                /** @description Claims to show, with commas between: price, contact, invoiceReference; empty shows none */
                disclose?: string;
                /** @description The word the reader gave to be answered; with audience */
                nonce?: string;
            };
            header?: never;
            path: {
                licenseId: string;
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
                    "application/json": components["schemas"]["CertificateView"];
                };
            };
        };
    };
    CertificatesOfLicenseController_pdf: {
        parameters: {
            query?: {
                /** @description One language; all three, a page each, where absent */
                lang?: "en" | "zh-Hans" | "zh-Hant";
            };
            header?: never;
            path: {
                licenseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CertificatesOfLicenseController_reissue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                licenseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReissueCertificateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateView"];
                };
            };
        };
    };
    UsageController_commit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                licenseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleReservationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReservationView"];
                };
            };
        };
    };
    LicensesController_reinstate: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                licenseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStandingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseView"];
                };
            };
        };
    };
    UsageController_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                licenseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleReservationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReservationView"];
                };
            };
        };
    };
    RenewalsController_renewals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                licenseId: string;
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
                    "application/json": components["schemas"]["RenewalsView"];
                };
            };
        };
    };
    RenewalsController_renew: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition harmless */
                "Idempotency-Key"?: string;
            };
            path: {
                licenseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewLicenseDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseRequestView"];
                };
            };
        };
    };
    UsageController_reserve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                licenseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReserveUsesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReservationView"];
                };
            };
        };
    };
    LicensesController_revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                licenseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStandingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseView"];
                };
            };
        };
    };
    SubLicensesController_offer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition harmless */
                "Idempotency-Key"?: string;
            };
            path: {
                licenseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferSubLicenseDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseRequestView"];
                };
            };
        };
    };
    LicensesController_suspend: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                licenseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStandingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseView"];
                };
            };
        };
    };
    UsageController_usage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                licenseId: string;
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
                    "application/json": components["schemas"]["UsageView"];
                };
            };
        };
    };
    MeController_me: {
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
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    NoticesController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                noticeId: string;
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
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            /** @description NOTICE_UNKNOWN */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    NoticesController_revise: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the notice */
                "If-Match": string;
            };
            path: {
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteNoticeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    NoticesController_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the notice */
                "If-Match": string;
            };
            path: {
                noticeId: string;
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
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            /** @description NOTICE_BLOCKED with everything in its way, APPROVAL_BY_SAME_PERSON */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description NOTICE_INCOMPLETE with each missing element */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    NoticesController_counter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileCounterNoticeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterNoticeView"];
                };
            };
        };
    };
    NoticesController_deliver: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the notice */
                "If-Match": string;
            };
            path: {
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDeliveryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            /** @description DELIVERY_INVALID: before it was sent, or still to come */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    NoticesController_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    NoticesController_serve: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the notice */
                "If-Match": string;
            };
            path: {
                noticeId: string;
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
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            /** @description NOTICE_BLOCKED with everything in its way, STATE_REFUSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    NoticesController_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    NoticesController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the notice */
                "If-Match": string;
            };
            path: {
                noticeId: string;
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
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    OlpController_introspect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Absent: what it was asked for */
                    resource?: string;
                    /** @description As it was given */
                    token: string;
                } & {
                    [key: string]: unknown;
                };
                "application/x-www-form-urlencoded": {
                    /** @description Absent: what it was asked for */
                    resource?: string;
                    /** @description As it was given */
                    token: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description `{ active: false }`, or `{ active: true, client_id, scope, exp, … }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OlpController_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Any */
                    resource?: string;
                } & {
                    [key: string]: unknown;
                };
                "application/x-www-form-urlencoded": {
                    /** @description Any */
                    resource?: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description `{ error, error_description }`, RFC 6749, section 5.2 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OlpController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As it was given */
                    token: string;
                } & {
                    [key: string]: unknown;
                };
                "application/x-www-form-urlencoded": {
                    /** @description As it was given */
                    token: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description `{}`, whether it was a token or not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OlpController_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    grant_type: "client_credentials";
                    /** @description One RSL `<license>` element */
                    license: string;
                    /** @enum {string} */
                    license_type?: "application/rsl+xml";
                    /** @description `url` of the `<content>`, or the URI of the work */
                    resource: string;
                } & {
                    [key: string]: unknown;
                };
                "application/x-www-form-urlencoded": {
                    /** @enum {string} */
                    grant_type: "client_credentials";
                    /** @description One RSL `<license>` element */
                    license: string;
                    /** @enum {string} */
                    license_type?: "application/rsl+xml";
                    /** @description `url` of the `<content>`, or the URI of the work */
                    resource: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description `{ access_token, token_type: "License", expires_in, scope, license_id }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `{ error, error_description }`, RFC 6749, section 5.2 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HandOverController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                packId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnersController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The next page */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerListView"];
                };
            };
        };
    };
    PartnersController_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPartnerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
            /** @description PARTNER_EXISTS, DOMAIN_TAKEN */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description PARTNER_INVALID, with every problem by its place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnersController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: string;
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
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
            /** @description PARTNER_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnersController_changeTerms: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the partner */
                "If-Match": string;
            };
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePartnerTermsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
            /** @description SEATS_EXHAUSTED: more people have an account */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountsController_listOfPartner: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                partnerId: string;
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
                    "application/json": components["schemas"]["AccountListView"];
                };
            };
            /** @description PARTNER_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountsController_openForPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenPartnerAccountDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description PARTNER_UNKNOWN */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description EMAIL_TAKEN, SEATS_EXHAUSTED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnersController_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the partner */
                "If-Match": string;
            };
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePartnerStandingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
        };
    };
    PartnersController_reject: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the partner */
                "If-Match": string;
            };
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePartnerStandingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
        };
    };
    InvitationsController_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitePersonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description SEATS_EXHAUSTED, EMAIL_TAKEN */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InvitationsController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
                partnerId: string;
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
            /** @description INVITATION_UNKNOWN: not open, or none of this partner */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnersController_reactivate: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the partner */
                "If-Match": string;
            };
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePartnerStandingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
        };
    };
    PartnersController_suspend: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the partner */
                "If-Match": string;
            };
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePartnerStandingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
        };
    };
    ProductsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: Product[] }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProductsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
        };
    };
    ProductsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
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
                    "application/json": components["schemas"]["ProductView"];
                };
            };
        };
    };
    ProductsController_change: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
        };
    };
    ProductsController_assignments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: Assignment[] }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProductsController_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentView"];
                };
            };
        };
    };
    ProductsController_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBackDto"];
            };
        };
        responses: {
            /** @description `{}` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PublisherController_show: {
        parameters: {
            query?: {
                /** @description Past or future instant with offset; default now */
                at?: string;
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
                    "application/json": components["schemas"]["PublisherView"];
                };
            };
        };
    };
    PublisherController_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MandateCheckDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateCheckView"];
                };
            };
        };
    };
    PublisherController_mandates: {
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
                    "application/json": components["schemas"]["MandateListView"];
                };
            };
        };
    };
    RequestWizardController_quotesCsv: {
        parameters: {
            query?: {
                state?: "DRAFT" | "SUBMITTED" | "INFO_REQUESTED" | "QUOTED" | "ACCEPTED" | "AGREED" | "LICENSED" | "DECLINED" | "WITHDRAWN" | "LAPSED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Quotes of at most 10,000 requests */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RequestWizardController_previewOf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotePreviewView"];
                };
            };
        };
    };
    RatificationsController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
                state?: "PENDING" | "RATIFIED" | "REFUSED";
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
                    "application/json": components["schemas"]["RatificationListView"];
                };
            };
        };
    };
    RatificationsController_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRatificationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatificationView"];
                };
            };
            /** @description RATIFICATION_INVALID, with every problem by its place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RatificationsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ratificationId: string;
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
                    "application/json": components["schemas"]["RatificationView"];
                };
            };
            /** @description RATIFICATION_UNKNOWN */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RatificationsController_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                ratificationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRatificationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatificationView"];
                };
            };
            /** @description RATIFICATION_OVER: silence was refusal; STATE_REFUSED: it is decided already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ReportsController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
                state?: "RECEIVED" | "TRIAGED_TO_CASE" | "DISMISSED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `Link` leads to the next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportListView"];
                };
            };
        };
    };
    ReportsController_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileReportDto"];
            };
        };
        responses: {
            /** @description The same was reported before: your word was added */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /** @description REPORT_INCOMPLETE, REPORT_ADDRESS_INVALID, WORK_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ReportsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
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
                    "application/json": components["schemas"]["ReportFileView"];
                };
            };
            /** @description REPORT_UNKNOWN */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TriageController_assignReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignDto"];
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
    ReportsController_open: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the report */
                "If-Match": string;
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCaseDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description STATE_REFUSED: it was decided before */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ReportsController_dismiss: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the report */
                "If-Match": string;
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissReportDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description STATE_REFUSED: it was decided before */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ReportsController_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportCertificateDto"];
            };
        };
        responses: {
            /** @description The same was reported before: your word was added */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /** @description CERTIFICATE_HOLDS, REPORT_INCOMPLETE, REPORT_ADDRESS_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DeclaredReprintsController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                licenseId?: string;
                /** @description Those whose light is this now */
                light?: "GREEN" | "AMBER" | "RED";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `Link` leads to the next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclaredReprintsView"];
                };
            };
        };
    };
    DeclaredReprintsController_declare: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition harmless */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareReprintDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclaredReprintView"];
                };
            };
        };
    };
    DeclaredReprintsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reprintId: string;
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
                    "application/json": components["schemas"]["DeclaredReprintView"];
                };
            };
        };
    };
    ReprintChecksController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                reprintId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `Link` leads to the next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReprintChecksView"];
                };
            };
        };
    };
    ReprintChecksController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reprintId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclaredReprintView"];
                };
            };
        };
    };
    DeclaredReprintsController_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                reprintId: string;
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
                    "application/json": components["schemas"]["DeclaredReprintView"];
                };
            };
        };
    };
    CreditChecksController_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckCreditDto"];
            };
        };
        responses: {
            /** @description `{ judgment: { class, satisfies, duty, line, region, visible, evidence }, lines, cureDays }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PreflightController_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreflightDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreflightView"];
                };
            };
        };
    };
    RetentionController_reports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items }`, at most 100: rows erased and rows on legal hold, holding by holding */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SchedulesController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: Schedule[] }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SchedulesController_plan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanScheduleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
        };
    };
    SchedulesController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheduleId: string;
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
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
        };
    };
    SchedulesController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheduleId: string;
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
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
        };
    };
    SchedulesController_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheduleId: string;
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
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
        };
    };
    SchedulesController_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheduleId: string;
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
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
        };
    };
    SchedulesController_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheduleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanView"];
                };
            };
        };
    };
    ScansController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: Scan[] }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ScansController_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartScanDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanView"];
                };
            };
        };
    };
    ScansController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scanId: string;
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
                    "application/json": components["schemas"]["ScanView"];
                };
            };
        };
    };
    ScansController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scanId: string;
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
                    "application/json": components["schemas"]["ScanView"];
                };
            };
        };
    };
    ScansController_findings: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
                verdict?: "LICENSED_OK" | "LICENSED_ATTRIBUTION_DEFECT" | "LICENSED_OUT_OF_SCOPE" | "UNLICENSED_CANDIDATE" | "POSSIBLY_EXEMPT_REVIEW" | "NOT_OUR_WORK" | "LINK_ONLY" | "INSUFFICIENT_EVIDENCE";
            };
            header?: never;
            path: {
                scanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: Finding[] }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ScansController_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scanId: string;
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
                    "application/json": components["schemas"]["ScanView"];
                };
            };
        };
    };
    ScansController_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream of events; ends with the scan, or after ten minutes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ScansController_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scanId: string;
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
                    "application/json": components["schemas"]["ScanView"];
                };
            };
        };
    };
    ScanUploadsController_upload: {
        parameters: {
            query?: {
                /** @description What the file is called, for a body of bytes */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/gzip": components["schemas"]["UploadDto"];
                "application/json": components["schemas"]["UploadDto"];
                "application/octet-stream": components["schemas"]["UploadDto"];
                "application/warc": components["schemas"]["UploadDto"];
                "application/xhtml+xml": components["schemas"]["UploadDto"];
                "text/csv": components["schemas"]["UploadDto"];
                "text/html": components["schemas"]["UploadDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
        };
    };
    SessionsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSessionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description SIGN_IN_REFUSED: the address or the password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description PARTNER_NOT_ACTIVE: the partner is suspended, or its time is over */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description SIGN_IN_THROTTLED: wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionsController_end: {
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
    SessionsController_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshSessionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description REFRESH_TOKEN_INVALID, REFRESH_TOKEN_EXPIRED; REFRESH_TOKEN_REUSED: the session is ended for safety */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description PARTNER_NOT_ACTIVE */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CertificateKeysController_list: {
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
                    "application/json": components["schemas"]["SigningKeyView"][];
                };
            };
        };
    };
    CertificateKeysController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kid: string;
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
                    "application/json": components["schemas"]["SigningKeyView"];
                };
            };
        };
    };
    CertificateKeysController_rotate: {
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
                    "application/json": components["schemas"]["SigningKeyView"][];
                };
            };
        };
    };
    SubjectRequestsController_redeem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeemSubjectLinkDto"];
            };
        };
        responses: {
            /** @description The request, and holding by holding what was exported, erased or kept, and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SubjectDeskController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items }`; `Link` leads to the next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SubjectRequestsController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenSubjectRequestDto"];
            };
        };
        responses: {
            /** @description `{ dueAt }`: the same whether anything is held or not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SubjectDeskController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subjectRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SubjectDeskController_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subjectRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SubjectDeskController_onBehalf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenOnBehalfDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TriageController_list: {
        parameters: {
            query?: {
                /** @description ME, NONE, or an account */
                assignee?: string;
                /** @description From the `Link` header of the page before */
                cursor?: string;
                dueBefore?: string;
                /** @description A saved filter of yours; fields given beside it win */
                filter?: string;
                kind?: "FALSE_AGENT" | "UNAUTHORIZED_SALE" | "UNAUTHORIZED_USE" | "BREACH_OF_LICENSE";
                leastImpact?: number;
                limit?: number;
                partnerId?: string;
                reuse?: "FULL" | "EXCERPT" | "REWRITE" | "QUOTATION";
                state?: "RECEIVED" | "TRIAGED_TO_CASE" | "DISMISSED" | "DETECTED" | "TRIAGE" | "DISMISSED_DUPLICATE" | "EXEMPT_REVIEW" | "EVIDENCE_PENDING" | "INSUFFICIENT_EVIDENCE" | "EVIDENCE_SECURED" | "NOT_INFRINGING" | "LICENSED_CLOSED" | "CONFIRMED_INFRINGEMENT" | "NOTICE_SENT" | "NOTICE_DELIVERED" | "UNDELIVERABLE" | "NO_RESPONSE" | "COUNTER_RECEIVED" | "COMPLIED" | "PLATFORM_COMPLAINT" | "PLATFORM_RESTORED" | "REMOVED" | "REJECTED" | "NEGOTIATION" | "FAILED" | "RETRO_LICENSE" | "SETTLEMENT" | "PERFORMED" | "BREACHED" | "ADMIN_COMPLAINT" | "PENALTY" | "NO_CASE" | "TRANSFERRED_POLICE" | "PRESERVATION" | "LIFTED" | "LITIGATION" | "WITHDRAWN" | "MEDIATED" | "JUDGMENT" | "APPEAL" | "ENFORCEMENT" | "CLOSED_PARTIAL" | "MONITORING" | "CLOSED" | "REOPENED";
                subject?: "REPORT" | "CASE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `Link` leads to the next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageListView"];
                };
            };
        };
    };
    TriageController_filters: {
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
                    "application/json": components["schemas"]["SavedFilterListView"];
                };
            };
        };
    };
    TriageController_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveFilterDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFilterView"];
                };
            };
        };
    };
    TriageController_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                filterId: string;
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
    WebhookEndpointsController_list: {
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
                    "application/json": components["schemas"]["WebhookEndpointListView"];
                };
            };
        };
    };
    WebhookEndpointsController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterEndpointDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedEndpointView"];
                };
            };
            /** @description WEBHOOK_ENDPOINT_INVALID, WEBHOOK_ADDRESS_REFUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WebhookEndpointsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointId: string;
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
                    "application/json": components["schemas"]["WebhookEndpointView"];
                };
            };
            /** @description WEBHOOK_ENDPOINT_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WebhookEndpointsController_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointId: string;
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
            /** @description WEBHOOK_ENDPOINT_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WebhookEndpointsController_alter: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEndpointDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointView"];
                };
            };
            /** @description WEBHOOK_ENDPOINT_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WebhookMessagesController_attempts: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                eventId?: string;
                limit?: number;
            };
            header?: never;
            path: {
                endpointId: string;
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
                    "application/json": components["schemas"]["WebhookAttemptListView"];
                };
            };
            /** @description WEBHOOK_ENDPOINT_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WebhookMessagesController_messages: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                limit?: number;
                /** @description DEAD: those given up */
                state?: "WAITING" | "DELIVERED" | "DEAD";
            };
            header?: never;
            path: {
                endpointId: string;
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
                    "application/json": components["schemas"]["WebhookMessageListView"];
                };
            };
            /** @description WEBHOOK_ENDPOINT_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WebhookMessagesController_replayed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayDto"];
            };
        };
        responses: {
            /** @description WEBHOOK_ENDPOINT_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description WEBHOOK_ENDPOINT_DISABLED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WebhookEndpointsController_rotated: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateSecretDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedEndpointView"];
                };
            };
            /** @description WEBHOOK_ENDPOINT_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WebhookMessagesController_tested: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description WEBHOOK_ENDPOINT_UNKNOWN: none, or none of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description WEBHOOK_ENDPOINT_DISABLED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WorksController_list: {
        parameters: {
            query?: {
                /** @description From the `Link` header of the page before */
                cursor?: string;
                /** @description BCP 47 tag, exact */
                language?: string;
                limit?: number;
                origin?: "OWN" | "THIRD_PARTY" | "UNKNOWN";
                /** @description Only what this product finds */
                productId?: string;
                /** @description Part of the title, case-insensitive */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ items: Work[] }`; partners see what is released and in their products */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WorksController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workId: string;
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
                    "application/json": components["schemas"]["WorkView"];
                };
            };
        };
    };
    WorksController_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description `ETag` of the version you decided on */
                "If-Match": string;
            };
            path: {
                workId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelWorkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkView"];
                };
            };
        };
    };
    CopiesController_taken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeCopyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenCopyView"];
                };
            };
            /** @description NOT_FOUND: none, or none in your products */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description COPY_REFUSED, USES_EXHAUSTED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WorksController_import: {
        parameters: {
            query?: {
                /** @description Source label of records without one */
                source?: string;
                /** @description Makes the URI of records that only have an id */
                uriPrefix?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Records as samples/README.md documents them, or ninjs 3.x items */
        requestBody: {
            content: {
                "application/json": Record<string, never>[];
                "application/x-ndjson": Record<string, never>[];
            };
        };
        responses: {
            /** @description `{ importId, read, inserted, unchanged, rejected, rejects: [{ file, line, code, pointer, expected }] }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LogController_checkpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A signed note, C2SP tlog-checkpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LogController_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `<name>+<key id>+<key>`, C2SP signed-note; below it, a line each, keys used before it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LogController_tile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                "*": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hashes of 32 bytes; in a bundle each behind its length in two bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CertificatesController_statusList: {
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
                content?: never;
            };
        };
    };
    HealthController_alive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ "status": "ok" }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{ "status": "ready", "queues": "PostgreSQL" }` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RightsOfWorksController_license: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                licenseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An Agreement; while the license gives nothing its permissions have ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description LICENSE_UNKNOWN, NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RightsOfWorksController_site: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy that `tdm-policy` of TDMRep names */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RightsOfWorksController_work: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An Offer; of a work that is not ours it forbids every use as far as we have a say */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RightsOfWorksController_rsl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TextsController_text: {
        parameters: {
            query?: never;
            header?: {
                /** @description License <token of POST /api/v1/olp/token> */
                authorization?: string;
            };
            path: {
                workId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Title, text and credit line; put on record as a delivery under the license */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description LICENSE_TOKEN_MISSING, LICENSE_TOKEN_INVALID */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description LICENSE_NEEDED: suspended, revoked or over */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description LICENSE_TOKEN_ELSEWHERE, TEXT_NOT_OURS */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    VerifyController_verify: {
        parameters: {
            query?: {
                /** @description Instant of the use, ISO 8601 with offset; now where absent */
                at?: unknown;
                /** @description en, zh-Hans or zh-Hant; else by `Accept-Language` */
                lang?: unknown;
            };
            header?: never;
            path: {
                number: string;
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
                    "application/json": components["schemas"]["VerificationView"];
                    "text/html": components["schemas"]["VerificationView"];
                };
            };
        };
    };
    VerifyController_badge: {
        parameters: {
            query?: {
                /** @description en, zh-Hans or zh-Hant; else by `Accept-Language` */
                lang?: unknown;
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WorkPagesController_list: {
        parameters: {
            query?: {
                cursor?: unknown;
                /** @description en, zh-Hans or zh-Hant; else by `Accept-Language` */
                lang?: unknown;
                language?: unknown;
                month?: unknown;
                origin?: unknown;
                /** @description Words, "phrases", -exclusions */
                q?: unknown;
                section?: unknown;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page; what cannot be searched for is said on it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WorkPagesController_one: {
        parameters: {
            query?: {
                /** @description en, zh-Hans or zh-Hant; else by `Accept-Language` */
                lang?: unknown;
            };
            header?: never;
            path: {
                workId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An earlier version: the newest one stands elsewhere */
            301: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such work, or it is not released */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The work was killed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
