import { type Actor, ROLES, type Role } from '@app/kernel';
import { CurrentActor, Public, problem, RequireRole, SecretAnswer, UuidPipe } from '@app/platform';
import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { AcceptInvitation } from '../application/accept-invitation.js';
import { InvitePerson } from '../application/invite-person.js';
import { WithdrawInvitation } from '../application/withdraw-invitation.js';
import { AccountView, accountView } from './account.view.js';
import { AcceptInvitationDto, InvitePersonDto } from './account-people.dto.js';

export class InvitationView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ description: 'Shown this once: hand it to the person, who sets a password with it' })
  readonly token!: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  readonly roles!: readonly Role[];

  @ApiProperty({ format: 'date-time', description: 'First instant at which it is of no use, UTC' })
  readonly expiresAt!: string;
}

@ApiTags('people')
@Controller('api/v1')
export class InvitationsController {
  constructor(
    private readonly invitePerson: InvitePerson,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly withdrawInvitation: WithdrawInvitation,
  ) {}

  @RequireRole('ADMIN', 'PARTNER_ADMIN')
  @Post('partners/:partnerId/invitations')
  @SecretAnswer()
  @ApiBearerAuth()
  @ApiOperation({ summary: "Offer one of a partner's seats to somebody" })
  @ApiCreatedResponse({ type: InvitationView })
  @ApiConflictResponse({ description: 'SEATS_EXHAUSTED, EMAIL_TAKEN' })
  async invite(
    @Param('partnerId', UuidPipe) partnerId: string,
    @Body() { email, displayName, roles }: InvitePersonDto,
    @CurrentActor() actor: Actor,
  ): Promise<InvitationView> {
    const invited = await this.invitePerson.execute({ partnerId, email, displayName, roles, actor });
    if (!invited.ok) throw problem(invited.error);
    const { invitation, token } = invited.value;
    return { id: invitation.id, token, roles: invitation.roles, expiresAt: invitation.expiresAt.toString() };
  }

  @RequireRole('ADMIN', 'PARTNER_ADMIN')
  @Delete('partners/:partnerId/invitations/:invitationId')
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Take an invitation back' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'INVITATION_UNKNOWN: not open, or none of this partner' })
  async withdraw(
    @Param('partnerId', UuidPipe) partnerId: string,
    @Param('invitationId', UuidPipe) invitationId: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const withdrawn = await this.withdrawInvitation.execute({ partnerId, invitationId, actor });
    if (!withdrawn.ok) throw problem(withdrawn.error);
  }

  @Public()
  @Post('invitations/acceptances')
  @SecretAnswer()
  @ApiOperation({ summary: 'Take the offered seat: opens the account' })
  @ApiCreatedResponse({ type: AccountView })
  @ApiUnauthorizedResponse({ description: 'INVITATION_INVALID' })
  async accept(@Body() dto: AcceptInvitationDto): Promise<AccountView> {
    const accepted = await this.acceptInvitation.execute(dto);
    if (!accepted.ok) throw problem(accepted.error);
    return accountView(accepted.value);
  }
}
