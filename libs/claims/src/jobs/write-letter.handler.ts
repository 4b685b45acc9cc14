import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { WriteLetter, type WriteLetterCommand } from '../application/write-letter.js';
import { writeLetterJob } from './write-letter.job.js';

@Injectable()
@HandlesJob(writeLetterJob)
export class WriteLetterHandler implements JobHandler<WriteLetterCommand> {
  constructor(private readonly writeLetter: WriteLetter) {}

  handle(command: WriteLetterCommand): Promise<string> {
    return this.writeLetter.execute(command);
  }
}
