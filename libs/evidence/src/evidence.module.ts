import { AUDIT_TRAIL, AuditModule } from '@app/audit';
import { CLOCK, NEW_ID, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import { OBJECT_STORE, provideUseCase } from '@app/platform';
import { FindFinding, ScansModule } from '@app/scans';
import { Module } from '@nestjs/common';
import { EVIDENCE_FILES, type EvidenceFiles } from './application/evidence-files.port.js';
import { EvidenceJournal } from './application/evidence-journal.js';
import { EVIDENCE_STORE, type EvidenceStore } from './application/evidence-store.port.js';
import { HandOutEvidence } from './application/hand-out-evidence.js';
import { EvidenceOf, ReadCapture, ReadEvidence } from './application/read-evidence.js';
import { SecureEvidence } from './application/secure-evidence.js';
import { readManifest } from './bundle/read-manifest.js';
import { EvidenceRepository } from './persistence/evidence.repository.js';

const useCases = [
  provideUseCase(EvidenceJournal, [CLOCK, EVIDENCE_STORE, AUDIT_TRAIL, OUTBOX]),
  provideUseCase(SecureEvidence, [UNIT_OF_WORK, NEW_ID, FindFinding, EVIDENCE_STORE, EvidenceJournal]),
  provideUseCase(EvidenceOf, [EVIDENCE_STORE]),
  provideUseCase(ReadEvidence, [EVIDENCE_STORE]),
  {
    provide: ReadCapture,
    useFactory: (store: EvidenceStore, files: EvidenceFiles) => new ReadCapture(store, files, readManifest),
    inject: [EVIDENCE_STORE, EVIDENCE_FILES],
  },
  provideUseCase(HandOutEvidence, [UNIT_OF_WORK, EVIDENCE_STORE, EVIDENCE_FILES, EvidenceJournal]),
];

/** Asking for evidence, reading it, handing it out: for the api and the worker. */
@Module({
  imports: [AuditModule, ScansModule],
  providers: [
    { provide: EVIDENCE_STORE, useClass: EvidenceRepository },
    { provide: EVIDENCE_FILES, useExisting: OBJECT_STORE },
    ...useCases,
  ],
  exports: [EVIDENCE_STORE, EVIDENCE_FILES, ...useCases.map(({ provide }) => provide)],
})
export class EvidenceModule {}
