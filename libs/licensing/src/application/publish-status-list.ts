import type { Clock } from '@app/kernel';
import { type CertificateStatus, statusListUrl } from '../domain/certificate.js';
import { isCutOff } from '../domain/certificate-chain.js';
import { LISTED_INVALID, listedStatus } from '../domain/status-list.js';
import type { CertificateKeys } from './certificate-keys.js';
import type { CertificateStore, ListedPlaces } from './certificate-store.port.js';
import type { Licensor } from './licensor.port.js';
import type { RightsRegister } from './rights-register.port.js';
import type { Seal } from './seal.port.js';

/** Longest time, ms, a list is served without a look at the register: bounds what a change of the clock alone does. */
const MAX_AGE_MS = 30_000;

interface Published {
  readonly token: string;
  readonly revision: string;
  readonly mandate: string;
  readonly madeAt: Temporal.Instant;
}

/**
 * The signed list of all certificates' statuses: verifies offline, and names nobody. Kept until something changes; made
 * from the exceptions alone, so that no license is loaded for it.
 */
export class PublishStatusList {
  private latest: Published | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly certificates: CertificateStore,
    private readonly rights: RightsRegister,
    private readonly licensor: Licensor,
    private readonly keys: CertificateKeys,
    private readonly seal: Seal,
  ) {}

  /** @returns compact JWS of type `statuslist+jwt` */
  async execute(): Promise<string> {
    const now = this.clock.now();
    const revision = await this.certificates.statusRevision();
    const mandate = await this.rights.mandateAt(now);
    const mandateKey = JSON.stringify(mandate ?? null);
    const { latest } = this;
    if (latest !== undefined && latest.revision === revision && latest.mandate === mandateKey && isFresh(latest, now)) {
      return latest.token;
    }
    await this.keys.adopt();
    const cut =
      mandate === undefined
        ? []
        : (await this.certificates.liveScopes(now)).filter((cells) => isCutOff(cells, mandate));
    const places = await this.certificates.listedPlaces(now, cut);
    const statuses = statusesOf(places, mandate === undefined ? 'suspended_upstream' : 'valid');
    const { issuer } = this.licensor;
    const draft = { uri: statusListUrl(issuer), issuer: issuer.url, issuedAt: now, statuses };
    const token = await this.seal.signStatusList(draft);
    this.latest = { token, revision, mandate: mandateKey, madeAt: now };
    return token;
  }
}

function isFresh({ madeAt }: Published, now: Temporal.Instant): boolean {
  const age = now.epochMilliseconds - madeAt.epochMilliseconds;
  return age >= 0 && age < MAX_AGE_MS;
}

/** @param usual status of every place that is no exception */
function statusesOf({ size, unissued, exceptions }: ListedPlaces, usual: CertificateStatus): Uint8Array {
  const statuses = new Uint8Array(size).fill(listedStatus(usual));
  // a certificate signed while the list is made has a place beyond its end: it is in the next one
  const put = (index: number, value: number): void => void (index < size && statuses.fill(value, index, index + 1));
  for (const index of unissued) put(index, LISTED_INVALID);
  for (const { index, status } of exceptions) put(index, listedStatus(status));
  return statuses;
}
