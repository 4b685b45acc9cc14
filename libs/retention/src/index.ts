import { ErasedObjectRow } from './persistence/erased-object.row.js';
import { LegalHoldRow } from './persistence/legal-hold.row.js';
import { RetentionRunRow } from './persistence/retention-run.row.js';
import { SubjectRequestRow } from './persistence/subject-request.row.js';
import { SubjectRequestPartRow } from './persistence/subject-request-part.row.js';

export { AnswerRequests } from './application/answer-requests.js';
export { DeleteErasedObjects } from './application/delete-erased-objects.js';
export { EraseOverdue } from './application/erase-overdue.js';
export { ExtendRequest } from './application/extend-request.js';
export { OpenSubjectRequest } from './application/open-subject-request.js';
export { PlaceHold } from './application/place-hold.js';
export { RedeemSubjectLink } from './application/redeem-subject-link.js';
export { ReleaseHold } from './application/release-hold.js';
export { RemindStaff } from './application/remind-staff.js';
export { WriteReminder } from './application/write-reminder.js';
export { WriteSubjectLetter } from './application/write-subject-letter.js';
export type { Holding, RetentionClock } from './domain/holding.js';
export type { ObjectReference } from './domain/object-reference.js';
export { HoldingsModule } from './holdings.module.js';
export { ownHoldings } from './own-holdings.js';
export { RetentionModule } from './retention.module.js';
export { RetentionHttpModule } from './retention-http.module.js';
export { RetentionJobsModule, retentionJobs } from './retention-jobs.module.js';

/** Row classes of this feature, for the data source. */
export const retentionRows = [
  LegalHoldRow,
  SubjectRequestRow,
  SubjectRequestPartRow,
  RetentionRunRow,
  ErasedObjectRow,
] as const;
