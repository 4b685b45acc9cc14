import { fill } from '@app/kernel';
import type { Notice, NoticeContent } from './notice.js';
import { NOTICE_ELEMENTS, type NoticeElement, regimeRule } from './notice-regime.js';
import type { NoticeWords } from './notice-wording.js';
import { noticeWords } from './notice-words.js';

/** A document as text and PDF share it: headings, paragraphs, and labeled lines. */
export type DocumentPart =
  | { readonly kind: 'TITLE' | 'HEADING' | 'PARAGRAPH'; readonly text: string }
  | { readonly kind: 'FIELD'; readonly label: string; readonly values: readonly string[] };

export interface WrittenDocument {
  readonly title: string;
  readonly language: string;
  readonly parts: readonly DocumentPart[];
}

/** Puts a notice into the words of its law and language. @param on local date that stands on it */
export function writeNotice(
  { id, regime, language, content }: Pick<Notice, 'id' | 'regime' | 'language' | 'content'>,
  on: Temporal.PlainDate,
): WrittenDocument {
  const words = noticeWords(language);
  const { title, ground, demand } = words.regimes[regime];
  const { needs, source } = regimeRule(regime);
  const fields = NOTICE_ELEMENTS.filter((element) => needs[element] !== undefined).flatMap((element) =>
    fieldOf(element, content, words),
  );
  return {
    title,
    language,
    parts: [
      { kind: 'TITLE', text: title },
      paragraph(words.to, { name: `${content.recipient.name} (${content.recipient.address})` }),
      paragraph(words.date, { date: on.toString() }),
      paragraph(words.reference, { reference: `${id} · ${source}` }),
      { kind: 'PARAGRAPH', text: ground },
      paragraph(words.sender[content.sender.standing], { name: content.sender.name }),
      ...fields,
      { kind: 'PARAGRAPH', text: demand },
      { kind: 'PARAGRAPH', text: words.closing },
    ],
  };
}

/** The document as plain text, for an e-mail or a form. Lines end with one line feed. */
export function plainText({ parts, language }: WrittenDocument): string {
  const colon = language.startsWith('zh') ? '：' : ': ';
  const blocks = parts.map((part) => {
    if (part.kind !== 'FIELD') return part.text;
    const [first = '', ...more] = part.values;
    return more.length === 0
      ? `${part.label}${colon}${first}`
      : [`${part.label}${colon}`.trimEnd(), ...part.values.map((value) => `- ${value}`)].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function paragraph(template: string, values: Readonly<Record<string, string>>): DocumentPart {
  return { kind: 'PARAGRAPH', text: fill(template, values) };
}

function fieldOf(element: NoticeElement, content: NoticeContent, words: NoticeWords): DocumentPart[] {
  const values = valuesOf(element, content, words).filter((value) => value.trim() !== '');
  return values.length === 0 ? [] : [{ kind: 'FIELD', label: words.labels[element], values }];
}

function valuesOf(element: NoticeElement, content: NoticeContent, words: NoticeWords): readonly string[] {
  const { claimant, authority = '', works, locations, evidence, reasons = '', statements, signature = '' } = content;
  switch (element) {
    case 'CLAIMANT_NAME':
      return [claimant.name];
    case 'CLAIMANT_ADDRESS':
      return [claimant.address ?? ''];
    case 'CLAIMANT_PHONE':
      return [claimant.phone ?? ''];
    case 'CLAIMANT_EMAIL':
      return [claimant.email ?? ''];
    case 'IDENTITY_PROOF':
      return [claimant.identityProof ?? ''];
    case 'AUTHORITY':
      return [authority];
    case 'WORK':
      return works.map(({ title, uri }) => `${title} (${uri})`);
    case 'LOCATION':
      return locations;
    case 'EVIDENCE':
      return evidence;
    case 'REASONS':
      return [reasons];
    case 'SIGNATURE':
      return [signature];
    default:
      return statements.includes(element) ? [words.statements[element]] : [];
  }
}
