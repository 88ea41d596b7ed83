/** Generated from openapi.json by `make api`: change the server's wire classes instead.
 * SHA-256 72358254445ca3d91e43d0f96689df68fe4ce65e67c99e05e5301dbe2ab59670
 */
export interface paths {
    "/api/access-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest */
        get: operations["ApiAccessReviewNewest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin */
        post: operations["ApiAccessReviewsBegin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-reviews/{review_id}/accounts/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide
         * @description Keep, alter or remove; never one's own.
         */
        post: operations["ApiAccessReviewsReviewIdAccountsPersonIdDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-reviews/{review_id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign
         * @description By another than whoever began it; what is to be removed ends.
         */
        post: operations["ApiAccessReviewsReviewIdSignatureSign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything */
        get: operations["ApiAgreementsEverything"];
        put?: never;
        /**
         * Register
         * @description On file; another approves it.
         */
        post: operations["ApiAgreementsRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{agreement_id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve */
        post: operations["ApiAgreementsAgreementIdApprovalApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{agreement_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End
         * @description Its gateways are refused from now on.
         */
        post: operations["ApiAgreementsAgreementIdEndEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alert-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Waiting
         * @description R-ALR-05, R-ALR-09: that it was shown is recorded.
         */
        get: operations["ApiAlertReviewsWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * ListAlerts
         * @description One's own, the newest first; that they were shown is recorded.
         */
        get: operations["ApiAlertsListAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{alert_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * OneAlert
         * @description One alert, whole, with this person's own steps; that it was looked at is recorded.
         */
        get: operations["ApiAlertsAlertIdOneAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{alert_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide
         * @description Accept or reject.
         */
        post: operations["ApiAlertsAlertIdDecisionDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{alert_id}/disposition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dispose
         * @description What came of it.
         */
        post: operations["ApiAlertsAlertIdDispositionDispose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{alert_id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * OfAlert
         * @description R-EVD-04: what an alert told of, with what was verified; it leaves the purge for evidence.
         */
        post: operations["ApiAlertsAlertIdEvidenceOfAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{alert_id}/known-false": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose
         * @description Out of one's own rejected alert.
         */
        post: operations["ApiAlertsAlertIdKnownFalsePropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{alert_id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notice
         * @description R-CUS-08: the entry behind one's alert is no longer valid; who answers for it is told.
         */
        post: operations["ApiAlertsAlertIdNoticeNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{alert_id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Number
         * @description R-ALR-09: the number of the event or report, where it came later.
         */
        post: operations["ApiAlertsAlertIdNumbersNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{alert_id}/position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare
         * @description R-ALR-16: before enforcement there, the agency is told.
         */
        post: operations["ApiAlertsAlertIdPositionCompare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{alert_id}/response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Respond
         * @description On the way, searched, on another call, the supervisor or the neighbouring agency told.
         */
        post: operations["ApiAlertsAlertIdResponseRespond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{alert_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look
         * @description R-ALR-05: seen by somebody else; once.
         */
        post: operations["ApiAlertsAlertIdReviewLook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{alert_id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify
         * @description One step of the ladder.
         */
        post: operations["ApiAlertsAlertIdStepsVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * ListEvents
         * @description A page, the newest first, of what all filters let through; that it was shown is recorded.
         *
         *     `actor`: a person. `subject`: a kind of thing, or one as kind:id. `group`: the second part of
         *     the tag, or `refused`. `first`, `last`: days of the department.
         */
        get: operations["ApiAuditListEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify
         * @description Every link, from the first event on.
         */
        post: operations["ApiAuditVerificationVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cameras": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything */
        get: operations["ApiCamerasEverything"];
        put?: never;
        /**
         * Register
         * @description R-CAM-01: with the analysis that speaks for the place; it records nothing yet.
         */
        post: operations["ApiCamerasRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cameras/{camera_id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer
         * @description R-CAM-01: or its approval is taken back, and says why; it records nothing from then on.
         */
        post: operations["ApiCamerasCameraIdApprovalAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cameras/{camera_id}/gateway": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * GiveTo
         * @description Another gateway sends its frames; the approval of its place stands.
         */
        post: operations["ApiCamerasCameraIdGatewayGiveTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cameras/{camera_id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Health
         * @description Without any picture.
         */
        get: operations["ApiCamerasCameraIdHealthHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cameras/{camera_id}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Relocate
         * @description R-CAM-02: a new place needs a new approval.
         */
        post: operations["ApiCamerasCameraIdPlaceRelocate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cameras/{camera_id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire
         * @description R-CAM-03: for good; its frames are refused, and its reads stay as long as they may.
         */
        post: operations["ApiCamerasCameraIdRetirementRetire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cameras/{camera_id}/upkeep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Upkeep
         * @description R-CAM-03: the maintenance log of a camera.
         */
        get: operations["ApiCamerasCameraIdUpkeepUpkeep"];
        put?: never;
        /**
         * Maintain
         * @description R-CAM-03, R-CAP-06: one more line; the log as it stands then.
         */
        post: operations["ApiCamerasCameraIdUpkeepMaintain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/captures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Capture
         * @description A photo, read at once.
         */
        post: operations["ApiCapturesCapture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/captures/{captured_at}/{frame_id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep
         * @description Keep it, with the person's own reading where it differs.
         */
        post: operations["ApiCapturesCapturedAtFrameIdKeepKeep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything */
        get: operations["ApiCarsEverything"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cars/{gateway_id}/crew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter
         * @description I am in this car, and in no other any more.
         */
        post: operations["ApiCarsGatewayIdCrewEnter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cars/crew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave
         * @description In none.
         */
        delete: operations["ApiCarsCrewLeave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Challenge
         * @description Something for a device to sign; good once, for two minutes.
         */
        post: operations["ApiChallengesChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Register
         * @description R-ALR-17: that listed plates were shown is recorded.
         */
        get: operations["ApiDataErrorsRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-errors/{error_id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close
         * @description R-ALR-17: with what was done; once.
         */
        post: operations["ApiDataErrorsErrorIdClosingClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-errors/{error_id}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * TellSource
         * @description R-ALR-17: the source was told, so that it can correct it.
         */
        post: operations["ApiDataErrorsErrorIdSourceTellSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare
         * @description R-SHR-09: an agency of another state, in writing.
         */
        post: operations["ApiDeclarationsDeclare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declarations/{declaration_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End */
        post: operations["ApiDeclarationsDeclarationIdEndEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter */
        post: operations["ApiDemoEnterEnter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/devices/{device_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RevokeDevice */
        post: operations["ApiDevicesDeviceIdRevokeRevokeDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Waiting
         * @description R-ALR-13: what nobody has filled in yet; that it was shown is recorded.
         */
        get: operations["ApiDispatchWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatch/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer
         * @description R-ALR-13: who took it, when, and their number.
         */
        post: operations["ApiDispatchTaskIdAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything */
        get: operations["ApiDutiesEverything"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delegate
         * @description R-ACC-09: from a day to a day.
         */
        post: operations["ApiDutiesDelegationsDelegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/delegations/{delegation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** TakeBack */
        delete: operations["ApiDutiesDelegationsDelegationIdTakeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order
         * @description R-ACC-14: with dates and purpose.
         */
        post: operations["ApiDutiesDeploymentsOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/protocols": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * File
         * @description R-ACC-15.
         */
        post: operations["ApiDutiesProtocolsFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrol
         * @description R-MOB-01. The cookie is good for finishing within ten minutes, and for nothing else.
         */
        post: operations["ApiEnrolmentsEnrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * ListEntries
         * @description `mine`, those `waiting` for an answer, `undocumented` in a report, or `all`.
         *
         *     That they were shown is recorded.
         */
        get: operations["ApiEntriesListEntries"];
        put?: never;
        /**
         * RequestEntry
         * @description Asked for; matches nothing before it is approved.
         */
        post: operations["ApiEntriesRequestEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries/{entry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * RemoveEntry
         * @description No longer valid.
         */
        delete: operations["ApiEntriesEntryIdRemoveEntry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries/{entry_id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * AnswerEntry
         * @description Approve or refuse; never one's own.
         */
        post: operations["ApiEntriesEntryIdApprovalAnswerEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries/{entry_id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * RequestExtension
         * @description R-CUS-05: more days are asked for, with the reason; it lives no longer before the answer.
         */
        post: operations["ApiEntriesEntryIdExtensionsRequestExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries/{entry_id}/ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * TakeOver
         * @description R-SUS-01: of somebody who lost access, by somebody who could have asked for it.
         */
        post: operations["ApiEntriesEntryIdOwnershipTakeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries/{entry_id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * AskBack
         * @description Before the answer; the entry goes on waiting.
         */
        post: operations["ApiEntriesEntryIdQuestionsAskBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries/{entry_id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Document
         * @description R-CUS-12: the number of the report in which it is documented.
         */
        put: operations["ApiEntriesEntryIdReportDocument"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries/{entry_id}/widenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * RequestWidening
         * @description R-CUS-15: its audience stays as it is before the answer.
         */
        post: operations["ApiEntriesEntryIdWideningsRequestWidening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries/morning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Morning
         * @description Counts alone; the entries themselves are among one's own.
         */
        get: operations["ApiEntriesMorningMorning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events
         * @description Ids and kinds only; the app fetches the rest. The stream ends with the session.
         *
         *     Whoever may see the register of cameras is told which are silent, first and at every change.
         */
        get: operations["ApiEventsEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything
         * @description One's own; everybody's for whoever looks after evidence.
         */
        get: operations["ApiEvidenceEverything"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Form
         * @description What a person is asked for, in the department's own words.
         */
        get: operations["ApiEvidenceFormForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{evidence_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer
         * @description The second person, where the law wants one.
         */
        post: operations["ApiEvidenceEvidenceIdAnswerAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{evidence_id}/copy-destroyed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * CopyDestroyed
         * @description R-EVD-07: no copy is left where it was downloaded to.
         */
        post: operations["ApiEvidenceEvidenceIdCopyDestroyedCopyDestroyed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{evidence_id}/package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Package
         * @description The archive, with its custody log until now: this is an act, and it stands in the log.
         */
        post: operations["ApiEvidenceEvidenceIdPackagePackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{evidence_id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receipt
         * @description Of the evidence system, or the number under which the medium is booked.
         */
        post: operations["ApiEvidenceEvidenceIdReceiptReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{evidence_id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report
         * @description R-EVD-03: the investigative report in which it stands.
         */
        post: operations["ApiEvidenceEvidenceIdReportReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{evidence_id}/wrong": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wrong
         * @description The reading proved wrong: whoever was given the record is to be told.
         */
        post: operations["ApiEvidenceEvidenceIdWrongWrong"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/{extension_id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * AnswerExtension
         * @description Approve or refuse; neither one's own request nor one's own entry.
         */
        post: operations["ApiExtensionsExtensionIdApprovalAnswerExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frames/{captured_at}/{frame_id}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * FrameImage
         * @description The whole frame.
         */
        get: operations["ApiFramesCapturedAtFrameIdImageFrameImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything */
        get: operations["ApiGatewaysEverything"];
        put?: never;
        /** Make */
        post: operations["ApiGatewaysMake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/{gateway_id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recode
         * @description Another code, for a gateway that lost its credential.
         */
        post: operations["ApiGatewaysGatewayIdCodesRecode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/{gateway_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke */
        post: operations["ApiGatewaysGatewayIdRevokeRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/{gateway_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate
         * @description Told once; the credential before it stays good for a day.
         */
        post: operations["ApiGatewaysGatewayIdRotateRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hello": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hello */
        get: operations["ApiHelloHello"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * ListInquiries
         * @description One's own, the newest first; that they were shown is recorded.
         */
        get: operations["ApiInquiriesListInquiries"];
        put?: never;
        /**
         * OpenInquiry
         * @description The reason comes first.
         */
        post: operations["ApiInquiriesOpenInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inquiries/{inquiry_id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * AnswerOutsideRequest
         * @description R-SHR-02: once, and never by whoever searches; what waits besides.
         */
        post: operations["ApiInquiriesInquiryIdApprovalAnswerOutsideRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inquiries/{inquiry_id}/camera-frames": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look
         * @description The newest frame of a camera, for its maintenance; recorded.
         */
        post: operations["ApiInquiriesInquiryIdCameraFramesLook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inquiries/{inquiry_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * EndInquiry
         * @description No more queries.
         */
        post: operations["ApiInquiriesInquiryIdEndEndInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inquiries/{inquiry_id}/number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * FillNumber
         * @description The number that was not there when the inquiry was opened.
         */
        post: operations["ApiInquiriesInquiryIdNumberFillNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inquiries/{inquiry_id}/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * RunQuery
         * @description Ask, and see the first page.
         */
        post: operations["ApiInquiriesInquiryIdQueriesRunQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inquiries/{inquiry_id}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * WrittenRequest
         * @description What the outside agency wrote; a file to keep, never a page of ours.
         */
        get: operations["ApiInquiriesInquiryIdRequestWrittenRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inquiries/{inquiry_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer
         * @description What was found; the rest of the list.
         */
        post: operations["ApiInquiriesInquiryIdReviewAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inquiries/{inquiry_id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * BeginStanding
         * @description Until it ends by itself it adds what fits to a list of its owner's; it never alerts.
         */
        post: operations["ApiInquiriesInquiryIdStandingBeginStanding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inquiry-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * SearchForm
         * @description What a reason is made of here.
         */
        get: operations["ApiInquiryFormSearchForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inquiry-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * ListReviews
         * @description What nobody has looked at; that it was shown is recorded.
         */
        get: operations["ApiInquiryReviewsListReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issued-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * BringInNumbers
         * @description CSV with a column `number`. A dry run does nothing; else all of it or nothing.
         */
        post: operations["ApiIssuedNumbersBringInNumbers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/known-false": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Current
         * @description That it was shown is recorded.
         */
        get: operations["ApiKnownFalseCurrent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/known-false/{note_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End
         * @description Before its time.
         */
        delete: operations["ApiKnownFalseNoteIdEnd"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/known-false/{note_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer
         * @description By another person.
         */
        post: operations["ApiKnownFalseNoteIdAnswerAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * ListLists
         * @description Names, sizes and ages; no plates.
         */
        get: operations["ApiListsListLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/general/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * ImportList
         * @description A CSV file in UTF-8, whole or not at all.
         */
        post: operations["ApiListsGeneralImportImportList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/looks/{captured_at}/{look_id}/crop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * LookCrop
         * @description The plate.
         */
        get: operations["ApiLooksCapturedAtLookIdCropLookCrop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** WhoAmI */
        get: operations["ApiMeWhoAmI"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oddities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything
         * @description R-ACC-02, R-MOB-02.
         */
        get: operations["ApiOdditiesEverything"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oddities/{oddity_id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge
         * @description Once, and with a few words.
         */
        post: operations["ApiOdditiesOddityIdAcknowledgementAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oddities/{oddity_id}/finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refer
         * @description R-PRO-10: with the events that show it.
         */
        post: operations["ApiOdditiesOddityIdFindingRefer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * NotAccepted
         * @description What was not accepted and this person has not seen yet.
         */
        get: operations["ApiOutboxNotAccepted"];
        put?: never;
        /**
         * Take
         * @description Each item is opened and done as if told live, and answered for itself.
         *
         *     A repeated item is done once. Only items of this session's person and device are taken.
         */
        post: operations["ApiOutboxTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seen
         * @description The person has seen that these were not accepted.
         */
        post: operations["ApiOutboxSeenSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outside-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * ListOutsideRequests
         * @description R-SHR-03: with who answered, and the request in writing; that it was shown is recorded.
         */
        get: operations["ApiOutsideRequestsListOutsideRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RegisterPasskey */
        post: operations["ApiPasskeysRegisterPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PasskeyOptions
         * @description For another passkey, or when the first attempt was given up.
         */
        post: operations["ApiPasskeysOptionsPasskeyOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * SetPassword
         * @description Both factors at once; there is no password without a code.
         */
        post: operations["ApiPasswordSetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PasswordOptions
         * @description A secret for the authenticator, told once.
         */
        post: operations["ApiPasswordOptionsPasswordOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everyone */
        get: operations["ApiPeopleEveryone"];
        put?: never;
        /** Add */
        post: operations["ApiPeopleAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change
         * @description R-ACC-08: role, units and last day; a new role signs its person out.
         */
        put: operations["ApiPeoplePersonIdChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person_id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave
         * @description R-ACC-08.
         */
        post: operations["ApiPeoplePersonIdDepartureLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person_id}/enrolment-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer
         * @description R-MOB-01. The code stands behind the link's #, which no browser sends and no log has.
         */
        post: operations["ApiPeoplePersonIdEnrolmentCodesOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person_id}/household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Household
         * @description How many were given, and when.
         */
        get: operations["ApiPeoplePersonIdHouseholdHousehold"];
        put?: never;
        /**
         * Give
         * @description One more; only its keyed digest is kept.
         */
        post: operations["ApiPeoplePersonIdHouseholdGive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person_id}/household/{plate_id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * TakeBack
         * @description It is deleted.
         */
        post: operations["ApiPeoplePersonIdHouseholdPlateIdRemovalTakeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release
         * @description After a lockout (AC-7).
         */
        post: operations["ApiPeoplePersonIdReleaseRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person_id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen
         * @description AC-2(3): closed for want of use, and still needed.
         */
        post: operations["ApiPeoplePersonIdReopeningReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person_id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore
         * @description By another than whoever suspended.
         */
        post: operations["ApiPeoplePersonIdRestorationRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person_id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend
         * @description R-SUS-01: one act ends everything that the person has open.
         */
        post: operations["ApiPeoplePersonIdSuspensionSuspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person_id}/training": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Train
         * @description R-ACC-04: access begins with this record and ends with its last day.
         */
        post: operations["ApiPeoplePersonIdTrainingTrain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * BringIn
         * @description People, training or devices, in CSV. A dry run does nothing; else all of it or nothing.
         */
        post: operations["ApiPeopleImportBringIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Marked
         * @description By name.
         */
        get: operations["ApiPlacesMarked"];
        put?: never;
        /**
         * Mark
         * @description From now on a look at all that passed there tells why.
         */
        post: operations["ApiPlacesMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/{place_id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unmark
         * @description It is not sensitive any more.
         */
        post: operations["ApiPlacesPlaceIdRemovalUnmark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Policy
         * @description The reading of what is in force, with everything about changing it.
         */
        get: operations["ApiPolicyPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge
         * @description The Chief signs where the data is stored, and on what ground.
         */
        post: operations["ApiPolicyAcknowledgementsAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose
         * @description The first of two people.
         */
        post: operations["ApiPolicyProposalsPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/proposals/{proposal_id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm
         * @description The second: from now on it is in force.
         */
        post: operations["ApiPolicyProposalsProposalIdConfirmationConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/proposals/{proposal_id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse
         * @description By anybody who could propose; by the proposer it is taken back.
         */
        post: operations["ApiPolicyProposalsProposalIdRefusalRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/program-audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything
         * @description R-AUD-05, R-AUD-07, R-AUD-08: the newest period first.
         */
        get: operations["ApiProgramAuditsEverything"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/program-audits/{audit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One
         * @description With what was drawn; that it was shown is recorded.
         */
        get: operations["ApiProgramAuditsAuditIdOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/program-audits/{audit_id}/further": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * DrawFurther
         * @description The next ones of the same order, with a reason; nothing is drawn anew.
         */
        post: operations["ApiProgramAuditsAuditIdFurtherDrawFurther"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/program-audits/{audit_id}/memorandum": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Paper
         * @description R-AUD-06, as PDF.
         */
        get: operations["ApiProgramAuditsAuditIdMemorandumPaper"];
        put?: never;
        /**
         * Write
         * @description R-AUD-06: once, when all is judged.
         */
        post: operations["ApiProgramAuditsAuditIdMemorandumWrite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/program-audits/{audit_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review
         * @description R-AUD-06: by the chief or whoever is named for it, who did not write it.
         */
        post: operations["ApiProgramAuditsAuditIdReviewReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/program-audits/items/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge
         * @description R-AUD-05: by somebody whose inquiry it is not; anew until the memorandum is written.
         */
        post: operations["ApiProgramAuditsItemsItemIdJudge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/checker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Checker
         * @description To be kept on a disk: it needs no network and is none of the app's pages.
         */
        get: operations["ApiPublicCheckerChecker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive
         * @description For whoever has the link: the record, once. The body has the secret, no address has.
         */
        post: operations["ApiPublicReleasesReceive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Published
         * @description R-AUD-04: for the board and for everybody, without a sign-in.
         */
        get: operations["ApiPublicReportsPublished"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/reports/{month}/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Published
         * @description R-AUD-04: a published month as `pdf`, `csv` or `json`, without a sign-in.
         */
        get: operations["ApiPublicReportsMonthFormPublished"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/roots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * DayRoots
         * @description The newest first. Whoever keeps one can tell later whether the day is still the same.
         */
        get: operations["ApiPublicRootsDayRoots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/purges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calendar
         * @description Every capture day that is kept, and those that went in the last months.
         */
        get: operations["ApiPurgesCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/purges/{day}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Certificate
         * @description R-RET-01: what went with a capture day and what proves it, as PDF.
         */
        get: operations["ApiPurgesDayCertificateCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/push-subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Subscribe */
        post: operations["ApiPushSubscriptionsSubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/push-subscriptions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unsubscribe */
        delete: operations["ApiPushSubscriptionsCurrentUnsubscribe"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queries/{query_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * EndStanding
         * @description Before its time; the list closes with it.
         */
        post: operations["ApiQueriesQueryIdEndEndStanding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queries/{query_id}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * NextPage
         * @description The page after the last one that was shown.
         */
        get: operations["ApiQueriesQueryIdReadsNextPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queries/{query_id}/reads/{read_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * OneRead
         * @description One read, whole; that it was opened is recorded.
         */
        get: operations["ApiQueriesQueryIdReadsReadIdOneRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queries/{query_id}/reads/{read_id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * OfQuery
         * @description R-EVD-01: a read that a search has shown, used in a case.
         */
        post: operations["ApiQueriesQueryIdReadsReadIdEvidenceOfQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{question_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer
         * @description By whoever answers for the entry.
         */
        post: operations["ApiQuestionsQuestionIdAnswerAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything
         * @description The register with what agencies of other states declared; no plate is among it.
         */
        get: operations["ApiReleasesEverything"];
        put?: never;
        /**
         * Take
         * @description R-SHR-01: on file; what the policy refuses is refused at once, with its clauses.
         */
        post: operations["ApiReleasesTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{release_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer
         * @description R-SHR-02: once, by another than who took it in.
         */
        post: operations["ApiReleasesReleaseIdAnswerAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{release_id}/corrected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Corrected
         * @description They were told that it is wrong, and how.
         */
        post: operations["ApiReleasesReleaseIdCorrectedCorrected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{release_id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refusal
         * @description R-SHR-05: a refusal as a letter, with each clause.
         */
        post: operations["ApiReleasesReleaseIdLetterRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{release_id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link
         * @description R-SHR-11: good once, for a few days; one before it is good no more.
         */
        post: operations["ApiReleasesReleaseIdLinkLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{release_id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notice
         * @description To whoever was given a record of which the reading proved wrong.
         */
        post: operations["ApiReleasesReleaseIdNoticeNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{release_id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Paper
         * @description What the agency wrote.
         */
        get: operations["ApiReleasesReleaseIdPaperPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * AsFile
         * @description R-SHR-15: the whole register as CSV, for an auditor of the state.
         */
        get: operations["ApiReleasesRegisterAsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reliefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer
         * @description R-CUS-06: offered to whoever commands next.
         */
        post: operations["ApiReliefsOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reliefs/{relief_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw
         * @description One's own offer is taken back.
         */
        delete: operations["ApiReliefsReliefIdWithdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reliefs/{relief_id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline
         * @description It stays with whoever offered it.
         */
        post: operations["ApiReliefsReliefIdRefusalDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reliefs/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept
         * @description Accepting the shift page is the hand-over.
         */
        post: operations["ApiReliefsAcceptanceAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/repair-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ApproveSource */
        post: operations["ApiRepairSourcesApproveSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/repair-sources/{source_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * EndSource
         * @description It repairs no more; what it did stays on file.
         */
        delete: operations["ApiRepairSourcesSourceIdEndSource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything */
        get: operations["ApiReportsEverything"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One
         * @description With names; that it was shown is recorded.
         */
        get: operations["ApiReportsMonthOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{month}/inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Inspect
         * @description R-AUD-01: somebody inspected it, once, and says what they found.
         */
        post: operations["ApiReportsMonthInspectionInspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{month}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note
         * @description R-AUD-04: an error in it, when the board was shown it, a question with its answer.
         */
        post: operations["ApiReportsMonthNotesNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{month}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * WithNames
         * @description R-AUD-01: with names, as PDF; that it was printed is recorded.
         */
        get: operations["ApiReportsMonthPaperWithNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{month}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release
         * @description R-AUD-03: the month without names is public from now on.
         */
        post: operations["ApiReportsMonthReleaseRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rota */
        get: operations["ApiRotaRota"];
        /**
         * Keep
         * @description The whole week anew; whoever's turn it is now hears of what waits.
         */
        put: operations["ApiRotaKeep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rota/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * NoteAbsence
         * @description While somebody is away their deputy is asked at once.
         */
        post: operations["ApiRotaAbsencesNoteAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rota/absences/{absence_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * EndAbsence
         * @description Back before their time.
         */
        delete: operations["ApiRotaAbsencesAbsenceIdEndAbsence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * SignOut
         * @description The device's key stays, so that the next sign-in needs no new enrolment.
         */
        delete: operations["ApiSessionSignOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew
         * @description Ten more minutes. The signature is by the device's key, which no other site has.
         */
        post: operations["ApiSessionRenewRenew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * SetUp
         * @description Two administrators, who then enrol; until both can sign in nothing else works.
         */
        post: operations["ApiSetUpSetUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/set-up/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * CopyKeys
         * @description Before the set-up: it is refused without a copy that opens.
         */
        post: operations["ApiSetUpKeysCopyKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shift-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * ListShiftLists
         * @description Those that one holds or is offered; all of them for whoever keeps the custom list.
         */
        get: operations["ApiShiftListsListShiftLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shift-lists/{list_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End
         * @description Removed as a whole.
         */
        delete: operations["ApiShiftListsListIdEnd"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shift-lists/{list_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer
         * @description R-CUS-07: who accepts removes it at the end of the own shift.
         */
        post: operations["ApiShiftListsListIdAnswerAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shift-lists/{list_id}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer
         * @description To the oncoming commander, who has to accept it.
         */
        post: operations["ApiShiftListsListIdOfferOffer"];
        /**
         * TakeBack
         * @description The offer is taken back.
         */
        delete: operations["ApiShiftListsListIdOfferTakeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shift-lists/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * AddEntry
         * @description R-CUS-06: on the list of one's running shift, at once.
         */
        post: operations["ApiShiftListsEntriesAddEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shift-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One
         * @description As it is now; that it was shown is recorded.
         */
        get: operations["ApiShiftPageOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start */
        post: operations["ApiShiftsStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shifts/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End
         * @description Off shift from now on: nothing live is told any more.
         */
        delete: operations["ApiShiftsCurrentEnd"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shifts/current/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend
         * @description Longer, with the reason; whoever commands is told.
         */
        post: operations["ApiShiftsCurrentExtensionExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shifts/current/unfinished": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Unfinished
         * @description Asked before it is ended, and when its time is over.
         */
        get: operations["ApiShiftsCurrentUnfinishedUnfinished"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** WithPasskey */
        post: operations["ApiSignInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Options
         * @description The same challenge for the device's key and for its passkey.
         */
        post: operations["ApiSignInOptionsOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * WithPassword
         * @description Where there are no passkeys.
         */
        post: operations["ApiSignInPasswordWithPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/software": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything */
        get: operations["ApiSoftwareEverything"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/software/{software_id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * ApproveSoftware
         * @description From the next second on it reads.
         */
        post: operations["ApiSoftwareSoftwareIdApprovalApproveSoftware"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge
         * @description AC-8, R-SEC-04, R-SEC-05: in the version that was shown, which is on record from now on.
         */
        post: operations["ApiStatementsAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/test-alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * SendTest
         * @description The whole path with a test plate; the alert comes as any other and is marked a test.
         */
        post: operations["ApiTestAlertsSendTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/violations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything */
        get: operations["ApiViolationsEverything"];
        put?: never;
        /**
         * Record
         * @description R-PRO-10: with the events that show it.
         */
        post: operations["ApiViolationsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/violations/{violation_id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * TakeNotice
         * @description R-AUD-02: the chief knows of it; once.
         */
        post: operations["ApiViolationsViolationIdNoticeTakeNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/violations/{violation_id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close
         * @description R-SUS-03: once.
         */
        post: operations["ApiViolationsViolationIdOutcomeClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/violations/{violation_id}/pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pack
         * @description R-SUS-02: for whoever prosecutes; its digest goes into the chain.
         */
        post: operations["ApiViolationsViolationIdPackPack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weekly-reviews/{first_on}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * SignWeek
         * @description The week that begins on this Monday, once each of its searches was judged.
         */
        post: operations["ApiWeeklyReviewsFirstOnSignatureSignWeek"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/widenings/{widening_id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * AnswerWidening
         * @description Approve or refuse; neither one's own request nor one's own entry.
         */
        post: operations["ApiWideningsWideningIdApprovalAnswerWidening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ingest/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Batch
         * @description Several frames at once, each answered for itself and in order.
         *
         *     The body is a sequence of: header length (4 bytes, big-endian), header (JSON), picture length
         *     (4 bytes), picture.
         */
        post: operations["IngestBatchesBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ingest/frames": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Frame
         * @description One picture. Acknowledged when it is durable: 201, or 200 for one that is here already.
         */
        post: operations["IngestFramesFrame"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ingest/gateways/enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrol
         * @description The gateway's first step: a code against a credential of its own.
         */
        post: operations["IngestGatewaysEnrolEnrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ingest/heartbeats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Heartbeat
         * @description What waits, what was lost, and how far the clock is off (AU-8).
         */
        post: operations["IngestHeartbeatsHeartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ingest/mjpeg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mjpeg
         * @description An endless upload of JPEG pictures, one after another; their time is that of arrival.
         */
        post: operations["IngestMjpegMjpeg"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ingest/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Statement
         * @description Another maker's read, with its picture.
         */
        post: operations["IngestStatementsStatement"];
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
        /** AbsenceIn */
        AbsenceIn: {
            /** Format: date-time */
            from_at: string;
            /** Format: uuid */
            person_id: string;
            /** Format: date-time */
            until: string;
        };
        /** AbsenceOut */
        AbsenceOut: {
            /** Format: date-time */
            from_at: string;
            /** Format: uuid */
            id: string;
            person: components["schemas"]["NamedPersonOut"];
            /** Format: date-time */
            until: string;
        };
        /**
         * AcceptedOut
         * @description The last hand-over; without `offered_by` it was taken over without an offer.
         */
        AcceptedOut: {
            /** Format: date-time */
            at: string;
            by: string;
            note: string;
            offered_by: string | null;
        };
        /** AcceptIn */
        AcceptIn: {
            /** @description Whether the oncoming commander takes the list. */
            accept: boolean;
        };
        /**
         * AccessNews
         * @description One's own access. The stream ends behind it; the app asks once more and is told why.
         */
        AccessNews: {
            /** @enum {unknown} */
            state: "ended";
        };
        /**
         * AccountIn
         * @description All of it as it is to be.
         */
        AccountIn: {
            /** @default null */
            ends_on?: string | null;
            role: string;
            sworn: boolean;
            units: string[];
        };
        /** AcknowledgeIn */
        AcknowledgeIn: {
            id: string;
            version: string;
        };
        /**
         * AcknowledgementIn
         * @description `ground`: agreement | amended. `names`: which agreement, or which amended text.
         */
        AcknowledgementIn: {
            ground: string;
            names: string;
            profile: string;
        };
        /**
         * Action
         * @description What was done.
         * @enum {string}
         */
        Action: "arrest" | "citation" | "warning" | "stopped_in_error" | "recovered" | "followed" | "not_found" | "passed_on" | "none";
        /** ActorOut */
        ActorOut: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /**
         * AdministratorIn
         * @description `trained`: they say themselves that they know the policy; the record is flagged.
         */
        AdministratorIn: {
            /** @default  */
            asset_number?: string;
            /** @default Desk */
            device_label?: string;
            name: string;
            trained: boolean;
            username: string;
        };
        /**
         * AgreementIn
         * @description `mark`: the owner's name on reads, alerts and results. `shares`: what is fed to us.
         *
         *     `digest`: the SHA-256 of the signed document, in hexadecimal; the document is kept elsewhere.
         */
        AgreementIn: {
            digest: string;
            document: string;
            /** Format: date */
            from_on: string;
            mark: string;
            partner: string;
            shares: string;
            signed_by: string;
            /** Format: date */
            until_on: string;
        };
        /**
         * AgreementOut
         * @description `gateways`: those of the partner that feed us under it.
         */
        AgreementOut: {
            approved_at: string | null;
            approved_by: string | null;
            digest: string;
            document: string;
            /** Format: date */
            from_on: string;
            gateways: string[];
            /** Format: uuid */
            id: string;
            made_by: string;
            mark: string;
            own: boolean;
            partner: string;
            shares: string;
            signed_by: string;
            /** @enum {string} */
            state: "waiting" | "to_come" | "in_force" | "over" | "ended";
            /** Format: date */
            until_on: string;
        };
        /** AgreementsOut */
        AgreementsOut: {
            agreements: components["schemas"]["AgreementOut"][];
        };
        /**
         * AlertNews
         * @description Something about one of one's alerts; never a plate in it.
         */
        AlertNews: {
            /** Format: uuid */
            alert_id: string;
            at: string;
            /** @enum {unknown} */
            kind: "hit" | "settled" | "test" | "update" | "withdrawn";
        };
        /**
         * AlertOut
         * @description One alert, whole.
         *
         *     `seen_again`: the hit's other passings, the newest first. `not_done`: titles of the steps that
         *     were not done when it was decided or acted on. `line`: what the text says of a stop after such a
         *     hit. `assignment`: what is weighed on another call. `neighbours`: agencies that are told before
         *     enforcement in their jurisdiction, for this class; `border`: the phone may say where it is, to
         *     be warned before it. `patrol`: whether patrol is told of this entry's hits; null: a test.
         *     `told_to`: whose alert it is, where it is somebody else's;
         *     then steps, answers and decision are theirs.
         */
        AlertOut: {
            assignment: components["schemas"]["CitedOut"] | null;
            border: boolean;
            box: components["schemas"]["BoxOut"] | null;
            camera: string;
            /** Format: date-time */
            captured_at: string;
            characters: components["schemas"]["CharacterOut"][];
            colleagues: components["schemas"]["ColleagueOut"][];
            confidence: number;
            /** Format: date-time */
            created_at: string;
            crop_url: string | null;
            decision: components["schemas"]["DecisionOut"] | null;
            dispatch: components["schemas"]["DispatchOut"];
            disposed: boolean;
            disposition: components["schemas"]["DispositionOut"] | null;
            entry: components["schemas"]["EntryOut"];
            frame_url: string | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["HitKind"];
            ladder: components["schemas"]["StepOut"][];
            line: components["schemas"]["CitedOut"] | null;
            list: components["schemas"]["ListOut"];
            looks: number;
            neighbours: string[];
            not_done: string[];
            not_wanted: components["schemas"]["NotWantedOut"][];
            outcome: string | null;
            owes_number: boolean;
            owner: string | null;
            patrol: components["schemas"]["PatrolOut"] | null;
            place: string;
            plate_seen: string;
            plate_wanted: string;
            probability: number;
            reason_class: string;
            reason_word: string;
            responses: components["schemas"]["ResponseOut"][];
            seen_again: components["schemas"]["SightingOut"][];
            settled_by: string[];
            state: components["schemas"]["AlertState"];
            state_match: components["schemas"]["StateMatch"];
            state_of_issue: components["schemas"]["StateOut"] | null;
            statement: string;
            statement_citation: string;
            test: boolean;
            told_to: string | null;
            withdrawn_reason: string | null;
        };
        /** AlertsOut */
        AlertsOut: {
            alerts: components["schemas"]["SummaryOut"][];
        };
        /**
         * AlertState
         * @description Where one person's alert stands.
         * @enum {string}
         */
        AlertState: "open" | "decided" | "withdrawn" | "settled";
        /**
         * AnsweredIn
         * @description What is known by now; the rest may follow. `no_number`: dispatch gave none.
         */
        AnsweredIn: {
            /** @default null */
            answered_at?: string | null;
            /** @default  */
            answered_by?: string;
            /** @default  */
            cad_number?: string;
            /** @default false */
            no_number?: boolean;
        };
        /**
         * AnsweredOut
         * @description `agrees`: whether it speaks for the alert; null: it could not be told.
         *
         *     `excuse`: the exception of the text for which the step was left out; empty: it was not.
         */
        AnsweredOut: {
            agrees: boolean | null;
            excuse: string;
            values: {
                [key: string]: string;
            };
        };
        /** AnswerIn */
        AnswerIn: {
            approve: boolean;
            /** @default  */
            note?: string;
        };
        /**
         * AnswerOut
         * @description What was said to another agency's request: waiting, approved or refused; by whom and when.
         *
         *     `waits_for`: who may answer it, by their roles.
         */
        AnswerOut: {
            at: string | null;
            by: string | null;
            note: string;
            /** @enum {string} */
            status: "waiting" | "approved" | "refused";
            waits_for: string[];
        };
        /** ApprovalIn */
        ApprovalIn: {
            approve: boolean;
            /** @default  */
            note?: string;
        };
        /**
         * AreaIn
         * @description Around the place of an incident, as far as a canvass goes.
         */
        AreaIn: {
            latitude: number;
            longitude: number;
            meters: number;
        };
        /**
         * AuditNews
         * @description An audit of use waits for this person, or something was found that they are to know.
         */
        AuditNews: {
            /** @enum {unknown} */
            what: "drawn" | "found" | "overdue" | "written";
        };
        /**
         * AuthenticatorOut
         * @description `uri` is what the authenticator scans, drawn in `qr`.
         */
        AuthenticatorOut: {
            qr: components["schemas"]["QrOut"];
            secret: string;
            uri: string;
        };
        /** BatchOut */
        BatchOut: {
            results: components["schemas"]["ResultOut"][];
        };
        /** BegunOut */
        BegunOut: {
            /** Format: uuid */
            id: string;
        };
        /**
         * Body
         * @description As coarse as readers tell them apart; sedans, coupes and wagons are cars.
         * @enum {string}
         */
        Body: "car" | "suv" | "pickup" | "van" | "truck" | "bus" | "motorcycle" | "trailer";
        /**
         * BorderOut
         * @description `agency`: whose area it is, or comes within reach in `meters`; null: none is near.
         */
        BorderOut: {
            agency: string | null;
            inside: boolean;
            meters: number;
        };
        /** BoxOut */
        BoxOut: {
            h: number;
            w: number;
            x: number;
            y: number;
        };
        /** CameraFrameIn */
        CameraFrameIn: {
            /** Format: uuid */
            camera: string;
        };
        /** CameraFrameOut */
        CameraFrameOut: {
            /** Format: date-time */
            captured_at: string;
            frame_url: string;
        };
        /**
         * CameraHealthOut
         * @description `hours`: of the last day those in which frames came. `unreadable`: their share.
         */
        CameraHealthOut: {
            hours: components["schemas"]["HourOut"][];
            last_frame_at: string | null;
            unreadable: number | null;
            waiting: number | null;
        };
        /**
         * CameraIn
         * @description `owner`: department, agency, private, or the name of the agency that it belongs to.
         */
        CameraIn: {
            /** @default {} */
            analysis?: {
                [key: string]: string;
            };
            /** @default false */
            attested_public_view?: boolean;
            /** @default null */
            gateway_id?: string | null;
            /** @default fixed */
            kind?: string;
            /** @default null */
            latitude?: number | null;
            /** @default true */
            live?: boolean;
            /** @default null */
            longitude?: number | null;
            /** @default  */
            name?: string;
            /** @default department */
            owner?: string;
            place: string;
        };
        /**
         * CameraNews
         * @description For whoever looks after cameras; `changed`: for whoever has the app open.
         *
         *         `transfer`: what a car holds is to be moved here. `held`: nothing is read before an approval.
         *         `changed`: a camera may record from now on, or may not any more.
         */
        CameraNews: {
            /** @enum {unknown} */
            what: "changed" | "held" | "transfer";
        };
        /**
         * CameraOut
         * @description `owner` is the agency's name; `kind_of_owner` what it is to us.
         *
         *     `withdrawable`, `retirable`: its approval may be taken back, it may be retired, by whoever is
         *     shown it.
         *
         *     `elsewhere`: why its approval ended, until it is moved in the register or approved again.
         *
         *     `transfer`: of a car. `dropped`: live frames that the readers were too late for. `health`: of
         *     its gateway, in the register alone.
         */
        CameraOut: {
            analysis: {
                [key: string]: string;
            };
            approved: boolean;
            attested: boolean;
            dropped: number;
            elsewhere: components["schemas"]["ElsewhereOut"] | null;
            gateway: string | null;
            health: components["schemas"]["GatewayHealthOut"] | null;
            /** Format: uuid */
            id: string;
            kind: string;
            kind_of_owner: string;
            last_frame_at: string | null;
            latitude: number | null;
            longitude: number | null;
            name: string;
            owner: string;
            place: string;
            retirable: boolean;
            retired: components["schemas"]["RetiredOut"] | null;
            silent: boolean;
            transfer: components["schemas"]["TransferOut"] | null;
            withdrawable: boolean;
        };
        /**
         * CamerasOut
         * @description `analyses`: what the profile wants on file before a fixed camera is approved.
         */
        CamerasOut: {
            analyses: string[];
            cameras: components["schemas"]["CameraOut"][];
        };
        /**
         * CaptureDayOut
         * @description `due_at`: from when it is to be gone. `gone_at`: when it was; null while it is kept.
         */
        CaptureDayOut: {
            certificate: components["schemas"]["PurgeCertificateOut"] | null;
            /** Format: date */
            day: string;
            /** Format: date-time */
            due_at: string;
            gone_at: string | null;
            overdue: boolean;
        };
        /** CaptureOut */
        CaptureOut: {
            frame: components["schemas"]["FrameOut"];
            looks: components["schemas"]["SeenOut"][];
        };
        /**
         * CarOut
         * @description `id`: of the gateway that runs in it. `crew`: who said that they are in it.
         */
        CarOut: {
            cameras: string[];
            crew: string[];
            /** Format: uuid */
            id: string;
            mine: boolean;
            name: string;
        };
        /** CarsOut */
        CarsOut: {
            cars: components["schemas"]["CarOut"][];
        };
        /**
         * CarTransferOut
         * @description A car whose data is to be moved to the department's storage.
         */
        CarTransferOut: {
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            overdue: boolean;
        };
        /** ChallengeIn */
        ChallengeIn: {
            /** @default null */
            device_id?: string | null;
        };
        /** ChallengeOut */
        ChallengeOut: {
            challenge: string;
            /** Format: date-time */
            expires_at: string;
        };
        /**
         * CharacterOut
         * @description One place of the plate: what it reads as, how sure, and what else it may be.
         */
        CharacterOut: {
            known: boolean;
            probability: number;
            runner_up: string;
            runner_up_probability: number;
            text: string;
        };
        /**
         * ChoiceOut
         * @description A profile that ships, and what the Chief signed for it.
         */
        ChoiceOut: {
            profile: components["schemas"]["ProfileOut"];
            signed: components["schemas"]["SignedOut"] | null;
        };
        /** CitedOut */
        CitedOut: {
            citation: string;
            text: string;
        };
        /** ClauseOut */
        ClauseOut: {
            because: string;
            citation: string;
            id: string;
            instead: string;
        };
        /** CodeIn */
        CodeIn: {
            /** @default  */
            asset_number?: string;
            device_class: string;
            label: string;
            /** @default false */
            managed_attested?: boolean;
        };
        /**
         * CodeOut
         * @description `link` opens the app with the code; `qr` is the link for a phone's camera.
         */
        CodeOut: {
            code: string;
            /** Format: date-time */
            expires_at: string;
            link: string;
            qr: components["schemas"]["QrOut"];
        };
        /**
         * ColleagueOut
         * @description Somebody else who was told of the hit, and where they stand; never what they verified.
         */
        ColleagueOut: {
            /** Format: date-time */
            at: string;
            name: string;
            /** @enum {string} */
            stage: "told" | "opened" | "verifying" | "en_route" | "searched" | "on_call" | "passed_on" | "accepted" | "rejected" | "acted";
        };
        /**
         * Color
         * @description What a person at the roadside would call it.
         * @enum {string}
         */
        Color: "black" | "white" | "gray" | "silver" | "red" | "blue" | "green" | "brown" | "tan" | "gold" | "yellow" | "orange" | "purple" | "pink";
        /** ConclusionIn */
        ConclusionIn: {
            conclusion: string;
        };
        /**
         * ConfirmIn
         * @description `version`: the one whose changes were read.
         */
        ConfirmIn: {
            version: string;
        };
        /**
         * CopyKeysIn
         * @description `phrase`: what the copy of the keys opens with; nobody else knows it.
         */
        CopyKeysIn: {
            code: string;
            phrase: string;
        };
        /** CorrectedIn */
        CorrectedIn: {
            how: string;
        };
        /**
         * CountedOut
         * @description Reads that fit the query but for how the vehicle looks: what was said of their vehicles.
         *
         *     `silent`: of these not all that is asked was said, and nothing against it. `more`: only the
         *     newest were counted.
         */
        CountedOut: {
            as_asked: number;
            more: boolean;
            other: number;
            reads: number;
            silent: number;
        };
        /**
         * CustodyOut
         * @description Who had it in hand, or noted something of it.
         */
        CustodyOut: {
            act: string;
            /** Format: date-time */
            at: string;
            name: string;
            note: string;
        };
        /**
         * CustomEntryOut
         * @description A custom entry and its life; `report_missing`: the text wants it documented in a report.
         *
         *     `approval_due`: it was active at once, and ends then unless it is approved, or has ended so.
         *     `due_h`: the hours from now until then. `removable`: by whoever is shown it.
         *     `asked_days`, `would_end`: the life that was asked for, from the request on. `earlier`: of what
         *     waits for approval, for whoever is shown what waits.
         */
        CustomEntryOut: {
            alerts: number;
            approval_due: string | null;
            approved_at: string | null;
            approver: components["schemas"]["NamedPersonOut"] | null;
            asked_days: number;
            audience: string[];
            author: components["schemas"]["NamedPersonOut"];
            basis: string;
            case_number: string;
            /** Format: date-time */
            created_at: string;
            days_left: number;
            due_h: number | null;
            earlier: components["schemas"]["EarlierOut"][];
            /** Format: date-time */
            expires_at: string;
            extensions: components["schemas"]["ExtensionOut"][];
            /** Format: uuid */
            id: string;
            joint_agency: string;
            joint_contact: string;
            jurisdiction: string;
            /** Format: uuid */
            list_id: string;
            /** @enum {string} */
            list_kind: "detective" | "commander";
            list_name: string;
            note: string;
            owner: components["schemas"]["NamedPersonOut"];
            ownerless: boolean;
            patrol: components["schemas"]["PatrolOut"];
            plate: string;
            reason_class: string;
            rejected: number;
            remarks: components["schemas"]["RemarkOut"][];
            removable: boolean;
            report_missing: boolean;
            report_number: string;
            state: string | null;
            status: components["schemas"]["EntryState"];
            synopsis: string;
            vehicle: {
                [key: string]: string | number | null;
            };
            waits_for: components["schemas"]["WaitsForOut"] | null;
            widenings: components["schemas"]["WideningOut"][];
            /** Format: date-time */
            would_end: string;
        };
        /**
         * DataErrorOut
         * @description What one officer found wrong; without `listed` its list is for others.
         *
         *     `camera`, `said`: for whoever may open alerts. `source_told`: who
         *     was told there, and how; empty: nobody yet.
         */
        DataErrorOut: {
            camera: string | null;
            closed_at: string | null;
            closed_by: string | null;
            found_by: string;
            /** Format: uuid */
            id: string;
            list_name: string;
            listed: components["schemas"]["ListedOut"] | null;
            /** Format: date-time */
            made_at: string;
            note: string;
            outcome: components["schemas"]["ErrorOutcome"] | null;
            reason: components["schemas"]["RejectReason"];
            said: string | null;
            source_told: string;
            told_at: string | null;
            told_by: string | null;
        };
        /**
         * DataErrorsOut
         * @description What is open first, then what was closed in the last 30 days; counts of these days.
         */
        DataErrorsOut: {
            errors: components["schemas"]["DataErrorOut"][];
            tallies: components["schemas"]["TallyOut"][];
        };
        /**
         * DayRootOut
         * @description `root`: over the day's events in their order (RFC 9162), in hexadecimal.
         */
        DayRootOut: {
            /** Format: date */
            day: string;
            events: number;
            root: string;
        };
        /** DayRootsOut */
        DayRootsOut: {
            days: components["schemas"]["DayRootOut"][];
            department: string;
        };
        /**
         * Decision
         * @description What a person says about an alert.
         * @enum {string}
         */
        Decision: "accepted" | "rejected";
        /** DecisionAboutIn */
        DecisionAboutIn: {
            /** @enum {unknown} */
            decision: "alter" | "keep" | "remove";
            /** @default  */
            note?: string;
        };
        /**
         * DecisionIn
         * @description `decided_at` up to two minutes ahead is kept as now, and the answer says so.
         */
        DecisionIn: {
            /** Format: date-time */
            decided_at: string;
            decision: components["schemas"]["Decision"];
            /** @default null */
            note?: string | null;
            /** @default null */
            reason?: components["schemas"]["RejectReason"] | null;
        };
        /**
         * DecisionOut
         * @description `offline`: it had waited on the phone for a signal.
         */
        DecisionOut: {
            /** Format: date-time */
            decided_at: string;
            decision: components["schemas"]["Decision"];
            note: string | null;
            offline: boolean;
            reason: components["schemas"]["RejectReason"] | null;
            /** Format: date-time */
            recorded_at: string;
        };
        /** DeclarationIn */
        DeclarationIn: {
            agency: string;
            letter: components["schemas"]["LetterIn"];
            scope: string;
            /** Format: date */
            signed_on: string;
            signer: string;
            state: string;
        };
        /**
         * DeclarationOut
         * @description `state`: in_force | over | ended.
         */
        DeclarationOut: {
            agency: string;
            digest: string;
            /** Format: uuid */
            id: string;
            made_by: string;
            of_state: string;
            scope: string;
            /** Format: date */
            signed_on: string;
            signer: string;
            state: string;
            /** Format: date */
            until_on: string;
        };
        /** DelegationIn */
        DelegationIn: {
            duty: string;
            /** Format: date */
            ends_on: string;
            /** @default  */
            note?: string;
            /** Format: uuid */
            person_id: string;
            /** Format: date */
            starts_on: string;
        };
        /**
         * DelegationOut
         * @description `running`: today, and not taken back.
         */
        DelegationOut: {
            by_name: string;
            duty: string;
            /** Format: date */
            ends_on: string;
            /** Format: uuid */
            id: string;
            note: string;
            person: string;
            running: boolean;
            /** Format: date */
            starts_on: string;
        };
        /** DeploymentIn */
        DeploymentIn: {
            /** @default null */
            ends_on?: string | null;
            /** @enum {unknown} */
            kind: "assignment" | "deployment";
            /** @default null */
            person_id?: string | null;
            purpose: string;
            /** Format: date */
            starts_on: string;
            what: string;
        };
        /** DeploymentOut */
        DeploymentOut: {
            by_name: string;
            ends_on: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            person: string;
            purpose: string;
            /** Format: date */
            starts_on: string;
            what: string;
        };
        /**
         * DescriptionOut
         * @description R-CAP-07: how the vehicle looks in the word of another maker's reader; nobody checked it.
         */
        DescriptionOut: {
            body: string | null;
            color: string | null;
            make: string | null;
            maker: string;
            model: string | null;
        };
        /**
         * DeviceOut
         * @description `standing`: in the register of issued devices; empty while no register was brought in.
         */
        DeviceOut: {
            asset_number: string;
            /** @enum {string} */
            class: "phone" | "terminal" | "desk";
            /** Format: date-time */
            enrolled_at: string;
            /** Format: uuid */
            id: string;
            label: string;
            last_seen_at: string | null;
            revoked_at: string | null;
            /** @enum {string} */
            standing: "" | "issued" | "unknown" | "of another";
        };
        /**
         * DispatchOut
         * @description Who takes over what one cannot act on; without `account` one calls, and says `words`.
         */
        DispatchOut: {
            account: boolean;
            name: string;
            number: string;
            passed: components["schemas"]["PassedOut"] | null;
            words: string;
        };
        /**
         * DispositionIn
         * @description `happened`: it was done although the alert has no decision.
         */
        DispositionIn: {
            action: components["schemas"]["Action"];
            /** @default null */
            basis_of_stop?: string | null;
            /** @default null */
            done_at?: string | null;
            /** @default null */
            event_number?: string | null;
            /** @default false */
            happened?: boolean;
            /** @default null */
            note?: string | null;
            /** @default null */
            observed?: string | null;
            /** @default null */
            stop_number?: string | null;
        };
        /**
         * DispositionOut
         * @description What came of it.
         */
        DispositionOut: {
            action: components["schemas"]["Action"];
            basis_of_stop?: string | null;
            /** Format: date-time */
            done_at: string;
            event_number?: string | null;
            /** @default false */
            happened?: boolean;
            note?: string | null;
            observed?: string | null;
            /** Format: date-time */
            recorded_at: string;
            stop_number?: string | null;
        };
        /** DoneOut */
        DoneOut: {
            answer: components["schemas"]["AnsweredOut"];
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            recorded_at: string;
        };
        /**
         * DrawnOut
         * @description What is judged: an inquiry with what is on file of it, or (without one) the whole.
         */
        DrawnOut: {
            answers: {
                [key: string]: "yes" | "no" | "unclear";
            } | null;
            data_errors: string;
            exigent: string;
            finding: boolean;
            /** Format: uuid */
            id: string;
            inquiry_id: string | null;
            judged_at: string | null;
            judged_by: string | null;
            note: string;
            number: string;
            opened_at: string | null;
            outside: boolean;
            own: boolean;
            person: string | null;
            phrase: string;
            place: number;
            purpose: string;
            queries: number;
            reason: string;
            round: number;
            shown: number;
            signals: string[];
            suspicion: string;
        };
        /** DutiesOut */
        DutiesOut: {
            delegations: components["schemas"]["DelegationOut"][];
            deployments: components["schemas"]["DeploymentOut"][];
            duties: components["schemas"]["DutyOut"][];
            protocols: components["schemas"]["ProtocolOut"][];
        };
        /**
         * DutyNews
         * @description For whoever commands: something on the shift page is not what it was.
         */
        DutyNews: {
            /** @enum {unknown} */
            what: "answered" | "ended" | "extended" | "looks" | "notice" | "offered" | "runs_on" | "task" | "transfer";
        };
        /**
         * DutyOut
         * @description What the text binds to a position, and who holds it for a time.
         */
        DutyOut: {
            citation: string;
            holder: string;
            id: string;
            word: string;
        };
        /**
         * EarlierOut
         * @description An entry of the same plate before this one; `same_author`: whoever asks now asked then.
         */
        EarlierOut: {
            alerts: number;
            author: components["schemas"]["NamedPersonOut"];
            ended_at: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            made_at: string;
            note: string;
            reason_class: string;
            rejected: number;
            same_author: boolean;
            state: string | null;
            status: components["schemas"]["EntryState"];
        };
        /**
         * ElsewhereOut
         * @description Where the gateway of a fixed camera says that it stands, and how far that is.
         */
        ElsewhereOut: {
            latitude: number;
            longitude: number;
            meters: number;
            /** Format: date-time */
            said_at: string;
        };
        /**
         * Ended
         * @description Why an inquiry holds no more queries.
         * @enum {string}
         */
        Ended: "closed" | "shift" | "time";
        /**
         * EndingListOut
         * @description A commander's list, which ends with its holder's shift; its plates are on the list itself.
         *
         *     `offered_to`: who has not answered yet. `mine`: it is offered to whoever looks.
         */
        EndingListOut: {
            /** Format: date-time */
            ends_at: string;
            hits: number;
            holder: string;
            /** Format: uuid */
            id: string;
            mine: boolean;
            offered_to: string | null;
            plates: number;
        };
        /**
         * EnrolIn
         * @description `label` and `device_class` are what the device thinks; the code says what counts.
         */
        EnrolIn: {
            code: string;
            /** @default  */
            device_class?: string;
            /** @default  */
            label?: string;
            public_key: string;
        };
        /** EnrolledOut */
        EnrolledOut: {
            /** Format: uuid */
            device_id: string;
            passkey_options: unknown;
            person: components["schemas"]["OwnerOut"];
        };
        /**
         * EnterIn
         * @description `role`: the first part of the host, such as officer or ci-lieutenant.
         */
        EnterIn: {
            public_key: string;
            role: string;
        };
        /** EntriesOut */
        EntriesOut: {
            entries: components["schemas"]["CustomEntryOut"][];
        };
        /** EntryIn */
        EntryIn: {
            /** @default [] */
            audience?: string[];
            basis: string;
            case_number: string;
            /** @default  */
            joint_agency?: string;
            /** @default  */
            joint_contact?: string;
            /** @default  */
            jurisdiction?: string;
            life_days: number;
            plate: string;
            reason_class: string;
            /** @default null */
            state?: string | null;
            synopsis: string;
            /** @default {} */
            vehicle?: {
                [key: string]: string;
            };
        };
        /**
         * EntryNews
         * @description A custom entry that one may answer, or that one asked for, is not what it was.
         *
         *         `answer`: it is one's turn to answer it. `ending`: one's own ends before long. `morning`: what
         *         one's own did in the last day is counted.
         */
        EntryNews: {
            /** Format: uuid */
            entry_id: string;
            /**
             * @default changed
             * @enum {unknown}
             */
            what?: "answer" | "changed" | "ending" | "morning";
        };
        /**
         * EntryOut
         * @description What the list says about the plate.
         */
        EntryOut: {
            author: string | null;
            case_number: string | null;
            expires_at: string | null;
            hidden: components["schemas"]["ClauseOut"][];
            plate: string;
            reason: string;
            source: string;
            state: string | null;
            vehicle: {
                [key: string]: string | number | null;
            };
        };
        /**
         * EntryRulesOut
         * @description What the profile says about a custom entry, for its form.
         *
         *     `days`, `more_days`: how many may be asked for. `units`: who may get its alerts at the widest;
         *     none: whoever receives alerts. `state`: the department's own. `approvers`: who answers, in the
         *     department's words; none: nobody has to. `report_number`: it is documented in a report.
         *     `afterwards_h`: it is active at once and must be approved within as many hours.
         *     `patrol`: whether patrol is told of what stands on a commander's list for a shift.
         *     `soon_days`: from how many days before its end its owner is reminded.
         */
        EntryRulesOut: {
            afterwards_h: number | null;
            approvers: string[];
            audience: string[];
            days: number;
            more_days: number;
            patrol: components["schemas"]["PatrolOut"];
            report_number: boolean;
            soon_days: number;
            state: string | null;
            units: string[];
        };
        /**
         * EntryState
         * @description Where an entry of a custom list stands.
         * @enum {string}
         */
        EntryState: "requested" | "active" | "refused" | "expired" | "removed";
        /** ErrorClosedIn */
        ErrorClosedIn: {
            note: string;
            outcome: components["schemas"]["Outcome"];
        };
        /**
         * Outcome
         * @description What became of an error.
         * @enum {string}
         */
        ErrorOutcome: "corrected" | "told_source" | "no_error";
        /**
         * EventOut
         * @description One event as it was chained, and in plain words.
         */
        EventOut: {
            actor: string;
            actor_name: string | null;
            /** Format: date-time */
            at: string;
            clauses: components["schemas"]["NamedClauseOut"][];
            details: {
                [key: string]: unknown;
            };
            device_name: string | null;
            hash: string;
            seq: number;
            subject: string;
            subject_name: string | null;
            tag: string;
            what: string;
        };
        /**
         * EventsOut
         * @description `groups` and `people`: what can be asked for.
         */
        EventsOut: {
            events: components["schemas"]["EventOut"][];
            groups: components["schemas"]["GroupOut"][];
            people: components["schemas"]["ActorOut"][];
        };
        /** EvidenceAnswerIn */
        EvidenceAnswerIn: {
            agree: boolean;
        };
        /**
         * EvidenceFormOut
         * @description What the department's text asks of it.
         */
        EvidenceFormOut: {
            bases: string[];
            /** Format: date */
            latest_review: string;
            number_example: string;
            receipt_days: number;
            record_class: string;
            record_class_citation: string;
            report_number: boolean;
            second_for: string[];
            target: string;
            target_citation: string;
        };
        /**
         * EvidenceIn
         * @description `basis`: an id of the form. `demand`, `counsel`: the order, and who approved (A.4 no. 2).
         */
        EvidenceIn: {
            basis: string;
            case_number: string;
            /** @default  */
            counsel?: string;
            /** @default  */
            demand?: string;
            holder: string;
            /** @default  */
            report_number?: string;
            /** Format: date */
            review_on: string;
        };
        /** EvidenceMadeOut */
        EvidenceMadeOut: {
            /** Format: uuid */
            id: string;
        };
        /** EvidenceNumberIn */
        EvidenceNumberIn: {
            number: string;
        };
        /**
         * EvidenceOut
         * @description `state`: asked | declined | lapsed | waiting | overdue | kept. `plate`: as it was read.
         *
         *     `wrong`: how the reading proved wrong, if it did.
         */
        EvidenceOut: {
            agreed_by: string | null;
            /** Format: date-time */
            asked_at: string;
            asked_by: string;
            basis: string;
            /** Format: date-time */
            captured_at: string;
            case_number: string;
            copy_destroyed: boolean;
            counsel: string;
            custody: components["schemas"]["CustodyOut"][];
            demand: string;
            digest: string | null;
            holder: string;
            /** Format: uuid */
            id: string;
            may_answer: boolean;
            own: boolean;
            owner_agency: string;
            pictures: number | null;
            plate: string;
            receipt: string;
            report_number: string;
            /** Format: date */
            review_on: string;
            size: number | null;
            state: string;
            wrong: string;
        };
        /** EvidencesOut */
        EvidencesOut: {
            evidence: components["schemas"]["EvidenceOut"][];
            form: components["schemas"]["EvidenceFormOut"];
        };
        /**
         * ExceptionOut
         * @description A circumstance in which the text lets the step be left out.
         */
        ExceptionOut: {
            citation: string;
            id: string;
            word: string;
        };
        /** ExtensionIn */
        ExtensionIn: {
            days: number;
            reason: string;
        };
        /**
         * ExtensionOut
         * @description More days, asked for once: `expired_at` is the old end, `expires_at` the new one.
         */
        ExtensionOut: {
            answered_at: string | null;
            answered_by: components["schemas"]["NamedPersonOut"] | null;
            /** Format: date-time */
            asked_at: string;
            asked_by: components["schemas"]["NamedPersonOut"];
            days: number;
            /** Format: date-time */
            expired_at: string;
            expires_at: string | null;
            /** Format: uuid */
            id: string;
            note: string;
            reason: string;
            status: components["schemas"]["ExtensionState"];
            waits_for: components["schemas"]["WaitsForOut"] | null;
        };
        /**
         * ExtensionState
         * @description Where a request for more days stands.
         * @enum {string}
         */
        ExtensionState: "waiting" | "approved" | "refused" | "lapsed";
        /**
         * FeedOut
         * @description Cameras that may record, how many of them do, and which say nothing.
         */
        FeedOut: {
            cameras: number;
            live: number;
            silent: string[];
        };
        /** FiledOut */
        FiledOut: {
            /** Format: date-time */
            at: string;
            by_name: string;
            /** Format: date */
            dated_on: string;
            kept_at: string;
            version: string;
        };
        /** FilingIn */
        FilingIn: {
            /** @default  */
            note?: string;
        };
        /**
         * FindingIn
         * @description `misuse` needs a note: what was wrong.
         */
        FindingIn: {
            /** @enum {unknown} */
            finding: "in order" | "misuse";
            /** @default  */
            note?: string;
        };
        /** FindingMadeOut */
        FindingMadeOut: {
            /** Format: uuid */
            id: string;
        };
        /** FlawOut */
        FlawOut: {
            field: string;
            why: string;
        };
        /**
         * FoundOut
         * @description One read as a picture: what was read, how sure, when and where. `owner`: whose camera.
         *
         *     `described`: what its maker says of the vehicle; null: nothing.
         */
        FoundOut: {
            box: components["schemas"]["BoxOut"] | null;
            camera: string;
            /** Format: date-time */
            captured_at: string;
            characters: components["schemas"]["CharacterOut"][];
            confidence: number;
            crop_url: string | null;
            described: components["schemas"]["DescriptionOut"] | null;
            frame_url: string | null;
            /** Format: uuid */
            id: string;
            looks: number;
            own: boolean;
            owner: string;
            place: string;
            plate: string;
            state: components["schemas"]["StateOut"] | null;
        };
        /**
         * FrameOut
         * @description Which frame it became.
         */
        FrameOut: {
            /** Format: date-time */
            captured_at: string;
            /** Format: uuid */
            id: string;
        };
        /** FurtherIn */
        FurtherIn: {
            count: number;
            reason: string;
        };
        /** GatewayCameraOut */
        GatewayCameraOut: {
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
        };
        /** GatewayCodeIn */
        GatewayCodeIn: {
            code: string;
        };
        /** GatewayEnrolledOut */
        GatewayEnrolledOut: {
            cameras: components["schemas"]["GatewayCameraOut"][];
            credential: string;
            /** Format: uuid */
            gateway_id: string;
        };
        /**
         * GatewayHealthOut
         * @description Positive skew: its clock is ahead. Without `told`: it runs no such camera.
         */
        GatewayHealthOut: {
            clock_skew_ms: number | null;
            heard_at: string | null;
            revoked: boolean;
            told: components["schemas"]["ToldOut"] | null;
        };
        /** GatewayIn */
        GatewayIn: {
            /** @default null */
            agreement_id?: string | null;
            /** @default false */
            certificate?: boolean;
            name: string;
        };
        /**
         * GatewayOut
         * @description `state`: what its last heartbeat told of its cameras and spool. `partner`: whose it is.
         *
         *     `credentials`: how many are good now, the newest since `credential_made_at`; the one before it
         *     until `old_until`. `code_until`: a code waits to be used.
         */
        GatewayOut: {
            cameras: string[];
            certificate_bound: boolean;
            certificate_demanded: boolean;
            clock_skew_ms: number | null;
            code_until: string | null;
            credential_made_at: string | null;
            credentials: number;
            /** Format: uuid */
            id: string;
            last_seen_at: string | null;
            name: string;
            old_until: string | null;
            partner: string | null;
            revoked_at: string | null;
            state: {
                [key: string]: unknown;
            };
        };
        /** GatewaysOut */
        GatewaysOut: {
            gateways: components["schemas"]["GatewayOut"][];
        };
        /** GivenIn */
        GivenIn: {
            /** Format: uuid */
            gateway_id: string;
        };
        /**
         * GroupOut
         * @description A kind of event: as it is asked for, and as it is read.
         */
        GroupOut: {
            group: string;
            word: string;
        };
        /** HeardCameraIn */
        HeardCameraIn: {
            dropped: number;
            /**
             * @default
             * @enum {unknown}
             */
            full?: "" | "disk" | "share";
            /** @default 0 */
            held?: number;
            /** Format: uuid */
            id: string;
            last_frame_at: string | null;
            spool_bytes: number;
            spool_frames: number;
        };
        /**
         * HeardOut
         * @description Positive skew: the gateway's clock is ahead.
         */
        HeardOut: {
            clock_skew_ms: number;
            /** Format: date-time */
            server_time: string;
        };
        /** HeartbeatIn */
        HeartbeatIn: {
            cameras: components["schemas"]["HeardCameraIn"][];
            /** Format: date-time */
            sent_at: string;
            version: string;
        };
        /**
         * HelloOut
         * @description `words`: what the department calls each role. `set_up`: two administrators can sign in.
         *
         *     `begun`: the set-up code was used, and the administrators have codes of their own.
         *     `profiles`: before that, whose policy may be chosen.
         */
        HelloOut: {
            application_server_key: string;
            begun: boolean;
            demo: boolean;
            department: string;
            profile: string;
            profile_version: string;
            profiles: components["schemas"]["ProfileOut"][];
            /** Format: date-time */
            server_time: string;
            set_up: boolean;
            words: {
                [key: string]: string;
            };
            zone: string;
        };
        /**
         * Kind
         * @description How a hit is told.
         * @enum {string}
         */
        HitKind: "exact" | "possible";
        /**
         * HotListOut
         * @description `due_h` and `reasons`: by the register of sources; `refused_*`: a newer file, not taken.
         */
        HotListOut: {
            age_h: number | null;
            due_h: number | null;
            entries: number;
            /** Format: uuid */
            id: string;
            imported_at: string | null;
            kind: string;
            name: string;
            reasons: string[];
            refused_at: string | null;
            refused_rows: components["schemas"]["RefusedRowOut"][];
            refused_why: string | null;
            source: string;
            stale: boolean;
        };
        /**
         * HourOut
         * @description `at`: when the hour begins. `dropped`: live frames that the readers were too late for.
         */
        HourOut: {
            /** Format: date-time */
            at: string;
            dropped: number;
            frames: number;
            unreadable: number;
        };
        /** HouseholdOut */
        HouseholdOut: {
            plates: components["schemas"]["HouseholdPlateOut"][];
        };
        /** HouseholdPlateIn */
        HouseholdPlateIn: {
            plate: string;
        };
        /**
         * HouseholdPlateOut
         * @description That one was given; which one it is, nobody can say any more. `own`: by the member.
         */
        HouseholdPlateOut: {
            /** Format: date-time */
            given_at: string;
            given_by: string;
            /** Format: uuid */
            id: string;
            own: boolean;
        };
        /**
         * ImportOut
         * @description The list in force; `refused` rows were left out, `not_ours` have a reason that is not.
         *
         *     `refused` names the first thousand of `refused_count`, `twin_rows` the first fifty of `twins`.
         */
        ImportOut: {
            digest: string;
            entries: number;
            /** Format: uuid */
            list_id: string;
            not_ours: number;
            refused: components["schemas"]["RowFlawOut"][];
            refused_count: number;
            twin_rows: number[][];
            twins: number;
        };
        /** InquiriesOut */
        InquiriesOut: {
            inquiries: components["schemas"]["InquiryOut"][];
        };
        /**
         * InquiryIn
         * @description Why somebody searches: purpose, number or phrase, and what the case needs beside them.
         */
        InquiryIn: {
            /** @default false */
            acknowledged?: boolean;
            /** @default null */
            duty?: ("call-out" | "overtime") | null;
            /** @default  */
            exigent?: string;
            /** @default null */
            letter?: components["schemas"]["LetterIn"] | null;
            /**
             * @default case
             * @enum {unknown}
             */
            mode?: "administrative" | "case";
            /** @default  */
            number?: string;
            /** @default null */
            outside?: components["schemas"]["OutsideIn"] | null;
            /** @default  */
            phrase?: string;
            purpose: string;
            /** @default  */
            suspicion?: string;
        };
        /**
         * InquiryNews
         * @description A search for another agency that one may answer, or that one asked for, is not what it was.
         *
         *         `asked`: it waits for an answer. `answered`: one's own was.
         */
        InquiryNews: {
            /** Format: uuid */
            inquiry_id: string;
            /** @enum {unknown} */
            what: "answered" | "asked" | "changed";
        };
        /**
         * InquiryOut
         * @description An inquiry: why, until when, what was asked, and what is still owed for it.
         *
         *     `ended`: why it holds no more queries. `owed`: what became of the number that was not there.
         *     `answer`: to the agency's request; while it waits nothing is searched, and its time has not
         *     begun. Null: none is needed, and none was given.
         */
        InquiryOut: {
            answer: components["schemas"]["AnswerOut"] | null;
            backfill_due: string | null;
            duty: string | null;
            ended: components["schemas"]["Ended"] | null;
            /** Format: date-time */
            ends_at: string;
            exigent: string;
            finding: string | null;
            /** Format: uuid */
            id: string;
            mode: string;
            number: string | null;
            /** Format: date-time */
            opened_at: string;
            outside: components["schemas"]["OutsideOut"] | null;
            owed: components["schemas"]["Owed"];
            phrase: string;
            purpose: string;
            purpose_word: string;
            queries: components["schemas"]["QueryOut"][];
            review_due: string | null;
            reviewed_at: string | null;
        };
        /**
         * InspectionIn
         * @description What was found, or that nothing was.
         */
        InspectionIn: {
            note: string;
        };
        /**
         * IssuedOut
         * @description What a file of issued numbers holds; `taken`: it was brought in.
         */
        IssuedOut: {
            known: number;
            new: number;
            refused: components["schemas"]["RefusedNumberOut"][];
            taken: boolean;
        };
        /**
         * ItemOut
         * @description What became of one item.
         *
         *     `taken_at` is the time as it was kept: what a clock slightly ahead said is set back to the time
         *     of arrival. `said` is the step, the decision or the action.
         */
        ItemOut: {
            alert_id: string | null;
            /** Format: uuid */
            id: string;
            kind: string | null;
            problem: components["schemas"]["Problem"] | null;
            result: components["schemas"]["ItemResult"];
            said: string | null;
            taken_at: string | null;
        };
        /**
         * Result
         * @description What became of one item.
         * @enum {string}
         */
        ItemResult: "done" | "already_done" | "refused" | "unreadable" | "later" | "not_yours";
        /** JudgementIn */
        JudgementIn: {
            answers: {
                [key: string]: "no" | "unclear" | "yes";
            };
            /** @default  */
            data_errors?: string;
            /** @default false */
            misuse?: boolean;
            /** @default  */
            note?: string;
        };
        /** KeepIn */
        KeepIn: {
            /** @default null */
            corrected_text?: string | null;
            /** Format: uuid */
            look_id: string;
        };
        /**
         * KeysOut
         * @description A file to keep away from this machine.
         */
        KeysOut: {
            copy: string;
            name: string;
        };
        /** KnownFalseAnswerIn */
        KnownFalseAnswerIn: {
            approve: boolean;
            /** @default  */
            note?: string;
        };
        /**
         * KnownFalseIn
         * @description `vehicle`: which one it was. `why`: how one knows that it is not the wanted one.
         */
        KnownFalseIn: {
            vehicle: string;
            why: string;
        };
        /**
         * KnownFalseOut
         * @description Without `answered_by` it waits; `own`: somebody else answers it.
         */
        KnownFalseOut: {
            answered_by: string | null;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            own: boolean;
            plate: string;
            /** Format: date-time */
            proposed_at: string;
            proposed_by: string;
            reason_word: string;
            state: string | null;
            vehicle: string;
            why: string;
        };
        /**
         * KnownFalsesOut
         * @description What waits, then what is in force; `days`: how long one stands.
         */
        KnownFalsesOut: {
            days: number;
            notes: components["schemas"]["KnownFalseOut"][];
        };
        /**
         * LapsingOut
         * @description A training that ends soon, or that is missing (`expires_on` null).
         */
        LapsingOut: {
            days_left: number;
            expires_on: string | null;
            topic: string;
            word: string;
        };
        /**
         * LedToOut
         * @description Of one entry: vehicles that matched, and what was decided about them; no plate.
         */
        LedToOut: {
            accepted: number;
            /** Format: uuid */
            entry_id: string;
            passed: number;
            rejected: number;
            undecided: number;
        };
        /**
         * LetterIn
         * @description The request in writing: a file in base64.
         */
        LetterIn: {
            data: string;
            media_type: string;
            name: string;
        };
        /** LineOut */
        LineOut: {
            citation: string;
            text: string;
        };
        /**
         * LinkOut
         * @description Shown once.
         */
        LinkOut: {
            secret: string;
        };
        /** ListAgeOut */
        ListAgeOut: {
            age_h: number | null;
            name: string;
            stale: boolean;
        };
        /**
         * ListedOut
         * @description The entry as it stands on its list.
         */
        ListedOut: {
            plate: string;
            source: string;
            state: string | null;
        };
        /**
         * ListNews
         * @description A list that one holds, is offered or looks after is not what it was.
         */
        ListNews: {
            /** Format: uuid */
            list_id: string;
            /** @enum {unknown} */
            turn: "accepted" | "declined" | "ended" | "ending" | "imported" | "offered" | "refused" | "stale";
        };
        /** ListOut */
        ListOut: {
            age_h: number | null;
            kind: string;
            name: string;
            stale: boolean;
        };
        /** ListsOut */
        ListsOut: {
            lists: components["schemas"]["HotListOut"][];
        };
        /** LongerIn */
        LongerIn: {
            hours: number;
            reason: string;
        };
        /** LookedIn */
        LookedIn: {
            note: string;
        };
        /**
         * LookOut
         * @description One alert to look at. `not_done`: titles of steps; `excused`: each with its reason.
         *
         *     `own`: somebody else looks at it.
         */
        LookOut: {
            action: components["schemas"]["Action"] | null;
            basis_of_stop: string | null;
            decision: components["schemas"]["Decision"] | null;
            event_number: string | null;
            excused: string[];
            happened: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            made_at: string;
            not_done: string[];
            own: boolean;
            person: string;
            seen: components["schemas"]["SeenAtOut"] | null;
        };
        /**
         * LooksOut
         * @description The oldest first.
         */
        LooksOut: {
            owed: components["schemas"]["OwedOut"][];
            waiting: components["schemas"]["LookOut"][];
        };
        /** MadeOut */
        MadeOut: {
            code: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            gateway_id: string;
        };
        /**
         * MeOut
         * @description `can`: what this person could do at all. Each act is asked for itself.
         *
         *     `closed`: of somebody who may do nothing here but sign in, why that is so.
         *     `overdue_weeks`: reviews that this person may sign and that nobody has signed in time.
         *     `outbox_key`: null while the server has none; the device then keeps no act.
         */
        MeOut: {
            can: string[];
            closed: components["schemas"]["ClauseOut"][];
            device: components["schemas"]["OwnDeviceOut"];
            /** Format: uuid */
            device_id: string;
            entries: components["schemas"]["EntryRulesOut"];
            outbox_key: components["schemas"]["OutboxKeyOut"] | null;
            overdue_audits: number;
            overdue_weeks: number;
            person: components["schemas"]["OwnPersonOut"];
            push: components["schemas"]["PushOut"];
            reasons: components["schemas"]["ReasonOut"][];
            /** Format: date-time */
            session_expires_at: string;
            shift: components["schemas"]["ShiftOut"] | null;
            statements: components["schemas"]["StatementOut"][];
            training: components["schemas"]["LapsingOut"][];
            unnoticed: number;
        };
        /**
         * MorningOut
         * @description From one morning to the next, those that led to most first.
         */
        MorningOut: {
            entries: components["schemas"]["LedToOut"][];
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
        };
        /**
         * NamedClauseOut
         * @description A clause that refused; `citation` and `because` are empty where the policy has it no more.
         */
        NamedClauseOut: {
            because: string;
            citation: string;
            id: string;
        };
        /** NamedPersonOut */
        NamedPersonOut: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** NewPasskeyIn */
        NewPasskeyIn: {
            challenge: string;
            credential: {
                [key: string]: string | boolean | number | string[] | {
                    [key: string]: string | boolean | number | string[] | {
                        [key: string]: string | boolean | number | string[] | null;
                    } | null;
                } | null;
            };
        };
        /** NewPasswordIn */
        NewPasswordIn: {
            password: string;
            secret: string;
            totp: string;
        };
        /** NoteIn */
        NoteIn: {
            /** @default  */
            note?: string;
        };
        /**
         * NotWantedOut
         * @description A vehicle that is known not to be the wanted one; it is no verification.
         */
        NotWantedOut: {
            approved_by: string;
            said_by: string;
            /** Format: date-time */
            until: string;
            vehicle: string;
            why: string;
        };
        /** NumberFormOut */
        NumberFormOut: {
            example: string;
            id: string;
            word: string;
        };
        /**
         * NumberIn
         * @description Null: no number was issued.
         */
        NumberIn: {
            number: string | null;
        };
        /** NumbersIn */
        NumbersIn: {
            event_number: string;
            /** @default  */
            stop_number?: string;
        };
        /**
         * NumbersOut
         * @description Of the last 30 days: closed with no number issued, and named but not among the issued ones.
         *
         *     `listed_at`: when issued numbers were last brought in.
         */
        NumbersOut: {
            listed_at: string | null;
            none_issued: number;
            unissued: number;
        };
        /**
         * OdditiesOut
         * @description Those first that nobody has looked at. `attempts`: of unknown devices, in thirty days.
         */
        OdditiesOut: {
            attempts: number;
            oddities: components["schemas"]["OddityOut"][];
        };
        /**
         * OddityOut
         * @description `person`: whose account. `device`, `owner`: where it is known. `finding`: made of it.
         */
        OddityOut: {
            device: string;
            finding: string | null;
            /** Format: date-time */
            first_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "unknown_device" | "two_devices" | "two_users" | "too_far" | "not_issued";
            /** Format: date-time */
            last_at: string;
            meaning: string;
            /** @enum {string} */
            network: "" | "machine" | "local" | "public";
            note: string;
            owner: string;
            person: string;
            seen_at: string | null;
            seen_by: string;
            times: number;
            title: string;
            what: string;
        };
        /** OfferIn */
        OfferIn: {
            /** Format: uuid */
            to: string;
        };
        /** OfferOut */
        OfferOut: {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: uuid */
            id: string;
            note: string;
            own: boolean;
        };
        /**
         * OnDutyOut
         * @description `answers`: an app of theirs is open, or acted just now. `notified`: one is told while locked.
         *
         *     `longer_because`: why the shift was made longer last. `blocked`: it cannot be ended, for hits
         *     that they were told of are not decided.
         */
        OnDutyOut: {
            answers: boolean;
            blocked: boolean;
            car: string | null;
            device_class: string | null;
            /** Format: date-time */
            ends_at: string;
            handovers: number;
            heard_at: string | null;
            held: boolean;
            /** Format: uuid */
            id: string;
            ladders: number;
            latest_at: string | null;
            longer_because: string | null;
            name: string;
            notified: boolean;
            role_word: string;
            undecided: number;
            units: string[];
        };
        /**
         * OpenHitOut
         * @description Not `shown`: of an entry for other units, and nothing of what it found stands here.
         */
        OpenHitOut: {
            camera: string | null;
            /** Format: uuid */
            id: string;
            list_name: string | null;
            overdue: boolean;
            place: string | null;
            reason_word: string | null;
            shown: boolean;
            told: components["schemas"]["ToldPersonOut"][];
            /** Format: date-time */
            told_at: string;
        };
        /** OptionsIn */
        OptionsIn: {
            /** Format: uuid */
            device_id: string;
        };
        /** OptionsOut */
        OptionsOut: {
            challenge: string;
            public_key: unknown;
        };
        /**
         * OutboxIn
         * @description In the order in which they were done: a decision needs the steps before it.
         */
        OutboxIn: {
            items: components["schemas"]["SealedIn"][];
        };
        /**
         * OutboxKeyOut
         * @description What the device seals to while it has no signal: SPKI in base64url, and its id.
         */
        OutboxKeyOut: {
            id: string;
            public_key: string;
        };
        /** OutboxOut */
        OutboxOut: {
            items: components["schemas"]["ItemOut"][];
        };
        /**
         * Outcome
         * @description What became of an error.
         * @enum {unknown}
         */
        Outcome: "corrected" | "no_error" | "told_source";
        /** OutcomeIn */
        OutcomeIn: {
            decided_by: string;
            /** Format: date */
            decided_on: string;
            outcome: string;
            /** @default  */
            referred_to?: string;
        };
        /**
         * OutsideIn
         * @description The agency that asks, the person there, their case; why it is not referred, if it is not.
         */
        OutsideIn: {
            /** @default false */
            active_case?: boolean;
            agency: string;
            case: string;
            /** @default false */
            federal?: boolean;
            /** @default  */
            not_referred?: string;
            person: string;
        };
        /**
         * OutsideOut
         * @description For which agency, and who asked there.
         */
        OutsideOut: {
            active_case: boolean;
            agency: string;
            case: string;
            federal: boolean;
            not_referred: string;
            person: string;
        };
        /**
         * OutsideRequestOut
         * @description Who asks whom for what, and what was answered; no plate. `own`: somebody else answers it.
         *
         *     `written`: the request is attached. `open`: something may still be searched for it.
         */
        OutsideRequestOut: {
            answer: components["schemas"]["AnswerOut"] | null;
            exigent: string;
            /** Format: uuid */
            id: string;
            number: string | null;
            open: boolean;
            /** Format: date-time */
            opened_at: string;
            outside: components["schemas"]["OutsideOut"];
            own: boolean;
            person: string;
            phrase: string;
            purpose_word: string;
            queries: number;
            suspicion: string;
            written: boolean;
        };
        /**
         * OutsideRequestsOut
         * @description `approvers`: who approves, by their roles; nobody: none is asked for here.
         *
         *     `before` asks for what is older; null: there is none.
         */
        OutsideRequestsOut: {
            approvers: string[];
            before: string | null;
            kept: components["schemas"]["OutsideRequestOut"][];
            waiting: components["schemas"]["OutsideRequestOut"][];
        };
        /**
         * Owed
         * @description What became of the number that was not there when a phrase was used.
         * @enum {string}
         */
        Owed: "nothing" | "waiting" | "overdue" | "filled" | "none_issued";
        /**
         * OwedOut
         * @description R-ALR-09: enforcement that stands on no report or event yet.
         */
        OwedOut: {
            action: components["schemas"]["Action"];
            /** Format: date-time */
            disposed_at: string;
            /** Format: uuid */
            id: string;
            person: string;
        };
        /** OwnDeviceOut */
        OwnDeviceOut: {
            /** @enum {string} */
            class: "phone" | "terminal" | "desk";
            /** Format: uuid */
            id: string;
            label: string;
        };
        /** OwnerOut */
        OwnerOut: {
            name: string;
            username: string;
        };
        /**
         * OwnPersonOut
         * @description `role_word` is the department's own.
         */
        OwnPersonOut: {
            /** Format: uuid */
            id: string;
            name: string;
            role: string;
            role_word: string;
            units: string[];
            username: string;
        };
        /**
         * PageOut
         * @description A page of what a query found; `after` asks for the next one, null: there is none.
         */
        PageOut: {
            after: string | null;
            counted: components["schemas"]["CountedOut"] | null;
            query: components["schemas"]["QueryOut"];
            reads: components["schemas"]["FoundOut"][];
        };
        /**
         * PassedOut
         * @description What is known of dispatch's answer; without `closed_at` something of it is still open.
         */
        PassedOut: {
            answered_at: string | null;
            answered_by: string;
            because: components["schemas"]["WhyPassedOn"];
            cad_number: string;
            closed_at: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            made_at: string;
            no_number: boolean;
        };
        /** PasskeyIn */
        PasskeyIn: {
            challenge: string;
            credential: {
                [key: string]: string | boolean | number | string[] | {
                    [key: string]: string | boolean | number | string[] | {
                        [key: string]: string | boolean | number | string[] | null;
                    } | null;
                } | null;
            };
            /** Format: uuid */
            device_id: string;
            device_signature: string;
        };
        /** PasskeyOptionsOut */
        PasskeyOptionsOut: {
            public_key: unknown;
        };
        /** PasswordIn */
        PasswordIn: {
            challenge: string;
            /** Format: uuid */
            device_id: string;
            device_signature: string;
            password: string;
            totp: string;
            username: string;
        };
        /**
         * PatrolOut
         * @description Whether an officer on shift who is in no unit is alerted; `why` not: the clauses.
         */
        PatrolOut: {
            told: boolean;
            why: components["schemas"]["ClauseOut"][];
        };
        /** PeopleOut */
        PeopleOut: {
            people: components["schemas"]["PersonOut"][];
        };
        /** PersonIn */
        PersonIn: {
            /** @default null */
            ends_on?: string | null;
            name: string;
            role: string;
            /** @default false */
            sworn?: boolean;
            /** @default false */
            temporary?: boolean;
            /** @default [] */
            units?: string[];
            username: string;
        };
        /**
         * PersonOut
         * @description `standing`: "over" or "unused" where the account is closed although nobody suspended it.
         */
        PersonOut: {
            certified_until: string | null;
            devices: components["schemas"]["DeviceOut"][];
            ends_on: string | null;
            /** Format: uuid */
            id: string;
            left: boolean;
            locked: boolean;
            name: string;
            role: string;
            role_word: string;
            standing: string;
            suspended: boolean;
            suspensions: components["schemas"]["SuspensionOut"][];
            sworn: boolean;
            temporary_until: string | null;
            topics: components["schemas"]["TrainingTopicOut"][];
            training_until: string | null;
            units: string[];
            username: string;
        };
        /** PlaceIn */
        PlaceIn: {
            /** @default {} */
            analysis?: {
                [key: string]: string;
            };
            /** @default null */
            latitude?: number | null;
            /** @default null */
            longitude?: number | null;
            place: string;
        };
        /**
         * PolicyNews
         * @description Another policy is in force: other words, rights and statements than the open app has.
         */
        PolicyNews: Record<string, never>;
        /**
         * PolicyOut
         * @description `since`: null where the profile was in use before it was recorded.
         *
         *     `changes`: what the waiting proposal would change.
         */
        PolicyOut: {
            changes: string[];
            choices: components["schemas"]["ChoiceOut"][];
            department: string;
            law: string[];
            profile: string;
            proposals: components["schemas"]["ProposalOut"][];
            since: string | null;
            text: string;
            topics: components["schemas"]["TopicOut"][];
            version: string;
        };
        /**
         * PositionIn
         * @description Where the phone is now; not stored.
         */
        PositionIn: {
            latitude: number;
            longitude: number;
        };
        /**
         * Problem
         * @description The body of every error.
         */
        Problem: {
            clauses: components["schemas"]["ClauseOut"][];
            /**
             * @example access-suspended
             * @example acknowledge-first
             * @example agreement-not-in-force
             * @example alert-closed
             * @example alert-unknown
             * @example already-decided
             * @example already-disposed
             * @example already-reviewed
             * @example bad-number
             * @example bad-pattern
             * @example bad-request
             * @example bad-time
             * @example behind
             * @example camera-not-approved
             * @example camera-retired
             * @example camera-unknown
             * @example challenge-used
             * @example clock-ahead
             * @example code-used
             * @example conflict
             * @example cross-site
             * @example device-revoked
             * @example device-unknown
             * @example disk-full
             * @example done-already
             * @example entry-ended
             * @example entry-not-waiting
             * @example entry-unknown
             * @example error-closed
             * @example error-unknown
             * @example extension-unknown
             * @example extension-waiting
             * @example frame-conflict
             * @example frame-too-large
             * @example frame-unknown
             * @example gateway-revoked
             * @example gateway-unknown
             * @example handover-answered
             * @example handover-waiting
             * @example http-error
             * @example inquiry-unknown
             * @example internal
             * @example invalid
             * @example item-other-device
             * @example item-reused
             * @example item-unreadable
             * @example key-there
             * @example key-unknown
             * @example ladder-unfinished
             * @example link-unknown
             * @example list-broken
             * @example list-ended
             * @example list-too-large
             * @example list-unknown
             * @example memo-written
             * @example method-not-allowed
             * @example no-capture-time
             * @example no-place
             * @example no-shift
             * @example not-a-list
             * @example not-a-picture
             * @example not-agreed
             * @example not-decided
             * @example not-found
             * @example not-judged
             * @example not-of-a-page
             * @example not-valid
             * @example nothing-to-fill
             * @example outside-answered
             * @example own-entry
             * @example partial-plate
             * @example passed-on
             * @example past-retention
             * @example person-unknown
             * @example picture-broken
             * @example plate-in-reason
             * @example policy-error
             * @example query-unknown
             * @example read-unknown
             * @example refused
             * @example relief-answered
             * @example relief-unknown
             * @example relief-waiting
             * @example report-inspected
             * @example report-not-inspected
             * @example report-released
             * @example session-ended
             * @example shift-open
             * @example sign-in-failed
             * @example source-broken
             * @example step-unknown
             * @example task-closed
             * @example task-unknown
             * @example too-broad
             * @example too-long-a-life
             * @example too-much
             * @example too-slow
             * @example too-soon
             * @example unknown-credential
             * @example week-not-judged
             * @example week-runs
             * @example week-signed
             * @example widening-unknown
             * @example widening-waiting
             */
            code: string;
            detail: string;
            flaws: components["schemas"]["FlawOut"][];
            instead: string;
            status: number;
            title: string;
            type: string;
        };
        /**
         * ProfileOut
         * @description `sign`: the Chief signs where the data is stored. `blocked`: why it cannot be put in force.
         *
         *     `unsigned`: why not before the Chief has signed.
         */
        ProfileOut: {
            blocked: components["schemas"]["ClauseOut"][];
            department: string;
            name: string;
            sign: boolean;
            text: string;
            unsigned: components["schemas"]["ClauseOut"][];
            version: string;
            zone: string;
        };
        /**
         * ProgramAuditLineOut
         * @description `items`: how many were drawn of `population`; `judged`: how many of these are judged.
         */
        ProgramAuditLineOut: {
            /** Format: date */
            due_on: string;
            /** Format: date */
            first_on: string;
            /** Format: uuid */
            id: string;
            items: number;
            judged: number;
            /** @enum {string} */
            kind: "sample" | "system";
            overdue: boolean;
            /** Format: date */
            past_on: string;
            population: number;
            review_note: string;
            reviewed_at: string | null;
            reviewed_by: string | null;
            written_at: string | null;
            written_by: string | null;
        };
        /**
         * ProgramAuditOut
         * @description `seed`: hash of the chain's last day of the period; `digest`: of the memorandum.
         */
        ProgramAuditOut: {
            digest: string | null;
            drawn: components["schemas"]["DrawnOut"][];
            line: components["schemas"]["ProgramAuditLineOut"];
            population_digest: string;
            questions: components["schemas"]["QuestionOut"][];
            sections: components["schemas"]["SectionOut"][];
            seed: string;
        };
        /** ProgramAuditsOut */
        ProgramAuditsOut: {
            audits: components["schemas"]["ProgramAuditLineOut"][];
        };
        /** ProposalIn */
        ProposalIn: {
            profile: string;
            why: string;
        };
        /**
         * ProposalOut
         * @description `confirmed`: null while it waits. `own`: proposed by the one who asks.
         */
        ProposalOut: {
            answered_at: string | null;
            answered_by_name: string;
            confirmed: boolean | null;
            from_profile: string;
            from_version: string;
            /** Format: uuid */
            id: string;
            own: boolean;
            /** Format: date-time */
            proposed_at: string;
            proposed_by_name: string;
            to_profile: string;
            to_version: string;
            why: string;
        };
        /** ProposedOut */
        ProposedOut: {
            /** Format: uuid */
            id: string;
        };
        /**
         * ProtocolIn
         * @description `kept_at`: where the text is, such as a shelf mark or an address.
         */
        ProtocolIn: {
            /** Format: date */
            dated_on: string;
            kept_at: string;
            protocol: string;
            version: string;
        };
        /**
         * ProtocolOut
         * @description The newest version first; none at all is what an audit finds.
         */
        ProtocolOut: {
            citation: string;
            id: string;
            versions: components["schemas"]["FiledOut"][];
            word: string;
        };
        /**
         * PublicReportOut
         * @description A month without names. `hidden` of `counted` numbers are below `least` or would tell one.
         */
        PublicReportOut: {
            counted: number;
            digest: string;
            figures: components["schemas"]["ReportFigureOut"][];
            hidden: number;
            least: number;
            /** Format: date */
            month: string;
            notes: components["schemas"]["ReportNoteOut"][];
            /** Format: date-time */
            released_at: string;
            released_by: string;
            tables: components["schemas"]["ReportTableOut"][];
        };
        /**
         * PublicReportsOut
         * @description Everything that was published, the newest month first.
         */
        PublicReportsOut: {
            department: string;
            reports: components["schemas"]["PublicReportOut"][];
        };
        /**
         * PurgeCertificateOut
         * @description What went with a day. `left`: records of it that were looked for afterwards and found.
         *
         *     `limit`: of how many days, by which paragraph. `schedule`: of the records law, where one is on
         *     file. `key`: the print of the key that was destroyed. `digest`: as it stands in the chain.
         */
        PurgeCertificateOut: {
            alerts: number;
            bytes: number;
            citation: string;
            digest: string;
            frames: number;
            hits: number;
            key: string | null;
            left: number;
            limit: string;
            limit_days: number;
            looked_for: number;
            pictures: number;
            reads: number;
            schedule: string | null;
        };
        /**
         * PurgesOut
         * @description The newest day first. `believed_from`: the clock leapt, and nothing goes until then.
         */
        PurgesOut: {
            believed_from: string | null;
            days: components["schemas"]["CaptureDayOut"][];
        };
        /**
         * PurposeOut
         * @description A use that the policy names, with its paragraph; an exigent one needs words.
         */
        PurposeOut: {
            citation: string;
            exigent: boolean;
            id: string;
            word: string;
        };
        /** PushKeysIn */
        PushKeysIn: {
            auth: string;
            p256dh: string;
        };
        /** PushOut */
        PushOut: {
            subscribed: boolean;
        };
        /**
         * QrOut
         * @description `size`: modules a side, the margin counted; `path`: the dark ones, as an SVG path.
         */
        QrOut: {
            path: string;
            size: number;
        };
        /**
         * QueryIn
         * @description `plate`: whole, or with ? for a character, * for any number and [BD8] for one of several.
         *
         *     With an area there is no plate: all that passed there within at most a day is shown. `why_here`:
         *     why a place that is sensitive cannot be left out of it.
         */
        QueryIn: {
            /** @default null */
            area?: components["schemas"]["AreaIn"] | null;
            /** @default [] */
            cameras?: string[];
            /** @default null */
            first?: string | null;
            /** @default null */
            last?: string | null;
            /** @default  */
            look_for?: string;
            /** @default  */
            plate?: string;
            /** @default null */
            state?: string | null;
            /** @default null */
            vehicle?: components["schemas"]["WantedVehicleIn"] | null;
            /** @default  */
            why_here?: string;
        };
        /**
         * QueryOut
         * @description One question of an inquiry, in the words of the one who asked it.
         *
         *     `meters`: how far around the place of an incident all plates were looked through.
         */
        QueryOut: {
            /** Format: date-time */
            at: string;
            cameras: string[];
            /** Format: date-time */
            first: string;
            home_only: boolean;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date-time */
            last: string;
            look_for: string;
            meters: number | null;
            plate: string;
            standing: components["schemas"]["StandingOut"] | null;
            state: string | null;
            vehicle: components["schemas"]["WantedVehicleOut"] | null;
        };
        /** QuestionOut */
        QuestionOut: {
            id: string;
            words: string;
        };
        /** QuietCarOut */
        QuietCarOut: {
            heard_at: string | null;
            /** Format: uuid */
            id: string;
            last_read_at: string | null;
            name: string;
        };
        /** ReadyOut */
        ReadyOut: {
            code: string;
            /** Format: date-time */
            expires_at: string;
            username: string;
        };
        /**
         * ReasonOut
         * @description Why a plate may be of interest here, in the department's own word.
         */
        ReasonOut: {
            id: string;
            word: string;
        };
        /**
         * ReceiptOut
         * @description Durable. `duplicate`: the same bytes were here already.
         */
        ReceiptOut: {
            duplicate: boolean;
            frame: components["schemas"]["FrameOut"];
        };
        /** RefusedNumberOut */
        RefusedNumberOut: {
            row: number;
            why: string;
        };
        /**
         * RefusedRowOut
         * @description A row, or a key, of the file that was not taken.
         */
        RefusedRowOut: {
            row: string;
            why: string;
        };
        /**
         * RefusingOut
         * @description A clause that refuses it.
         */
        RefusingOut: {
            because: string;
            citation: string;
            id: string;
            instead: string;
        };
        /**
         * RejectReason
         * @description Why an alert was rejected; each goes to the register of errors.
         * @enum {string}
         */
        RejectReason: "misread" | "wrong_state" | "wrong_vehicle" | "stale_list" | "other";
        /**
         * ReleaseAnswerIn
         * @description `counsel`: who advised, where it is lawful process.
         */
        ReleaseAnswerIn: {
            approve: boolean;
            /** @default  */
            counsel?: string;
            /** @default  */
            note?: string;
        };
        /**
         * ReleaseIn
         * @description `identified`: how it is known who asks. `instrument`, `due_on`: of lawful process.
         */
        ReleaseIn: {
            /** @default false */
            active_case?: boolean;
            agency: string;
            /** @default null */
            due_on?: string | null;
            /** Format: uuid */
            evidence_id: string;
            identified: string;
            /** @default  */
            instrument?: string;
            /** @default null */
            letter?: components["schemas"]["LetterIn"] | null;
            /** @default  */
            number?: string;
            person: string;
            purpose: string;
            /** @enum {unknown} */
            recipient: "agency" | "federal" | "other" | "process" | "prosecutor";
            state: string;
        };
        /**
         * ReleaseOut
         * @description `state`: refused | declined | asked | approved | linked | lapsed | received.
         */
        ReleaseOut: {
            agency: string;
            answered_by: string | null;
            case_number: string;
            corrected_at: string | null;
            corrected_how: string;
            counsel: string;
            declared: boolean;
            digest: string | null;
            due_on: string | null;
            /** Format: uuid */
            evidence_id: string;
            /** Format: uuid */
            id: string;
            identified: string;
            instrument: string;
            link_until: string | null;
            may_answer: boolean;
            note: string;
            number: string;
            of_state: string;
            overdue: boolean;
            own: boolean;
            paper: string | null;
            person: string;
            purpose: string;
            received_at: string | null;
            received_by: string;
            /** @enum {string} */
            recipient: "agency" | "prosecutor" | "federal" | "process" | "other";
            refused: components["schemas"]["RefusingOut"][];
            state: string;
            /** Format: date-time */
            taken_at: string;
            taken_by: string;
            wrong: boolean;
        };
        /** ReleasesOut */
        ReleasesOut: {
            declarations: components["schemas"]["DeclarationOut"][];
            home_state: string | null;
            recipients: string[];
            releases: components["schemas"]["ReleaseOut"][];
            written: boolean;
        };
        /**
         * ReliefIn
         * @description Without `relief_id` nobody has offered the shift, and it is taken over.
         */
        ReliefIn: {
            /** @default  */
            note?: string;
            /** @default null */
            relief_id?: string | null;
        };
        /** RemarkIn */
        RemarkIn: {
            /** @default  */
            remark?: string;
        };
        /**
         * RemarkOut
         * @description That it is no longer valid, or what the approver asks back and is answered.
         */
        RemarkOut: {
            answer: string;
            answered_at: string | null;
            answered_by: components["schemas"]["NamedPersonOut"] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "notice" | "question";
            /** Format: date-time */
            said_at: string;
            said_by: components["schemas"]["NamedPersonOut"];
            words: string;
        };
        /** RenewedOut */
        RenewedOut: {
            /** Format: date-time */
            expires_at: string;
        };
        /** RenewIn */
        RenewIn: {
            challenge: string;
            device_signature: string;
        };
        /**
         * RepairSourceIn
         * @description `work`: what it may do. `ground`: the memo or contract in which the Chief approved it.
         */
        RepairSourceIn: {
            ground: string;
            name: string;
            work: string;
        };
        /** RepairSourceOut */
        RepairSourceOut: {
            /** Format: date-time */
            approved_at: string;
            approved_by: string;
            ended_at: string | null;
            ground: string;
            /** Format: uuid */
            id: string;
            name: string;
            work: string;
        };
        /**
         * RepairsOut
         * @description `closed`: the clauses for which nothing is read now. `waiting`: frames that wait meanwhile.
         *
         *     `wanted`: whether the policy asks for the approval of software at all.
         */
        RepairsOut: {
            closed: components["schemas"]["ClauseOut"][];
            software: components["schemas"]["SoftwareOut"][];
            sources: components["schemas"]["RepairSourceOut"][];
            waiting: number;
            wanted: boolean;
        };
        /**
         * ReportFigureOut
         * @description `of`: what it is a part of. `value` is null where it is small and was hidden.
         */
        ReportFigureOut: {
            definition: string;
            id: string;
            of: number | null;
            value: number | null;
            word: string;
        };
        /** ReportIn */
        ReportIn: {
            number: string;
        };
        /**
         * ReportLineOut
         * @description One month, by its first day: frozen, inspected, published, by whom and when.
         */
        ReportLineOut: {
            check_due: boolean;
            inspected_at: string | null;
            inspected_by: string | null;
            inspection: string;
            /** Format: date-time */
            made_at: string;
            /** Format: date */
            month: string;
            released_at: string | null;
            released_by: string | null;
        };
        /** ReportNoteIn */
        ReportNoteIn: {
            /** @default  */
            answer?: string;
            /** @enum {unknown} */
            kind: "checked" | "erratum" | "presented" | "question";
            /** Format: date */
            on_day: string;
            said: string;
        };
        /**
         * ReportNoteOut
         * @description `said`: what is wrong and what is right, where the minutes are, or a question.
         */
        ReportNoteOut: {
            answer: string;
            /** @enum {string} */
            kind: "erratum" | "presented" | "question" | "checked";
            /** Format: date */
            on_day: string;
            said: string;
        };
        /**
         * ReportOut
         * @description A month with names. `digest`: SHA-256 of what was frozen, as it stands in the chain.
         */
        ReportOut: {
            digest: string;
            figures: components["schemas"]["ReportFigureOut"][];
            /** Format: date */
            month: string;
            tables: components["schemas"]["ReportTableOut"][];
        };
        /**
         * ReportsOut
         * @description The newest first.
         */
        ReportsOut: {
            reports: components["schemas"]["ReportLineOut"][];
        };
        /**
         * ReportTableOut
         * @description The first column names what the others count; null: small, and hidden.
         */
        ReportTableOut: {
            columns: string[];
            id: string;
            rows: (string | number | null)[][];
            title: string;
        };
        /**
         * Response
         * @description What is said.
         * @enum {string}
         */
        Response: "en_route" | "searched" | "on_call" | "supervisor" | "neighbour" | "passed_on";
        /**
         * ResponseIn
         * @description What belongs to each kind: see `backend.domain.responding.read`.
         */
        ResponseIn: {
            /** @default null */
            done_at?: string | null;
            kind: components["schemas"]["Response"];
            /** @default {} */
            said?: {
                [key: string]: boolean | string;
            };
        };
        /**
         * ResponseOut
         * @description What this person said beside the ladder, with both of its times.
         */
        ResponseOut: {
            /** Format: date-time */
            done_at: string;
            kind: components["schemas"]["Response"];
            /** Format: date-time */
            recorded_at: string;
            said: {
                [key: string]: string;
            };
        };
        /**
         * ResultOut
         * @description One frame of a batch: its status as if it had been sent alone.
         */
        ResultOut: {
            frame?: components["schemas"]["FrameOut"] | null;
            problem?: components["schemas"]["Problem"] | null;
            status: number;
        };
        /**
         * RetiredOut
         * @description A camera's last day. `reads_until`: until then there may be reads of it to search by.
         */
        RetiredOut: {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: date-time */
            reads_until: string;
            why: string;
        };
        /**
         * RetirementIn
         * @description `gateway_too`: revoke its gateway, which sends for no other camera.
         */
        RetirementIn: {
            /** @default false */
            gateway_too?: boolean;
            note: string;
        };
        /**
         * ReviewItemOut
         * @description An account as it was when the review began; `changed`: role or units are others now.
         */
        ReviewItemOut: {
            changed: boolean;
            decision: string | null;
            left: boolean;
            name: string;
            note: string;
            /** Format: uuid */
            person_id: string;
            role_word: string;
            units: string[];
            used_at: string | null;
            username: string;
        };
        /**
         * ReviewOut
         * @description `due`: another is to be begun. Without an `id` there never was one.
         */
        ReviewOut: {
            begun_at: string | null;
            begun_by: string;
            begun_by_me: boolean;
            due: boolean;
            id: string | null;
            items: components["schemas"]["ReviewItemOut"][];
            signed_at: string | null;
            signed_by: string;
        };
        /** RosterOut */
        RosterOut: {
            rows: components["schemas"]["RosterRowOut"][];
        };
        /**
         * RosterRowOut
         * @description One row of the file: made, changed, same or refused, and why.
         */
        RosterRowOut: {
            row: number;
            /** @enum {string} */
            turn: "made" | "changed" | "same" | "refused";
            username: string;
            why: string;
        };
        /** RotaIn */
        RotaIn: {
            turns: components["schemas"]["TurnIn"][];
        };
        /**
         * RotaOut
         * @description `able`: who may answer requests, and so may have a turn; `answer_h`: until the deputy's.
         */
        RotaOut: {
            able: components["schemas"]["NamedPersonOut"][];
            absences: components["schemas"]["AbsenceOut"][];
            answer_h: number;
            turns: components["schemas"]["TurnOut"][];
        };
        /** RotatedOut */
        RotatedOut: {
            credential: string;
            old_until: string | null;
        };
        /** RowFlawOut */
        RowFlawOut: {
            row: number;
            why: string;
        };
        /**
         * SealedIn
         * @description One act, sealed to the key with `key_id`; `key`, `iv` and `body` are base64url.
         */
        SealedIn: {
            body: string;
            /** Format: uuid */
            id: string;
            iv: string;
            key: string;
            /** @default  */
            key_id?: string;
        };
        /**
         * SearchFormOut
         * @description What the form offers this person: purposes, numbers, the department's word for the reason.
         *
         *     Where purposes are not closed, another one may be said in words. `suspicion_needed`: stored data
         *     is seen on articulable suspicion alone.
         */
        SearchFormOut: {
            backfill_hours: number;
            duty_needed: boolean;
            least_known: number;
            modes: string[];
            numbers: components["schemas"]["NumberFormOut"][];
            purposes: components["schemas"]["PurposeOut"][];
            purposes_closed: boolean;
            reason_word: string;
            retention_days: number;
            standing_hours: number;
            suspicion_needed: boolean;
        };
        /**
         * SearchReviewOut
         * @description A search of somebody else that waits for a look at it: why, in plain words, and no plate.
         */
        SearchReviewOut: {
            exigent: string;
            /** Format: uuid */
            id: string;
            number: string | null;
            /** Format: date-time */
            opened_at: string;
            outside: components["schemas"]["OutsideOut"] | null;
            overdue: boolean;
            owed: components["schemas"]["Owed"];
            person: string;
            phrase: string;
            purpose_word: string;
            queries: number;
            /** Format: date-time */
            review_due: string;
            signals: string[];
            written: boolean;
        };
        /**
         * SearchReviewsOut
         * @description `weeks`: all that are to be signed, the oldest first; then the last ones that were.
         */
        SearchReviewsOut: {
            numbers: components["schemas"]["NumbersOut"];
            reviews: components["schemas"]["SearchReviewOut"][];
            weeks: components["schemas"]["WeekOut"][];
        };
        /** SectionOut */
        SectionOut: {
            columns: string[];
            rows: (string | number)[][];
            title: string;
        };
        /**
         * SeenAtOut
         * @description Where it was; not there for an entry of other units, or past its life.
         */
        SeenAtOut: {
            camera: string;
            /** Format: date-time */
            captured_at: string;
            place: string;
            reason_word: string;
        };
        /** SeenIn */
        SeenIn: {
            ids: string[];
        };
        /**
         * SeenOut
         * @description One plate of the photo.
         */
        SeenOut: {
            box: components["schemas"]["BoxOut"];
            characters: components["schemas"]["CharacterOut"][];
            confidence: number;
            crop_url: string;
            /** Format: uuid */
            look_id: string;
            state: components["schemas"]["StateOut"] | null;
            text: string;
        };
        /**
         * SensitivePlaceIn
         * @description `meters` around it belong to it.
         */
        SensitivePlaceIn: {
            /** @enum {unknown} */
            kind: "clinic" | "hospital" | "other" | "school" | "worship";
            latitude: number;
            longitude: number;
            meters: number;
            name: string;
        };
        /** SensitivePlaceOut */
        SensitivePlaceOut: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "hospital" | "clinic" | "worship" | "school" | "other";
            latitude: number;
            longitude: number;
            marked_by: string;
            meters: number;
            name: string;
        };
        /** SensitivePlacesOut */
        SensitivePlacesOut: {
            places: components["schemas"]["SensitivePlaceOut"][];
        };
        /**
         * SetUpIn
         * @description `profile`: one of those that `hello` names; empty for the server's own.
         */
        SetUpIn: {
            administrators: components["schemas"]["AdministratorIn"][];
            code: string;
            department: string;
            phrase: string;
            /** @default  */
            profile?: string;
            profile_version: string;
            saved_keys: string;
            /** @default null */
            signature?: components["schemas"]["SignatureIn"] | null;
            zone: string;
        };
        /**
         * SetUpOut
         * @description An enrolment code for each administrator, told once.
         */
        SetUpOut: {
            administrators: components["schemas"]["ReadyOut"][];
        };
        /**
         * ShiftEntryIn
         * @description As a detective's entry, without days: it ends with the shift.
         */
        ShiftEntryIn: {
            /** @default [] */
            audience?: string[];
            basis: string;
            /** @default  */
            case_number?: string;
            /** @default  */
            joint_agency?: string;
            /** @default  */
            joint_contact?: string;
            /** @default  */
            jurisdiction?: string;
            plate: string;
            reason_class: string;
            /** @default null */
            state?: string | null;
            synopsis: string;
            /** @default {} */
            vehicle?: {
                [key: string]: string;
            };
        };
        /** ShiftIn */
        ShiftIn: {
            hours: number;
        };
        /**
         * ShiftListOut
         * @description A list that lives with a shift; `may_offer`: it has not been continued as often as it may.
         */
        ShiftListOut: {
            /** Format: date-time */
            ends_at: string;
            holder: components["schemas"]["NamedPersonOut"];
            /** Format: uuid */
            id: string;
            may_offer: boolean;
            name: string;
            offered_at: string | null;
            offered_to: components["schemas"]["NamedPersonOut"] | null;
            plates: number;
            /** Format: date-time */
            since: string;
        };
        /** ShiftListsOut */
        ShiftListsOut: {
            lists: components["schemas"]["ShiftListOut"][];
            takers: components["schemas"]["TakerOut"][];
        };
        /**
         * ShiftNews
         * @description One's own shift. `asked`: its time is over and it runs on; `ending`: so many minutes left.
         */
        ShiftNews: {
            /** @default null */
            minutes?: number | null;
            /** @enum {unknown} */
            state: "asked" | "ended" | "ending" | "extended" | "started";
        };
        /**
         * ShiftOut
         * @description `held`: its time is over, and for unfinished work it runs on, until `latest_at` at most.
         */
        ShiftOut: {
            /** Format: date-time */
            ends_at: string;
            held: boolean;
            id: string;
            latest_at: string | null;
            /** Format: date-time */
            started_at: string;
        };
        /**
         * ShiftPageOut
         * @description `reviews`: alerts that somebody else is to look at. `owed`: enforcement without a number.
         */
        ShiftPageOut: {
            accepted: components["schemas"]["AcceptedOut"] | null;
            cars: components["schemas"]["QuietCarOut"][];
            general: components["schemas"]["ListAgeOut"][];
            hits: components["schemas"]["OpenHitOut"][];
            lists: components["schemas"]["EndingListOut"][];
            offers: components["schemas"]["OfferOut"][];
            owed: number;
            people: components["schemas"]["OnDutyOut"][];
            reviews: number;
            silent: components["schemas"]["SilentCameraOut"][];
            tasks: components["schemas"]["UnfilledOut"][];
            transfers: components["schemas"]["CarTransferOut"][];
            unmanned: components["schemas"]["UnmannedCarOut"][];
        };
        /**
         * SightingOut
         * @description Another passing of the hit. `later`: after the one that this alert is about.
         */
        SightingOut: {
            camera: string;
            /** Format: date-time */
            captured_at: string;
            kind: components["schemas"]["HitKind"];
            later: boolean;
            place: string;
        };
        /**
         * SignatureIn
         * @description What the Chief signed on paper. `ground`: agreement | amended; `names`: which one.
         */
        SignatureIn: {
            ground: string;
            name: string;
            names: string;
        };
        /**
         * SignedOut
         * @description `ground`: agreement | amended.
         */
        SignedOut: {
            /** Format: date-time */
            at: string;
            ground: string;
            name: string;
            names: string;
        };
        /** SilentCameraOut */
        SilentCameraOut: {
            /** Format: uuid */
            id: string;
            last_frame_at: string | null;
            name: string;
            place: string;
        };
        /** SoftwareApprovalIn */
        SoftwareApprovalIn: {
            ground: string;
        };
        /**
         * SoftwareOut
         * @description `kind`: application or model. `seen_at`: when a worker began with it last.
         */
        SoftwareOut: {
            approved_at: string | null;
            approved_by: string | null;
            /** Format: date-time */
            first_at: string;
            ground: string;
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            /** Format: date-time */
            seen_at: string;
            version: string;
        };
        /** SourceToldIn */
        SourceToldIn: {
            told: string;
        };
        /**
         * StandingIn
         * @description A partial plate that is tried on vehicles still to come.
         */
        StandingIn: {
            /** @default  */
            look_for?: string;
            plate: string;
            /** @default null */
            vehicle?: components["schemas"]["WantedVehicleIn"] | null;
        };
        /**
         * StandingOut
         * @description Until when a partial plate is tried on vehicles still to come, and what it has found.
         *
         *     `fresh`: how many of these nobody has looked at. `closed`: its list cannot be opened any more.
         */
        StandingOut: {
            closed: boolean;
            found: number;
            fresh: number;
            over: boolean;
            /** Format: date-time */
            until: string;
        };
        /**
         * StateMatch
         * @description What the state of issue says.
         * @enum {string}
         */
        StateMatch: "same" | "different" | "not_read";
        /**
         * StatementIn
         * @description Another maker's read (R-CAP-02, R-CAP-07, R-CAP-09): kept as that maker's statement.
         */
        StatementIn: {
            /** @default null */
            body?: string | null;
            /** Format: uuid */
            camera: string;
            /** Format: date-time */
            captured_at: string;
            /** @default null */
            color?: string | null;
            /** @default null */
            confidence?: number | null;
            image: string;
            /** @default null */
            latitude?: number | null;
            /** @default null */
            longitude?: number | null;
            /** @default null */
            make?: string | null;
            maker: string;
            /** @default null */
            model?: string | null;
            /** @default null */
            owner?: string | null;
            /** @default null */
            state?: string | null;
            text: string;
        };
        /**
         * StatementOut
         * @description Words to be acknowledged before anything else, in this version.
         */
        StatementOut: {
            citation: string;
            id: string;
            text: string;
            title: string;
            version: string;
        };
        /** StateOut */
        StateOut: {
            code: string;
            probability: number;
        };
        /** StepIn */
        StepIn: {
            answer: {
                [key: string]: boolean | string;
            };
            /** Format: date-time */
            done_at: string;
            step: string;
        };
        /**
         * Kind
         * @description What a step asks for.
         * @enum {string}
         */
        StepKind: "compare" | "state" | "descriptors" | "status" | "choice";
        /**
         * StepOut
         * @description One step of the ladder, and what this person answered.
         *
         *     `choices`: the answers of a step that is a choice; none: words. `methods`: the ways in which a
         *     status may be asked for.
         */
        StepOut: {
            ask: string;
            choices: components["schemas"]["WordOut"][];
            citation: string;
            done: components["schemas"]["DoneOut"] | null;
            exceptions: components["schemas"]["ExceptionOut"][];
            id: string;
            kind: components["schemas"]["StepKind"];
            methods: components["schemas"]["WordOut"][];
            strictness: components["schemas"]["Strictness"];
            title: string;
        };
        /** StreamOut */
        StreamOut: {
            accepted: number;
            duplicates: number;
            refused: number;
        };
        /**
         * Strictness
         * @description How much a department insists on a step.
         * @enum {string}
         */
        Strictness: "gate" | "warn" | "offered";
        /** SubscribedOut */
        SubscribedOut: {
            subscribed: boolean;
        };
        /**
         * SubscriptionIn
         * @description As the browser's `PushSubscription.toJSON()` gives it.
         */
        SubscriptionIn: {
            endpoint: string;
            keys: components["schemas"]["PushKeysIn"];
        };
        /**
         * SummaryOut
         * @description One line of the list of alerts. `disposed`: what came of it was said.
         *
         *     `settled_by`: whose disposition, or whose two rejections as misread, settled the hit.
         */
        SummaryOut: {
            camera: string;
            /** Format: date-time */
            captured_at: string;
            confidence: number;
            /** Format: date-time */
            created_at: string;
            disposed: boolean;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["HitKind"];
            list: components["schemas"]["ListOut"];
            looks: number;
            owner: string | null;
            place: string;
            plate_seen: string;
            plate_wanted: string;
            reason_class: string;
            reason_word: string;
            settled_by: string[];
            state: components["schemas"]["AlertState"];
            state_match: components["schemas"]["StateMatch"];
            state_of_issue: components["schemas"]["StateOut"] | null;
            test: boolean;
        };
        /**
         * SuspensionOut
         * @description `by_name`: empty where the system did it. `may_lift`: the one who asks may.
         */
        SuspensionOut: {
            /** Format: date-time */
            at: string;
            by_name: string;
            lifted_at: string | null;
            lifted_by_name: string;
            lifted_why: string;
            may_lift: boolean;
            why: string;
        };
        /**
         * TakerOut
         * @description Who could take a list over; `on_shift_until`: null while off shift.
         */
        TakerOut: {
            /** Format: uuid */
            id: string;
            name: string;
            on_shift_until: string | null;
        };
        /**
         * TakingIn
         * @description The secret of the link, and the name of whoever takes the record.
         */
        TakingIn: {
            name: string;
            secret: string;
        };
        /**
         * TallyOut
         * @description `of`: the list, of a misread plate the camera.
         */
        TallyOut: {
            found: number;
            of: string;
            open: number;
            reason: components["schemas"]["RejectReason"];
        };
        /**
         * TaskOut
         * @description Without a `vehicle`: of an entry for other units, or past its life; ask whoever passed it.
         *
         *     `alert_id`: where whoever looks may open it.
         */
        TaskOut: {
            alert_id: string | null;
            answered_at: string | null;
            answered_by: string;
            because: components["schemas"]["WhyPassedOn"];
            cad_number: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            made_at: string;
            overdue: boolean;
            passed_by: string;
            vehicle: components["schemas"]["VehicleOut"] | null;
        };
        /**
         * TasksOut
         * @description The oldest first. `account`: dispatch works in this system.
         */
        TasksOut: {
            account: boolean;
            name: string;
            number: string;
            tasks: components["schemas"]["TaskOut"][];
        };
        /** TestOut */
        TestOut: {
            /** Format: uuid */
            frame_id: string;
        };
        /**
         * ToldOut
         * @description What a camera's gateway told of it last.
         *
         *     `full`: where there is no room for its frames, their share of the spool or the disk. `held`:
         *     frames whose time has not come. `lost`: since the gateway was set up.
         */
        ToldOut: {
            /** @enum {string} */
            full: "" | "share" | "disk";
            held: number;
            lost: number;
            spool_bytes: number;
            spool_frames: number;
        };
        /**
         * ToldPersonOut
         * @description One person who was told of a hit, and how far they have come.
         *
         *     `alert_id`: theirs, where whoever looks may open it.
         */
        ToldPersonOut: {
            alert_id: string | null;
            name: string;
            /** @enum {string} */
            stage: "told" | "opened" | "verifying" | "accepted" | "rejected";
        };
        /** TopicOut */
        TopicOut: {
            lines: components["schemas"]["LineOut"][];
            title: string;
        };
        /**
         * TrainingIn
         * @description `topics`: what it covered; none named is the whole course, without LEADS.
         */
        TrainingIn: {
            /** Format: date */
            completed_on: string;
            course: string;
            /** Format: date */
            expires_on: string;
            /** @default [] */
            topics?: string[];
        };
        /**
         * TrainingTopicOut
         * @description `until` null: nothing was recorded. `gate`: without it there is no access.
         */
        TrainingTopicOut: {
            citation: string;
            days_left: number;
            gate: boolean;
            id: string;
            until: string | null;
            word: string;
        };
        /**
         * TransferOut
         * @description R-CAP-04: when all that a car held was last here, and when it must be here again.
         */
        TransferOut: {
            /** Format: date-time */
            due_at: string;
            last_at: string | null;
            /** @enum {string} */
            state: "fine" | "soon" | "overdue";
        };
        /** TurnIn */
        TurnIn: {
            /** Format: partial-time */
            begins: string;
            /** @default null */
            deputy_id?: string | null;
            /** Format: partial-time */
            ends: string;
            /** Format: uuid */
            person_id: string;
            weekday: number;
        };
        /**
         * TurnOut
         * @description A stretch of the week, in the department's zone.
         */
        TurnOut: {
            /** Format: duration */
            begins: string;
            deputy: components["schemas"]["NamedPersonOut"] | null;
            /** Format: duration */
            ends: string;
            person: components["schemas"]["NamedPersonOut"];
            weekday: number;
        };
        /**
         * UnfilledOut
         * @description Passed to dispatch, and not filled in yet; what it is about is in the list of them.
         */
        UnfilledOut: {
            answered_by: string;
            because: components["schemas"]["WhyPassedOn"];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            made_at: string;
            overdue: boolean;
            passed_by: string;
        };
        /**
         * UnfinishedOut
         * @description What keeps the shift from ending; `undecided`: hits on which nobody has decided.
         *
         *     `blocked`: the department's policy wants those decided first.
         */
        UnfinishedOut: {
            blocked: boolean;
            handovers: number;
            ladders: number;
            undecided: number;
        };
        /**
         * UnmannedCarOut
         * @description R-CAP-08: reads of the last day while nobody who is trained had said to be in the car.
         */
        UnmannedCarOut: {
            /** Format: date-time */
            first_at: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_at: string;
            name: string;
            reads: number;
        };
        /**
         * UpkeepIn
         * @description `kind`: installation, repair, software or model.
         *
         *     `source_id`: of the register of sources that the Chief approved.
         */
        UpkeepIn: {
            done_by: string;
            /** Format: date */
            done_on: string;
            kind: string;
            note: string;
            /** @default null */
            source_id?: string | null;
        };
        /**
         * UpkeepLogOut
         * @description Newest first.
         */
        UpkeepLogOut: {
            lines: components["schemas"]["UpkeepOut"][];
        };
        /** UpkeepOut */
        UpkeepOut: {
            done_by: string;
            /** Format: date */
            done_on: string;
            /** Format: date-time */
            entered_at: string;
            entered_by: string;
            /** Format: uuid */
            id: string;
            kind: string;
            note: string;
            source_approved: string;
        };
        /**
         * VehicleOut
         * @description What to look for; `vehicle` is empty where the source is for those certified for it.
         */
        VehicleOut: {
            camera: string;
            /** Format: date-time */
            captured_at: string;
            place: string;
            plate: string;
            reason_word: string;
            state: string | null;
            vehicle: {
                [key: string]: string | number | null;
            };
        };
        /** VerificationOut */
        VerificationOut: {
            broken_at: number | null;
            events: number;
            head: string;
            ok: boolean;
            why: string | null;
        };
        /**
         * ViolationIn
         * @description `events`: their numbers in the audit. Without `person_id` it is an outsider's.
         */
        ViolationIn: {
            events: number[];
            /** Format: date */
            found_on: string;
            /** @default null */
            person_id?: string | null;
            what: string;
            /** @default  */
            who?: string;
        };
        /**
         * ViolationOut
         * @description A finding and what came of it; `who`: the member, or what is known of an outsider.
         */
        ViolationOut: {
            /** Format: date-time */
            at: string;
            by_name: string;
            decided_by: string | null;
            decided_on: string | null;
            events: number[];
            /** Format: date */
            found_on: string;
            /** Format: uuid */
            id: string;
            kind: string;
            noticed_at: string | null;
            noticed_by: string | null;
            outcome: string | null;
            referred_to: string;
            what: string;
            who: string;
        };
        /** ViolationsOut */
        ViolationsOut: {
            violations: components["schemas"]["ViolationOut"][];
        };
        /**
         * WaitsForOut
         * @description Who is asked to answer by the rota; whoever else may answer may do so too.
         *
         *     `further_at`: from when the deputy is asked too, or everybody where there is none; null: from
         *     the start. Neither `first` nor `deputy`: everybody who may answer is asked.
         */
        WaitsForOut: {
            deputy: components["schemas"]["NamedPersonOut"] | null;
            first: components["schemas"]["NamedPersonOut"] | null;
            further_at: string | null;
        };
        /**
         * WantedVehicleIn
         * @description R-PAR-01: any of the colors, any of the bodies, the make, and how the model begins.
         *
         *     `undescribed`: also vehicles of which no reader said all that is asked.
         */
        WantedVehicleIn: {
            /** @default [] */
            bodies?: components["schemas"]["Body"][];
            /** @default [] */
            colors?: components["schemas"]["Color"][];
            /** @default  */
            make?: string;
            /** @default  */
            model?: string;
            /** @default true */
            undescribed?: boolean;
        };
        /**
         * WantedVehicleOut
         * @description What a query asks of a vehicle, as it was typed.
         */
        WantedVehicleOut: {
            bodies: components["schemas"]["Body"][];
            colors: components["schemas"]["Color"][];
            make: string;
            model: string;
            undescribed: boolean;
        };
        /**
         * WeekNews
         * @description The review of this week, named by its Monday, is overdue; one may sign it.
         */
        WeekNews: {
            /** Format: date */
            first_on: string;
        };
        /**
         * WeekOut
         * @description A week that is over, from Monday to Sunday. `open`: searches that nobody has judged.
         *
         *     `due_at`: until when it is to be signed. `signed_by`, `signed_at`: once it is.
         */
        WeekOut: {
            /** Format: date-time */
            due_at: string;
            /** Format: date */
            first_on: string;
            /** Format: date */
            last_on: string;
            misuse: number;
            open: number;
            overdue: boolean;
            searches: number;
            signed_at: string | null;
            signed_by: string | null;
        };
        /** WhyIn */
        WhyIn: {
            why: string;
        };
        /**
         * Why
         * @description Why somebody cannot act on it.
         * @enum {string}
         */
        WhyPassedOn: "assignment" | "safety" | "too_far" | "shift_end" | "other";
        /**
         * WideningIn
         * @description `units`: those that are to get its alerts as well.
         */
        WideningIn: {
            reason: string;
            units: string[];
        };
        /**
         * WideningOut
         * @description A wider audience, asked for once: the units that are to be added.
         */
        WideningOut: {
            answered_at: string | null;
            answered_by: components["schemas"]["NamedPersonOut"] | null;
            /** Format: date-time */
            asked_at: string;
            asked_by: components["schemas"]["NamedPersonOut"];
            /** Format: uuid */
            id: string;
            note: string;
            reason: string;
            status: components["schemas"]["ExtensionState"];
            units: string[];
            waits_for: components["schemas"]["WaitsForOut"] | null;
        };
        /** WordOut */
        WordOut: {
            id: string;
            word: string;
        };
        /** WordsIn */
        WordsIn: {
            words: string;
        };
        /** WrongIn */
        WrongIn: {
            note: string;
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
    ApiAccessReviewNewest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAccessReviewsBegin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BegunOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAccessReviewsReviewIdAccountsPersonIdDecide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
                review_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionAboutIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAccessReviewsReviewIdSignatureSign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAgreementsEverything: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAgreementsRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAgreementsAgreementIdApprovalApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agreement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAgreementsAgreementIdEndEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agreement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAlertReviewsWaiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LooksOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAlertsListAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAlertsAlertIdOneAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAlertsAlertIdDecisionDecide: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAlertsAlertIdDispositionDispose: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispositionIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAlertsAlertIdEvidenceOfAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceMadeOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAlertsAlertIdKnownFalsePropose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KnownFalseIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAlertsAlertIdNoticeNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAlertsAlertIdNumbersNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NumbersIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAlertsAlertIdPositionCompare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PositionIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BorderOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAlertsAlertIdResponseRespond: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResponseIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAlertsAlertIdReviewLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemarkIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAlertsAlertIdStepsVerify: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAuditListEvents: {
        parameters: {
            query?: {
                actor?: string | null;
                before?: number;
                first?: string | null;
                group?: string | null;
                last?: string | null;
                subject?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiAuditVerificationVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiCamerasEverything: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CamerasOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiCamerasRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CameraIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CameraOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiCamerasCameraIdApprovalAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                camera_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CameraOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiCamerasCameraIdGatewayGiveTo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                camera_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CameraOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiCamerasCameraIdHealthHealth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                camera_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CameraHealthOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiCamerasCameraIdPlaceRelocate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                camera_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CameraOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiCamerasCameraIdRetirementRetire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                camera_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetirementIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CameraOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiCamerasCameraIdUpkeepUpkeep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                camera_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpkeepLogOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiCamerasCameraIdUpkeepMaintain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                camera_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpkeepIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpkeepLogOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiCapturesCapture: {
        parameters: {
            query?: never;
            header?: {
                "X-Attested-Public-View"?: string;
                "X-Captured-At"?: string | null;
                "X-Latitude"?: number | null;
                "X-Longitude"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaptureOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is more than is taken. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no room. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiCapturesCapturedAtFrameIdKeepKeep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                captured_at: string;
                frame_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiCarsEverything: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiCarsGatewayIdCrewEnter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiCarsCrewLeave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiChallengesChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChallengeIn"] | null;
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChallengeOut"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiDataErrorsRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataErrorsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiDataErrorsErrorIdClosingClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                error_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErrorClosedIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiDataErrorsErrorIdSourceTellSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                error_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceToldIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiDeclarationsDeclare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclarationIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiDeclarationsDeclarationIdEndEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiDemoEnterEnter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiDevicesDeviceIdRevokeRevokeDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiDispatchWaiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TasksOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiDispatchTaskIdAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnsweredIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiDutiesEverything: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutiesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiDutiesDelegationsDelegate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiDutiesDelegationsDelegationIdTakeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delegation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiDutiesDeploymentsOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeploymentIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiDutiesProtocolsFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProtocolIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEnrolmentsEnrol: {
        parameters: {
            query?: never;
            header: {
                Origin: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolledOut"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEntriesListEntries: {
        parameters: {
            query?: {
                view?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntriesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEntriesRequestEntry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomEntryOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEntriesEntryIdRemoveEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEntriesEntryIdApprovalAnswerEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomEntryOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEntriesEntryIdExtensionsRequestExtension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomEntryOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEntriesEntryIdOwnershipTakeOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomEntryOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEntriesEntryIdQuestionsAskBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomEntryOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEntriesEntryIdReportDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomEntryOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEntriesEntryIdWideningsRequestWidening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WideningIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomEntryOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEntriesMorningMorning: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MorningOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEventsEvents: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEvidenceEverything: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEvidenceFormForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceFormOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEvidenceEvidenceIdAnswerAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceAnswerIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEvidenceEvidenceIdCopyDestroyedCopyDestroyed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEvidenceEvidenceIdPackagePackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEvidenceEvidenceIdReceiptReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceNumberIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEvidenceEvidenceIdReportReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceNumberIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiEvidenceEvidenceIdWrongWrong: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrongIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiExtensionsExtensionIdApprovalAnswerExtension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extension_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomEntryOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiFramesCapturedAtFrameIdImageFrameImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                captured_at: string;
                frame_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiGatewaysEverything: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewaysOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiGatewaysMake: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GatewayIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiGatewaysGatewayIdCodesRecode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiGatewaysGatewayIdRevokeRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiGatewaysGatewayIdRotateRotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiHelloHello: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelloOut"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiInquiriesListInquiries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiriesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiInquiriesOpenInquiry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InquiryIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is more than is taken. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiInquiriesInquiryIdApprovalAnswerOutsideRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inquiry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsideRequestsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiInquiriesInquiryIdCameraFramesLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inquiry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CameraFrameIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CameraFrameOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiInquiriesInquiryIdEndEndInquiry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inquiry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiInquiriesInquiryIdNumberFillNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inquiry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NumberIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiInquiriesInquiryIdQueriesRunQuery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inquiry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueryIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiInquiriesInquiryIdRequestWrittenRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inquiry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "message/rfc822": string;
                    "text/plain": string;
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiInquiriesInquiryIdReviewAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inquiry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchReviewsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiInquiriesInquiryIdStandingBeginStanding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inquiry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandingIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueryOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiInquiryFormSearchForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchFormOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiInquiryReviewsListReviews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchReviewsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiIssuedNumbersBringInNumbers: {
        parameters: {
            query?: {
                dry?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is more than is taken. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKnownFalseCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownFalsesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKnownFalseNoteIdEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                note_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKnownFalseNoteIdAnswerAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                note_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KnownFalseAnswerIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiListsListLists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiListsGeneralImportImportList: {
        parameters: {
            query?: {
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is more than is taken. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiLooksCapturedAtLookIdCropLookCrop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                captured_at: string;
                look_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiMeWhoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiOdditiesEverything: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OdditiesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiOdditiesOddityIdAcknowledgementAcknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oddity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookedIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiOdditiesOddityIdFindingRefer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oddity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingMadeOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiOutboxNotAccepted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiOutboxTake: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutboxIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiOutboxSeenSeen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiOutsideRequestsListOutsideRequests: {
        parameters: {
            query?: {
                before?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsideRequestsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPasskeysRegisterPasskey: {
        parameters: {
            query?: never;
            header: {
                Origin: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasskeyIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPasskeysOptionsPasskeyOptions: {
        parameters: {
            query?: never;
            header: {
                Origin: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptionsOut"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPasswordSetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasswordIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPasswordOptionsPasswordOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticatorOut"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPeopleEveryone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPeopleAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPeoplePersonIdChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPeoplePersonIdDepartureLeave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPeoplePersonIdEnrolmentCodesOffer: {
        parameters: {
            query?: never;
            header: {
                Origin: string;
            };
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPeoplePersonIdHouseholdHousehold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPeoplePersonIdHouseholdGive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HouseholdPlateIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPeoplePersonIdHouseholdPlateIdRemovalTakeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
                plate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPeoplePersonIdReleaseRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPeoplePersonIdReopeningReopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPeoplePersonIdRestorationRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhyIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPeoplePersonIdSuspensionSuspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhyIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPeoplePersonIdTrainingTrain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPeopleImportBringIn: {
        parameters: {
            query?: {
                dry?: boolean;
                kind?: "people" | "training" | "devices";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is more than is taken. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPlacesMarked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SensitivePlacesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPlacesMark: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SensitivePlaceIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SensitivePlacesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPlacesPlaceIdRemovalUnmark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SensitivePlacesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPolicyPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPolicyAcknowledgementsAcknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgementIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPolicyProposalsPropose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPolicyProposalsProposalIdConfirmationConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPolicyProposalsProposalIdRefusalRefuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiProgramAuditsEverything: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramAuditsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiProgramAuditsAuditIdOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramAuditOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiProgramAuditsAuditIdFurtherDrawFurther: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FurtherIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramAuditOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiProgramAuditsAuditIdMemorandumPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiProgramAuditsAuditIdMemorandumWrite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConclusionIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramAuditOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiProgramAuditsAuditIdReviewReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilingIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramAuditsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiProgramAuditsItemsItemIdJudge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgementIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramAuditOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPublicCheckerChecker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPublicReleasesReceive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakingIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPublicReportsPublished: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicReportsOut"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPublicReportsMonthFormPublished: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                form: "pdf" | "csv" | "json";
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/pdf": string;
                    "text/csv": string;
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPublicRootsDayRoots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayRootsOut"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPurgesCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurgesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPurgesDayCertificateCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPushSubscriptionsSubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscribedOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiPushSubscriptionsCurrentUnsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiQueriesQueryIdEndEndStanding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                query_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueryOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiQueriesQueryIdReadsNextPage: {
        parameters: {
            query?: {
                after?: string | null;
            };
            header?: never;
            path: {
                query_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiQueriesQueryIdReadsReadIdOneRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                query_id: string;
                read_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiQueriesQueryIdReadsReadIdEvidenceOfQuery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                query_id: string;
                read_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceMadeOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiQuestionsQuestionIdAnswerAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomEntryOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReleasesEverything: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReleasesTake: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReleasesReleaseIdAnswerAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseAnswerIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReleasesReleaseIdCorrectedCorrected: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectedIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasesOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReleasesReleaseIdLetterRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReleasesReleaseIdLinkLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReleasesReleaseIdNoticeNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReleasesReleaseIdPaperPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "message/rfc822": string;
                    "text/plain": string;
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReleasesRegisterAsFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReliefsOffer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftPageOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReliefsReliefIdWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                relief_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReliefsReliefIdRefusalDecline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                relief_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftPageOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReliefsAcceptanceAccept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReliefIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftPageOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRepairSourcesApproveSource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepairSourceIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRepairSourcesSourceIdEndSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReportsEverything: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReportsMonthOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReportsMonthInspectionInspect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReportsMonthNotesNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportNoteIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReportsMonthPaperWithNames: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiReportsMonthReleaseRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRotaRota: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotaOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRotaKeep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotaIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotaOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRotaAbsencesNoteAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotaOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRotaAbsencesAbsenceIdEndAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                absence_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiSessionSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiSessionRenewRenew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewedOut"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiSetUpSetUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpOut"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiSetUpKeysCopyKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyKeysIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeysOut"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiShiftListsListShiftLists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftListsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiShiftListsListIdEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiShiftListsListIdAnswerAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftListsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiShiftListsListIdOfferOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftListsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiShiftListsListIdOfferTakeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiShiftListsEntriesAddEntry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftEntryIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomEntryOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiShiftPageOne: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftPageOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiShiftsStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiShiftsCurrentEnd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiShiftsCurrentExtensionExtend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LongerIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiShiftsCurrentUnfinishedUnfinished: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnfinishedOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiSignInWithPasskey: {
        parameters: {
            query?: never;
            header: {
                Origin: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiSignInOptionsOptions: {
        parameters: {
            query?: never;
            header: {
                Origin: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionsIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptionsOut"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiSignInPasswordWithPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiSoftwareEverything: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiSoftwareSoftwareIdApprovalApproveSoftware: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                software_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SoftwareApprovalIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiStatementsAcknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTestAlertsSendTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiViolationsEverything: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViolationsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiViolationsRecord: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViolationIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingMadeOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiViolationsViolationIdNoticeTakeNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                violation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiViolationsViolationIdOutcomeClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                violation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutcomeIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiViolationsViolationIdPackPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                violation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stream Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiWeeklyReviewsFirstOnSignatureSignWeek: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                first_on: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchReviewsOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiWideningsWideningIdApprovalAnswerWidening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                widening_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomEntryOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IngestBatchesBatch: {
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
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is more than is taken. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IngestFramesFrame: {
        parameters: {
            query?: never;
            header: {
                "X-Camera": string;
                "X-Captured-At"?: string | null;
                "X-Latitude"?: number | null;
                "X-Live"?: string;
                "X-Longitude"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description It was here already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the state that things are in. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was there, and is no more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is more than is taken. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; the same may be asked again after a while. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no room. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IngestGatewaysEnrolEnrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GatewayCodeIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayEnrolledOut"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IngestHeartbeatsHeartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeartbeatIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeardOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IngestMjpegMjpeg: {
        parameters: {
            query?: never;
            header: {
                "X-Camera": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IngestStatementsStatement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementIn"];
            };
        };
        responses: {
            /** @description It was here already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description Nobody is known to ask. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy says no; the clauses say why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or none for this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was begun and not gone on with. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the state that things are in. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was there, and is no more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is more than is taken. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be what was meant; the flaws name the fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; the same may be asked again after a while. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no room. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
