import { err, ok, type Result } from '@app/kernel';

/** Largest file of a request, bytes. */
export const MOST_FILE_BYTES = 5 * 1024 * 1024;
/** Most files of one request. */
export const MOST_FILES = 50;

export type FileRefused =
  | { readonly code: 'FILE_EMPTY' | 'FILE_TYPE_REFUSED'; readonly field: 'content'; readonly expected: string }
  | { readonly code: 'FILE_TOO_LARGE'; readonly field: 'content'; readonly size: number; readonly expected: string }
  | { readonly code: 'FILE_NAME_INVALID'; readonly field: 'name'; readonly expected: string }
  | { readonly code: 'FILES_TOO_MANY'; readonly field: 'content'; readonly expected: string };

const TAKEN = 'PDF, PNG, JPEG, GIF, WebP, an Office document (OOXML), or plain text in UTF-8';

/** What the bytes of a file begin with. */
const MAGIC: readonly (readonly [mediaType: string, at: number, bytes: string])[] = [
  ['application/pdf', 0, '255044462d'],
  ['image/png', 0, '89504e470d0a1a0a'],
  ['image/jpeg', 0, 'ffd8ff'],
  ['image/gif', 0, '474946383761'],
  ['image/gif', 0, '474946383961'],
  ['image/webp', 8, '57454250'],
];
const ZIP = '504b0304';
/** Names of parts that only one kind of Office document has; they stand uncompressed in the archive. */
const OOXML = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word/'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl/'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'ppt/'],
] as const;

/** The media type found in the bytes; what a sender says of them counts for nothing. */
export function fileType(bytes: Uint8Array): Result<string, FileRefused> {
  if (bytes.length === 0) return err({ code: 'FILE_EMPTY', field: 'content', expected: 'at least one byte' });
  if (bytes.length > MOST_FILE_BYTES) {
    const expected = `at most ${MOST_FILE_BYTES} bytes`;
    return err({ code: 'FILE_TOO_LARGE', field: 'content', size: bytes.length, expected });
  }
  const found = MAGIC.find(([, at, magic]) => hex(bytes, at, magic.length / 2) === magic)?.[0];
  const type = found ?? officeType(bytes) ?? (isPlainText(bytes) ? 'text/plain' : undefined);
  return type === undefined ? err({ code: 'FILE_TYPE_REFUSED', field: 'content', expected: TAKEN }) : ok(type);
}

/** A name to show and to save under: no path, no control or direction characters, at most 120 UTF-16 units. */
export function fileName(name: string): Result<string, FileRefused> {
  const last = name.normalize('NFC').split(/[\\/]/u).at(-1)?.trim() ?? '';
  const isFit = last !== '' && !/^\.+$/u.test(last) && last.length <= 120 && !/[\p{C}\u2028\u2029]/u.test(last);
  if (isFit) return ok(last);
  return err({ code: 'FILE_NAME_INVALID', field: 'name', expected: '1 to 120 printable characters, not a path' });
}

function officeType(bytes: Uint8Array): string | undefined {
  if (hex(bytes, 0, 4) !== ZIP) return undefined;
  const names = latin1(bytes);
  if (!names.includes('[Content_Types].xml')) return undefined;
  return OOXML.find(([, part]) => names.includes(part))?.[0];
}

/** UTF-8 without control characters but tab and line ends, and nothing a browser could take for markup. */
function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 0x20 && byte !== TAB && byte !== LINE_FEED && byte !== RETURN)) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/^\s*<(?:!doctype|html|svg|\?xml|script)/iu.test(text);
  } catch {
    return false;
  }
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

function hex(bytes: Uint8Array, at: number, length: number): string {
  return [...bytes.subarray(at, at + length)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
