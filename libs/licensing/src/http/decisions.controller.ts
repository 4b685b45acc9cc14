import { type Actor, CLOCK, type Clock } from '@app/kernel';
import { CurrentActor, problem, RequireRole } from '@app/platform';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { DecideUse } from '../application/decide-use.js';
import { readQuestion } from '../domain/read-question.js';
import type { UseQuestion } from '../domain/use-decision.js';
import { DecisionView, decisionView } from './decision.view.js';
import { UseQuestionDto, UseQuestionsDto } from './decisions.dto.js';
import { OneOrManyPipe } from './one-or-many.pipe.js';

/** May this party make this use of this work at this instant, and what must it do in return? */
@ApiTags('decisions')
@ApiBearerAuth()
@ApiExtraModels(UseQuestionDto, UseQuestionsDto)
@RequireRole('PARTNER', 'DESK', 'LEGAL', 'ADMIN')
@Controller('api/v1/decisions')
export class DecisionsController {
  constructor(
    private readonly decideUse: DecideUse,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask one question, or many as `{ questions: […] }`; a partner asks about itself' })
  @ApiBody({ schema: { oneOf: [{ $ref: getSchemaPath(UseQuestionDto) }, { $ref: getSchemaPath(UseQuestionsDto) }] } })
  @ApiOkResponse({ type: DecisionView, description: 'For many: `{ decisions: […] }` in the order of the questions' })
  async decide(
    @Body(OneOrManyPipe) asked: UseQuestionDto | UseQuestionsDto,
    @CurrentActor() actor: Actor,
  ): Promise<DecisionView | { decisions: readonly DecisionView[] }> {
    const many = asked instanceof UseQuestionsDto ? asked.questions : [asked];
    const decided = await this.decideUse.ask(this.read(many), actor);
    if (!decided.ok) throw problem(decided.error);
    const decisions = decided.value.map(decisionView);
    const [first] = decisions;
    if (asked instanceof UseQuestionsDto) return { decisions };
    if (first === undefined) throw new Error('INVARIANT: one question has one answer');
    return first;
  }

  private read(questions: readonly UseQuestionDto[]): UseQuestion[] {
    const now = this.clock.now();
    return questions.map((raw, index) => {
      const question = readQuestion(raw, now);
      if (!question.ok) throw problem({ ...question.error, index });
      return question.value;
    });
  }
}
