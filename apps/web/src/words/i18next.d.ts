import 'i18next';
import type deskHome from '../desks/desk-home/words.en.js';
import type legal from '../desks/legal/words.en.js';
import type agents from '../desks/public/agents/words.en.js';
import type claim from '../desks/public/claim/words.en.js';
import type home from '../desks/public/home/words.en.js';
import type report from '../desks/public/report/words.en.js';
import type track from '../desks/public/track/words.en.js';
import type verify from '../desks/public/verify/words.en.js';
import type scans from '../desks/scans/words.en.js';
import type account from '../session/sign-in/words.en.js';
import type problem from '../shared/problem/words.en.js';
import type shared from '../shared/words.en.js';

/** One line for each folder with words: its name is the namespace. The English words are the pattern of the others. */
interface Words {
  shared: typeof shared;
  problem: typeof problem;
  'sign-in': typeof account;
  home: typeof home;
  verify: typeof verify;
  agents: typeof agents;
  claim: typeof claim;
  report: typeof report;
  track: typeof track;
  'desk-home': typeof deskHome;
  scans: typeof scans;
  legal: typeof legal;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared';
    resources: Words;
  }
}
