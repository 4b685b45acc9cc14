import { err, type NewId, ok, type Result } from '@app/kernel';
import { type AgentChain, grantingAgent } from '../domain/agent-appointment.js';
import { type Agreement, AgreementId } from '../domain/agreement.js';
import type { AgreementTerms } from '../domain/agreement-terms.js';
import { agreementTexts } from '../domain/agreement-text.js';
import type { LicensableWork } from '../domain/licensable-work.js';
import type { LicenseRequest } from '../domain/license-request.js';
import type { Quote } from '../domain/quote.js';
import { scopeJson } from '../domain/scope.js';
import type { Licensor } from './licensor.port.js';
import type { ClearanceRefused, RequestClearance } from './request-clearance.js';
import type { RightsRegister } from './rights-register.port.js';
import type { Seal } from './seal.port.js';

/** Writes the agreement over an accepted quote; rights are checked once more, as of now. */
export class AgreementDrafter {
  constructor(
    private readonly newId: NewId,
    private readonly rights: RightsRegister,
    private readonly clearance: RequestClearance,
    private readonly licensor: Licensor,
    private readonly seal: Seal,
  ) {}

  async draft(
    request: LicenseRequest & { readonly quote: Quote },
    now: Temporal.Instant,
  ): Promise<Result<Agreement, ClearanceRefused>> {
    const cleared = await this.clearance.clear(request, now);
    if (!cleared.ok) return cleared;
    const mandate = await this.rights.mandateAt(now);
    if (mandate === undefined) return err({ code: 'MANDATE_MISSING', at: now.toString() });
    const partner = await this.rights.partner(request.partnerId);
    if (partner === undefined) throw new Error('INVARIANT: a request belongs to a partner');

    const id = AgreementId(this.newId());
    const { agentGrantId } = request;
    const agents = agentGrantId === undefined ? undefined : await this.rights.agentChain(agentGrantId, now);
    const terms = this.terms(
      id,
      request,
      cleared.value,
      { licensee: { partnerId: partner.id, name: partner.name }, mandate: mandate.source, ...agentTerms(agents) },
      now,
    );
    const texts = agreementTexts(terms);
    return ok({
      id,
      requestId: request.id,
      partnerId: request.partnerId,
      state: 'PREPARED',
      terms,
      texts,
      documentHash: this.seal.hash({ terms, texts }),
      signatures: [],
      preparedAt: now,
      version: 1,
    });
  }

  private terms(
    agreementId: string,
    { scope, quote }: LicenseRequest & { readonly quote: Quote },
    works: readonly LicensableWork[],
    parties: Pick<AgreementTerms, 'licensee' | 'mandate' | 'agent'>,
    now: Temporal.Instant,
  ): AgreementTerms {
    const { names, uscc, rightsHolder, attribution, zone } = this.licensor;
    return {
      form: 'imprimatur-license-agreement-1',
      agreementId,
      licensor: uscc === undefined ? { names } : { names, uscc },
      rightsHolder: { names: rightsHolder },
      ...parties,
      works: works.map(({ id, uri, title, carvedOut }) => ({
        id,
        uri,
        title,
        ...(carvedOut === undefined ? {} : { carvedOut }),
      })),
      scope: scopeJson(scope),
      fee: {
        quoteId: quote.id,
        currency: quote.total.currency,
        netMinor: Number(quote.net.minor),
        taxMinor: Number(quote.tax.minor),
        totalMinor: Number(quote.total.minor),
      },
      attribution,
      subLicensing: 'NONE',
      moralRights: 'RESERVED',
      zone,
      preparedAt: now.toString(),
    };
  }
}

/** Which agent sells, by which appointments; nothing where the operator sells itself. */
function agentTerms(chain: AgentChain | undefined): Pick<AgreementTerms, 'agent'> {
  if (chain === undefined) return {};
  const appointments = chain.map(({ agent: { number, name }, writtenOn, evidenceHash }) => ({
    number,
    name,
    writtenOn,
    evidenceHash,
  }));
  return { agent: { ...grantingAgent(chain), appointments } };
}
