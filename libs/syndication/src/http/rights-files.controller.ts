import { Public, SETTINGS, type Settings } from '@app/platform';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { StateRights } from '../application/state-rights.js';
import { robotsTxt, type TdmRule, tdmReservation } from '../domain/rights-files.js';
import { RSL_TYPE, rslDocument } from '../formats/rights/rsl.js';

const A_DAY = 'public, max-age=86400';

/** What machines look for at fixed places before they read anything else. */
@ApiExcludeController()
@Public()
@Controller()
export class RightsFilesController {
  constructor(
    private readonly rights: StateRights,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', A_DAY)
  robots(): string {
    return robotsTxt(this.rights.forSite(), this.settings.publicUrl);
  }

  @Get('.well-known/tdmrep.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', A_DAY)
  tdmrep(): readonly TdmRule[] {
    return tdmReservation(this.rights.forSite());
  }

  @Get('rsl.xml')
  @Header('content-type', `${RSL_TYPE}; charset=utf-8`)
  @Header('cache-control', A_DAY)
  rsl(): string {
    return rslDocument([this.rights.forSite()]);
  }
}
