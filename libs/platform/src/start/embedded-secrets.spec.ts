import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { IsSigningJwk } from '../config/variable-forms.js';
import { embeddedSecrets } from './embedded-secrets.js';

class Key {
  @IsSigningJwk()
  readonly jwk: string;

  constructor(jwk: Readonly<Record<string, string>>) {
    this.jwk = JSON.stringify(jwk);
  }
}

describe('the secrets of the embedded default', () => {
  let file: string;
  beforeEach(() => {
    file = join(mkdtempSync(join(tmpdir(), 'imprimatur-secrets-')), 'data', 'secrets.json');
  });
  afterEach(() => rmSync(dirname(dirname(file)), { recursive: true, force: true }));

  it('are made once and stay', () => {
    expect(embeddedSecrets(file)).toEqual(embeddedSecrets(file));
  });

  it('differ from folder to folder, and from one another', () => {
    const { certificateSigningJwk, auditSigningJwk, ...words } = embeddedSecrets(file);
    const other = embeddedSecrets(join(dirname(file), 'other.json'));
    const all = [...Object.values(words), certificateSigningJwk.d, auditSigningJwk.d, ...Object.values(other)];
    expect(new Set(all).size).toBe(all.length);
  });

  it('of a folder from before the log was signed stay, and one is added', () => {
    const { auditSigningJwk, ...older } = embeddedSecrets(file);
    writeFileSync(file, JSON.stringify(older));
    const now = embeddedSecrets(file);
    expect(now).toMatchObject(older);
    expect(now.auditSigningJwk.d).not.toBe(auditSigningJwk.d);
    expect(embeddedSecrets(file)).toEqual(now);
  });

  it('are for the owner of the folder alone, in one file', () => {
    embeddedSecrets(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(file))).toEqual(['secrets.json']);
  });

  it('hold a key of the form the configuration asks for', () => {
    expect(validateSync(new Key(embeddedSecrets(file).certificateSigningJwk))).toEqual([]);
  });
});
