import { describe, expect, it } from '@jest/globals';
import { languagesFor, territoriesFor } from './place-options.js';

describe('where a license may reach', () => {
  it('is the world first and then every country by name, where the publisher may license for the world', () => {
    const [world, ...countries] = territoriesFor(['001'], 'en');
    expect(world).toEqual({ value: '001', label: 'world' });
    expect(countries.length).toBeGreaterThan(240);
    expect(countries.map(({ value }) => value)).toEqual(expect.arrayContaining(['CN', 'HK', 'TW', 'DE', 'ZW']));
    expect(countries.map(({ value }) => value)).not.toEqual(expect.arrayContaining(['EU']));
  });

  it('is what the publisher itself has, where that is less', () => {
    expect(territoriesFor(['CN', 'SG'], 'zh-Hans').map(({ value }) => value)).toEqual(['CN', 'SG']);
    expect(languagesFor(['en'], 'zh-Hans')).toEqual([{ value: 'en', label: '英语' }]);
    expect(languagesFor(['*'], 'en').length).toBeGreaterThan(10);
  });
});
