import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import { credentialFaults, presentationFaults } from './certificate-vc.js';

type Json = Record<string, unknown>;

/**
 * Files of the suite whose name does not say what they are, with what the suite's own tests expect of them. The
 * `self-asserted` ones are about who secured a presentation; as documents they are all well formed.
 */
const UNNAMED: Readonly<Record<string, { readonly ok: boolean; readonly why: string }>> = {
  'presentation-self-asserted-vc-holder-mismatch.json': { ok: true, why: 'holder and issuer are compared by proofs' },
  'presentation-self-asserted-vc-issuer-mismatch.json': { ok: true, why: 'holder and issuer are compared by proofs' },
  'presentation-self-asserted-vc-no-holder.json': { ok: true, why: 'a presentation needs no holder' },
};

/** The files are templates: the suite's tests put in what an issuer adds. The same is done here, and nothing else. */
function completed(file: string, document: Json): Json {
  const { validFrom, validUntil, issuer } = document;
  const dates = { 'PAST DATE': '2020-01-01T00:00:00Z', 'FUTURE DATE': '2040-01-01T00:00:00Z' } as Json;
  const isAboutIssuer = /issuer-(?:null|no-url|object-id)|no-issuer/u.test(file);
  const named = Array.isArray(issuer) || typeof issuer !== 'object' || issuer === null ? issuer : { ...issuer };
  return {
    ...document,
    ...(typeof validFrom === 'string' && validFrom in dates ? { validFrom: dates[validFrom] } : {}),
    ...(typeof validUntil === 'string' && validUntil in dates ? { validUntil: dates[validUntil] } : {}),
    ...(isAboutIssuer
      ? {}
      : { issuer: typeof named === 'object' ? { id: 'did:example:issuer', ...named } : 'did:example:issuer' }),
  };
}

describeShared('suites/vc-data-model-2.0', 'the reader of credentials agrees with the suite of the W3C', (folder) => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

  it.each(files)('%s', (file) => {
    const document = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json;
    const faults = file.startsWith('presentation')
      ? presentationFaults(document)
      : credentialFaults(completed(file, document));
    // fail-or-inject: an issuer may also add the context; a reader refuses
    const isOk = UNNAMED[file]?.ok ?? file.endsWith('-ok.json');
    expect({ faults, isOk: faults.length === 0 }).toMatchObject({ isOk });
  });

  it('is used whole', () => {
    expect(files.length).toBe(96);
  });
});

describe('a credential', () => {
  const good = {
    '@context': ['https://www.w3.org/ns/credentials/v2', { Own: 'urn:own:Own' }],
    type: ['VerifiableCredential', 'Own'],
    issuer: 'https://issuer.example',
    credentialSubject: { id: 'urn:uuid:1' },
  };

  it.each<[object, string]>([
    [{ '@context': 'https://www.w3.org/2018/credentials/v1' }, '@context'],
    [{ type: 'Own' }, 'type'],
    [{ issuer: 'somebody' }, 'issuer'],
    [{ credentialSubject: [] }, 'credentialSubject'],
    [{ validFrom: '2027-01-01' }, 'validFrom'],
    [{ validFrom: '2027-01-02T00:00:00Z', validUntil: '2027-01-01T00:00:00Z' }, 'validUntil'],
    [{ credentialStatus: 'good' }, 'credentialStatus'],
  ])('with %j is faulty at %s', (change, at) => {
    expect(credentialFaults(good)).toEqual([]);
    expect(credentialFaults({ ...good, ...change }).map((fault) => fault.at)).toEqual([at]);
  });

  it.each([[null], ['text'], [[]]])('is not %j', (document) => {
    expect(credentialFaults(document)).toHaveLength(1);
    expect(presentationFaults(document)).toHaveLength(1);
  });
});
