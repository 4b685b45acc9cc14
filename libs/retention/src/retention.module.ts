import { AUDIT_DISCLOSURES, AUDIT_TRAIL, AuditModule } from '@app/audit';
import { CLOCK, NEW_ID, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import { MAILER, OBJECT_STORE, provideUseCase, SETTINGS, type Settings } from '@app/platform';
import { Module } from '@nestjs/common';
import { AnswerRequests } from './application/answer-requests.js';
import { RETENTION_CALENDARS } from './application/calendars.token.js';
import { DeleteErasedObjects } from './application/delete-erased-objects.js';
import { EraseOverdue } from './application/erase-overdue.js';
import { ERASED_OBJECTS } from './application/erased-objects.port.js';
import { Erasure } from './application/erasure.js';
import { ExtendRequest } from './application/extend-request.js';
import { HOLDING_ROWS, HOLDINGS } from './application/holding-rows.port.js';
import { LEGAL_HOLD_STORE } from './application/legal-hold-store.port.js';
import { LINK_SECRETS } from './application/link-secrets.port.js';
import { OpenSubjectRequest } from './application/open-subject-request.js';
import { PlaceHold } from './application/place-hold.js';
import { RedeemSubjectLink } from './application/redeem-subject-link.js';
import { ReleaseHold } from './application/release-hold.js';
import { RemindStaff } from './application/remind-staff.js';
import { RETENTION_RUNS } from './application/retention-runs.port.js';
import { SUBJECT_REQUEST_READER, SUBJECT_REQUEST_STORE } from './application/subject-request-store.port.js';
import { WriteReminder } from './application/write-reminder.js';
import { WriteSubjectLetter } from './application/write-subject-letter.js';
import { ErasedObjectsRepository } from './persistence/erased-objects.repository.js';
import { HoldingRowsRepository } from './persistence/holding-rows.repository.js';
import { LegalHoldRepository } from './persistence/legal-hold.repository.js';
import { RandomLinkSecrets } from './persistence/random-link-secrets.js';
import { RetentionRunsRepository } from './persistence/retention-runs.repository.js';
import { SubjectRequestRepository } from './persistence/subject-request.repository.js';
import { SubjectRequestReadsRepository } from './persistence/subject-request-reads.repository.js';

/** Address of the page that a secret opens. */
const LINKS = Symbol('LINKS');
/** Address under which staff finds a request. */
const DESK_LINKS = Symbol('DESK_LINKS');
/** Mailbox of those who answer for personal data. */
const STAFF_MAILBOX = Symbol('STAFF_MAILBOX');

function linksOf({ publicUrl }: Settings): (secret: string) => string {
  return (secret) => `${publicUrl}/personal-data/links/${secret}`;
}

function deskLinksOf({ publicUrl }: Settings): (id: string) => string {
  return (id) => `${publicUrl}/api/v1/subject-requests/${id}`;
}

function mailboxOf({ environment: { PRIVACY_CONTACT, MAIL_FROM } }: Settings): string {
  return PRIVACY_CONTACT ?? /<([^>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM;
}

const USE_CASES = [
  OpenSubjectRequest,
  RedeemSubjectLink,
  AnswerRequests,
  EraseOverdue,
  DeleteErasedObjects,
  PlaceHold,
  ReleaseHold,
  WriteSubjectLetter,
  ExtendRequest,
  RemindStaff,
  WriteReminder,
];

/** Retention, legal holds and what people ask about their data, over holdings that the features declare. */
@Module({
  imports: [AuditModule],
  providers: [
    { provide: HOLDING_ROWS, useClass: HoldingRowsRepository },
    { provide: ERASED_OBJECTS, useClass: ErasedObjectsRepository },
    { provide: SUBJECT_REQUEST_STORE, useClass: SubjectRequestRepository },
    { provide: SUBJECT_REQUEST_READER, useClass: SubjectRequestReadsRepository },
    { provide: LEGAL_HOLD_STORE, useClass: LegalHoldRepository },
    { provide: RETENTION_RUNS, useClass: RetentionRunsRepository },
    { provide: LINK_SECRETS, useClass: RandomLinkSecrets },
    { provide: LINKS, useFactory: linksOf, inject: [SETTINGS] },
    provideUseCase(Erasure, [HOLDING_ROWS, AUDIT_TRAIL, AUDIT_DISCLOSURES, RETENTION_CALENDARS]),
    provideUseCase(DeleteErasedObjects, [UNIT_OF_WORK, CLOCK, ERASED_OBJECTS, OBJECT_STORE, AUDIT_TRAIL]),
    provideUseCase(OpenSubjectRequest, [
      UNIT_OF_WORK,
      CLOCK,
      RETENTION_CALENDARS,
      NEW_ID,
      SUBJECT_REQUEST_STORE,
      LINK_SECRETS,
      OUTBOX,
      AUDIT_TRAIL,
    ]),
    provideUseCase(RedeemSubjectLink, [UNIT_OF_WORK, CLOCK, SUBJECT_REQUEST_STORE, LINK_SECRETS, OUTBOX, AUDIT_TRAIL]),
    provideUseCase(AnswerRequests, [
      UNIT_OF_WORK,
      CLOCK,
      HOLDINGS,
      HOLDING_ROWS,
      Erasure,
      SUBJECT_REQUEST_STORE,
      SUBJECT_REQUEST_READER,
      AUDIT_TRAIL,
      OUTBOX,
    ]),
    provideUseCase(EraseOverdue, [UNIT_OF_WORK, CLOCK, NEW_ID, HOLDINGS, HOLDING_ROWS, Erasure, RETENTION_RUNS]),
    provideUseCase(PlaceHold, [UNIT_OF_WORK, CLOCK, NEW_ID, LEGAL_HOLD_STORE, AUDIT_TRAIL]),
    provideUseCase(ReleaseHold, [UNIT_OF_WORK, CLOCK, LEGAL_HOLD_STORE, AUDIT_TRAIL]),
    { provide: DESK_LINKS, useFactory: deskLinksOf, inject: [SETTINGS] },
    { provide: STAFF_MAILBOX, useFactory: mailboxOf, inject: [SETTINGS] },
    provideUseCase(ExtendRequest, [
      UNIT_OF_WORK,
      CLOCK,
      RETENTION_CALENDARS,
      SUBJECT_REQUEST_STORE,
      OUTBOX,
      AUDIT_TRAIL,
    ]),
    provideUseCase(RemindStaff, [
      UNIT_OF_WORK,
      CLOCK,
      SUBJECT_REQUEST_STORE,
      SUBJECT_REQUEST_READER,
      OUTBOX,
      AUDIT_TRAIL,
    ]),
    provideUseCase(WriteReminder, [SUBJECT_REQUEST_READER, MAILER, STAFF_MAILBOX, DESK_LINKS]),
    provideUseCase(WriteSubjectLetter, [UNIT_OF_WORK, SUBJECT_REQUEST_STORE, LINK_SECRETS, MAILER, LINKS]),
  ],
  exports: [...USE_CASES, SUBJECT_REQUEST_READER, LEGAL_HOLD_STORE, RETENTION_RUNS],
})
export class RetentionModule {}
