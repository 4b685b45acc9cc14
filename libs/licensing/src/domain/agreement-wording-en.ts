import type { SubLicensing } from './agreement-terms.js';
import {
  amount,
  appointments,
  carvedOutList,
  end,
  list,
  percent,
  start,
  type Wording,
  worksList,
} from './agreement-wording.js';

const USES: Readonly<Record<string, string>> = {
  reprint: 'reprint in whole',
  excerpt: 'excerpt',
  translation: 'translation',
  adaptation: 'adaptation',
  archive: 'archive',
  resale: 'resale of copies',
  tdm: 'text and data mining',
  'ai-training': 'training of AI models',
  'ai-input': 'input to AI models',
};

const MEDIA: Readonly<Record<string, string>> = {
  web: 'web',
  app: 'app',
  print: 'print',
  audio: 'audio',
  video: 'video',
};

const PASSING_ON: Readonly<Record<SubLicensing, string>> = {
  NONE: 'no sub-licensing and no transfer',
  ALLOWED: 'sub-licensing only within this license and with the signature of the licensor, and no transfer',
};

export const AGREEMENT_EN: Wording = {
  title: 'License Agreement',
  number: 'Agreement number',
  licensor: 'Licensor',
  rightsHolder: 'Rights holder',
  licensee: 'Licensee',
  colon: ': ',
  clauses: [
    [
      'Amendment',
      ({ amendment }) =>
        amendment && `number ${amendment.number}; takes the place of the document ${amendment.changes}`,
    ],
    ['Works', worksList],
    ['Not part of the works, with whom to ask', (terms) => carvedOutList(terms, 'source not established')],
    ['Uses', ({ scope }) => list(scope.uses, USES)],
    ['Media', ({ scope }) => list(scope.media, MEDIA)],
    ['Domains, each with its subdomains', ({ scope }) => scope.domains.join(', ') || 'none'],
    ['Territories (ISO 3166-1; 001 is the world)', ({ scope }) => scope.territories.join(', ')],
    ['Languages (BCP 47)', ({ scope }) => scope.languages.join(', ')],
    ['Copies, issues or calls in all', ({ scope }) => scope.copies?.toString()],
    ['Largest excerpt', ({ scope }) => percent(scope.excerptPercent, ' of a work')],
    ['Exclusivity', ({ scope }) => (scope.exclusivity === 'EXCLUSIVE' ? 'exclusive' : 'not exclusive')],
    ['Term', (terms) => `from ${start(terms)} up to, not including, ${end(terms)} (${terms.zone})`],
    [
      'Fee',
      ({ fee }) =>
        `${amount(fee.netMinor, fee.currency)} plus tax ${amount(fee.taxMinor, fee.currency)}, in all ${amount(fee.totalMinor, fee.currency)}`,
    ],
    [
      'Credit',
      ({ attribution }) =>
        `every use shows, visibly and unaltered, the line of its language: ${Object.values(attribution).join(' / ')}`,
    ],
    [
      'Not granted',
      ({ subLicensing }) =>
        `all that is not named above; ${PASSING_ON[subLicensing]}; the author's rights to be named, and to the alteration and integrity of the work, are not affected`,
    ],
    ['Basis', ({ mandate }) => `the licensor grants out of its own written mandate (${mandate})`],
    [
      'Agent',
      (terms) =>
        appointments(
          terms,
          (agent, writtenOn, hash) =>
            `granted through ${agent}, appointed in writing of ${writtenOn} (SHA-256 ${hash})`,
        ),
    ],
    ['Certificate', () => 'the license is shown by its authorization certificate; without one it may not be relied on'],
  ],
};
