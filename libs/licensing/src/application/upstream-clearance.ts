import { err, ok, type Result, type Tx } from '@app/kernel';
import { AgreementId } from '../domain/agreement.js';
import { type License, LicenseId, type LicenseState, stateAt } from '../domain/license.js';
import type { Scope } from '../domain/scope.js';
import { MOST_LICENSES_DEEP, type OutsideUpstream, type SubGrant, withinUpstream } from '../domain/sub-license.js';
import type { AgentClearance, AgentRefused } from './agent-clearance.js';
import type { AgreementStore } from './agreement-store.port.js';
import { type AmendmentStore, inForce } from './amendment-store.port.js';
import type { LicenseStore } from './license-store.port.js';
import type { SubLicenseStore } from './sub-license-store.port.js';

export type UpstreamRefused =
  | OutsideUpstream
  | AgentRefused
  | { readonly code: 'LICENSE_NOT_ACTIVE'; readonly state: LicenseState | undefined }
  | { readonly code: 'SUB_LICENSING_NOT_ALLOWED'; readonly licenseId: string }
  | { readonly code: 'SUB_LICENSING_TOO_DEEP'; readonly licenseId: string; readonly expected: string };

/** Whether a license may be granted on, as its agreement stands now (Implementing Regulations, article 24). */
export class UpstreamClearance {
  constructor(
    private readonly licenses: LicenseStore,
    private readonly agreements: AgreementStore,
    private readonly amendments: AmendmentStore,
    private readonly subLicenses: SubLicenseStore,
    private readonly agents: AgentClearance,
  ) {}

  /** @returns the license that what was asked for is a part of; undefined where the operator grants itself */
  async clearRequest(
    tx: Tx,
    requestId: string,
    grant: SubGrant,
    now: Temporal.Instant,
  ): Promise<Result<License | undefined, UpstreamRefused>> {
    const upstreamId = await this.subLicenses.upstreamOf(tx, requestId);
    return upstreamId === undefined ? ok(undefined) : this.clear(tx, upstreamId, grant, now);
  }

  /** Whether the agent may still grant it; its chain stays as it is until `tx` ends. */
  clearAgent(tx: Tx, grantId: string | undefined, scope: Scope, now: Temporal.Instant) {
    return this.agents.clear(grantId, scope, now, tx);
  }

  /** @returns the upstream license, claimed in `tx` */
  async clear(
    tx: Tx,
    upstreamId: LicenseId,
    grant: SubGrant,
    now: Temporal.Instant,
  ): Promise<Result<License, UpstreamRefused>> {
    const upstream = await this.licenses.claim(tx, upstreamId, { kind: 'ALL' });
    if (upstream === undefined) throw new Error('INVARIANT: a sub-license knows the license it hangs from');
    const agreement = await this.agreements.claim(tx, AgreementId(upstream.agreementId), { kind: 'ALL' });
    if (agreement === undefined) throw new Error('INVARIANT: no license without a signed agreement');
    const { terms } = inForce(agreement, await this.amendments.of(agreement.id, tx));
    if (terms.subLicensing !== 'ALLOWED') return err({ code: 'SUB_LICENSING_NOT_ALLOWED', licenseId: upstreamId });
    if ((await this.depthOf(tx, upstream)) >= MOST_LICENSES_DEEP) {
      const expected = `at most ${MOST_LICENSES_DEEP} licenses, one hanging from another`;
      return err({ code: 'SUB_LICENSING_TOO_DEEP', licenseId: upstreamId, expected });
    }
    const state = stateAt(upstream, now);
    if (state !== 'ACTIVE' && state !== 'SCHEDULED') return err({ code: 'LICENSE_NOT_ACTIVE', state });
    const inside = withinUpstream(grant, upstream);
    return inside.ok ? ok(upstream) : inside;
  }

  /** How many licenses stand one above another, down to this one. */
  private async depthOf(tx: Tx, license: License): Promise<number> {
    let depth = 1;
    for (let above = license.upstreamLicenseId; above !== undefined; depth += 1) {
      above = (await this.licenses.find(LicenseId(above), { kind: 'ALL' }, tx))?.upstreamLicenseId;
    }
    return depth;
  }

  /** Whether what hangs from a license would still lie inside it as amended. */
  async holdsAll(tx: Tx, amended: License): Promise<Result<License, OutsideUpstream>> {
    for (const below of await this.licenses.claimDownstream(tx, amended.id)) {
      if (below.state === 'EXPIRED' || below.state === 'REVOKED') continue;
      const inside = withinUpstream(below, amended);
      if (!inside.ok) return inside;
    }
    return ok(amended);
  }
}
