import type { MigrationInterface } from 'typeorm';
import { CreatePlatform1764000000000 } from './1764000000000-create-platform.js';
import { CreateAudit1764000001000 } from './1764000001000-create-audit.js';
import { CreateParties1764000002000 } from './1764000002000-create-parties.js';
import { CreateWorks1764000003000 } from './1764000003000-create-works.js';
import { CreateLicensing1764000004000 } from './1764000004000-create-licensing.js';
import { CreateScans1764000007000 } from './1764000007000-create-scans.js';
import { CreateInfringement1764000008000 } from './1764000008000-create-infringement.js';
import { CreateClaims1764000009000 } from './1764000009000-create-claims.js';
import { CreateSessions1765000001000 } from './1765000001000-create-sessions.js';
import { CreateApiTokens1765000001100 } from './1765000001100-create-api-tokens.js';
import { WidenPartners1765000001200 } from './1765000001200-widen-partners.js';
import { CreateAgentRegister1765000001300 } from './1765000001300-create-agent-register.js';
import { WidenLicenseRequests1765000002000 } from './1765000002000-widen-license-requests.js';
import { CreateProducts1765000002100 } from './1765000002100-create-products.js';
import { CarveOutParts1765000002200 } from './1765000002200-carve-out-parts.js';
import { CreateLicenseUsage1765000003000 } from './1765000003000-create-license-usage.js';
import { CreateLicenseWarning1765000003100 } from './1765000003100-create-license-warning.js';
import { TellSuspensionCauses1765000003200 } from './1765000003200-tell-suspension-causes.js';
import { CreateInvoices1765000003300 } from './1765000003300-create-invoices.js';
import { AmendAgreements1765000003400 } from './1765000003400-amend-agreements.js';
import { CreateSubLicenseRequest1765000003500 } from './1765000003500-create-sub-license-request.js';
import { CreateDeclaredReprint1765000003600 } from './1765000003600-create-declared-reprint.js';
import { ExtendCertificates1765000004000 } from './1765000004000-extend-certificates.js';
import { GrantThroughAgents1765000020000 } from './1765000020000-grant-through-agents.js';
import { DatePartnerStanding1765000021000 } from './1765000021000-date-partner-standing.js';
import { DateWorkKills1765000022000 } from './1765000022000-date-work-kills.js';
import { CreateReuseIndex1765000030000 } from './1765000030000-create-reuse-index.js';
import { StageScans1765000040000 } from './1765000040000-stage-scans.js';
import { KeepFindingHistory1765000050000 } from './1765000050000-keep-finding-history.js';
import { FollowReprints1765000051000 } from './1765000051000-follow-reprints.js';
import { BindFindingVerdict1765000052000 } from './1765000052000-bind-finding-verdict.js';
import { GrowAuditTree1765000060000 } from './1765000060000-grow-audit-tree.js';
import { NoteDraftLapse1765000070000 } from './1765000070000-note-draft-lapse.js';
import { JudgeClaims1765000071000 } from './1765000071000-judge-claims.js';
import { CountRequests1765000072000 } from './1765000072000-count-requests.js';
import { ServeNotices1765000080000 } from './1765000080000-serve-notices.js';
import { HearPartners1765000081000 } from './1765000081000-hear-partners.js';
import { SortTriage1765000082000 } from './1765000082000-sort-triage.js';
import { HandOverCases1765000083000 } from './1765000083000-hand-over-cases.js';
import { CreateEvidence1765000090000 } from './1765000090000-create-evidence.js';
import { CreateRetention1765000091000 } from './1765000091000-create-retention.js';
import { SealClaimDocuments1765000092000 } from './1765000092000-seal-claim-documents.js';
import { RecountWindows1765000100000 } from './1765000100000-recount-windows.js';
import { RecountCaseClocks1765000101000 } from './1765000101000-recount-case-clocks.js';
import { CoverDecisions1765000110000 } from './1765000110000-cover-decisions.js';
import { SideReuseIndex1765000120000 } from './1765000120000-side-reuse-index.js';
import { ReadArchivesByAddress1765000125000 } from './1765000125000-read-archives-by-address.js';
import { ReviewNewTexts1765000126000 } from './1765000126000-review-new-texts.js';
import { ChooseLetterLanguage1765000130000 } from './1765000130000-choose-letter-language.js';
import { NoteEvidenceDelays1765000131000 } from './1765000131000-note-evidence-delays.js';
import { RecountToldTimes1765000132000 } from './1765000132000-recount-told-times.js';
import { NoteOfferedRequests1765000133000 } from './1765000133000-note-offered-requests.js';
import { EraseWhatIsOver1765000135000 } from './1765000135000-erase-what-is-over.js';
import { ExtendAnswers1765000136000 } from './1765000136000-extend-answers.js';
import { CarryCorrelation1765000137000 } from './1765000137000-carry-correlation.js';
import { FindFindingsOfPages1765000138000 } from './1765000138000-find-findings-of-pages.js';
import { NoteCorrections1765000140000 } from './1765000140000-note-corrections.js';
import { CreateFeeds1765000141000 } from './1765000141000-create-feeds.js';
import { CreateDeliveries1765000142000 } from './1765000142000-create-deliveries.js';
import { NoteChangedRights1765000150000 } from './1765000150000-note-changed-rights.js';
import { NoteMatchedWorks1765000160000 } from './1765000160000-note-matched-works.js';
import { PrintArchives1765000161000 } from './1765000161000-print-archives.js';
import { CheckHashesPlainly1765000170000 } from './1765000170000-check-hashes-plainly.js';
import { WriteToPersonsInTheirLanguage1765000171000 } from './1765000171000-write-to-persons-in-their-language.js';
import { CreateWebhooks1765000180000 } from './1765000180000-create-webhooks.js';
import { CreateAdvisories1765000181000 } from './1765000181000-create-advisories.js';
import { RecordCopies1765000182000 } from './1765000182000-record-copies.js';
import { CreateLicenseTokens1765000190000 } from './1765000190000-create-license-tokens.js';
import { CreateWorkSearch1765000200000 } from './1765000200000-create-work-search.js';
import { SearchInProducts1765000201000 } from './1765000201000-search-in-products.js';
import { NoteRightsAtCommit1765000220000 } from './1765000220000-note-rights-at-commit.js';
import { SueBeforeRestoring1765000230000 } from './1765000230000-sue-before-restoring.js';
import { ForgetOldHoldReasons1765000231000 } from './1765000231000-forget-old-hold-reasons.js';
import { NoteLetters1765000232000 } from './1765000232000-note-letters.js';
import { WatchDeclaredReprints1765000240000 } from './1765000240000-watch-declared-reprints.js';
import { KeepPageQuestions1765000241000 } from './1765000241000-keep-page-questions.js';
import { RecordApiCalls1765000250000 } from './1765000250000-record-api-calls.js';
import { AddressAdvisoryLinks1765000251000 } from './1765000251000-address-advisory-links.js';
import { NameNextRefreshToken1765000260000 } from './1765000260000-name-next-refresh-token.js';
import { TellPageSessions1765000270000 } from './1765000270000-tell-page-sessions.js';

