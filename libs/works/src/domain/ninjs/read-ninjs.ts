import { err, ok, type Result } from '@app/kernel';
import {
  given,
  type Item,
  infoSourcesIn,
  listOf,
  sharedFields,
  someOf,
  sourceLabelOf,
  textOf,
} from '../draft-fields.js';
import { guessLanguage } from '../guess-language.js';
import { departure, isRecord } from '../record-shape.js';
import type { RowRefusal } from '../row-refusal.js';
import type { WorkDraft } from '../work.js';
import { associatedParts } from '../work-component.js';
import { fromNinjs2, isNinjs2 } from './from-ninjs-2.js';
import { markupText, paragraphs } from './markup-text.js';
import { NINJS_ITEM } from './ninjs-shape.js';

/** Fields that a record of our own shape has under the same name. */
const SHARED = new Set(
  (
    'uri title version type language pubStatus versionCreated firstCreated embargoedUntil copyrightHolder copyrightNotice ' +
    'usageTerms edNote infoSources'
  ).split(' '),
);
const OF_NINJS_ALONE = Object.keys(NINJS_ITEM.fields).filter((name) => !SHARED.has(name));

/** Whether a JSON value means to be a ninjs item rather than a record of our own shape, which is nothing without a text. */
export function looksLikeNinjs(value: unknown): boolean {
  if (!isRecord(value) || value.text !== undefined || value.uri === undefined) return false;
  return OF_NINJS_ALONE.some((name) => value[name] !== undefined) || isNinjs2(value);
}

/**
 * One version of a work from a ninjs 2.1, 3.0 or 3.1 item. The title is its main headline, else `title`, `slugline`, a description or
 * the `uri`; the text is the longest body, markup removed; the source label is the source among `infoSources`.
 * @returns the first departure from the standard, or the draft
 */
export function readNinjs(item: unknown): Result<WorkDraft, RowRefusal> {
  const renamed = isRecord(item) && isNinjs2(item) ? fromNinjs2(item) : ok(item);
  return renamed.ok ? readNinjs3(renamed.value) : renamed;
}

function readNinjs3(value: unknown): Result<WorkDraft, RowRefusal> {
  const fault = departure(value, NINJS_ITEM);
  if (fault !== undefined) return err(fault);
  if (!isRecord(value)) throw new Error('INVARIANT: the shape takes only objects');
  const fields = sharedFields(value);
  const title = titleOf(value);
  const text = longestBody(value);
  return ok({
    ...fields,
    uri: textOf(value, 'uri') ?? '',
    title,
    text,
    language: textOf(value, 'language') ?? guessLanguage(`${title}\n${text}`),
    ...given('sourceLabel', sourceLabelOf(fields.infoSources)),
    ...given('byline', textOf(value, 'by')),
    ...given('category', firstName(listOf(value, 'subjects'))),
    ...given('components', someOf(associatedParts(value, infoSourcesIn))),
  });
}

function titleOf(item: Item): string {
  const headlines = listOf(item, 'headlines');
  const main = headlines.find(({ role }) => role === 'main') ?? headlines[0];
  const headline = main === undefined ? '' : plainValue(main);
  if (headline !== '') return headline;
  const description = listOf(item, 'descriptions')
    .map(plainValue)
    .find((text) => text !== '');
  return textOf(item, 'title') ?? textOf(item, 'slugline') ?? description ?? textOf(item, 'uri') ?? '';
}

function longestBody(item: Item): string {
  const bodies = listOf(item, 'bodies').map(plainValue);
  return bodies.reduce((longest, body) => (body.length > longest.length ? body : longest), '');
}

function plainValue(item: Item): string {
  const value = textOf(item, 'value') ?? '';
  const isMarkup = /html|xml/iu.test(textOf(item, 'contentType') ?? '');
  return isMarkup ? markupText(value) : paragraphs(value);
}

function firstName(items: readonly Item[]): string | undefined {
  return items.map((item) => textOf(item, 'name')).find((name) => name !== undefined);
}
