import { generateKeyPairSync } from 'node:crypto';
import { chainOf } from '../domain/certificate-chain.js';
import { credentialOf } from '../domain/certificate-credential.js';
import { certificateNumber } from '../domain/certificate-number.js';
import { aLicense, at } from '../domain/license.fixture.js';
import { JoseSeal } from './jose-seal.js';

export const newKey = () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { privateKey, jwk: privateKey.export({ format: 'jwk' }) as Record<string, string> };
};
export const ours = newKey();
export const seal = await JoseSeal.open(ours.jwk);
export const jwks = { keys: [{ ...seal.publicKey }] };
export const issuer = { url: 'https://licensing.example', names: { en: 'Guoguang CRI Online' } };
export const listUri = `${issuer.url}/certificates/status-list`;
export const number = certificateNumber(new Uint8Array(16).fill(7));
export const issuedAt = at('2026-12-20T02:00Z');
const agreementHash = `sha-256:${'a'.repeat(64)}`;
const parties = {
  rightsHolder: { names: { en: 'China Radio International' } },
  operator: { names: issuer.names, id: '91110000MA00TEAT40' },
};
const mandate = {
  exclusive: true,
  period: { start: at('2011-01-01T00:00+08:00'), end: at('2027-12-01T00:00+08:00') },
  territories: ['001'],
  media: ['web'],
  languages: ['*'],
  source: 'statement, clause 1',
};
export const license = aLicense();
const chain = chainOf([license], parties, mandate, () => agreementHash);
export const credential = credentialOf(
  { license, number, statusIndex: 5, agreementHash, chain, subLicensing: 'NONE', issuer },
  issuedAt,
);
export const privately = {
  price: { currency: 'CNY', netMinor: 15_000, taxMinor: 900, totalMinor: 15_900 },
  contact: { licensor: 'desk@licensing.example', licensee: { name: 'Li Wen', title: 'Head' } },
  invoiceReference: 'agreement-1',
};
export const { token, selective } = await seal.signCertificate(credential, privately);
export const during = at('2027-06-01T00:00Z');
export const statusList = (statuses: readonly number[], change: object = {}): Promise<string> =>
  seal.signStatusList({ uri: listUri, issuer: issuer.url, issuedAt: during, statuses, ...change });
