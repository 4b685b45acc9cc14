import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Observable } from 'rxjs';
import { correlated } from './correlation.js';

/** Puts everything a request causes under the request's id: the one in its `x-request-id`, and in problems. */
export class CorrelationInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { id } = context.switchToHttp().getRequest<FastifyRequest>();
    return new Observable((subscriber) => correlated(String(id), () => next.handle().subscribe(subscriber)));
  }
}
