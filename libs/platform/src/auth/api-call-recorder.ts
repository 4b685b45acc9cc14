import { CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { type AbstractHttpAdapter, HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sqlState } from '../database/transactions.js';
import { API_CALL_LOG, type ApiCallLog } from './api-call-log.js';
import type { AuthenticatedRequest } from './authenticated-request.js';

type Request = FastifyRequest & Pick<AuthenticatedRequest, 'machine'>;

/**
 * Puts every request of a known API token on record before it is answered: what was let in as well as what the guards
 * refused. WHY hooks of the server: an interceptor of the framework never sees what a guard refuses.
 */
@Injectable()
export class ApiCallRecorder implements OnModuleInit {
  private readonly recorded = new WeakSet<FastifyRequest>();

  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(API_CALL_LOG) private readonly log: ApiCallLog | undefined,
  ) {}

  onModuleInit(): void {
    // a command and a worker have no server
    const server: AbstractHttpAdapter | null | undefined = this.host.httpAdapter;
    if (this.log === undefined || !server) return;
    const fastify: FastifyInstance = server.getInstance();
    fastify.addHook('onSend', (request, reply) => this.record(request, reply));
    // what a handler writes to the socket by itself is never sent
    fastify.addHook('onResponse', (request, reply) => this.record(request, reply));
  }

  private async record(request: Request, reply: FastifyReply): Promise<void> {
    const { machine } = request;
    if (this.log === undefined || machine === undefined || this.recorded.has(request)) return;
    this.recorded.add(request);
    const { method, ip: address } = request;
    const call = { method, route: request.routeOptions.url ?? '', status: reply.statusCode, address };
    try {
      await this.log.record({ ...machine, ...call, at: this.clock.now() });
    } catch (failure) {
      // WHY no refusal: the answer is made, and what it did is done. WHY the code alone: the failure holds addresses
      request.log.error({ sqlState: sqlState(failure), tokenId: machine.tokenId }, 'a call by token is not on record');
    }
  }
}
