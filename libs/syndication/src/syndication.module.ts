import { CLOCK } from '@app/kernel';
import { DecideUse, FindLicenses, LicensingModule } from '@app/licensing';
import { FindPartner, PartiesModule } from '@app/parties';
import { provideUseCase } from '@app/platform';
import { FindWorks, OfferedWorks, WorksModule } from '@app/works';
import { Module } from '@nestjs/common';
import { ListReprintableWorks } from './application/list-reprintable-works.js';

@Module({
  imports: [PartiesModule, WorksModule, LicensingModule],
  providers: [
    provideUseCase(ListReprintableWorks, [FindPartner, FindLicenses, FindWorks, DecideUse, CLOCK, OfferedWorks]),
  ],
  exports: [ListReprintableWorks],
})
export class SyndicationModule {}
