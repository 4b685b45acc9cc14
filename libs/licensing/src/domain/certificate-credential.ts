import type { GrantingAgent } from './agent-appointment.js';
import type { AgreementTerms, Names, SubLicensing } from './agreement-terms.js';
import { type Issuer, statusListUrl, verifyUrl } from './certificate.js';
import type { ChainLink } from './certificate-chain.js';
import type { CertificateNumber } from './certificate-number.js';
import type { License } from './license.js';
import type { CarvedOut } from './price-line.js';
import { type ScopeJson, scopeJson } from './scope.js';

/** `typ` of the signed credential (Securing Verifiable Credentials using JOSE and COSE, section 3.1.1). */
export const CREDENTIAL_TYP = 'vc+jwt';
/** `typ` of the credential with selective disclosure (the same, section 3.2.1). */
export const SELECTIVE_TYP = 'vc+sd-jwt';
/** `typ` of certificates issued before they were credentials; these stay good. */
export const PLAIN_TYP = 'license-certificate+jwt';

export const CREDENTIALS_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
const VOCABULARY = 'urn:imprimatur:certificate:';
const TERMS = [
  'LicenseCertificate',
  'TokenStatusListEntry',
  'number',
  'license',
  'licensor',
  'agent',
  'licensee',
  'works',
  'scope',
  'attribution',
  'agreementHash',
  'chainOfAuthority',
  'subLicensing',
  'moralRights',
  'price',
  'contact',
  'invoiceReference',
] as const;

/** Claims that the licensee shows or keeps to itself. */
export const DISCLOSABLE = ['price', 'contact', 'invoiceReference'] as const;
export type Disclosable = (typeof DISCLOSABLE)[number];

/** Money in minor units; contacts by side. */
export interface PrivateClaims {
  readonly price: {
    readonly currency: string;
    readonly netMinor: number;
    readonly taxMinor: number;
    readonly totalMinor: number;
  };
  readonly contact: {
    /** Address of the licensing desk. */
    readonly licensor: string;
    /** Who signed for the licensee. */
    readonly licensee?: { readonly name: string; readonly title: string };
  };
  /** What an invoice over this license refers to. */
  readonly invoiceReference: string;
}

export interface CredentialSubject {
  readonly id: string;
  readonly number: string;
  readonly license: string;
  readonly licensor: { readonly names: Names };
  /** The agent of the register it was granted through. */
  readonly agent?: Pick<GrantingAgent, 'number' | 'name'>;
  readonly licensee: { readonly name: string };
  readonly works: readonly {
    readonly uri: string;
    readonly title: string;
    /** Parts with other rights, not licensed. */
    readonly carvedOut?: readonly CarvedOut[];
  }[];
  readonly scope: ScopeJson;
  /** Credit line by language. */
  readonly attribution: Names;
  readonly agreementHash: string;
  readonly chainOfAuthority: readonly ChainLink[];
  /** Nothing is passed on unless a later document says so (Implementing Regulations, article 24). */
  readonly subLicensing: SubLicensing;
  /** They stay with the author (Copyright Law of the PRC, article 10(2)). */
  readonly moralRights: 'RESERVED';
}

/** A Verifiable Credential (Data Model 2.0) that is also the claims set of a JWT. No price, no person: anybody may read it. */
export interface LicenseCredential {
  readonly '@context': readonly [string, Readonly<Record<string, string>>];
  readonly id: string;
  readonly type: readonly ['VerifiableCredential', 'LicenseCertificate'];
  readonly issuer: { readonly id: string; readonly name: string };
  readonly validFrom: string;
  readonly validUntil: string;
  readonly credentialSubject: CredentialSubject;
  readonly credentialStatus: {
    readonly id: string;
    readonly type: 'TokenStatusListEntry';
    readonly statusListIndex: string;
    readonly statusListCredential: string;
  };
  readonly iss: string;
  readonly sub: string;
  readonly jti: string;
  /** Seconds since 1970; `nbf` inclusive, `exp` exclusive. */
  readonly iat: number;
  readonly nbf: number;
  readonly exp: number;
  /** Token Status List reference. */
  readonly status: { readonly status_list: { readonly idx: number; readonly uri: string } };
}

export interface CredentialFacts {
  readonly license: License;
  readonly number: CertificateNumber;
  readonly statusIndex: number;
  readonly agreementHash: string;
  readonly chain: readonly ChainLink[];
  readonly subLicensing: SubLicensing;
  readonly issuer: Issuer;
}

/** What the certificate says to everybody. A term that has begun counts from the issue: no certificate reaches back. */
export function credentialOf(facts: CredentialFacts, now: Temporal.Instant): LicenseCredential {
  const { license, number, statusIndex, issuer } = facts;
  const { scope, agent } = license;
  const validFrom = Temporal.Instant.compare(scope.termStartsAt, now) > 0 ? scope.termStartsAt : now;
  const id = verifyUrl(issuer, number);
  const subject = `urn:uuid:${license.id}`;
  const list = statusListUrl(issuer);
  return {
    '@context': [CREDENTIALS_CONTEXT, Object.fromEntries(TERMS.map((term) => [term, `${VOCABULARY}${term}`]))],
    id,
    type: ['VerifiableCredential', 'LicenseCertificate'],
    issuer: { id: issuer.url, name: issuer.names.en ?? Object.values(issuer.names)[0] ?? issuer.url },
    validFrom: wholeSecond(validFrom),
    validUntil: wholeSecond(scope.termEndsAt),
    credentialSubject: {
      id: subject,
      number,
      license: subject,
      licensor: { names: issuer.names },
      ...(agent === undefined ? {} : { agent: { number: agent.number, name: agent.name } }),
      licensee: { name: license.licenseeName },
      works: license.works.map(({ uri, title, carvedOut }) => ({
        uri,
        title,
        ...(carvedOut === undefined ? {} : { carvedOut }),
      })),
      scope: scopeJson(scope),
      attribution: license.attribution,
      agreementHash: facts.agreementHash,
      chainOfAuthority: facts.chain,
      subLicensing: facts.subLicensing,
      moralRights: 'RESERVED',
    },
    credentialStatus: {
      id: `${list}#${statusIndex}`,
      type: 'TokenStatusListEntry',
      statusListIndex: String(statusIndex),
      statusListCredential: list,
    },
    iss: issuer.url,
    sub: subject,
    jti: id,
    iat: seconds(now),
    nbf: seconds(validFrom),
    exp: seconds(scope.termEndsAt),
    status: { status_list: { idx: statusIndex, uri: list } },
  };
}

/** What only the licensee may show. @param signatory who signed for the licensee */
export function privateClaims(
  { fee, agreementId }: Pick<AgreementTerms, 'fee' | 'agreementId'>,
  desk: string,
  signatory: { readonly name: string; readonly title: string } | undefined,
): PrivateClaims {
  const { currency, netMinor, taxMinor, totalMinor } = fee;
  return {
    price: { currency, netMinor, taxMinor, totalMinor },
    contact: {
      licensor: desk,
      ...(signatory === undefined ? {} : { licensee: { name: signatory.name, title: signatory.title } }),
    },
    invoiceReference: agreementId,
  };
}

function wholeSecond(instant: Temporal.Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(seconds(instant) * 1_000).toString();
}

function seconds(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 1_000);
}
