import { REGISTER } from '@app/deadlines';
import type { Claim } from './claim.js';
import { explainWindow } from './explain-window.js';

/** Steps of a claim that its claimant is told of by letter. */
export const TOLD = [
  'ClaimFiled',
  'ClaimFoundIncomplete',
  'ClaimUpheld',
  'ClaimRejected',
  'ClaimForwarded',
  'DraftReminded',
  'LinkRequested',
] as const;
export type Told = (typeof TOLD)[number];

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/**
 * What a claimant is told of a step. It names nobody: whose mailbox it lies in knows.
 * @param link opens the claim, once; absent where the step needs none
 */
export function letterTo(claim: Claim, told: Told, link: string): Letter {
  const number = claim.id;
  const { subject, paragraphs } = LETTERS[told](claim);
  const access = `To look at the claim, to go on with it, and to confirm this address, open within 14 days, once:\n${link}`;
  return { subject: `${subject} (${number})`, text: [...paragraphs, access, `Claim ${number}`].join('\n\n') };
}

/** What the source of a reprinted work is told: the matter, not who raised it. */
export function letterToSource(claim: Claim): Letter {
  const about = [claim.subject.workUri, claim.subject.pageUrl].filter((part) => part !== undefined).join('\n');
  return {
    subject: `A claim about a work of yours (${claim.id})`,
    text: [
      `A claim was raised with us about a work that we reprinted from you:\n${about}`,
      ...(claim.statement === undefined ? [] : [claim.statement]),
      'Please examine it and answer to this letter. Who raised it is known to us and told where the law requires it.',
    ].join('\n\n'),
  };
}

/** The sentence behind a rule of the register; undefined for a rule that is the publisher's alone. */
export function ruleText(code: string): string | undefined {
  return Object.entries(REGISTER).find(([each]) => each === code)?.[1].text;
}

type Content = { readonly subject: string; readonly paragraphs: readonly string[] };

const LETTERS: Readonly<Record<Told, (claim: Claim) => Content>> = {
  ClaimFiled: (claim) => ({
    subject: 'Your claim was received',
    paragraphs: [
      'Your claim was received. A person examines it; no machine decides it.',
      explainWindow(claim),
      `How the day was counted:\n${claim.window.computation.trace.map(({ text }) => `- ${text}`).join('\n')}`,
      ...[ruleText(claim.window.rule)].filter((text) => text !== undefined),
    ],
  }),
  ClaimFoundIncomplete: (claim) => ({
    subject: 'Your claim needs an addition',
    paragraphs: [`To go on with it, we need:\n${claim.missing.map((each) => `- ${each}`).join('\n')}`],
  }),
  ClaimUpheld: decided('Your claim is upheld'),
  ClaimRejected: decided('Your claim was examined and rejected'),
  ClaimForwarded: decided('Your claim was passed to the source of the work'),
  DraftReminded: (claim) => ({
    subject: 'Your claim is still a draft',
    paragraphs: [`It has not been filed; unfiled it lapses at ${claim.draftLapsesAt.toString()}.`],
  }),
  LinkRequested: () => ({ subject: 'Your link', paragraphs: ['Somebody, you we think, asked for a link to a claim.'] }),
};

function decided(subject: string): (claim: Claim) => Content {
  return (claim) => {
    const decision = claim.decisions.at(-1);
    if (decision === undefined) return { subject, paragraphs: [subject] };
    const { reasons, ground, payment, remedy, territory, until, complaintUntil } = decision;
    return {
      subject,
      paragraphs: [
        `${subject}.`,
        ...(remedy === undefined ? [] : [`What was done: ${remedy}.`]),
        ...(payment === undefined ? [] : [`Paid: ${payment.minor} minor units of ${payment.currency}.`]),
        `Reasons: ${reasons}`,
        ...(ground === undefined ? [] : [`Ground (${ground.kind}): ${ground.reference}`]),
        ...(territory === undefined ? [] : [`Territory: ${territory}`]),
        ...(until === undefined ? [] : [`Until: ${until}`]),
        'The decision was taken by a person. No automated means were used to find the matter or to decide.',
        ...(claim.complaint === undefined
          ? [`You can complain of it until ${complaintUntil.toString()}; another person then decides again.`]
          : []),
      ],
    };
  };
}
