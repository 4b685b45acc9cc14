import { describe, expect, it } from '@jest/globals';
import { aLicense, PARTNER_ID } from '../domain/license.fixture.js';
import type { License } from '../domain/license.js';
import type { LicenseIndex } from './license-index.port.js';
import { PreparedLicenses } from './prepared-licenses.js';

/** Licenses in memory, with the ids that were read whole. */
class FewLicenses implements LicenseIndex {
  readonly read: string[][] = [];
  licenses: readonly License[] = [aLicense()];

  between() {
    return Promise.resolve(this.licenses.map(({ id, version }) => ({ place: 0, id, version })));
  }

  load(ids: readonly string[]) {
    this.read.push([...ids]);
    return Promise.resolve(this.licenses.filter(({ id }) => ids.includes(id)));
  }

  above() {
    return Promise.resolve([]);
  }
}

const pairs = [{ workUri: aLicense().works[0]?.uri ?? '', partnerId: PARTNER_ID }];

describe('a license asked about again', () => {
  it('is read and compiled once a version', async () => {
    const index = new FewLicenses();
    const prepared = new PreparedLicenses(index);
    const [first] = await prepared.between(pairs);
    const [again] = await prepared.between(pairs);
    expect(again?.[0]).toBe(first?.[0]);
    expect(index.read).toHaveLength(1);

    index.licenses = [aLicense({ version: aLicense().version + 1 })];
    const [changed] = await prepared.between(pairs);
    expect(changed?.[0]?.license.version).toBe(aLicense().version + 1);
    expect(index.read).toHaveLength(2);
  });

  it('is gone when it is no longer there', async () => {
    const index = new FewLicenses();
    const prepared = new PreparedLicenses(index);
    await prepared.between(pairs);
    index.licenses = [];
    expect(await prepared.between(pairs)).toEqual([[]]);
  });
});
