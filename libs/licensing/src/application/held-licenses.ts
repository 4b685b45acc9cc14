import { type Policy, toJsonLd } from '@app/policy';
import { asOf, type License, type LicenseState, stateAt } from '../domain/license.js';
import { policyOf } from '../domain/policy-of.js';
import type { CertificateStore } from './certificate-store.port.js';
import type { PreparedLicenses } from './prepared-licenses.js';

/** A license of one partner on one work, as it stands at an instant. */
export interface HeldLicense {
  /** With the scope that was agreed at the instant. */
  readonly license: License;
  /** By its own dates, whether a sweep has written it or not; undefined: not granted yet. */
  readonly state: LicenseState | undefined;
  /** Of its certificate in force. */
  readonly certificateNumber?: string;
}

/** What a partner holds on works, for those who deliver them; whether a use is permitted says `DecideUse` alone. */
export class HeldLicenses {
  constructor(
    private readonly prepared: Pick<PreparedLicenses, 'between'>,
    private readonly certificates: Pick<CertificateStore, 'currentNumbers'>,
  ) {}

  /** @returns for each work, in its place, the partner's licenses in any state, oldest first */
  async on(
    workUris: readonly string[],
    partnerId: string,
    at: Temporal.Instant,
  ): Promise<readonly (readonly HeldLicense[])[]> {
    const found = await this.prepared.between(workUris.map((workUri) => ({ workUri, partnerId })));
    const ids = new Set(found.flat().map(({ license }) => license.id));
    const numbers = await this.certificates.currentNumbers([...ids]);
    return found.map((held) =>
      held.map(({ license }) => heldAt(license, at, numbers.get(license.id))).sort(oldestFirst),
    );
  }
}

function heldAt(license: License, at: Temporal.Instant, number: string | undefined): HeldLicense {
  const agreed = asOf(license, at);
  return {
    license: agreed,
    state: stateAt(agreed, at),
    ...(number === undefined ? {} : { certificateNumber: number }),
  };
}

function oldestFirst({ license: a }: HeldLicense, { license: b }: HeldLicense): number {
  return Temporal.Instant.compare(a.grantedAt, b.grantedAt) || (a.id < b.id ? -1 : 1);
}

/** The license as far as it is about one work: the very policy that decides. */
export function agreementFor(license: License, workUri: string): Policy {
  return policyOf({ ...license, works: license.works.filter(({ uri }) => uri === workUri) });
}

/** The same as an ODRL 2.2 Agreement in JSON-LD. */
export function odrlFor(license: License, workUri: string): Readonly<Record<string, unknown>> {
  return toJsonLd(agreementFor(license, workUri));
}
