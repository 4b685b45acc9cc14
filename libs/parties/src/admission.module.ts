import { API_CALL_LOG, MACHINE_GATE, SESSION_GATE } from '@app/platform';
import { Global, Module } from '@nestjs/common';
import { ApiCallRepository } from './persistence/api-call.repository.js';
import { MachineAdmission } from './persistence/machine-admission.js';
import { SessionRepository } from './persistence/session.repository.js';

/** Tells the guards of every feature whether a session or a token still counts, and keeps what tokens asked. */
@Global()
@Module({
  providers: [
    SessionRepository,
    ApiCallRepository,
    { provide: API_CALL_LOG, useExisting: ApiCallRepository },
    { provide: SESSION_GATE, useExisting: SessionRepository },
    { provide: MACHINE_GATE, useClass: MachineAdmission },
  ],
  exports: [SessionRepository, ApiCallRepository, API_CALL_LOG, SESSION_GATE, MACHINE_GATE],
})
export class AdmissionModule {}
