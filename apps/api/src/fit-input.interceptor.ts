import { problem } from '@app/platform';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { unfitPlace } from './fit-input.js';

/** Refuses unfit input before any pipe or handler walks it. Runs after the guards: who may not call learns nothing. */
@Injectable()
export class FitInputInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const { params, query, body } = context.switchToHttp().getRequest<FastifyRequest>();
    const unfit = unfitPlace(params) ?? unfitPlace(query) ?? unfitPlace(body);
    if (unfit === undefined) return next.handle();
    const { pointer, expected } = unfit;
    throw problem({ code: 'REQUEST_INVALID', detail: `${pointer}: ${expected}`, fields: [unfit] });
  }
}
