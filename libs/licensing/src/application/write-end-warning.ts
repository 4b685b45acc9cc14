import type { LicenseId } from '../domain/license.js';
import { reminderLetter } from '../domain/reminder-letter.js';
import type { LetterOutcome, Letters, PartnerMailboxes } from './letters.port.js';
import type { LicenseStore } from './license-store.port.js';
import type { Licensor } from './licensor.port.js';
import { sendToEach } from './send-to-each.js';

/** Tells a licensee's people by letter that a license ends soon. */
export class WriteEndWarning {
  constructor(
    private readonly licenses: Pick<LicenseStore, 'find'>,
    private readonly mailboxes: PartnerMailboxes,
    private readonly licensor: Pick<Licensor, 'zone'>,
    private readonly letters: Letters,
  ) {}

  /** @param daysBefore which warning this is */
  async execute(licenseId: LicenseId, daysBefore: number): Promise<LetterOutcome> {
    const license = await this.licenses.find(licenseId, { kind: 'ALL' });
    if (license === undefined || license.state === 'EXPIRED' || license.state === 'REVOKED') return 'OVER';
    const people = await this.mailboxes.execute(license.partnerId);
    const until = license.scope.termEndsAt;
    const letter = reminderLetter({ kind: 'TERM_END', id: licenseId, until }, this.licensor.zone);
    const messageId = `${licenseId}.${until.epochMilliseconds}.${daysBefore}`;
    return sendToEach(this.letters, people, { ...letter, messageId });
  }
}
