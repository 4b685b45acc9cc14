import { auditRows } from '@app/audit';
import { type Actor, type Clock, must } from '@app/kernel';
import { partiesRows, RegisterPartner } from '@app/parties';
import type { TestDatabase } from '@test/database.js';
import { openHttpApp } from '@test/http-app.js';
import { AssignProduct } from './application/assign-product.js';
import { CancelWork } from './application/cancel-work.js';
import { FindWorkRights } from './application/find-work-rights.js';
import { FindWorks } from './application/find-works.js';
import { ImportWorks } from './application/import-works.js';
import { OfferedWorks } from './application/offered-works.js';
import { WorkTexts } from './application/work-texts.js';
import { ALL_OWN_WORKS } from './domain/product.js';
import { worksRows } from './index.js';
import { WorksHttpModule } from './works-http.module.js';

/** Account of a partner's person. */
const PEOPLE = '0199aaaa-0000-7000-8000-00000000000#';

/** One process of the service over a test database, with HTTP. */
export async function oneProcess(database: TestDatabase, clock: Clock) {
  const rows = [...auditRows, ...partiesRows, ...worksRows];
  const service = await openHttpApp(database, { rows, imports: [WorksHttpModule], clock });
  const { app } = service;
  return {
    ...service,
    importWorks: app.get(ImportWorks),
    cancel: app.get(CancelWork),
    find: app.get(FindWorks),
    rights: app.get(FindWorkRights),
    texts: app.get(WorkTexts),
    offered: app.get(OfferedWorks),
    /** Registers a partner, without any product, and gives one of its people. */
    partner: async (number: number): Promise<Actor & { readonly partnerId: string }> => {
      const registered = await app.get(RegisterPartner).execute({
        actor: { kind: 'PERSON', id: 'account-admin', roles: ['ADMIN'] },
        name: `Partner Press ${number}`,
        registration: { country: 'DE', number: `HRB ${number}` },
        domains: [`partner${number}.example.com`],
      });
      const partnerId = must(registered, 'registered').id;
      return { kind: 'PERSON', id: PEOPLE.replace('#', String(number)), roles: ['PARTNER'], partnerId };
    },
    /** Gives a partner the product of all own works, or another one. */
    give: async (partnerId: string, productId = ALL_OWN_WORKS): Promise<void> => {
      const actor: Actor = { kind: 'PERSON', id: 'account-desk', roles: ['DESK'] };
      must(await app.get(AssignProduct).execute({ actor, productId, partnerId, step: 'GIVE' }), 'given');
    },
  };
}

export type Process = Awaited<ReturnType<typeof oneProcess>>;
