import type { FindLoggedEntry, LoggedEntry } from '@app/audit';
import { CERTIFICATE_ISSUED, type Certificate } from '../domain/certificate.js';
import type { Seal } from './seal.port.js';

/** What the log shows of a certificate. */
export interface LoggedCertificate {
  readonly logged: LoggedEntry;
  /** Whether the text the log speaks of is the one in the register. */
  readonly isSame: boolean;
}

/** Finds the issuing of a certificate in the log, with its proof. */
export class CertificateInLog {
  constructor(
    private readonly findLoggedEntry: FindLoggedEntry,
    private readonly seal: Seal,
  ) {}

  /** @returns undefined while the tree has not taken the entry in, and of a certificate from before the log had one */
  async find({ number, token }: Certificate): Promise<LoggedCertificate | undefined> {
    const logged = await this.findLoggedEntry.execute({ type: 'certificate', id: number }, CERTIFICATE_ISSUED);
    return logged && { logged, isSame: logged.entry.facts?.tokenHash === this.seal.hash(token) };
  }
}
