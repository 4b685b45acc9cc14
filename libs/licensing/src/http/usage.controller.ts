import type { Actor } from '@app/kernel';
import { CurrentActor, problem, RequireRole, UuidPipe } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FindUsage } from '../application/find-usage.js';
import { ReserveUses } from '../application/reserve-uses.js';
import { SettleReservation, type SettleReservationCommand } from '../application/settle-reservation.js';
import { LicenseId } from '../domain/license.js';
import { DEFAULT_HOLD_SECONDS } from '../domain/usage-ledger.js';
import { ReserveUsesDto, SettleReservationDto } from './usage.dto.js';
import { ReservationView, reservationView, UsageView, usageView } from './usage.view.js';

/** The usage ledger of count-limited licenses. The key makes every step safe to repeat. */
@ApiTags('licensing')
@ApiBearerAuth()
@RequireRole('PARTNER', 'DESK')
@Controller('api/v1/licenses')
export class UsageController {
  constructor(
    private readonly reserveUses: ReserveUses,
    private readonly settleReservation: SettleReservation,
    private readonly findUsage: FindUsage,
  ) {}

  @Get(':licenseId/usage')
  @RequireRole('PARTNER', 'DESK', 'LEGAL', 'ADMIN')
  @ApiOperation({ summary: 'How many uses are held, committed and left' })
  @ApiOkResponse({ type: UsageView })
  async usage(@Param('licenseId', UuidPipe) id: string, @CurrentActor() actor: Actor): Promise<UsageView> {
    const found = await this.findUsage.execute(LicenseId(id), actor);
    if (!found.ok) throw problem(found.error);
    return usageView(found.value);
  }

  @Post(':licenseId/reservations')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hold uses for a while, all or none' })
  @ApiOkResponse({ type: ReservationView })
  async reserve(
    @Param('licenseId', UuidPipe) id: string,
    @Body() { key, uses, holdSeconds = DEFAULT_HOLD_SECONDS }: ReserveUsesDto,
    @CurrentActor() actor: Actor,
  ): Promise<ReservationView> {
    const reserved = await this.reserveUses.execute({ actor, licenseId: LicenseId(id), key, uses, holdSeconds });
    if (!reserved.ok) throw problem(reserved.error);
    return reservationView(reserved.value);
  }

  @Post(':licenseId/commits')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take what a reservation holds, for good' })
  @ApiOkResponse({ type: ReservationView })
  commit(
    @Param('licenseId', UuidPipe) id: string,
    @Body() { key }: SettleReservationDto,
    @CurrentActor() actor: Actor,
  ): Promise<ReservationView> {
    return this.settle({ actor, licenseId: LicenseId(id), key, settle: 'COMMIT' });
  }

  @Post(':licenseId/releases')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give back what a reservation holds' })
  @ApiOkResponse({ type: ReservationView })
  release(
    @Param('licenseId', UuidPipe) id: string,
    @Body() { key }: SettleReservationDto,
    @CurrentActor() actor: Actor,
  ): Promise<ReservationView> {
    return this.settle({ actor, licenseId: LicenseId(id), key, settle: 'RELEASE' });
  }

  private async settle(command: SettleReservationCommand): Promise<ReservationView> {
    const settled = await this.settleReservation.execute(command);
    if (!settled.ok) throw problem(settled.error);
    return reservationView(settled.value);
  }
}
