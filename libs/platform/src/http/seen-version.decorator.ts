import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { seenVersion } from './versions.js';

const FromIfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  seenVersion(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/**
 * The row version that a change was decided on, from the request's `If-Match`; the header then stands in the description
 * of the route, too. Refused with VERSION_REQUIRED or VERSION_STALE before anything is done.
 * @param of what has the version, where the path names several things
 */
export function SeenVersion(of = 'version you decided on'): ParameterDecorator {
  return (controller, method, index) => {
    FromIfMatch()(controller, method, index);
    if (method === undefined) return;
    const route = Object.getOwnPropertyDescriptor(controller, method);
    if (route !== undefined)
      ApiHeader({ name: 'If-Match', description: `\`ETag\` of the ${of}`, required: true })(controller, method, route);
  };
}
