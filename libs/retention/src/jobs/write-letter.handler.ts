import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { WriteSubjectLetter } from '../application/write-subject-letter.js';
import type { SubjectLetter } from '../domain/subject-letter-wording.js';
import type { SubjectRequestId } from '../domain/subject-request.js';
import { writeSubjectLetterJob } from './write-letter.job.js';

@Injectable()
@HandlesJob(writeSubjectLetterJob)
export class WriteSubjectLetterHandler
  implements JobHandler<{ readonly requestId: SubjectRequestId; readonly told: SubjectLetter }>
{
  constructor(private readonly writeLetter: WriteSubjectLetter) {}

  handle(command: { readonly requestId: SubjectRequestId; readonly told: SubjectLetter }): Promise<string> {
    return this.writeLetter.execute(command);
  }
}
