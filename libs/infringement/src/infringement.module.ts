import { AUDIT_TRAIL, AuditModule } from '@app/audit';
import { EvidenceModule } from '@app/evidence';
import { CLOCK, NEW_ID, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import { DecideUse, LicensingModule, VerifyCertificate } from '@app/licensing';
import { PartiesModule } from '@app/parties';
import { provideUseCase } from '@app/platform';
import { FindFinding, ScansModule } from '@app/scans';
import { FindWorks, WorksModule } from '@app/works';
import { Module } from '@nestjs/common';
import { ArchivedWorks } from './application/archived-works.js';
import { CaseProgress } from './application/case-progress.js';
import { CASE_READER, CASE_STORE } from './application/case-store.port.js';
import { CaseSurroundings } from './application/case-surroundings.js';
import { CERTIFICATE_CHECKS } from './application/certificate-checks.port.js';
import { DecidedLicenses } from './application/decided-licenses.js';
import { DismissReport } from './application/dismiss-report.js';
import { FileReport } from './application/file-report.js';
import { FINDINGS } from './application/findings.port.js';
import { HearPartner } from './application/hearings.js';
import { InfringementJournal } from './application/infringement-journal.js';
import { LICENSE_CHECKS } from './application/license-checks.port.js';
import { MoveCase } from './application/move-case.js';
import { OpenCase } from './application/open-case.js';
import { ReadCases } from './application/read-cases.js';
import { ReadReports } from './application/read-reports.js';
import { ReportCertificate } from './application/report-certificate.js';
import { ReportFinding } from './application/report-finding.js';
import { ReportIntake } from './application/report-intake.js';
import { REPORT_READER, REPORT_STORE } from './application/report-store.port.js';
import { REPORTED_WORKS } from './application/reported-works.port.js';
import { ScannedFindings } from './application/scanned-findings.js';
import { VerifiedCertificates } from './application/verified-certificates.js';
import { handOverUseCases, noticeProviders, noticeUseCases } from './notice-providers.js';
import { CaseRepository } from './persistence/case.repository.js';
import { ReportRepository } from './persistence/report.repository.js';

const useCases = [
  provideUseCase(FileReport, [UNIT_OF_WORK, CLOCK, REPORTED_WORKS, ReportIntake]),
  provideUseCase(ReportCertificate, [UNIT_OF_WORK, CLOCK, CERTIFICATE_CHECKS, ReportIntake]),
  provideUseCase(ReportFinding, [
    UNIT_OF_WORK,
    CLOCK,
    FINDINGS,
    CASE_STORE,
    ReportIntake,
    HearPartner,
    InfringementJournal,
  ]),
  provideUseCase(DismissReport, [UNIT_OF_WORK, CLOCK, REPORT_STORE, InfringementJournal]),
  provideUseCase(OpenCase, [
    UNIT_OF_WORK,
    CLOCK,
    NEW_ID,
    REPORT_READER,
    REPORT_STORE,
    CASE_STORE,
    LICENSE_CHECKS,
    InfringementJournal,
  ]),
  provideUseCase(MoveCase, [
    UNIT_OF_WORK,
    CLOCK,
    CASE_READER,
    CASE_STORE,
    LICENSE_CHECKS,
    CaseSurroundings,
    CaseProgress,
  ]),
  provideUseCase(ReadReports, [REPORT_READER]),
  provideUseCase(ReadCases, [CASE_READER]),
  ...noticeUseCases,
  ...handOverUseCases,
];

/** Reports of infringements and the cases they become: use cases and repositories, for api and worker. */
@Module({
  imports: [AuditModule, PartiesModule, WorksModule, LicensingModule, ScansModule, EvidenceModule],
  providers: [
    ReportRepository,
    CaseRepository,
    { provide: REPORT_STORE, useExisting: ReportRepository },
    { provide: REPORT_READER, useExisting: ReportRepository },
    { provide: CASE_STORE, useExisting: CaseRepository },
    { provide: CASE_READER, useExisting: CaseRepository },
    { provide: FINDINGS, useFactory: (find: FindFinding) => new ScannedFindings(find), inject: [FindFinding] },
    {
      provide: CERTIFICATE_CHECKS,
      useFactory: (verify: VerifyCertificate) => new VerifiedCertificates(verify),
      inject: [VerifyCertificate],
    },
    provideUseCase(DecidedLicenses, [DecideUse, FINDINGS]),
    { provide: LICENSE_CHECKS, useExisting: DecidedLicenses },
    { provide: REPORTED_WORKS, useFactory: (find: FindWorks) => new ArchivedWorks(find), inject: [FindWorks] },
    provideUseCase(InfringementJournal, [OUTBOX, AUDIT_TRAIL]),
    provideUseCase(ReportIntake, [NEW_ID, REPORT_STORE, InfringementJournal]),
    ...noticeProviders,
    ...useCases,
  ],
  exports: useCases.map(({ provide }) => provide),
})
export class InfringementModule {}
