import { problem, validationPipe } from '@app/platform';
import { Injectable, type PipeTransform } from '@nestjs/common';
import { UseQuestionDto, UseQuestionsDto } from './decisions.dto.js';

/** One body, two shapes: `{ questions: […] }` is many, anything else is one. */
@Injectable()
export class OneOrManyPipe implements PipeTransform<unknown, Promise<UseQuestionDto | UseQuestionsDto>> {
  private readonly pipe = validationPipe();

  /** @throws ProblemException REQUEST_INVALID, in one line for what is no object: an array has no fields to tell apart */
  transform(body: unknown): Promise<UseQuestionDto | UseQuestionsDto> {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      const expected = 'one question as an object, or many as { "questions": [ … ] }';
      throw problem({ code: 'REQUEST_INVALID', detail: expected, fields: [{ pointer: '', expected }] });
    }
    const isMany = 'questions' in body;
    return this.pipe.transform(body, { type: 'body', metatype: isMany ? UseQuestionsDto : UseQuestionDto });
  }
}
