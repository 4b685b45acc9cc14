import type { HolidayCalendar } from '@app/deadlines';
import { EvidenceOf } from '@app/evidence';
import { CLOCK, NEW_ID, UNIT_OF_WORK } from '@app/kernel';
import { FindLicenses, OfferPastUse } from '@app/licensing';
import { CurrentMandate, HOLIDAY_CALENDARS, PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { MAILER, OBJECT_STORE, type ObjectStore, projectRoot, provideUseCase } from '@app/platform';
import { FindWorks } from '@app/works';
import type { Provider } from '@nestjs/common';
import { ApproveNotice } from './application/approve-notice.js';
import { CaseClocks, FlagClocks } from './application/case-clocks.js';
import { CaseProgress } from './application/case-progress.js';
import { CASE_READER, CASE_STORE, type CaseReader } from './application/case-store.port.js';
import { CaseSurroundings } from './application/case-surroundings.js';
import { CLOCK_STORE, type ClockStore } from './application/clock-store.port.js';
import { MandateCounsel, ReadPacks } from './application/counsel.js';
import { DOCUMENTS, type Documents } from './application/documents.port.js';
import { EVIDENCE_STATUS, type EvidenceStatus } from './application/evidence-status.port.js';
import { FileCounterNotice } from './application/file-counter-notice.js';
import { HEARING_STORE } from './application/hearing-store.port.js';
import { AnswerHearing, HearPartner } from './application/hearings.js';
import { InfringementJournal } from './application/infringement-journal.js';
import { LICENSE_CHECKS, type LicenseChecks } from './application/license-checks.port.js';
import { MailNotice } from './application/mail-notice.js';
import { MakePack, type PackSources } from './application/make-pack.js';
import { NoticeClearance } from './application/notice-clearance.js';
import { NoticeDrafts } from './application/notice-drafts.js';
import { NOTICE_STORE, type NoticeStore } from './application/notice-store.port.js';
import { HAND_OVER_STORE, PACKER } from './application/packs.port.js';
import { PrepareNotice } from './application/prepare-notice.js';
import { ReadHearings } from './application/read-hearings.js';
import { ReadNotices } from './application/read-notices.js';
import { RecordDelivery } from './application/record-delivery.js';
import { RecordEvidenceDelay } from './application/record-evidence-delay.js';
import { RecountCaseClocks } from './application/recount-case-clocks.js';
import { RecountHearings } from './application/recount-hearings.js';
import { REPORT_READER } from './application/report-store.port.js';
import { RetroLicense } from './application/retro-license.js';
import { SecuredEvidence } from './application/secured-evidence.js';
import { ServeNotice } from './application/serve-notice.js';
import { AssignMatter, KeepFilters, TriageInbox } from './application/triage-inbox.js';
import { TRIAGE_STORE } from './application/triage-store.port.js';
import { ClockRepository } from './persistence/clock.repository.js';
import { HandOverRepository } from './persistence/hand-over.repository.js';
import { HearingRepository } from './persistence/hearing.repository.js';
import { NoticeRepository } from './persistence/notice.repository.js';
import { StoredDocuments } from './persistence/stored-documents.js';
import { StoredPageEvidence } from './persistence/stored-page-evidence.js';
import { TriageRepository } from './persistence/triage.repository.js';
import { ZipPacker } from './persistence/zip-packer.js';

const PACK_SOURCES = Symbol('PACK_SOURCES');
const LICENSING = Symbol('LICENSING');

/** Use cases about notices, clocks, hearings and the inbox. */
export const noticeUseCases = [
  provideUseCase(PrepareNotice, [
    UNIT_OF_WORK,
    CLOCK,
    NEW_ID,
    CASE_READER,
    NOTICE_STORE,
    NoticeDrafts,
    InfringementJournal,
  ]),
  provideUseCase(ApproveNotice, [UNIT_OF_WORK, CLOCK, CASE_READER, NOTICE_STORE, NoticeClearance, InfringementJournal]),
  provideUseCase(ServeNotice, [
    UNIT_OF_WORK,
    CLOCK,
    PUBLISHER_PROFILE,
    CASE_STORE,
    NOTICE_STORE,
    NoticeClearance,
    DOCUMENTS,
    CaseProgress,
    InfringementJournal,
  ]),
  provideUseCase(RecordDelivery, [
    UNIT_OF_WORK,
    CLOCK,
    HOLIDAY_CALENDARS,
    CASE_STORE,
    NOTICE_STORE,
    CaseProgress,
    InfringementJournal,
  ]),
  provideUseCase(FileCounterNotice, [
    UNIT_OF_WORK,
    CLOCK,
    NEW_ID,
    HOLIDAY_CALENDARS,
    CASE_STORE,
    NOTICE_STORE,
    CaseProgress,
    InfringementJournal,
  ]),
  provideUseCase(MailNotice, [PUBLISHER_PROFILE, NOTICE_STORE, DOCUMENTS, MAILER]),
  provideUseCase(ReadNotices, [CLOCK, PUBLISHER_PROFILE, NOTICE_STORE, DOCUMENTS]),
  provideUseCase(CaseClocks, [
    UNIT_OF_WORK,
    CLOCK,
    HOLIDAY_CALENDARS,
    CASE_READER,
    CLOCK_STORE,
    CaseProgress,
    InfringementJournal,
  ]),
  provideUseCase(RecordEvidenceDelay, [
    UNIT_OF_WORK,
    CLOCK,
    HOLIDAY_CALENDARS,
    CASE_STORE,
    CLOCK_STORE,
    InfringementJournal,
  ]),
  provideUseCase(FlagClocks, [UNIT_OF_WORK, CLOCK, CLOCK_STORE, InfringementJournal]),
  provideUseCase(RecountHearings, [UNIT_OF_WORK, CLOCK, HOLIDAY_CALENDARS, HEARING_STORE, InfringementJournal]),
  provideUseCase(RecountCaseClocks, [UNIT_OF_WORK, CLOCK, HOLIDAY_CALENDARS, CLOCK_STORE, InfringementJournal]),
  provideUseCase(AnswerHearing, [UNIT_OF_WORK, CLOCK, HEARING_STORE, InfringementJournal]),
  provideUseCase(ReadHearings, [CLOCK, HEARING_STORE, REPORT_READER]),
  provideUseCase(TriageInbox, [CLOCK, TRIAGE_STORE]),
  provideUseCase(AssignMatter, [UNIT_OF_WORK, CLOCK, TRIAGE_STORE, InfringementJournal]),
  provideUseCase(KeepFilters, [UNIT_OF_WORK, NEW_ID, TRIAGE_STORE]),
];

/** Use cases that hand a case over: packs, counsel, a license for what was used. */
export const handOverUseCases = [
  provideUseCase(MakePack, [UNIT_OF_WORK, CLOCK, NEW_ID, PACK_SOURCES, HAND_OVER_STORE, PACKER, InfringementJournal]),
  provideUseCase(MandateCounsel, [UNIT_OF_WORK, CLOCK, NEW_ID, CASE_READER, HAND_OVER_STORE, InfringementJournal]),
  provideUseCase(ReadPacks, [HAND_OVER_STORE, DOCUMENTS]),
  provideUseCase(RetroLicense, [
    UNIT_OF_WORK,
    CLOCK,
    CASE_STORE,
    HAND_OVER_STORE,
    LICENSING,
    CaseProgress,
    InfringementJournal,
  ]),
];

/** What they stand on. */
export const noticeProviders: readonly Provider[] = [
  NoticeRepository,
  ClockRepository,
  HearingRepository,
  TriageRepository,
  HandOverRepository,
  ZipPacker,
  StoredPageEvidence,
  { provide: NOTICE_STORE, useExisting: NoticeRepository },
  { provide: CLOCK_STORE, useExisting: ClockRepository },
  { provide: HEARING_STORE, useExisting: HearingRepository },
  { provide: TRIAGE_STORE, useExisting: TriageRepository },
  { provide: HAND_OVER_STORE, useExisting: HandOverRepository },
  { provide: PACKER, useExisting: ZipPacker },
  {
    provide: PACK_SOURCES,
    useFactory: (
      profile: PublisherProfile,
      calendars: readonly HolidayCalendar[],
      mandates: CurrentMandate,
      works: FindWorks,
      cases: CaseReader,
      notices: NoticeStore,
      clocks: ClockStore,
      licenses: LicenseChecks,
      evidence: EvidenceStatus,
      documents: Documents,
    ): PackSources => ({ profile, calendars, mandates, works, cases, notices, clocks, licenses, evidence, documents }),
    inject: [
      PUBLISHER_PROFILE,
      HOLIDAY_CALENDARS,
      CurrentMandate,
      FindWorks,
      CASE_READER,
      NOTICE_STORE,
      CLOCK_STORE,
      LICENSE_CHECKS,
      EVIDENCE_STATUS,
      DOCUMENTS,
    ],
  },
  {
    provide: LICENSING,
    useFactory: (offer: OfferPastUse, find: FindLicenses) => ({ offer, find }),
    inject: [OfferPastUse, FindLicenses],
  },
  {
    provide: EVIDENCE_STATUS,
    useFactory: (bundles: EvidenceOf, page: StoredPageEvidence) => new SecuredEvidence(bundles, page),
    inject: [EvidenceOf, StoredPageEvidence],
  },
  {
    provide: DOCUMENTS,
    useFactory: (store: ObjectStore) => new StoredDocuments(store, projectRoot()),
    inject: [OBJECT_STORE],
  },
  provideUseCase(HearPartner, [NEW_ID, PUBLISHER_PROFILE, HOLIDAY_CALENDARS, HEARING_STORE, InfringementJournal]),
  provideUseCase(CaseProgress, [NEW_ID, HOLIDAY_CALENDARS, CASE_STORE, CLOCK_STORE, InfringementJournal]),
  provideUseCase(CaseSurroundings, [CLOCK_STORE, HEARING_STORE, HAND_OVER_STORE]),
  provideUseCase(NoticeDrafts, [PUBLISHER_PROFILE, FindWorks]),
  provideUseCase(NoticeClearance, [LICENSE_CHECKS, EVIDENCE_STATUS, CaseSurroundings, NOTICE_STORE]),
];
