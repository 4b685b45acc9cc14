import { closeSync, openSync, readSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { err, ok, type Result } from '@app/kernel';
import type { JsonProblem } from '../domain/json-reader.js';
import type { FontPair, PrintFonts } from '../domain/publisher-profile.js';

/** How files of one font begin: TrueType (two ways) and OpenType with PostScript outlines. */
const SIGNATURES: readonly string[] = ['\0\u0001\0\0', 'true', 'OTTO'];

const SCRIPTS = ['zh-Hans', 'zh-Hant'] as const;
const WEIGHTS = ['regular', 'bold'] as const;

/**
 * Finds the publisher's own fonts, so that the first certificate is not the first to miss one.
 * @param profileFile paths in it are relative to its folder
 * @returns absolute paths, or each file that is none, by its place and by name
 */
export function locateFonts(fonts: PrintFonts, profileFile: string): Result<PrintFonts, readonly JsonProblem[]> {
  const problems: JsonProblem[] = [];
  const located: { -readonly [S in keyof PrintFonts]: FontPair } = {};
  for (const script of SCRIPTS) {
    const pair = fonts[script];
    if (pair === undefined) continue;
    const files = { regular: '', bold: '' };
    for (const weight of WEIGHTS) {
      files[weight] = resolve(dirname(profileFile), pair[weight]);
      const fault = faultOf(files[weight]);
      if (fault === undefined) continue;
      const expected = `a TrueType or OpenType font file: ${files[weight]} ${fault}`;
      problems.push({ pointer: `/print/fonts/${script}/${weight}`, expected });
    }
    located[script] = files;
  }
  return problems.length > 0 ? err(problems) : ok(located);
}

function faultOf(path: string): string | undefined {
  const start = Buffer.alloc(4);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, start, 0, 4, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const isCoded = typeof error === 'object' && error !== null && 'code' in error;
    return `cannot be read (${isCoded ? String(error.code) : 'unknown'})`;
  }
  return SIGNATURES.includes(start.toString('latin1')) ? undefined : 'is none';
}
