import { type Actor, CLOCK, type Clock } from '@app/kernel';
import { AccessTokens, CurrentActor, CurrentSession, Public, problem, SecretAnswer } from '@app/platform';
import { Body, Controller, Delete, HttpCode, Inject, Post, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { RefreshSession } from '../application/refresh-session.js';
import type { HeldSession } from '../application/session-starter.js';
import { SignIn } from '../application/sign-in.js';
import { SignOut } from '../application/sign-out.js';
import { actorOfAccount } from '../domain/account.js';
import { CreateSessionDto } from './create-session.dto.js';
import { RefreshSessionDto } from './refresh-session.dto.js';
import { SessionView, sessionView } from './session.view.js';
import { signInProblem } from './sign-in-problem.js';

@ApiTags('people')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly refreshSession: RefreshSession,
    private readonly signOut: SignOut,
    private readonly tokens: AccessTokens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Public()
  @Post()
  @SecretAnswer()
  @ApiOperation({ summary: 'Sign in; answers with a short-lived access token and a refresh token' })
  @ApiCreatedResponse({ type: SessionView })
  @ApiUnauthorizedResponse({ description: 'SIGN_IN_REFUSED: the address or the password is wrong' })
  @ApiForbiddenResponse({ description: 'PARTNER_NOT_ACTIVE: the partner is suspended, or its time is over' })
  @ApiTooManyRequestsResponse({ description: 'SIGN_IN_THROTTLED: wait as long as Retry-After says' })
  async create(@Body() { email, password }: CreateSessionDto, @Req() request: FastifyRequest): Promise<SessionView> {
    const signedIn = await this.signIn.execute({ email, password, clientAddress: request.ip, keeper: 'PROGRAM' });
    if (!signedIn.ok) throw signInProblem(signedIn.error, this.clock.now());
    return this.viewOf(actorOfAccount(signedIn.value.account), signedIn.value);
  }

  @Public()
  @Post('refreshes')
  @SecretAnswer()
  @ApiOperation({ summary: 'Trade a refresh token for the next pair of tokens' })
  @ApiCreatedResponse({ type: SessionView })
  @ApiUnauthorizedResponse({
    description: 'REFRESH_TOKEN_INVALID, REFRESH_TOKEN_EXPIRED; REFRESH_TOKEN_REUSED: the session is ended for safety',
  })
  @ApiForbiddenResponse({ description: 'PARTNER_NOT_ACTIVE' })
  async refresh(@Body() { refreshToken }: RefreshSessionDto): Promise<SessionView> {
    const refreshed = await this.refreshSession.execute({ refreshToken, by: 'PROGRAM' });
    if (!refreshed.ok) throw problem(refreshed.error);
    return this.viewOf(refreshed.value.actor, refreshed.value);
  }

  @Delete('current')
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Sign out: the session and all its tokens are over at once' })
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @CurrentSession() sessionId: string | undefined): Promise<void> {
    if (sessionId === undefined) throw problem({ code: 'PEOPLE_ONLY' });
    await this.signOut.execute({ sessionId, actor });
  }

  private async viewOf(actor: Actor, held: HeldSession): Promise<SessionView> {
    return sessionView(actor, held, await this.tokens.issue(actor, held.sessionId));
  }
}
