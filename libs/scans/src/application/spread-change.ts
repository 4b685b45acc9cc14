import { systemActor, type UnitOfWork } from '@app/kernel';
import { type FindLicenses, LicenseId } from '@app/licensing';
import type { FindPartner } from '@app/parties';
import type { DecisionCause } from '../domain/finding.js';
import type { FindingJournal } from './finding-journal.js';
import type { AffectedFindings, FindingSearch } from './finding-store.port.js';
import type { CatalogWorks } from './works.port.js';

/** Findings announced in one transaction. */
const BATCH = 200;
const ACTOR = systemActor('scans.spread-change');

/** A change elsewhere: which findings have to be judged again is for this to find out. */
export type Change =
  | { readonly kind: 'LICENSE'; readonly licenseId: string }
  | { readonly kind: 'PARTNER'; readonly partnerId: string }
  | { readonly kind: 'WORK'; readonly workId: string }
  /** Works were imported: those that findings speak of may have new versions. */
  | { readonly kind: 'WORKS' }
  /** The scanner runs by these rules now. */
  | { readonly kind: 'RULES'; readonly current: string }
  /** Whatever is held against somebody is looked at afresh: a wire text that came in since may explain it. */
  | { readonly kind: 'OPEN' };

/** Sends the findings that a change bears on out to be judged again. */
export class SpreadChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly search: FindingSearch,
    private readonly neighbors: {
      readonly licenses: Pick<FindLicenses, 'execute'>;
      readonly partners: Pick<FindPartner, 'execute'>;
      readonly works: CatalogWorks;
    },
    private readonly journal: FindingJournal,
  ) {}

  /** @returns how many findings were sent out */
  async execute(change: Change): Promise<number> {
    switch (change.kind) {
      case 'LICENSE':
        return this.ofLicense(change.licenseId);
      case 'PARTNER': {
        const partner = await this.neighbors.partners.execute(change.partnerId);
        return partner === undefined ? 0 : this.send({ by: 'DOMAINS', domains: partner.domains }, 'PARTNER_CHANGED');
      }
      case 'WORK':
        return this.send({ by: 'WORK', workId: change.workId }, 'WORK_CHANGED');
      case 'WORKS':
        return this.ofNewVersions();
      case 'RULES':
        return this.send({ by: 'RULES', current: change.current }, 'RULES_CHANGED');
      case 'OPEN':
        return this.send({ by: 'OPEN' }, 'REVIEWED');
    }
  }

  private async ofLicense(licenseId: string): Promise<number> {
    const found = await this.neighbors.licenses.execute(LicenseId(licenseId), ACTOR);
    if (!found.ok) return 0;
    const { works, partnerId, scope } = found.value;
    const workUris = works.map(({ uri }) => uri);
    return this.send({ by: 'LICENSE', licenseId, workUris, partnerId, domains: scope.domains }, 'LICENSE_CHANGED');
  }

  private async ofNewVersions(): Promise<number> {
    let sent = 0;
    for (let after: string | undefined; ; ) {
      const used = await this.search.worksInUse(after, BATCH);
      const current = new Map(
        (await this.neighbors.works.byUris(used.map(({ uri }) => uri))).map((each) => [each.uri, each.id]),
      );
      for (const { uri, id } of used) {
        const now = current.get(uri);
        if (now !== undefined && now !== id) sent += await this.send({ by: 'WORK', workId: id }, 'WORK_CHANGED');
      }
      after = used.at(-1)?.uri;
      if (used.length < BATCH) return sent;
    }
  }

  private async send(by: AffectedFindings, cause: DecisionCause): Promise<number> {
    let sent = 0;
    for (let after: string | undefined; ; ) {
      const ids = await this.search.affected(by, after, BATCH);
      if (ids.length > 0) await this.work.run((tx) => this.journal.due(tx, ids, cause));
      sent += ids.length;
      after = ids.at(-1);
      if (ids.length < BATCH) return sent;
    }
  }
}
