export { decodePlain } from './dom/decode.js';
export {
  type MachineSignal,
  type PageBlock,
  type PageHint,
  REGIONS,
  type ReadPage,
  type Region,
} from './domain/page.js';
export { type ReadText, readText } from './domain/read-text.js';
export { findSourceLine } from './domain/source-line.js';
export { visibleText } from './domain/visible-text.js';
export { readPage } from './read-page.js';
export { type QuickReading, quickText, readQuickly } from './read-quickly.js';
