import 'i18next';
import type deskHome from '../desks/desk-home/words.en.js';
import type audit from '../desks/legal/audit/words.en.js';
import type claimsDesk from '../desks/legal/claims-desk/words.en.js';
import type due from '../desks/legal/due/words.en.js';
import type finding from '../desks/legal/finding/words.en.js';
import type inbox from '../desks/legal/inbox/words.en.js';
import type matter from '../desks/legal/matter/words.en.js';
import type notice from '../desks/legal/notice/words.en.js';
import type legal from '../desks/legal/words.en.js';
import type partnerAccess from '../desks/partner/access/words.en.js';
import type catalogue from '../desks/partner/catalogue/words.en.js';
import type hearings from '../desks/partner/hearings/words.en.js';
import type licenses from '../desks/partner/licenses/words.en.js';
import type people from '../desks/partner/people/words.en.js';
import type preflight from '../desks/partner/preflight/words.en.js';
import type reprints from '../desks/partner/reprints/words.en.js';
import type requests from '../desks/partner/requests/words.en.js';
import type supply from '../desks/partner/supply/words.en.js';
import type wish from '../desks/partner/wish/words.en.js';
import type partner from '../desks/partner/words.en.js';
import type agents from '../desks/public/agents/words.en.js';
import type claim from '../desks/public/claim/words.en.js';
import type home from '../desks/public/home/words.en.js';
import type report from '../desks/public/report/words.en.js';
import type track from '../desks/public/track/words.en.js';
import type verify from '../desks/public/verify/words.en.js';
import type scans from '../desks/scans/words.en.js';
import type account from '../session/sign-in/words.en.js';
import type claims from '../shared/claims/words.en.js';
import type keys from '../shared/keys/words.en.js';
import type merge from '../shared/merge/words.en.js';
import type problem from '../shared/problem/words.en.js';
import type undo from '../shared/undo/words.en.js';
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
  partner: typeof partner;
  catalogue: typeof catalogue;
  wish: typeof wish;
  requests: typeof requests;
  licenses: typeof licenses;
  preflight: typeof preflight;
  reprints: typeof reprints;
  hearings: typeof hearings;
  supply: typeof supply;
  access: typeof partnerAccess;
  people: typeof people;
  inbox: typeof inbox;
  finding: typeof finding;
  matter: typeof matter;
  notice: typeof notice;
  due: typeof due;
  'claims-desk': typeof claimsDesk;
  audit: typeof audit;
  claims: typeof claims;
  keys: typeof keys;
  merge: typeof merge;
  undo: typeof undo;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared';
    resources: Words;
  }
}
