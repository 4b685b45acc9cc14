import { ParseUUIDPipe } from '@nestjs/common';
import { problem } from './problem.js';

/** An identifier in a path: any UUID, else ID_INVALID. */
export const UuidPipe = new ParseUUIDPipe({
  exceptionFactory: () =>
    problem({ code: 'ID_INVALID', detail: 'Expected a UUID, e.g. 01890a5d-ac96-774b-bcce-b302099a8057' }),
});
