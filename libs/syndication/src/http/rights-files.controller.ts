import { PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { Public } from '@app/platform';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { robotsTxt, type TdmRule, tdmReservation } from '../domain/rights-files.js';

const A_DAY = 'public, max-age=86400';

/** What machines look for at fixed places before they read anything else. */
@ApiExcludeController()
@Public()
@Controller()
export class RightsFilesController {
  constructor(@Inject(PUBLISHER_PROFILE) private readonly profile: PublisherProfile) {}

  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', A_DAY)
  robots(): string {
    return robotsTxt(this.profile.operator.contact.email);
  }

  @Get('.well-known/tdmrep.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', A_DAY)
  tdmrep(): readonly TdmRule[] {
    return tdmReservation();
  }
}
