import { RequestId } from '../domain/license-request.js';
import { reminderLetter } from '../domain/reminder-letter.js';
import type { LetterOutcome, Letters, PartnerMailboxes } from './letters.port.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { Licensor } from './licensor.port.js';
import { sendToEach } from './send-to-each.js';

/** Reminds by letter whoever has to answer: the licensing desk, or the partner's people. */
export class WriteAnswerReminder {
  constructor(
    private readonly requests: Pick<LicenseRequestStore, 'find'>,
    private readonly mailboxes: PartnerMailboxes,
    private readonly licensor: Pick<Licensor, 'desk' | 'zone'>,
    private readonly letters: Letters,
  ) {}

  async execute(requestId: RequestId): Promise<LetterOutcome> {
    const request = await this.requests.find(requestId, { kind: 'ALL' });
    const clock = request?.clock;
    if (request === undefined || clock?.remindedAt === undefined) return 'OVER';
    const isOurs = clock.waitsFor === 'DESK';
    const people = isOurs
      ? [{ id: 'desk', email: this.licensor.desk }]
      : await this.mailboxes.execute(request.partnerId);
    const kind = isOurs ? 'DESK_ANSWER' : 'PARTNER_ANSWER';
    const letter = reminderLetter({ kind, id: requestId, until: clock.dueAt }, this.licensor.zone);
    const messageId = `${requestId}.${clock.startedAt.epochMilliseconds}`;
    return sendToEach(this.letters, people, { ...letter, messageId });
  }
}
