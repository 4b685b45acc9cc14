import { CLOCK, type Clock } from '@app/kernel';
import { AccessTokens, Public, problem, SecretAnswer } from '@app/platform';
import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { SignIn, type SignInRefusal } from '../application/sign-in.js';
import { actorOfAccount } from '../domain/account.js';
import { CreateSessionDto } from './create-session.dto.js';
import { SessionView, sessionView } from './session.view.js';

@ApiTags('people')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly tokens: AccessTokens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Public()
  @Post()
  @SecretAnswer()
  @ApiOperation({ summary: 'Sign in; answers with a short-lived access token' })
  @ApiCreatedResponse({ type: SessionView })
  @ApiUnauthorizedResponse({ description: 'SIGN_IN_REFUSED: the address or the password is wrong' })
  @ApiForbiddenResponse({ description: 'PARTNER_NOT_ACTIVE: the partner is suspended, or its time is over' })
  @ApiTooManyRequestsResponse({ description: 'SIGN_IN_THROTTLED: wait as long as Retry-After says' })
  async create(@Body() { email, password }: CreateSessionDto, @Req() request: FastifyRequest): Promise<SessionView> {
    const signedIn = await this.signIn.execute({ email, password, clientAddress: request.ip });
    if (!signedIn.ok) throw this.refused(signedIn.error);
    return sessionView(signedIn.value, await this.tokens.issue(actorOfAccount(signedIn.value)));
  }

  private refused(refusal: SignInRefusal): Error {
    if (refusal.code !== 'SIGN_IN_THROTTLED') return problem(refusal);
    const { code, retryAt } = refusal;
    const seconds = Math.ceil(this.clock.now().until(retryAt).total('seconds'));
    const retryAfterSeconds = Math.max(1, seconds);
    return problem(
      { code, retryAt: retryAt.toString(), retryAfterSeconds, detail: `Wait ${retryAfterSeconds} seconds` },
      { 'retry-after': String(retryAfterSeconds) },
    );
  }
}
