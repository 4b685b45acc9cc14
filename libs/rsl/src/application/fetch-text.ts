import { type Actor, type Clock, err, ok, type Result } from '@app/kernel';
import { LicenseId, type TakeUse, type UseReason } from '@app/licensing';
import type { Work } from '@app/works';
import type { LicenseToken } from '../domain/license-token.js';
import type { CheckToken } from './check-token.js';
import type { NamedWork } from './named-work.js';

/** A work and the token that opens it. */
export interface OpenedText {
  readonly work: Work;
  readonly token: LicenseToken;
  /** The machine the token was given to. */
  readonly actor: Actor;
  /** To be printed with every use. */
  readonly credit: string;
}

/** Why a text is not given, in the words of CAP (RSL 1.0, section 6.3). */
export type TextRefused =
  | { readonly code: 'NOT_FOUND'; readonly workId: string }
  | { readonly code: 'TEXT_NOT_OURS'; readonly whomToAsk?: string }
  | { readonly code: 'LICENSE_TOKEN_MISSING' }
  | { readonly code: 'LICENSE_TOKEN_INVALID' }
  | { readonly code: 'LICENSE_TOKEN_ELSEWHERE' }
  | { readonly code: 'LICENSE_NEEDED'; readonly reasons: readonly UseReason['code'][] };

/**
 * Gives the whole text of a work to a machine with a license token; whether it may have it is decided at the instant. Under
 * a count-limited license a text is one use for each token, however often it is fetched with it.
 */
export class FetchText {
  constructor(
    private readonly clock: Clock,
    private readonly named: Pick<NamedWork, 'byId' | 'isShown'>,
    private readonly checking: Pick<CheckToken, 'execute'>,
    private readonly uses: Pick<TakeUse, 'execute'>,
  ) {}

  /**
   * @param text the token; absent: none was shown
   * @param intent LOOK takes nothing, so nothing is counted
   */
  async execute(
    workId: string,
    text: string | undefined,
    intent: 'LOOK' | 'TAKE',
  ): Promise<Result<OpenedText, TextRefused>> {
    const work = await this.named.byId(workId);
    if (work === undefined || !(await this.named.isShown(work, this.clock.now()))) {
      return err({ code: 'NOT_FOUND', workId });
    }
    if (work.origin !== 'OWN') {
      return err({ code: 'TEXT_NOT_OURS', ...(work.source === undefined ? {} : { whomToAsk: work.source }) });
    }
    if (text === undefined) return err({ code: 'LICENSE_TOKEN_MISSING' });
    const worth = await this.checking.execute(text, work);
    if (worth.kind === 'INVALID') return err({ code: 'LICENSE_TOKEN_INVALID' });
    if (worth.kind === 'ELSEWHERE') return err({ code: 'LICENSE_TOKEN_ELSEWHERE' });
    if (worth.kind === 'UNLICENSED') {
      return err({ code: 'LICENSE_NEEDED', reasons: [...new Set(worth.reasons.map(({ code }) => code))] });
    }
    const { token, license } = worth;
    const { clientId: id, partnerId } = token;
    const [first = ''] = Object.values(license.attribution);
    const credit = license.attribution[work.language] ?? first;
    const actor: Actor = { kind: 'TOKEN', id, roles: ['PARTNER'], partnerId };
    if (intent === 'TAKE' && license.scope.copies !== undefined) {
      const of = { actor, licenseId: LicenseId(license.id), key: `text:${work.id}:${token.id}` };
      const taken = await this.uses.execute({ ...of, record: () => Promise.resolve(true) });
      if (!taken.ok) return err({ code: 'LICENSE_NEEDED', reasons: ['LICENSE_EXHAUSTED'] });
    }
    return ok({ work, token, credit, actor });
  }
}
