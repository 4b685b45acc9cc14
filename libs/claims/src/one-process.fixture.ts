import { AUDIT_TRAIL, AuditModule, type AuditTrail, auditRows } from '@app/audit';
import { CALENDARS, type HolidayCalendar } from '@app/deadlines';
import { type Clock, OUTBOX, type Outbox, UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import { newUuid, PlatformModule } from '@app/platform';
import { Test } from '@nestjs/testing';
import type { TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { DataSource } from 'typeorm';
import { ClaimJournal } from './application/claim-journal.js';
import { ClaimantSteps } from './application/claimant-steps.js';
import { FileDraft } from './application/file-draft.js';
import { HiddenWorks } from './application/hidden-works.js';
import { LapseDueDrafts } from './application/lapse-due-drafts.js';
import { ListClaims } from './application/list-claims.js';
import { OpenClaim } from './application/open-claim.js';
import { RecountClaims } from './application/recount-claims.js';
import { ReviewClaim } from './application/review-claim.js';
import { ViewClaim } from './application/view-claim.js';
import { WithdrawClaim } from './application/withdraw-claim.js';
import { TERMS } from './domain/claim.fixture.js';
import { claimsRows } from './index.js';
import { ClaimRepository } from './persistence/claim.repository.js';
import { ClaimEnclosuresRepository } from './persistence/claim-enclosures.repository.js';
import { ClaimReadsRepository } from './persistence/claim-reads.repository.js';
import { RandomTokens } from './persistence/random-tokens.js';

const THIRD_PARTY = { id: '00000000-0000-7000-8000-00000000000a', origin: 'THIRD_PARTY', source: '吉林日报' } as const;

/** One process of the service over a test database: its own connections, the clock and the calendars it is given. */
export async function oneProcess(
  database: TestDatabase,
  clock: Clock,
  calendars: readonly HolidayCalendar[] = CALENDARS,
) {
  const settings = testSettings(database);
  const rows = [...auditRows, ...claimsRows];
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot({ settings, rows, clock }), AuditModule],
  }).compile();
  await module.init();
  const work = module.get<UnitOfWork>(UNIT_OF_WORK);
  const store = new ClaimRepository();
  const reads = new ClaimReadsRepository(module.get(DataSource));
  const tokens = new RandomTokens();
  const trail = module.get<AuditTrail>(AUDIT_TRAIL, { strict: false });
  const journal = new ClaimJournal(store, module.get<Outbox>(OUTBOX), trail);
  const works = {
    byUri: (uri: string) => Promise.resolve(uri.endsWith('/reprinted') ? THIRD_PARTY : undefined),
    withhold: () => Promise.reject(new Error('no archive here')),
    release: () => Promise.reject(new Error('no archive here')),
  };
  const hidden = new HiddenWorks(store, works);
  const steps = new ClaimantSteps(work, clock, store, tokens, journal, hidden);
  return {
    work,
    store,
    open: new OpenClaim(work, clock, newUuid, TERMS, tokens, journal),
    file: new FileDraft(steps, store, TERMS),
    withdraw: new WithdrawClaim(steps),
    review: new ReviewClaim(work, clock, TERMS, store, new ClaimEnclosuresRepository(), hidden, journal),
    lapse: new LapseDueDrafts(work, clock, store, journal, new RecountClaims(work, clock, calendars, store, journal)),
    view: new ViewClaim(reads, tokens),
    list: new ListClaims(reads),
    close: async () => {
      await module.close();
      settings.removeFiles();
    },
  };
}

export type Process = Awaited<ReturnType<typeof oneProcess>>;
