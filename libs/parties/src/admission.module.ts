import { MACHINE_GATE, SESSION_GATE } from '@app/platform';
import { Global, Module } from '@nestjs/common';
import { MachineAdmission } from './persistence/machine-admission.js';
import { SessionRepository } from './persistence/session.repository.js';

/** Tells the guards of every feature whether a session or a token still counts. */
@Global()
@Module({
  providers: [
    SessionRepository,
    { provide: SESSION_GATE, useExisting: SessionRepository },
    { provide: MACHINE_GATE, useClass: MachineAdmission },
  ],
  exports: [SessionRepository, SESSION_GATE, MACHINE_GATE],
})
export class AdmissionModule {}