/** Every migration, oldest first. A merged one is never edited. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  CreatePlatform1764000000000,
  CreateAudit1764000001000,
  CreateParties1764000002000,
  CreateWorks1764000003000,
  CreateLicensing1764000004000,
  CreateScans1764000007000,
  CreateInfringement1764000008000,
  CreateClaims1764000009000,
  CreateSessions1765000001000,
  CreateApiTokens1765000001100,
  WidenPartners1765000001200,
  CreateAgentRegister1765000001300,
  WidenLicenseRequests1765000002000,
  CreateProducts1765000002100,
  CarveOutParts1765000002200,
  CreateLicenseUsage1765000003000,
  CreateLicenseWarning1765000003100,
  TellSuspensionCauses1765000003200,
  CreateInvoices1765000003300,
  AmendAgreements1765000003400,
  CreateSubLicenseRequest1765000003500,
  CreateDeclaredReprint1765000003600,
  ExtendCertificates1765000004000,
  GrantThroughAgents1765000020000,
  DatePartnerStanding1765000021000,
  DateWorkKills1765000022000,
  CreateReuseIndex1765000030000,
  StageScans1765000040000,
  KeepFindingHistory1765000050000,
  FollowReprints1765000051000,
  BindFindingVerdict1765000052000,
  GrowAuditTree1765000060000,
  NoteDraftLapse1765000070000,
  JudgeClaims1765000071000,
  CountRequests1765000072000,
  ServeNotices1765000080000,
  HearPartners1765000081000,
  SortTriage1765000082000,
  HandOverCases1765000083000,
  CreateEvidence1765000090000,
  CreateRetention1765000091000,
  SealClaimDocuments1765000092000,
  RecountWindows1765000100000,
  RecountCaseClocks1765000101000,
  CoverDecisions1765000110000,
  SideReuseIndex1765000120000,
  ReadArchivesByAddress1765000125000,
  ReviewNewTexts1765000126000,
  ChooseLetterLanguage1765000130000,
  NoteEvidenceDelays1765000131000,
  RecountToldTimes1765000132000,
  NoteOfferedRequests1765000133000,
  EraseWhatIsOver1765000135000,
  ExtendAnswers1765000136000,
  CarryCorrelation1765000137000,
  FindFindingsOfPages1765000138000,
  NoteCorrections1765000140000,
  CreateFeeds1765000141000,
  CreateDeliveries1765000142000,
  NoteChangedRights1765000150000,
  NoteMatchedWorks1765000160000,
  PrintArchives1765000161000,
  CheckHashesPlainly1765000170000,
  WriteToPersonsInTheirLanguage1765000171000,
  CreateWebhooks1765000180000,
  CreateAdvisories1765000181000,
  RecordCopies1765000182000,
  CreateLicenseTokens1765000190000,
  CreateWorkSearch1765000200000,
  SearchInProducts1765000201000,
  NoteRightsAtCommit1765000220000,
  SueBeforeRestoring1765000230000,
  ForgetOldHoldReasons1765000231000,
  NoteLetters1765000232000,
  WatchDeclaredReprints1765000240000,
  KeepPageQuestions1765000241000,
  RecordApiCalls1765000250000,
  AddressAdvisoryLinks1765000251000,
  NameNextRefreshToken1765000260000,
  TellPageSessions1765000270000,
];
