import { onTheClockOf, REGISTER, traceText } from '@app/deadlines';
import { fill } from '@app/kernel';
import type { Claim } from './claim.js';
import { explainWindow } from './explain-window.js';
import type { LetterLanguage, LetterSentence, LetterWords } from './letter-wording.js';
import { inWords, letterWords } from './letter-words.js';
import type { Payment, StatementOfReasons } from './statement-of-reasons.js';
import type { Told } from './told.js';

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** What opens a claim from a letter: an address, good once, and for how many days. */
export interface LetterLink {
  readonly address: string;
  readonly days: number;
}

/** What a claimant is told of a step, in the language chosen. It names nobody: whose mailbox it lies in knows. */
export function letterTo(claim: Claim, told: Told, link: LetterLink, language: LetterLanguage): Letter {
  const { subjects, sentences } = letterWords(language);
  const number = claim.id;
  const access = fill(sentences.access, { link: link.address, days: String(link.days) });
  return {
    subject: fill(sentences.subject, { subject: subjects[told], number }),
    text: [...BODIES[told](claim, language), access, fill(sentences.number, { number })].join('\n\n'),
  };
}

/**
 * What the source of a reprinted work is told: the matter, not who raised it.
 * @param languages the source has chosen none: it is written to in each, one after the other
 */
export function letterToSource(claim: Claim, languages: readonly LetterLanguage[]): Letter {
  const about = [claim.subject.workUri, claim.subject.pageUrl].filter((part) => part !== undefined).join('\n');
  const all = languages.map(letterWords);
  return {
    subject: `${all.map(({ subjects }) => subjects.ToSource).join(' / ')} (${claim.id})`,
    text: all
      .flatMap(({ sentences }) => [
        fill(sentences.reprinted, { about }),
        ...(claim.statement === undefined ? [] : [claim.statement]),
        sentences.pleaseExamine,
      ])
      .join('\n\n'),
  };
}

/** The sentence behind a rule of the register; undefined for a rule that is the publisher's alone. */
export function ruleText(code: string, language: LetterLanguage): string | undefined {
  const known = Object.entries(REGISTER).find(([each]) => each === code)?.[1].text;
  return known === undefined
    ? undefined
    : (Object.entries(letterWords(language).rules).find(([each]) => each === code)?.[1] ?? known);
}

const BODIES: Readonly<Record<Told, (claim: Claim, language: LetterLanguage) => readonly string[]>> = {
  ClaimFiled: received,
  ClaimFoundIncomplete: ({ missing }, language) => {
    const { sentences, elements } = letterWords(language);
    return [
      listed(
        sentences.needed,
        missing.map((each) => inWords(elements, each)),
      ),
    ];
  },
  ClaimUpheld: decided('ClaimUpheld'),
  ClaimRejected: decided('ClaimRejected'),
  ClaimForwarded: decided('ClaimForwarded'),
  DraftReminded: ({ draftLapse, window }, language) => [
    fill(letterWords(language).sentences.reminded, { lapsesAt: onTheClockOf(window.computation, draftLapse.at) }),
  ],
  LinkRequested: (_claim, language) => [letterWords(language).sentences.linkAsked],
};

function received(claim: Claim, language: LetterLanguage): readonly string[] {
  const { sentences } = letterWords(language);
  const { rule, computation } = claim.window;
  const says = ruleText(rule, language);
  return [
    sentences.received,
    explainWindow(claim, language),
    listed(
      sentences.howCounted,
      computation.trace.map((entry) => traceText(entry, language)),
    ),
    ...(says === undefined ? [] : [says]),
  ];
}

function listed(head: string, items: readonly string[]): string {
  return [head, ...items.map((item) => `- ${item}`)].join('\n');
}

function decided(told: Told): (claim: Claim, language: LetterLanguage) => readonly string[] {
  return (claim, language) => {
    const words = letterWords(language);
    const { sentences, subjects } = words;
    const decision = claim.decisions.at(-1);
    const complaint =
      decision === undefined || claim.complaint !== undefined
        ? []
        : [fill(sentences.complaint, { until: onTheClockOf(claim.window.computation, decision.complaintEnd.at) })];
    return [
      fill(sentences.decided, { subject: subjects[told] }),
      ...(decision === undefined ? [] : [...stated(decision, words, language), sentences.byPerson]),
      ...complaint,
    ];
  };
}

function stated(decision: StatementOfReasons, words: LetterWords, language: LetterLanguage): readonly string[] {
  const { remedy, payment, reasons, ground, territory, until } = decision;
  const said: [LetterSentence, Readonly<Record<string, string>> | undefined][] = [
    ['done', remedy && { remedy: words.remedies[remedy] }],
    ['paid', payment && { amount: amountOf(payment, language) }],
    ['reasons', { reasons }],
    ['ground', ground && { kind: words.grounds[ground.kind], reference: ground.reference }],
    ['territory', territory === undefined ? undefined : { territory }],
    ['until', until === undefined ? undefined : { until }],
  ];
  return said.flatMap(([sentence, values]) => (values === undefined ? [] : [fill(words.sentences[sentence], values)]));
}

/** As the language writes money: `CN¥500.00`. */
function amountOf({ minor, currency }: Payment, language: LetterLanguage): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0));
}
