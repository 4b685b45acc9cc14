import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import fc from 'fast-check';
import { Environment } from './config.js';
import { EnvironmentInvalidError, loadEnvironment } from './load-environment.js';

const SECRETS = {
  ACCESS_TOKEN_SECRET: 'a secret that only this test knows',
  CERTIFICATE_SIGNING_JWK: JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })),
  AUDIT_SIGNING_JWK: JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })),
};
const DATABASE_URL = 'postgres://reader:secret@db.example:5432/imprimatur';

/** For each variable that not every text fits: one that does not. */
const WRONG = {
  PORT: '65536',
  PUBLIC_URL: 'licensing.example',
  DATABASE_URL: 'postgres://db.example/without-user',
  DATABASE_OWNER_URL: 'mysql://owner@db.example/imprimatur',
  REDIS_URL: 'http://redis.example',
  OBJECT_STORE_URL: 'file://relative',
  ACCESS_TOKEN_SECRET: 'too short',
  ACCESS_TOKEN_MINUTES: '61',
  CERTIFICATE_SIGNING_JWK: '{"kty":"OKP","crv":"Ed25519","d":"piece-of-a-key"',
  AUDIT_SIGNING_JWK: '{"kty":"EC"}',
  AUDIT_RETIRED_KEYS: 'log.example/audit+0a1b2c3d',
  SMTP_URL: 'mail.example:25',
  MAIL_FROM: 'desk@news.example',
  PUBLIC_REQUESTS_A_MINUTE: '0',
  CHECKS_A_MINUTE: '0',
  PRIVACY_CONTACT: 'nobody',
  SCANNER_CONTACT: '@',
  SCANNER_HOST_DELAY_MS: '-1',
  SCANNER_HOST_CONCURRENCY: '0',
  SCANNER_LEASE_MS: '10',
  FETCH_PRIVATE_HOSTS: 'localhost:3000,localhost',
  MATCH_INDEX: 'disk',
  TIMESTAMP_URL: 'ftp://tsa.example',
  EVIDENCE_VERDICTS: 'INFRINGING',
  LOAD_SAMPLES: 'yes',
  LOG_LEVEL: 'loud',
} as const satisfies Partial<Record<keyof Environment, string>>;
/** One fitting value for every variable there is. */
const RIGHT = {
  ...SECRETS,
  AUDIT_RETIRED_KEYS: `log.example/audit+0a1b2c3d+${'A'.repeat(44)}`,
  PORT: '80',
  HOST: '::1',
  PUBLIC_URL: 'https://licensing.example',
  DATABASE_URL,
  DATABASE_OWNER_URL: DATABASE_URL,
  REDIS_URL: 'redis://redis.example',
  OBJECT_STORE_URL: 'file:///var/objects',
  DATA_DIR: 'data',
  PROFILE_FILE: 'profile.json',
  CALENDAR_FILES: 'cn-2027.json, storms.json',
  ACCESS_TOKEN_MINUTES: '7',
  SMTP_URL: 'smtps://reader:secret@mail.example:465',
  MAIL_FROM: 'Desk <desk@licensing.example>',
  PUBLIC_REQUESTS_A_MINUTE: '9',
  CHECKS_A_MINUTE: '9',
  PRIVACY_CONTACT: 'privacy@licensing.example',
  SCANNER_CONTACT: 'scans@licensing.example',
  SCANNER_HOST_DELAY_MS: '250',
  SCANNER_HOST_CONCURRENCY: '2',
  SCANNER_LEASE_MS: '5000',
  FETCH_PRIVATE_HOSTS: 'localhost:1, localhost:2',
  MATCH_INDEX: 'database',
  TIMESTAMP_URL: 'https://tsa.example/',
  EVIDENCE_BROWSER: '/usr/bin/chromium',
  EVIDENCE_VERDICTS: 'UNLICENSED_CANDIDATE,LICENSED_OUT_OF_SCOPE',
  LOAD_SAMPLES: 'false',
  LOG_LEVEL: 'debug',
} as const satisfies Record<keyof Environment, string>;
const CHOOSY = Object.keys(WRONG) as (keyof typeof WRONG)[];

