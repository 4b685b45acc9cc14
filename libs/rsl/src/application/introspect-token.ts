import type { Actor, Clock } from '@app/kernel';
import type { LicenseToken } from '../domain/license-token.js';
import type { CheckToken } from './check-token.js';
import type { NamedWork } from './named-work.js';

/** Answers whether a token opens a resource now (RFC 7662; RSL 1.0, section 5.5). */
export class IntrospectToken {
  constructor(
    private readonly clock: Clock,
    private readonly checking: CheckToken,
    private readonly named: NamedWork,
  ) {}

  /**
   * @param actor who asks: its own company's tokens, or the operator's machine any
   * @param resource absent: the work the token was asked for
   * @returns undefined for what is not active, whyever; nobody learns which
   */
  async execute(actor: Actor, text: string, resource?: string): Promise<LicenseToken | undefined> {
    const token = await this.checking.open(text);
    if (token === undefined || !(actor.partnerId === undefined || actor.partnerId === token.partnerId))
      return undefined;
    const work = await this.named.find(resource ?? token.workUri);
    // what would not be given is not active: an earlier version once the newest is not released, a work that is not ours
    if (work?.origin !== 'OWN' || !(await this.named.isShown(work, this.clock.now()))) return undefined;
    const worth = await this.checking.execute(text, work);
    return worth.kind === 'GOOD' ? worth.token : undefined;
  }
}
