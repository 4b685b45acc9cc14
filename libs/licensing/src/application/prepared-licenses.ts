import { type PreparedLicense, prepareLicense } from '../domain/prepared-license.js';
import type { LicenseIndex } from './license-index.port.js';
import type { PartyWork } from './license-store.port.js';

/** Licenses of one generation, some 5 kB each; two generations are kept. */
const KEPT = 15_000;

/**
 * Licenses with their policies, compiled once a version. The database is asked every time which licenses there are and in
 * which version; only what is new or changed is read whole. What two generations have not asked for is forgotten.
 */
export class PreparedLicenses {
  private young = new Map<string, PreparedLicense>();
  private old: ReadonlyMap<string, PreparedLicense> = new Map();

  constructor(private readonly index: LicenseIndex) {}

  /** @returns for each pair, in its place, every license between that party and work, in any state */
  async between(pairs: readonly PartyWork[]): Promise<readonly (readonly PreparedLicense[])[]> {
    const found: PreparedLicense[][] = pairs.map(() => []);
    if (pairs.length === 0) return found;
    const refs = await this.index.between(pairs);
    const missing = refs.filter(({ id, version }) => this.keptIn(id)?.license.version !== version);
    const fresh = await this.load([...new Set(missing.map(({ id }) => id))]);
    for (const { place, id } of refs) {
      const prepared = fresh.get(id) ?? this.keptIn(id);
      if (prepared !== undefined) found[place]?.push(prepared);
    }
    return found;
  }

  private keptIn(id: string): PreparedLicense | undefined {
    const young = this.young.get(id);
    if (young !== undefined) return young;
    const old = this.old.get(id);
    if (old !== undefined) this.keep(id, old);
    return old;
  }

  private keep(id: string, prepared: PreparedLicense): void {
    if (this.young.size >= KEPT) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(id, prepared);
  }

  private async load(ids: readonly string[]): Promise<ReadonlyMap<string, PreparedLicense>> {
    if (ids.length === 0) return new Map();
    const fresh = new Map<string, PreparedLicense>();
    for (const license of await this.index.load(ids)) {
      const prepared = prepareLicense(license);
      fresh.set(license.id, prepared);
      this.keep(license.id, prepared);
    }
    return fresh;
  }
}
