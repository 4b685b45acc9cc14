export type { AccessClaims } from './auth/access-claims.js';
export { AccessTokens, type IssuedToken } from './auth/access-tokens.js';
export { API_CALL_LOG, type ApiCall, type ApiCallLog } from './auth/api-call-log.js';
export { AuthModule } from './auth/auth.module.js';
export type { AuthenticatedRequest } from './auth/authenticated-request.js';
export { CurrentActor } from './auth/current-actor.decorator.js';
export { CurrentSession } from './auth/current-session.decorator.js';
export {
  API_TOKEN_MARK,
  type CallingMachine,
  MACHINE_GATE,
  type MachineGate,
  type MachineRefusal,
} from './auth/machine-gate.js';
export { OwnCredentials } from './auth/own-credentials.decorator.js';
export { hashPassword, needsRehash, verifyPassword } from './auth/password-hash.js';
export { Public } from './auth/public.decorator.js';
export { RequireRole } from './auth/require-role.decorator.js';
export { RequireScope } from './auth/require-scope.decorator.js';
export { SecretAnswer } from './auth/secret-answer.decorator.js';
export {
  type PresentedSession,
  SESSION_GATE,
  type SessionGate,
  type SessionRefusal,
} from './auth/session-gate.js';
export { Environment } from './config/config.js';
export { EnvironmentInvalidError, loadEnvironment } from './config/load-environment.js';
export { projectRoot } from './config/project-root.js';
export { SETTINGS, type Settings } from './config/settings.js';
export { CorrelationInterceptor } from './correlation/correlation.interceptor.js';
export { correlated, currentCorrelationId } from './correlation/correlation.js';
export { dateOf, instantOf, known, present } from './database/column-values.js';
export { dataSourceOptions, type RowClass } from './database/data-source-options.js';
export { GroupedWrites } from './database/grouped-writes.js';
export { JoinedReads } from './database/joined-reads.js';
export { migrate } from './database/migrate.js';
export { askNamed, type NamedQuery } from './database/named-query.js';
export { managerOf, sqlState, Transactions, txOf, violatedConstraint } from './database/transactions.js';
export { AddressLimited } from './http/address-limit.guard.js';
export { allowedMethods } from './http/allowed-methods.js';
export { CallerLimited } from './http/caller-limit.guard.js';
export { ErrorsPageController } from './http/errors-page.controller.js';
export { freePort } from './http/free-port.js';
export { HealthController } from './http/health.controller.js';
export { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
export { instantField } from './http/instant-field.js';
export { Nested } from './http/nested.decorator.js';
export { openApiOf, serveDocs } from './http/open-api.js';
export { type CursorPart, decodeCursor, encodeCursor, nextLink, type Page } from './http/paging/cursor.js';
export { cutPage } from './http/paging/cut-page.js';
export { pageOf, placeFrom } from './http/paging/id-pages.js';
export { PageQueryDto } from './http/paging/page-query.dto.js';
export { timeCursor, timePageOf, timePlaceFrom } from './http/paging/time-pages.js';
export { UuidPipe } from './http/parse-uuid.pipe.js';
export { preferencesIn, readerLanguage } from './http/preferences.js';
export { answerProblem, ProblemFilter } from './http/problem.filter.js';
export { ProblemException, problem } from './http/problem.js';
export { SeenVersion } from './http/seen-version.decorator.js';
export { validationPipe } from './http/validation.pipe.js';
export { etagOf, seenVersion } from './http/versions.js';
export { defineJob, type JobDefinition, noPayload, uuidField } from './jobs/define-job.js';
export { HandlesJob, type JobContext, type JobHandler } from './jobs/job-handler.js';
export { JobQueues } from './jobs/job-queues.js';
export { type AnyJob, JobsMismatchError } from './jobs/job-registry.js';
export { JobsModule } from './jobs/jobs.module.js';
export { createLogger } from './logging/logger.js';
export { NestLogger } from './logging/nest-logger.js';
export { MailDelayedError, MailRefusedError } from './mail/mail-refused.error.js';
export { MAIL_RETRY, MAILER, type Mail, type Mailer } from './mail/mailer.js';
export { isCompressedCutOff } from './net/body-end.js';
export type { DnsAnswer, Exchange, HeaderLine, TlsFacts } from './net/exchange.js';
export {
  type FetchedResource,
  type FetchOptions,
  type FetchRefusal,
  GUARDED_FETCHER,
  type GuardedFetcher,
} from './net/guarded-fetcher.js';
export { readBody, TooLargeError } from './net/read-body.js';
export { OBJECT_STORE, type ObjectStore, type OpenObject } from './objects/object-store.js';
export { OutboxRepository } from './outbox/outbox.repository.js';
export { OutboxRelay } from './outbox/outbox-relay.js';
export { PlatformModule, platformRows } from './platform.module.js';
export { provideUseCase } from './provide-use-case.js';
export { openSettings } from './start/open-settings.js';
export { newUuid } from './time/new-id.js';
export { systemClock } from './time/system-clock.js';
