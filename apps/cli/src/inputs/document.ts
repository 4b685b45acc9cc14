import type { CommandRefused } from '../output/command-refused.js';

/** One text to work on. */
export type InputDocument =
  | {
      readonly form: 'TEXT';
      readonly page: string;
      readonly text: string;
      readonly url?: string;
      /** Where on a page the text stands, when its line says so. */
      readonly region?: string;
    }
  | {
      readonly form: 'HTML';
      readonly page: string;
      readonly bytes: Uint8Array;
      readonly url?: string;
      readonly contentType?: string;
    };

/** What one file, line or record gave: a text, or why there is none. */
export type DocumentOrRefusal = InputDocument | CommandRefused;
