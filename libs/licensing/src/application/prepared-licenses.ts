import { type PreparedLicense, prepareLicense } from '../domain/decide-use.js';
import type { LicenseIndex } from './license-index.port.js';
import type { PartyWork } from './license-store.port.js';

/** Licenses kept with their compiled policies; some 10 kB each. */
const KEPT = 20_000;

/**
 * Licenses with their policies, compiled once a version. The database is asked every time which licenses there are and in
 * which version; only what is new or changed is read whole. The least lately used are forgotten.
 */
export class PreparedLicenses {
  private readonly kept = new Map<string, PreparedLicense>();

  constructor(private readonly index: LicenseIndex) {}

  /** @returns for each pair, in its place, every license between that party and work, in any state */
  async between(pairs: readonly PartyWork[]): Promise<readonly (readonly PreparedLicense[])[]> {
    const found: PreparedLicense[][] = pairs.map(() => []);
    if (pairs.length === 0) return found;
    const refs = await this.index.between(pairs);
    const changed = refs.filter(({ id, version }) => this.kept.get(id)?.license.version !== version);
    const fresh = await this.load([...new Set(changed.map(({ id }) => id))]);
    for (const { place, id } of refs) {
      const prepared = fresh.get(id) ?? this.kept.get(id);
      if (prepared !== undefined) found[place]?.push(prepared);
    }
    for (const { id } of refs) this.touch(id, fresh.get(id));
    return found;
  }

  private async load(ids: readonly string[]): Promise<ReadonlyMap<string, PreparedLicense>> {
    if (ids.length === 0) return new Map();
    const licenses = await this.index.load(ids);
    return new Map(licenses.map((license) => [license.id, prepareLicense(license)]));
  }

  /** Puts a license last in the line of those to be forgotten. */
  private touch(id: string, fresh: PreparedLicense | undefined): void {
    const prepared = fresh ?? this.kept.get(id);
    this.kept.delete(id);
    if (prepared !== undefined) this.kept.set(id, prepared);
    if (this.kept.size <= KEPT) return;
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}
