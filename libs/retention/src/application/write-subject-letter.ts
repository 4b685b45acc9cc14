import type { UnitOfWork } from '@app/kernel';
import type { SubjectRequest, SubjectRequestId } from '../domain/subject-request.js';
import type { LinkSecrets } from './link-secrets.port.js';
import type { SubjectRequestStore } from './subject-request-store.port.js';

export const SUBJECT_LETTERS = ['OPENED', 'ANSWERED'] as const;
export type SubjectLetter = (typeof SUBJECT_LETTERS)[number];

/** Where letters go out. */
export interface Letters {
  send(letter: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly messageId: string;
  }): Promise<void>;
}

/** Writes to a person about their request, with a link that is good until the next letter. */
export class WriteSubjectLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: SubjectRequestStore,
    private readonly secrets: LinkSecrets,
    private readonly letters: Letters,
    private readonly linkTo: (secret: string) => string,
  ) {}

  async execute(command: { readonly requestId: SubjectRequestId; readonly told: SubjectLetter }): Promise<string> {
    const { requestId, told } = command;
    const { secret, hash } = this.secrets.issue();
    const request = await this.work.run(async (tx) => {
      const found = await this.requests.lock(tx, requestId);
      if (found?.email === undefined || isPast(found, told)) return undefined;
      await this.requests.replaceSecret(tx, requestId, hash);
      return found;
    });
    if (request?.email === undefined) return 'NOTHING_TO_TELL';
    const messageId = `${requestId}.${told}`;
    await this.letters.send({ to: request.email, ...letterOf(request, told, this.linkTo(secret)), messageId });
    return 'SENT';
  }
}

/** A letter sent late must not take away the link of the one after it. */
function isPast({ state }: SubjectRequest, told: SubjectLetter): boolean {
  return told === 'OPENED' && state !== 'UNCONFIRMED';
}

function letterOf(request: SubjectRequest, told: SubjectLetter, link: string): { subject: string; text: string } {
  const asked = request.kind === 'ACCESS' ? 'a copy of the personal data we hold' : 'that personal data be erased';
  const text =
    told === 'OPENED'
      ? [
          `Somebody, you we think, asked us for ${asked} under this address. If it was you, confirm it here before ${request.linkEndsAt.toString()}:`,
          link,
          `We answer before ${request.dueAt.toString()}. If it was not you, do nothing: the request ends by itself.`,
        ]
      : [
          `You asked us for ${asked}. What came of it, what is kept, and by which law:`,
          link,
          'Answer to this letter if you disagree; a person reads it. You may also complain to the authority or to a court.',
        ];
  const subject = told === 'OPENED' ? 'Please confirm your request' : 'Your request was answered';
  return { subject: `${subject} (${request.id})`, text: text.join('\n\n') };
}
