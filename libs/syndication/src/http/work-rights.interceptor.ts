import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { StateRights } from '../application/state-rights.js';
import { rightsHeaders } from '../formats/rights/links.js';

const ONE_WORK = /^\/api\/v1\/works\/([0-9a-f-]{36})\/?(?:\?|$)/iu;

/** Tells, with every answer of the API that is one work, where its rights stand, and that mining them is reserved. */
@Injectable()
export class WorkRightsInterceptor implements NestInterceptor {
  constructor(private readonly rights: StateRights) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const { url } = http.getRequest<FastifyRequest>();
    const workId = ONE_WORK.exec(url)?.[1];
    if (workId === undefined) return next.handle();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(tap(() => void reply.headers(rightsHeaders(this.rights.linksOf(workId)))));
  }
}
