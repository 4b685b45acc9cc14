import { readFileSync } from 'node:fs';
import { err, ok, type Result } from '@app/kernel';
import type { JsonProblem } from '../domain/json-reader.js';
import type { PublisherProfile } from '../domain/publisher-profile.js';
import { type ProfileInvalid, readProfile } from '../domain/read-profile.js';
import { locateFonts } from './print-fonts.js';

/** The process must not start: names each wrong place of the profile, and no value but the path of a missing file. */
export class ProfileInvalidError extends Error {
  constructor(
    readonly file: string,
    readonly problems: readonly JsonProblem[],
  ) {
    const lines = problems.map(({ pointer, expected }) => `  ${pointer || 'the whole file'}: expected ${expected}`);
    super(`Publisher profile refused: ${file}\n${lines.join('\n')}`);
  }
}

/**
 * Reads the publisher profile from a JSON file.
 * @param path of the file
 * @returns PROFILE_INVALID with every problem by its place; a file that cannot be read is a problem of the whole
 */
export function loadProfile(path: string): Result<PublisherProfile, ProfileInvalid> {
  const raw = readJson(path);
  if (!raw.ok) return err({ code: 'PROFILE_INVALID', problems: [raw.error] });
  const profile = readProfile(raw.value);
  if (!profile.ok || profile.value.print === undefined) return profile;
  const fonts = locateFonts(profile.value.print.fonts, path);
  if (!fonts.ok) return err({ code: 'PROFILE_INVALID', problems: fonts.error });
  return ok({ ...profile.value, print: { fonts: fonts.value } });
}

/** Reads JSON; the reasons it cannot be read that a person can mend are told. */
export function readJson(path: string): Result<unknown, JsonProblem> {
  const refused = (expected: string): Result<never, JsonProblem> => err({ pointer: '', expected });
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return refused(`a file that can be read (${code})`);
  }
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return refused('JSON in UTF-8');
  }
}
