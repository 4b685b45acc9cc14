import type { Actor } from '@app/kernel';
import {
  CurrentActor,
  etagOf,
  PageQueryDto,
  pageOf,
  problem,
  RequireRole,
  SecretAnswer,
  SeenVersion,
  UuidPipe,
} from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangeAccount, type ChangeAccountCommand } from '../application/change-account.js';
import { FindAccount } from '../application/find-account.js';
import { FindPartner } from '../application/find-partner.js';
import { ListAccounts } from '../application/list-accounts.js';
import { OpenAccount, type OpenAccountCommand } from '../application/open-account.js';
import type { Account } from '../domain/account.js';
import { AccountListView, AccountView, accountView } from './account.view.js';
import { ChangeRolesDto } from './account-people.dto.js';
import { ChangePartnerStandingDto } from './change-partner-standing.dto.js';
import { ColleagueListView, colleagueView } from './colleague.view.js';
import { listQuery } from './list-query.js';
import { OpenPartnerAccountDto, OpenStaffAccountDto } from './open-account.dto.js';

@ApiTags('people')
@ApiBearerAuth()
@Controller('api/v1')
export class AccountsController {
  constructor(
    private readonly openAccount: OpenAccount,
    private readonly changeAccount: ChangeAccount,
    private readonly listAccounts: ListAccounts,
    private readonly findAccount: FindAccount,
    private readonly findPartner: FindPartner,
  ) {}

  @RequireRole('ADMIN')
  @Post('accounts')
  @SecretAnswer()
  @ApiOperation({ summary: "Open an account for one of the operator's people" })
  @ApiCreatedResponse({ type: AccountView })
  @ApiConflictResponse({ description: 'EMAIL_TAKEN' })
  openStaff(
    @Body() { email, displayName, password, roles }: OpenStaffAccountDto,
    @CurrentActor() actor: Actor,
  ): Promise<AccountView> {
    return this.open({ email, displayName, password, roles, actor });
  }

  @RequireRole('ADMIN')
  @Get('accounts')
  @ApiOperation({ summary: "The operator's people" })
  @ApiOkResponse({ type: AccountListView })
  async listStaff(
    @Query() { limit, cursor }: PageQueryDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountListView> {
    const found = await this.listAccounts.execute(actor, undefined, listQuery(limit, cursor));
    return { items: pageOf(found, limit, request, reply).map(accountView) };
  }

  @RequireRole('LEGAL', 'DESK', 'ADMIN')
  @Get('colleagues')
  @ApiOperation({ summary: "The operator's people by name, to assign work to and to say who did something" })
  @ApiOkResponse({ type: ColleagueListView })
  async colleagues(
    @Query() { limit, cursor }: PageQueryDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ColleagueListView> {
    const found = await this.listAccounts.execute(actor, undefined, listQuery(limit, cursor));
    return { items: pageOf(found, limit, request, reply).map(colleagueView) };
  }

  @Get('accounts/:accountId')
  @ApiOperation({ summary: 'One account: your own, one of your company’s, or for administrators any' })
  @ApiOkResponse({ type: AccountView })
  @ApiNotFoundResponse({ description: 'ACCOUNT_UNKNOWN: none, or none of yours' })
  async find(
    @Param('accountId', UuidPipe) accountId: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    const account = await this.findAccount.execute(accountId, actor);
    if (account === undefined) throw problem({ code: 'ACCOUNT_UNKNOWN', accountId });
    return tagged(account, reply);
  }

  @RequireRole('ADMIN', 'PARTNER_ADMIN')
  @Post('partners/:partnerId/accounts')
  @SecretAnswer()
  @ApiOperation({ summary: "Open an account for one of a partner's people" })
  @ApiCreatedResponse({ type: AccountView })
  @ApiConflictResponse({ description: 'EMAIL_TAKEN, SEATS_EXHAUSTED' })
  @ApiNotFoundResponse({ description: 'PARTNER_UNKNOWN' })
  openForPartner(
    @Param('partnerId', UuidPipe) partnerId: string,
    @Body() { email, displayName, password, roles }: OpenPartnerAccountDto,
    @CurrentActor() actor: Actor,
  ): Promise<AccountView> {
    return this.open({ email, displayName, password, roles, partnerId, actor });
  }

  @Get('partners/:partnerId/accounts')
  @ApiOperation({ summary: "A partner's people; a partner sees its own" })
  @ApiOkResponse({ type: AccountListView })
  @ApiNotFoundResponse({ description: 'PARTNER_UNKNOWN: none, or none of yours' })
  async listOfPartner(
    @Param('partnerId', UuidPipe) partnerId: string,
    @Query() { limit, cursor }: PageQueryDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountListView> {
    if ((await this.findPartner.execute(partnerId, actor)) === undefined) {
      throw problem({ code: 'PARTNER_UNKNOWN', partnerId });
    }
    const found = await this.listAccounts.execute(actor, partnerId, listQuery(limit, cursor));
    return { items: pageOf(found, limit, request, reply).map(accountView) };
  }

  @RequireRole('ADMIN', 'PARTNER_ADMIN')
  @Post('accounts/:accountId/closures')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close an account: its holder is signed out at once and cannot sign in' })
  @ApiOkResponse({ type: AccountView })
  @ApiConflictResponse({ description: 'STATE_REFUSED; OWN_ACCOUNT: nobody closes their own' })
  close(
    @Param('accountId', UuidPipe) accountId: string,
    @Body() { reason }: ChangePartnerStandingDto,
    @SeenVersion('account') seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    const change = { kind: 'CLOSE' } as const;
    return this.change({ accountId, change, reason, seenVersion, actor }, reply);
  }

  @RequireRole('ADMIN', 'PARTNER_ADMIN')
  @Post('accounts/:accountId/reopenings')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open a closed account again; takes a seat' })
  @ApiOkResponse({ type: AccountView })
  @ApiConflictResponse({ description: 'STATE_REFUSED, SEATS_EXHAUSTED' })
  reopen(
    @Param('accountId', UuidPipe) accountId: string,
    @Body() { reason }: ChangePartnerStandingDto,
    @SeenVersion('account') seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    const change = { kind: 'REOPEN' } as const;
    return this.change({ accountId, change, reason, seenVersion, actor }, reply);
  }

  @RequireRole('ADMIN', 'PARTNER_ADMIN')
  @Put('accounts/:accountId/roles')
  @ApiOperation({ summary: 'Change what the holder may do; holds from the next request on' })
  @ApiOkResponse({ type: AccountView })
  @ApiConflictResponse({ description: 'OWN_ACCOUNT: nobody changes their own' })
  changeRoles(
    @Param('accountId', UuidPipe) accountId: string,
    @Body() { roles, reason }: ChangeRolesDto,
    @SeenVersion('account') seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    const change = { kind: 'ROLES', roles } as const;
    return this.change({ accountId, change, reason, seenVersion, actor }, reply);
  }

  private async change(command: ChangeAccountCommand, reply: FastifyReply): Promise<AccountView> {
    const changed = await this.changeAccount.execute(command);
    if (!changed.ok) throw problem(changed.error);
    return tagged(changed.value, reply);
  }

  private async open(command: OpenAccountCommand): Promise<AccountView> {
    const opened = await this.openAccount.execute(command);
    if (!opened.ok) throw problem(opened.error);
    return accountView(opened.value);
  }
}

function tagged(account: Account, reply: FastifyReply): AccountView {
  void reply.header('etag', etagOf(account.version));
  return accountView(account);
}
