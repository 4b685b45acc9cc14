import { validationPipe } from '@app/platform';
import { Injectable, type PipeTransform } from '@nestjs/common';
import { UseQuestionDto, UseQuestionsDto } from './decisions.dto.js';

/** One body, two shapes: `{ questions: […] }` is many, anything else is one. */
@Injectable()
export class OneOrManyPipe implements PipeTransform<unknown, Promise<UseQuestionDto | UseQuestionsDto>> {
  private readonly pipe = validationPipe();

  transform(body: unknown): Promise<UseQuestionDto | UseQuestionsDto> {
    const isMany = typeof body === 'object' && body !== null && 'questions' in body;
    return this.pipe.transform(body, { type: 'body', metatype: isMany ? UseQuestionsDto : UseQuestionDto });
  }
}
