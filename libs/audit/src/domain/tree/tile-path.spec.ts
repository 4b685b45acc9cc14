import { describe, expect, it } from '@jest/globals';
import { readTilePath, tilePath, widthAt } from './tile-path.js';

describe('the path of a tile', () => {
  it.each([
    ['0/000', { level: 0, index: 0, width: 256 }],
    ['0/000.p/1', { level: 0, index: 0, width: 1 }],
    ['1/x001/234', { level: 1, index: 1_234, width: 256 }],
    ['0/x001/x234/067', { level: 0, index: 1_234_067, width: 256 }],
    ['entries/x001/x234/067.p/255', { level: 'entries', index: 1_234_067, width: 255 }],
    ['63/000', { level: 63, index: 0, width: 256 }],
  ] as const)('reads and writes %s', (path, request) => {
    expect(readTilePath(path)).toEqual(request);
    expect(tilePath(request)).toBe(path);
  });

  it.each([
    '',
    '0',
    '0/',
    '0/0',
    '0/00',
    '0/1234',
    '0/x000/001',
    '00/000',
    '64/000',
    '-1/000',
    '0/000.p/0',
    '0/000.p/256',
    '0/000.p/01',
    '0/000.p/',
    '0/x001/234/',
    '/0/000',
    '0/000/..',
    'entries',
    'data/000',
    '0/x001/x/000',
    '0/٠٠٠',
  ])('refuses %j', (path) => {
    expect(readTilePath(path)).toBeUndefined();
  });

  it.each([
    [0, 0, 0, 0],
    [0, 0, 5, 5],
    [0, 0, 256, 256],
    [0, 1, 256, 0],
    [0, 1, 300, 44],
    [1, 0, 255, 0],
    [1, 0, 70_000, 256],
    [2, 0, 70_000, 1],
  ])('of level %i and index %i has in a tree of %i leaves the width %i', (level, index, size, width) => {
    expect(widthAt({ level, index }, size)).toBe(width);
  });
});
