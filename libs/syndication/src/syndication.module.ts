import { CLOCK } from '@app/kernel';
import { DecideUse, FindLicenses, LicensingModule } from '@app/licensing';
import { FindPartner, PartiesModule } from '@app/parties';
import { provideUseCase } from '@app/platform';
import { FindWorks, WorksModule } from '@app/works';
import { Module } from '@nestjs/common';
import { ListReprintableWorks } from './application/list-reprintable-works.js';

@Module({
  imports: [PartiesModule, WorksModule, LicensingModule],
  providers: [provideUseCase(ListReprintableWorks, [FindPartner, FindLicenses, FindWorks, DecideUse, CLOCK])],
  exports: [ListReprintableWorks],
})
export class SyndicationModule {}
