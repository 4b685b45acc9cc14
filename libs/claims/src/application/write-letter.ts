import { TRACE_LANGUAGES } from '@app/deadlines';
import type { Clock, UnitOfWork } from '@app/kernel';
import type { ClaimId } from '../domain/claim.js';
import { letterTo, letterToSource } from '../domain/letter.js';
import { DEFAULT_LANGUAGE } from '../domain/letter-words.js';
import type { Told } from '../domain/told.js';
import type { ClaimEnclosures } from './claim-enclosures.port.js';
import type { ClaimStore } from './claim-store.port.js';
import type { Letters } from './letters.port.js';
import type { SecretTokens } from './secret-tokens.port.js';

/** How long a link in a letter is good; our own decision. */
const LINK_DAYS = 14;

export interface WriteLetterCommand {
  readonly claimId: ClaimId;
  readonly told: Told;
  /** Version of the claim that the step made. */
  readonly version: number;
}

/**
 * Writes to the claimant about a step, with a link that opens the claim once; and to the source a claim was passed to,
 * where its address is known. Sent again after a failure it carries a fresh link and the same message id.
 * @throws of two failures the claimant's, once both were tried
 */
export class WriteLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: Pick<ClaimStore, 'find' | 'claimantOf'>,
    private readonly enclosures: Pick<ClaimEnclosures, 'addLink'>,
    private readonly tokens: SecretTokens,
    private readonly letters: Letters,
    /** @returns absolute address of the page that a secret opens */
    private readonly linkTo: (secret: string) => string,
  ) {}

  async execute({ claimId, told, version }: WriteLetterCommand): Promise<'SENT' | 'NO_ADDRESS'> {
    const { secret, hash } = this.tokens.issue();
    const found = await this.work.run(async (tx) => {
      const claim = await this.claims.find(tx, claimId);
      const { email, language = DEFAULT_LANGUAGE } = (await this.claims.claimantOf(tx, claimId)) ?? {};
      if (claim !== undefined && email !== undefined) {
        await this.enclosures.addLink(tx, {
          secretHash: hash,
          claimId,
          emailDigest: this.tokens.hashOf(email.toLowerCase()),
          expiresAt: this.clock.now().add({ hours: 24 * LINK_DAYS }),
        });
      }
      return { claim, email, language };
    });
    const { claim, email, language } = found;
    if (claim === undefined) return 'NO_ADDRESS';
    const messageId = `${claimId}.${version}.${told}`;
    const source = told === 'ClaimForwarded' ? claim.decisions.at(-1)?.sourceEmail : undefined;
    const link = { address: this.linkTo(secret), days: LINK_DAYS };
    const letters = [
      ...(email === undefined ? [] : [{ to: email, ...letterTo(claim, told, link, language), messageId }]),
      ...(source === undefined
        ? []
        : [{ to: source, ...letterToSource(claim, TRACE_LANGUAGES), messageId: `${messageId}.source` }]),
    ];
    // a mailbox of the one that is gone keeps nothing from the other
    const outcomes = await Promise.allSettled(letters.map((letter) => this.letters.send(letter)));
    const failed = outcomes.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
    return letters.length === 0 ? 'NO_ADDRESS' : 'SENT';
  }
}
