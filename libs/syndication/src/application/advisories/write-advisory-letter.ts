import { tryEach, type UnitOfWork } from '@app/kernel';
import type { FindPartner } from '@app/parties';
import { type LetterEvent, letterToDesk, letterToPartner } from '../../domain/advisories/advisory-letter.js';
import type { AdvisoryRecipients, AdvisoryStore } from './advisory-store.port.js';
import type { Letters } from './letters.port.js';

/** Writes to each of a partner's people of an advisory, with a link of their own that acknowledges it once; or to the desk that it was not obeyed. */
export class WriteAdvisoryLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Pick<AdvisoryStore, 'find' | 'putLinks'>,
    private readonly partners: Pick<FindPartner, 'execute'>,
    private readonly recipients: AdvisoryRecipients,
    private readonly letters: Letters,
    private readonly tokens: { issue(): { readonly secret: string; readonly hash: string } },
    /** @returns absolute address of the page that a secret opens */
    private readonly linkTo: (secret: string) => string,
    /** The operator's own mailbox. */
    private readonly operator: string,
  ) {}

  /** Sent again after a failure it carries fresh links and the same message ids. */
  async execute(advisoryId: string, told: LetterEvent): Promise<'SENT' | 'NO_ADDRESS' | 'OVER'> {
    const found = await this.store.find(advisoryId);
    if (found === undefined) return 'OVER';
    const { advisory, pages } = found;
    const messageId = `${advisoryId}.${told}`;
    if (told === 'ESCALATED' || told === 'STILL_UP') {
      const name = (await this.partners.execute(advisory.partnerId))?.name ?? advisory.partnerId;
      const up = pages.filter(({ seen }) => seen === 'STILL_UP').map(({ url }) => url);
      const to = (await this.recipients.managerOf(advisory.partnerId)) ?? this.operator;
      await this.letters.send({ to, messageId, ...letterToDesk(advisory, told, name, up) });
      return 'SENT';
    }
    if (advisory.state === 'ACKNOWLEDGED') return 'OVER';
    const people = await this.recipients.ofPartner(advisory.partnerId);
    if (people.length === 0) return 'NO_ADDRESS';
    const sent = people.map((person) => ({ ...person, ...this.tokens.issue() }));
    const links = sent.map(({ id: accountId, hash }) => ({ accountId, hash }));
    await this.work.run((tx) => this.store.putLinks(tx, advisoryId, links));
    await tryEach(sent, ({ id, email, secret }) => {
      const letter = letterToPartner(advisory, told, this.linkTo(secret));
      return this.letters.send({ to: email, messageId: `${messageId}.${id}`, ...letter });
    });
    return 'SENT';
  }
}
