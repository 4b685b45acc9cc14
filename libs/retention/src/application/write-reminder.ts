import type { SubjectRequestId } from '../domain/subject-request.js';
import type { SubjectRequestReader } from './subject-request-store.port.js';
import type { Letters } from './write-subject-letter.js';

/** Writes to staff that an answer is nearly due: which and when, never whose. */
export class WriteReminder {
  constructor(
    private readonly requests: SubjectRequestReader,
    private readonly letters: Letters,
    private readonly staff: string,
    private readonly requestAt: (id: string) => string,
  ) {}

  async execute(id: SubjectRequestId): Promise<string> {
    const request = await this.requests.find(id);
    if (request?.state !== 'CONFIRMED') return 'ANSWERED_MEANWHILE';
    if (request.remindedAt === undefined) return 'EXTENDED_MEANWHILE';
    await this.letters.send({
      to: this.staff,
      subject: `A request about personal data is due (${id})`,
      text: [
        `The answer to request ${id} (${request.kind}, ${request.law}) is due before ${request.dueAt.toString()}.`,
        this.requestAt(id),
      ].join('\n\n'),
      // the extended day has a letter of its own
      messageId: `${id}.NEARLY_DUE.${request.dueAt.epochMilliseconds}`,
    });
    return 'SENT';
  }
}
