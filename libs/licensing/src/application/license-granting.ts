import { must, type NewId, type Result, type Tx } from '@app/kernel';
import type { GrantingAgent } from '../domain/agent-appointment.js';
import type { Agreement } from '../domain/agreement.js';
import type { Certificate } from '../domain/certificate.js';
import type { Invoice } from '../domain/invoice.js';
import { initialState, type License, LicenseId } from '../domain/license.js';
import type { LicenseRequest } from '../domain/license-request.js';
import { proposeScope } from '../domain/propose-scope.js';
import { openLedger } from '../domain/usage-ledger.js';
import type { CertificateIssuing } from './certificate-issuing.js';
import type { Invoicing } from './invoicing.js';
import type { LicenseStore } from './license-store.port.js';
import type { UpstreamClearance, UpstreamRefused } from './upstream-clearance.js';
import type { UsageStore } from './usage-store.port.js';

export interface Granted {
  readonly license: License;
  readonly certificate: Certificate;
  readonly invoice: Invoice;
}

/** Turns a fully signed agreement into a license with its certificate and its invoice. */
export class LicenseGranting {
  constructor(
    private readonly newId: NewId,
    private readonly licenses: LicenseStore,
    private readonly usage: UsageStore,
    private readonly issuing: CertificateIssuing,
    private readonly invoicing: Invoicing,
    private readonly upstreams: UpstreamClearance,
  ) {}

  /**
   * The license that a new one is to hang from; undefined for one the operator grants itself. To be asked before
   * anything is written: rights are checked once more, as of now.
   */
  async upstream(
    tx: Tx,
    { requestId, terms }: Agreement,
    now: Temporal.Instant,
  ): Promise<Result<License | undefined, UpstreamRefused>> {
    const scope = must(proposeScope(terms.scope, now), 'the scope agreed on is the one proposed');
    const agents = await this.upstreams.clearAgent(tx, terms.agent?.grantId, scope, now);
    if (!agents.ok) return agents;
    return this.upstreams.clearRequest(tx, requestId, { scope, works: terms.works }, now);
  }

  /**
   * @param request still carries the scope that was agreed
   * @param upstream as `upstream` found it
   */
  async grant(
    tx: Tx,
    agreement: Agreement,
    request: LicenseRequest,
    now: Temporal.Instant,
    upstream?: License,
  ): Promise<Granted> {
    if (agreement.state !== 'SIGNED') throw new Error('INVARIANT: no license without both signatures');
    const { terms } = agreement;
    const { quote } = request;
    if (quote?.id !== terms.fee.quoteId) throw new Error('INVARIANT: the quote agreed on is the one accepted');
    const license: License = {
      id: LicenseId(this.newId()),
      agreementId: agreement.id,
      requestId: request.id,
      ...(upstream === undefined ? {} : { upstreamLicenseId: upstream.id }),
      ...(terms.agent === undefined ? {} : { agent: agentOf(terms.agent) }),
      partnerId: agreement.partnerId,
      licenseeName: terms.licensee.name,
      works: terms.works,
      scope: request.scope,
      attribution: terms.attribution,
      fee: { minor: BigInt(terms.fee.netMinor), currency: terms.fee.currency },
      state: initialState(request.scope, now),
      grantedAt: now,
      suspensions: [],
      version: 1,
    };
    await this.licenses.insert(tx, license);
    const { copies } = license.scope;
    if (copies !== undefined) await this.usage.open(tx, openLedger(license.id, copies));
    const certificate = await this.issuing.issue(tx, license, agreement, now);
    const invoice = await this.invoicing.issue(tx, license, quote, now);
    return { license, certificate, invoice };
  }
}

/** Whoever brought the licensee, as the signed terms name it. */
function agentOf({ grantId, number, name }: GrantingAgent): GrantingAgent {
  return { grantId, number, name };
}
