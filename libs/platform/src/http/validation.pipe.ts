import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { problem } from './problem.js';

/** One broken field: where it is (JSON pointer) and what is expected there. */
interface FieldProblem {
  readonly pointer: string;
  readonly expected: string;
}

/** Broken fields an answer names; a longer list would answer a small request with a large one. */
const MOST_FIELDS = 50;

/** The one global pipe: unknown fields are refused, nothing is converted silently. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => {
      const fields = errors.flatMap((error) => fieldProblems(error, '')).slice(0, MOST_FIELDS);
      return problem({
        code: 'REQUEST_INVALID',
        detail: fields.map(({ pointer, expected }) => `${pointer}: ${expected}`).join('; '),
        fields,
      });
    },
  });
}

function fieldProblems(error: ValidationError, parent: string): FieldProblem[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.values(error.constraints ?? {}).map((expected) => ({ pointer, expected }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldProblems(child, pointer))];
}
