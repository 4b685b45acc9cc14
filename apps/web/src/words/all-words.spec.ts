import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from './languages.js';

const ROOT = resolve('apps/web/src');
const FILES = globSync('**/words.en.ts', { cwd: ROOT });
const SOURCES = globSync('**/*.{ts,tsx}', { cwd: ROOT })
  .filter((file) => !/(?:^|\/)words\.|\.spec\.|\.d\.ts$/.test(file))
  .map((file) => readFileSync(resolve(ROOT, file), 'utf8'))
  .join('\n');
const TYPES = readFileSync(resolve(ROOT, 'words/i18next.d.ts'), 'utf8');

/** Texts by key, as i18next asks for them: `answer.AUTHORIZED`. */
async function textsOf(file: string): Promise<ReadonlyMap<string, string>> {
  const { default: words } = (await import(resolve(ROOT, file))) as { default: object };
  return new Map(flat(words, ''));
}

function flat(words: object, before: string): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const name = before === '' ? key : `${before}.${key}`;
    return typeof value === 'string' ? [[name, value]] : flat(value as object, name);
  });
}

const holes = (text: string) => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name).sort();

describe.each(FILES)('words: %s', (file) => {
  const folder = dirname(file);

  it('are there in every language, with the same keys, place-holders, and no empty text', async () => {
    const english = await textsOf(file);
    for (const language of LANGUAGES) {
      const path = `${folder}/words.${language}.ts`;
      expect(existsSync(resolve(ROOT, path)) ? path : `no ${path}`).toBe(path);
      const texts = await textsOf(path);
      expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [key, text] of texts) {
        expect({ language, key, holes: holes(text) }).toEqual({ language, key, holes: holes(english.get(key) ?? '') });
        expect({ language, key, isEmpty: text.trim() === '' }).toEqual({ language, key, isEmpty: false });
      }
    }
  });

  it('are said somewhere: as they are, or by a code put into their name', async () => {
    const unused = [...(await textsOf(file)).keys()].filter((key) => !isSaid(key));
    expect(unused).toEqual([]);
  });

  it('have a line among the types', () => {
    expect(TYPES).toContain(`${folder}/words.en.js`);
  });

  it('are no English left over in Chinese', async () => {
    for (const language of ['zh-Hans', 'zh-Hant'] as const) {
      const texts = await textsOf(`${folder}/words.${language}.ts`);
      const left = [...texts].filter(
        ([key, text]) => !/\p{Script=Han}/u.test(text) && `${basename(folder)}:${key}` !== 'shared:name',
      );
      expect({ language, left }).toEqual({ language, left: [] });
    }
  });
});

/** A key is said as it is, or with a code put into it: `t(`answer.${verdict}`)`, `t(`${service}.title`)`. */
function isSaid(key: string): boolean {
  const parts = key.split('.');
  const around = parts.map((_part, place) =>
    [...parts.slice(0, place), '\0', ...parts.slice(place + 1)]
      .join('.')
      .split('\0')
      .map((said) => RegExp.escape(said))
      .join('\\$\\{[^}]+\\}'),
  );
  if (SOURCES.includes(`'${key}'`) || SOURCES.includes(`:${key}'`)) return true;
  return parts.length > 1 && around.some((pattern) => new RegExp(`[\`:]${pattern}\``).test(SOURCES));
}
