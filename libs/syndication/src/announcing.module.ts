import { AUDIT_TRAIL, AuditModule } from '@app/audit';
import { CLOCK, NEW_ID, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import { FindLicenses, LicensingModule } from '@app/licensing';
import { MAILER, provideUseCase, SETTINGS, type Settings } from '@app/platform';
import { Module } from '@nestjs/common';
import { AdvisoriesModule } from './advisories.module.js';
import { ADVISORY_RECIPIENTS } from './application/advisories/advisory-store.port.js';
import { RaiseAdvisories } from './application/advisories/raise-advisories.js';
import { AnnounceChanges } from './application/changes/announce-changes.js';
import { AnnounceLicense } from './application/changes/announce-license.js';
import { FEED_CHANGES } from './application/changes/feed-changes.port.js';
import { DecideEntries } from './application/decide-entries.js';
import { FEED_INDEX } from './application/feed-index.port.js';
import { CallEndpoint } from './application/webhooks/call-endpoint.js';
import { ChangeEndpoint } from './application/webhooks/change-endpoint.js';
import { EndpointJournal } from './application/webhooks/endpoint-journal.js';
import { FindWebhooks } from './application/webhooks/find-webhooks.js';
import { RegisterEndpoint } from './application/webhooks/register-endpoint.js';
import { RemoveEndpoint } from './application/webhooks/remove-endpoint.js';
import { ReplayMessages } from './application/webhooks/replay-messages.js';
import { RotateSecret } from './application/webhooks/rotate-secret.js';
import { SweepWebhooks } from './application/webhooks/sweep-webhooks.js';
import { TestEndpoint } from './application/webhooks/test-endpoint.js';
import {
  SECRET_VAULT,
  WEBHOOK_CALLS,
  WEBHOOK_COURIER,
  WEBHOOK_STORE,
} from './application/webhooks/webhook-store.port.js';
import { WriteEndpointLetter } from './application/webhooks/write-endpoint-letter.js';
import { FeedChangesQuery } from './persistence/changes/feed-changes.query.js';
import { GuardedCourier } from './persistence/webhooks/guarded-courier.js';
import { SealedSecrets } from './persistence/webhooks/sealed-secrets.js';
import { WebhookRepository } from './persistence/webhooks/webhook.repository.js';
import { WebhookCallsQuery } from './persistence/webhooks/webhook-calls.query.js';
import { SyndicationModule } from './syndication.module.js';

/** `host:port` that may be called without TLS: those the process may reach inside its own network, for tests and trials. */
const PLAIN_HOSTS = Symbol('PLAIN_HOSTS');
/** What spreads retries. */
const CHANCE = Symbol('CHANCE');

/** Tells partners what has changed: webhooks, for api and worker. */
@Module({
  imports: [AuditModule, LicensingModule, SyndicationModule, AdvisoriesModule],
  providers: [
    {
      provide: PLAIN_HOSTS,
      useFactory: ({ environment }: Settings) => environment.FETCH_PRIVATE_HOSTS,
      inject: [SETTINGS],
    },
    { provide: CHANCE, useValue: Math.random },
    { provide: FEED_CHANGES, useClass: FeedChangesQuery },
    { provide: WEBHOOK_STORE, useClass: WebhookRepository },
    { provide: WEBHOOK_CALLS, useClass: WebhookCallsQuery },
    { provide: WEBHOOK_COURIER, useClass: GuardedCourier },
    { provide: SECRET_VAULT, useClass: SealedSecrets },
    provideUseCase(EndpointJournal, [OUTBOX, AUDIT_TRAIL]),
    provideUseCase(AnnounceChanges, [
      UNIT_OF_WORK,
      CLOCK,
      NEW_ID,
      FEED_INDEX,
      FEED_CHANGES,
      DecideEntries,
      WEBHOOK_STORE,
      EndpointJournal,
      RaiseAdvisories,
    ]),
    provideUseCase(AnnounceLicense, [UNIT_OF_WORK, CLOCK, FindLicenses, WEBHOOK_STORE, EndpointJournal]),
    provideUseCase(RegisterEndpoint, [
      UNIT_OF_WORK,
      CLOCK,
      NEW_ID,
      WEBHOOK_STORE,
      SECRET_VAULT,
      WEBHOOK_COURIER,
      EndpointJournal,
      PLAIN_HOSTS,
    ]),
    provideUseCase(ChangeEndpoint, [UNIT_OF_WORK, CLOCK, WEBHOOK_STORE, WEBHOOK_COURIER, EndpointJournal, PLAIN_HOSTS]),
    provideUseCase(RotateSecret, [UNIT_OF_WORK, CLOCK, WEBHOOK_STORE, SECRET_VAULT, EndpointJournal]),
    provideUseCase(RemoveEndpoint, [UNIT_OF_WORK, CLOCK, WEBHOOK_STORE, EndpointJournal]),
    provideUseCase(ReplayMessages, [UNIT_OF_WORK, CLOCK, WEBHOOK_STORE, EndpointJournal]),
    provideUseCase(TestEndpoint, [UNIT_OF_WORK, CLOCK, NEW_ID, WEBHOOK_STORE, EndpointJournal]),
    provideUseCase(FindWebhooks, [WEBHOOK_STORE]),
    provideUseCase(WriteEndpointLetter, [WEBHOOK_STORE, ADVISORY_RECIPIENTS, MAILER]),
    provideUseCase(SweepWebhooks, [CLOCK, WEBHOOK_CALLS]),
    provideUseCase(CallEndpoint, [
      UNIT_OF_WORK,
      CLOCK,
      NEW_ID,
      WEBHOOK_CALLS,
      WEBHOOK_STORE,
      SECRET_VAULT,
      WEBHOOK_COURIER,
      EndpointJournal,
      CHANCE,
    ]),
  ],
  exports: [
    AnnounceChanges,
    AnnounceLicense,
    RegisterEndpoint,
    ChangeEndpoint,
    RotateSecret,
    RemoveEndpoint,
    ReplayMessages,
    TestEndpoint,
    FindWebhooks,
    SweepWebhooks,
    CallEndpoint,
    WriteEndpointLetter,
  ],
})
export class AnnouncingModule {}
