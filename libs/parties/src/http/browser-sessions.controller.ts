import { type Actor, CLOCK, type Clock } from '@app/kernel';
import { AccessTokens, Public, problem, SETTINGS, SecretAnswer, type Settings } from '@app/platform';
import { Body, Controller, Delete, Headers, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RefreshSession } from '../application/refresh-session.js';
import type { HeldSession } from '../application/session-starter.js';
import { SignIn } from '../application/sign-in.js';
import { SignOutByToken, type SignOutReach } from '../application/sign-out-by-token.js';
import { actorOfAccount } from '../domain/account.js';
import { BrowserSessionView, browserSessionView } from './browser-session.view.js';
import { CreateSessionDto } from './create-session.dto.js';
import { OWN_PAGES_HEADER, OwnPagesGuard } from './own-pages.guard.js';
import { type RefreshCookie, refreshCookie } from './refresh-cookie.js';
import { signInProblem } from './sign-in-problem.js';

/** Sessions of our own pages: the refresh token lives in a cookie that no script can read. */
@ApiTags('people')
@ApiHeader({ name: OWN_PAGES_HEADER, required: true, description: 'Always `1`', schema: { enum: ['1'] } })
@Public()
@UseGuards(OwnPagesGuard)
@Controller('api/v1/browser-sessions')
export class BrowserSessionsController {
  private readonly cookie: RefreshCookie;

  constructor(
    private readonly signIn: SignIn,
    private readonly refreshSession: RefreshSession,
    private readonly signOut: SignOutByToken,
    private readonly tokens: AccessTokens,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) { publicUrl }: Settings,
  ) {
    this.cookie = refreshCookie(publicUrl);
  }

  @Post()
  @SecretAnswer()
  @ApiOperation({ summary: 'Sign in from a page: the refresh token becomes a cookie no script can read' })
  @ApiCreatedResponse({ type: BrowserSessionView })
  @ApiUnauthorizedResponse({ description: 'SIGN_IN_REFUSED: the address or the password is wrong' })
  @ApiForbiddenResponse({ description: 'FOREIGN_PAGE; PARTNER_NOT_ACTIVE' })
  @ApiTooManyRequestsResponse({ description: 'SIGN_IN_THROTTLED: wait as long as Retry-After says' })
  async create(
    @Body() { email, password }: CreateSessionDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrowserSessionView> {
    const signedIn = await this.signIn.execute({ email, password, clientAddress: request.ip, keeper: 'PAGE' });
    if (!signedIn.ok) throw signInProblem(signedIn.error, this.clock.now());
    return this.begin(actorOfAccount(signedIn.value.account), signedIn.value, reply);
  }

  @Post('refreshes')
  @SecretAnswer()
  @ApiOperation({ summary: 'Trade the cookie for the next access token and the next cookie' })
  @ApiCreatedResponse({ type: BrowserSessionView })
  @ApiUnauthorizedResponse({ description: 'REFRESH_TOKEN_INVALID, REFRESH_TOKEN_EXPIRED, REFRESH_TOKEN_REUSED' })
  @ApiForbiddenResponse({ description: 'FOREIGN_PAGE; PARTNER_NOT_ACTIVE' })
  async refresh(
    @Headers('cookie') cookies: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrowserSessionView> {
    const refreshToken = this.cookie.read(cookies);
    if (refreshToken === undefined) throw problem({ code: 'REFRESH_TOKEN_INVALID' });
    const refreshed = await this.refreshSession.execute({ refreshToken, by: 'PAGE' });
    if (refreshed.ok) return this.begin(refreshed.value.actor, refreshed.value, reply);
    void reply.header('set-cookie', this.cookie.drop());
    throw problem(refreshed.error);
  }

  @Delete('current')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out by the cookie alone; without a session it is done already' })
  @ApiNoContentResponse()
  end(@Headers('cookie') cookies: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.leave('THIS', cookies, reply);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out everywhere: every session of yours, on every device' })
  @ApiNoContentResponse()
  endAll(
    @Headers('cookie') cookies: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.leave('EVERYWHERE', cookies, reply);
  }

  private async leave(reach: SignOutReach, cookies: string | undefined, reply: FastifyReply): Promise<void> {
    const refreshToken = this.cookie.read(cookies);
    if (refreshToken !== undefined) await this.signOut.execute({ refreshToken, reach });
    void reply.header('set-cookie', this.cookie.drop());
  }

  private async begin(actor: Actor, held: HeldSession, reply: FastifyReply): Promise<BrowserSessionView> {
    void reply.header('set-cookie', this.cookie.keep(held.refreshToken, held.refreshExpiresAt));
    return browserSessionView(actor, await this.tokens.issue(actor, held.sessionId), this.clock.now());
  }
}
