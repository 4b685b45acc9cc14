import type { UnitOfWork } from '@app/kernel';
import type { SubjectRequest, SubjectRequestId } from '../domain/subject-request.js';
import type { LinkSecrets } from './link-secrets.port.js';
import type { SubjectRequestStore } from './subject-request-store.port.js';

export const SUBJECT_LETTERS = ['OPENED', 'EXTENDED', 'ANSWERED'] as const;
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
function isPast({ state, extension }: SubjectRequest, told: SubjectLetter): boolean {
  const isOpenedPast = state !== 'UNCONFIRMED' || extension !== undefined;
  return (told === 'OPENED' && isOpenedPast) || (told === 'EXTENDED' && state === 'ANSWERED');
}

const SUBJECTS: Readonly<Record<SubjectLetter, string>> = {
  OPENED: 'Please confirm your request',
  EXTENDED: 'Your request takes longer',
  ANSWERED: 'Your request was answered',
};

function letterOf(request: SubjectRequest, told: SubjectLetter, link: string): { subject: string; text: string } {
  return { subject: `${SUBJECTS[told]} (${request.id})`, text: linesOf(request, told, link).join('\n\n') };
}

function linesOf(request: SubjectRequest, told: SubjectLetter, link: string): readonly string[] {
  const asked = request.kind === 'ACCESS' ? 'a copy of the personal data we hold' : 'that personal data be erased';
  const complaint = 'You may also complain to the authority or to a court.';
  const stranger = 'If it was not you, do nothing: the request ends by itself.';
  const confirming = [
    `Somebody, you we think, asked us for ${asked} under this address. If it was you, confirm it here before ${request.linkEndsAt.toString()}:`,
    link,
  ];
  switch (told) {
    case 'OPENED':
      return [...confirming, `We answer before ${request.dueAt.toString()}. ${stranger}`];
    case 'EXTENDED':
      // it takes the place of the first letter where nobody used that one's link
      return [
        ...(request.state === 'UNCONFIRMED' ? [...confirming, stranger] : [`You asked us for ${asked}.`, link]),
        `We need more time to answer, and will before ${request.dueAt.toString()}. The reason: ${request.extension?.reason ?? ''}`,
        `Answer to this letter if you disagree; a person reads it. ${complaint}`,
      ];
    case 'ANSWERED':
      return [
        `You asked us for ${asked}. What came of it, what is kept, and by which law:`,
        link,
        `Answer to this letter if you disagree; a person reads it. ${complaint}`,
      ];
  }
}