function refusalOf(variables: Readonly<Record<string, string>>): EnvironmentInvalidError {
  try {
    loadEnvironment(variables);
  } catch (error) {
    if (error instanceof EnvironmentInvalidError) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('the environment', () => {
  it.each(Object.entries(WRONG))('a wrong %s is named, with what is expected', (variable, value) => {
    const { problems, message } = refusalOf({ ...SECRETS, [variable]: value });
    expect(problems).toEqual([{ variable, expected: expect.stringMatching(/^must /) }]);
    expect(message).toContain(`${variable}: `);
  });

  it('every wrong variable is named at once', () => {
    expect(new Set(refusalOf(WRONG).problems.map(({ variable }) => variable))).toEqual(new Set(CHOOSY));
  });

  it('a wrong value is never printed', () => {
    const garbage = fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => `⟦${text}⟧`);
    const fits = new Set(['ACCESS_TOKEN_SECRET', 'SCANNER_CONTACT']);
    const wrong = fc.dictionary(fc.constantFrom(...CHOOSY.filter((name) => !fits.has(name))), garbage, { minKeys: 1 });
    fc.assert(
      fc.property(wrong, (variables) => {
        const refusal = refusalOf(variables);
        const printed = `${refusal.message} ${JSON.stringify(refusal.problems)} ${String(refusal.cause)}`;
        expect(Object.values(variables).filter((value) => printed.includes(value))).toEqual([]);
        expect(refusal.problems.map(({ variable }) => variable)).toEqual(
          expect.arrayContaining(Object.keys(variables)),
        );
      }),
    );
  });

  it('a database of the operator needs secrets of the operator, and they are named', () => {
    expect(refusalOf({ DATABASE_URL }).problems.map(({ variable }) => variable)).toEqual(Object.keys(SECRETS));
    expect(loadEnvironment({ DATABASE_URL, ...SECRETS })).toMatchObject({ DATABASE_URL, ...SECRETS });
  });

  it('an empty string is absence', () => {
    const empty = Object.fromEntries(CHOOSY.map((name) => [name, '']));
    expect(loadEnvironment(empty)).toEqual(loadEnvironment({}));
  });

  it('a variable of another program is ignored', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, value) => {
        fc.pre(!(name in loadEnvironment({})));
        expect(loadEnvironment({ [`X_${name}`]: value, HOME: value })).toEqual(loadEnvironment({}));
      }),
      { numRuns: 30 },
    );
  });

  it('every variable that has rules is read', () => {
    const rules = getMetadataStorage().getTargetValidationMetadatas(Environment, '', true, false);
    const names = [...new Set(rules.map(({ propertyName }) => propertyName))].sort();
    expect(Object.keys(RIGHT).sort()).toEqual(names);
    expect(loadEnvironment(RIGHT)).toEqual({
      ...RIGHT,
      AUDIT_RETIRED_KEYS: [RIGHT.AUDIT_RETIRED_KEYS],
      PORT: 80,
      EVIDENCE_VERDICTS: ['UNLICENSED_CANDIDATE', 'LICENSED_OUT_OF_SCOPE'],
      ACCESS_TOKEN_MINUTES: 7,
      PUBLIC_REQUESTS_A_MINUTE: 9,
      CHECKS_A_MINUTE: 9,
      SCANNER_HOST_DELAY_MS: 250,
      SCANNER_HOST_CONCURRENCY: 2,
      SCANNER_LEASE_MS: 5_000,
      LOAD_SAMPLES: false,
      FETCH_PRIVATE_HOSTS: ['localhost:1', 'localhost:2'],
      CALENDAR_FILES: ['cn-2027.json', 'storms.json'],
    });
  });
});
