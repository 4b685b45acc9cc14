import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import { canonicalDomain, type FindLicenses, type License, LicenseId } from '@app/licensing';
import { type DeclaredReprint, ReprintId } from '../domain/declared-reprint.js';
import { ReprintDeclaredError, type ReprintStore } from './reprint-store.port.js';
import type { ReprintsJournal } from './reprints-journal.js';

export interface DeclareReprintCommand {
  readonly actor: Actor;
  readonly licenseId: string;
  readonly workId: string;
  readonly url: string;
}

export type DeclareRefused =
  | { readonly code: 'LICENSE_UNKNOWN'; readonly id: string }
  | { readonly code: 'FORBIDDEN_ROLE'; readonly required: readonly string[] }
  | { readonly code: 'LICENSE_NOT_ACTIVE'; readonly state: string }
  | {
      readonly code: 'REPRINT_NOT_LICENSED';
      readonly field: 'workId' | 'url';
      readonly value: string;
      readonly expected: string;
    }
  | { readonly code: 'REPRINT_DECLARED_ALREADY'; readonly url: string };

/** A licensee tells where it has reprinted a work, so that it can be checked and, in the end, removed. */
export class DeclareReprint {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly licenses: FindLicenses,
    private readonly reprints: ReprintStore,
    private readonly journal: ReprintsJournal,
  ) {}

  async execute(command: DeclareReprintCommand): Promise<Result<DeclaredReprint, DeclareRefused>> {
    const { actor, licenseId, workId, url } = command;
    const found = await this.licenses.execute(LicenseId(licenseId), actor);
    if (!found.ok) return err({ code: 'LICENSE_UNKNOWN', id: licenseId });
    const license = found.value;
    if (actor.partnerId !== license.partnerId) return err({ code: 'FORBIDDEN_ROLE', required: ['PARTNER'] });
    const refused = this.refusal(license, workId, url);
    if (refused !== undefined) return err(refused);
    const now = this.clock.now();
    const reprint: DeclaredReprint = {
      id: ReprintId(this.newId()),
      licenseId,
      partnerId: license.partnerId,
      workId,
      url,
      state: 'DECLARED',
      declaredBy: actor.id,
      declaredAt: now,
      checkAskedAt: now,
      nextCheckAt: now.add({ hours: 24 }),
      version: 1,
    };
    try {
      return await this.work.run(async (tx) => {
        await this.reprints.insert(tx, reprint);
        await this.journal.askCheck(tx, reprint);
        const reason = 'DECLARED_BY_LICENSEE';
        await this.journal.note(tx, {
          reprint,
          actor,
          action: 'reprints.reprint-declared',
          after: reprint.state,
          reason,
          at: now,
        });
        return ok(reprint);
      });
    } catch (failure) {
      if (!(failure instanceof ReprintDeclaredError)) throw failure;
      return err({ code: 'REPRINT_DECLARED_ALREADY', url });
    }
  }

  private refusal({ state, works, scope }: License, workId: string, url: string): DeclareRefused | undefined {
    if (state !== 'ACTIVE' && state !== 'EXHAUSTED') return { code: 'LICENSE_NOT_ACTIVE', state };
    const code = 'REPRINT_NOT_LICENSED';
    if (!works.some(({ id }) => id === workId)) {
      return { code, field: 'workId', value: workId, expected: 'a work of the license' };
    }
    const host = canonicalDomain(URL.parse(url)?.hostname ?? '');
    const isOurs = scope.domains.some((domain) => host === domain || host?.endsWith(`.${domain}`) === true);
    return isOurs ? undefined : { code, field: 'url', value: url, expected: `a page on ${scope.domains.join(', ')}` };
  }
}
