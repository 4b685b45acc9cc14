import type { Actor } from '@app/kernel';
import { CurrentActor, problem } from '@app/platform';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { WhoAmI } from '../application/who-am-i.js';
import { AccountView, accountView } from './account.view.js';
import { PartnerView, partnerView } from './partner.view.js';

export class MeView {
  @ApiProperty({ type: AccountView })
  readonly account!: AccountView;

  @ApiProperty({ type: PartnerView, required: false })
  readonly partner?: PartnerView;
}

@ApiTags('people')
@ApiBearerAuth()
@Controller('api/v1/me')
export class MeController {
  constructor(private readonly whoAmI: WhoAmI) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The signed-in person and their company' })
  @ApiOkResponse({ type: MeView })
  async me(@CurrentActor() actor: Actor): Promise<MeView> {
    const self = await this.whoAmI.execute(actor);
    if (self === undefined) throw problem({ code: 'UNAUTHENTICATED', detail: 'The account is closed' });
    const { account, partner } = self;
    return { account: accountView(account), ...(partner === undefined ? {} : { partner: partnerView(partner) }) };
  }
}
