import { HandlesJob, type JobHandler, MailDelayedError, MailRefusedError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { NoteLetter } from '../application/note-letter.js';
import { WriteLetter, type WriteLetterCommand } from '../application/write-letter.js';
import { writeLetterJob } from './write-letter.job.js';

@Injectable()
@HandlesJob(writeLetterJob)
export class WriteLetterHandler implements JobHandler<WriteLetterCommand> {
  constructor(
    private readonly writeLetter: WriteLetter,
    private readonly noteLetter: NoteLetter,
  ) {}

  async handle(command: WriteLetterCommand): Promise<string> {
    try {
      const outcome = await this.writeLetter.execute(command);
      if (outcome === 'SENT') await this.noteLetter.execute(command, 'SENT');
      return outcome;
    } catch (error) {
      if (error instanceof MailDelayedError) await this.noteLetter.execute(command, 'DELAYED', error.reason);
      if (error instanceof MailRefusedError) {
        const answer = [error.status, error.detail].filter((code) => code !== undefined).join(' ');
        await this.noteLetter.execute(command, 'REFUSED', answer);
      }
      throw error;
    }
  }
}
