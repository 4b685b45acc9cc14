import type { Clock } from '@app/kernel';
import type { DecideUse, HeldLicenses, License, UseReason } from '@app/licensing';
import type { Work } from '@app/works';
import { isGoodAt, type LicenseToken } from '../domain/license-token.js';
import type { LicenseTokenStore } from './license-token-store.port.js';
import type { TokenSeal } from './token-seal.port.js';

/** What a token is worth for one work now. */
export type TokenWorth =
  | { readonly kind: 'GOOD'; readonly token: LicenseToken; readonly license: License }
  /** Never issued here, altered, over or taken back. */
  | { readonly kind: 'INVALID' }
  /** Good, but for another work. */
  | { readonly kind: 'ELSEWHERE'; readonly token: LicenseToken }
  /** Good by itself; its license gives nothing now. */
  | { readonly kind: 'UNLICENSED'; readonly token: LicenseToken; readonly reasons: readonly UseReason[] };

/** Judges a token by its seal, its record and, at the instant, by the license it is bound to. */
export class CheckToken {
  constructor(
    private readonly clock: Clock,
    private readonly tokens: Pick<LicenseTokenStore, 'find'>,
    private readonly seal: Pick<TokenSeal, 'idIn'>,
    private readonly held: Pick<HeldLicenses, 'on'>,
    private readonly decisions: Pick<DecideUse, 'execute'>,
  ) {}

  /** @returns undefined for what is no token, or none that still counts by itself */
  async open(text: string): Promise<LicenseToken | undefined> {
    const id = await this.seal.idIn(text);
    const token = id === undefined ? undefined : await this.tokens.find(id);
    return token !== undefined && isGoodAt(token, this.clock.now()) ? token : undefined;
  }

  async execute(text: string, work: Work): Promise<TokenWorth> {
    const token = await this.open(text);
    if (token === undefined) return { kind: 'INVALID' };
    if (token.workUri !== work.uri) return { kind: 'ELSEWHERE', token };
    const at = this.clock.now();
    const [licenses = []] = await this.held.on([token.workUri], token.partnerId, at);
    const bound = licenses.find(({ license }) => license.id === token.licenseId);
    if (bound === undefined) return { kind: 'UNLICENSED', token, reasons: [] };
    const { license, state } = bound;
    const { domains, territories } = license.scope;
    const [domain, territory] = [domains[0], territories[0]];
    const decided = await this.decisions.execute(
      token.uses.map((action) => ({
        partnerId: token.partnerId,
        workId: work.id,
        action,
        at,
        medium: 'web',
        language: work.language,
        ...(domain === undefined ? {} : { domain }),
        ...(territory === undefined ? {} : { territory }),
      })),
    );
    const refused = decided.filter(({ verdict }) => verdict !== 'PERMITTED');
    const isOnRecord = license.state === 'SUSPENDED' || license.state === 'REVOKED';
    if (refused.length === 0 && state === 'ACTIVE' && !isOnRecord) return { kind: 'GOOD', token, license };
    return { kind: 'UNLICENSED', token, reasons: refused.flatMap(({ reasons }) => reasons) };
  }
}
