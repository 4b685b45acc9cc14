import type { Actor } from '@app/kernel';
import { CurrentActor, IdPageQueryDto, pageOf, problem, RequireRole, SecretAnswer, UuidPipe } from '@app/platform';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
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
import { FindPartner } from '../application/find-partner.js';
import { ListAccounts } from '../application/list-accounts.js';
import { OpenAccount, type OpenAccountCommand } from '../application/open-account.js';
import { AccountListView, AccountView, accountView } from './account.view.js';
import { listQuery } from './list-query.js';
import { OpenPartnerAccountDto, OpenStaffAccountDto } from './open-account.dto.js';

@ApiTags('people')
@ApiBearerAuth()
@Controller('api/v1')
export class AccountsController {
  constructor(
    private readonly openAccount: OpenAccount,
    private readonly listAccounts: ListAccounts,
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
    @Query() { limit, cursor }: IdPageQueryDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountListView> {
    const found = await this.listAccounts.execute(actor, undefined, listQuery(limit, cursor));
    return { items: pageOf(found, limit, request, reply).map(accountView) };
  }

  @RequireRole('ADMIN')
  @Post('partners/:partnerId/accounts')
  @SecretAnswer()
  @ApiOperation({ summary: "Open an account for one of a partner's people" })
  @ApiCreatedResponse({ type: AccountView })
  @ApiConflictResponse({ description: 'EMAIL_TAKEN' })
  @ApiNotFoundResponse({ description: 'PARTNER_UNKNOWN' })
  openForPartner(
    @Param('partnerId', UuidPipe) partnerId: string,
    @Body() { email, displayName, password }: OpenPartnerAccountDto,
    @CurrentActor() actor: Actor,
  ): Promise<AccountView> {
    return this.open({ email, displayName, password, roles: ['PARTNER'], partnerId, actor });
  }

  @Get('partners/:partnerId/accounts')
  @ApiOperation({ summary: "A partner's people; a partner sees its own" })
  @ApiOkResponse({ type: AccountListView })
  @ApiNotFoundResponse({ description: 'PARTNER_UNKNOWN: none, or none of yours' })
  async listOfPartner(
    @Param('partnerId', UuidPipe) partnerId: string,
    @Query() { limit, cursor }: IdPageQueryDto,
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

  private async open(command: OpenAccountCommand): Promise<AccountView> {
    const opened = await this.openAccount.execute(command);
    if (!opened.ok) throw problem(opened.error);
    return accountView(opened.value);
  }
}
