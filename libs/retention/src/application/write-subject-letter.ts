import type { UnitOfWork } from '@app/kernel';
import { letterOf } from '../domain/subject-letter.js';
import type { SubjectLetter } from '../domain/subject-letter-wording.js';
import type { SubjectRequest, SubjectRequestId } from '../domain/subject-request.js';
import type { LinkSecrets } from './link-secrets.port.js';
import type { SubjectRequestStore } from './subject-request-store.port.js';

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
