import type { AttributionRequirement, CreditRegion } from './attribution-requirement.js';
import { type CreditNote, endsInLabel, findCredits, otherSource } from './classify-credit-text.js';
import { type CreditClass, type CreditDuty, compareCredit, dutyOf } from './credit-class.js';
import { isSameLine, type OwedLine } from './owed-line.js';

/** One block of a page's text, as a page reader gives it. */
export interface CreditBlock {
  readonly region: CreditRegion;
  readonly text: string;
  readonly visible: boolean;
  /** What hides it, e.g. `display:none`. */
  readonly hiddenBy?: string;
  readonly path?: string;
  /** Addresses the block links to. */
  readonly links?: readonly string[];
}

export interface CreditPage {
  readonly blocks: readonly CreditBlock[];
  /** What the page tells machines: `meta:source`, `link:canonical` … */
  readonly signals: readonly { readonly kind: string; readonly value: string }[];
}

/** One thing on the page that speaks about its source. */
export interface CreditEvidence {
  readonly region: CreditRegion;
  /** As it stands on the page. */
  readonly text: string;
  readonly class: CreditClass;
  readonly duty: CreditDuty;
  readonly visible: boolean;
  readonly hiddenBy?: string;
  readonly path?: string;
  /** Kind of a machine signal. */
  readonly signal?: string;
  readonly notes: readonly (CreditNote | CreditPlaceNote)[];
}

export type CreditPlaceNote = 'OWED_LINE' | 'LINK_MISSING' | 'HIDDEN_UNTIL_OPENED' | 'NAMES_HOST' | 'IN_PICTURE';

export interface CreditJudgment {
  readonly class: CreditClass;
  /** True only for a credit that fulfills the duty without anybody's review. */
  readonly satisfies: boolean;
  readonly duty: CreditDuty;
  /** The line that decided, as it stands on the page. */
  readonly line?: string;
  readonly region?: CreditRegion;
  readonly visible: boolean;
  /** Best first; everything that was found, so that a person can judge again. */
  readonly evidence: readonly CreditEvidence[];
}

/** Signals that name the site a page stands on, never where its text comes from. */
const HOST_SIGNALS =
  /(?:^|[:.])(?:og:)?(?:site_name|publisher|application-name|generator|keywords|description|title)$/iu;
/** Description of a picture. */
const PICTURE_SIGNAL = 'img:alt';
/** Text that a reader can open: a person decides. */
const OPENABLE = /\bdetails\b|\bpopover\b|login|paywall/iu;

/**
 * Whether a page carries the credit a publisher requires. The best class of all blocks and signals wins, in the order
 * of `CREDIT_CLASSES`, after what fulfills the duty; a bare mention counts for nothing on a page that credits somebody else.
 * @param owed the line this use owes, where that is known: printed in a place for credits it fulfills the duty, whatever its class
 */
export function judgeCredit(page: CreditPage, requirement: AttributionRequirement, owed?: OwedLine): CreditJudgment {
  const blocks = joinLabels(page.blocks, requirement);
  const evidence = [
    ...blocks.flatMap((block) => evidenceOf(block, requirement, owed)),
    ...page.signals.flatMap((signal) => signalEvidence(signal, requirement)),
  ].sort((a, b) => Number(b.duty === 'MET') - Number(a.duty === 'MET') || compareCredit(a.class, b.class));
  const best = evidence[0];
  const creditsOther = evidence.some((each) => each.class === 'NONE' && each.notes.includes('OTHER_SOURCE'));
  if (best === undefined || best.class === 'NONE' || (best.class === 'MENTION' && creditsOther)) {
    return { class: 'NONE', satisfies: false, duty: 'UNMET', visible: false, evidence };
  }
  const satisfies = best.duty === 'MET';
  return {
    class: best.class,
    satisfies,
    duty: best.duty,
    line: best.text,
    region: best.region,
    visible: best.visible,
    evidence,
  };
}

/** A label and its name may stand in two blocks, e.g. two cells of a table: read as one. */
function joinLabels(blocks: readonly CreditBlock[], requirement: AttributionRequirement): CreditBlock[] {
  const joined: CreditBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      last.region === block.region &&
      last.visible === block.visible &&
      endsInLabel(last.text, requirement)
    ) {
      const links = [...(last.links ?? []), ...(block.links ?? [])];
      joined[joined.length - 1] = { ...last, text: `${last.text} ${block.text}`, links };
    } else joined.push(block);
  }
  return joined;
}

function evidenceOf(
  block: CreditBlock,
  requirement: AttributionRequirement,
  owed: OwedLine | undefined,
): CreditEvidence[] {
  const openable = !block.visible && block.hiddenBy !== undefined && OPENABLE.test(block.hiddenBy);
  const region = block.visible || openable ? block.region : 'hidden';
  const place = {
    region: block.region,
    visible: block.visible && block.region !== 'hidden' && block.region !== 'meta',
    ...(block.hiddenBy === undefined ? {} : { hiddenBy: block.hiddenBy }),
    ...(block.path === undefined ? {} : { path: block.path }),
  };
  const isPlaced = place.visible && requirement.placement.includes(block.region);
  const unlinked = requirement.link === 'REQUIRED' && !linksHome(block.links ?? [], requirement);
  const found = findCredits(region, block.text, requirement).map((finding): CreditEvidence => {
    const isExact = finding.class === 'EXACT' || finding.class === 'EXACT_ZHUANGAO';
    const isOwed = isPlaced && finding.class === 'VARIANT' && owed !== undefined && isSameLine(finding.line, owed.line);
    const creditClass = openable && isExact ? 'VARIANT' : finding.class;
    const lacksLink = unlinked && (isExact || isOwed);
    const notes = [
      ...finding.notes,
      ...(isOwed ? ['OWED_LINE' as const] : []),
      ...(openable ? ['HIDDEN_UNTIL_OPENED' as const] : []),
      ...(lacksLink ? ['LINK_MISSING' as const] : []),
    ];
    const byClass = isOwed ? 'MET' : dutyOf(creditClass, requirement.ownMarker);
    return { ...place, text: finding.line, class: creditClass, duty: lacksLink ? 'REVIEW' : byClass, notes };
  });
  if (found.some(({ notes }) => notes.includes('OWED_LINE')) || !isPlaced) return found;
  const agreed = owed === undefined ? undefined : lineOf(block.text, owed);
  if (agreed !== undefined && !found.some(({ duty }) => duty === 'MET')) {
    // words that only this license knows
    const notes = unlinked ? (['OWED_LINE', 'LINK_MISSING'] as const) : (['OWED_LINE'] as const);
    return [{ ...place, text: agreed, class: 'VARIANT', duty: unlinked ? 'REVIEW' : 'MET', notes }, ...found];
  }
  if (found.length > 0) return found;
  const other = otherSource(block.text, requirement);
  return other === undefined ? [] : [{ ...place, text: other, class: 'NONE', duty: 'UNMET', notes: ['OTHER_SOURCE'] }];
}

/** The field of an information bar, or the whole line, that is the owed one. */
function lineOf(text: string, owed: OwedLine): string | undefined {
  return [text, ...text.split(/[|｜丨\n]/u)].find((part) => isSameLine(part, owed.line))?.trim();
}

function signalEvidence(
  signal: { readonly kind: string; readonly value: string },
  requirement: AttributionRequirement,
): CreditEvidence[] {
  if (signal.kind === PICTURE_SIGNAL) return pictureEvidence(signal, requirement);
  const namesHost = HOST_SIGNALS.test(signal.kind);
  return findCredits('meta', signal.value, requirement).map((finding) => ({
    region: 'meta',
    text: signal.value,
    class: namesHost ? 'MENTION' : finding.class,
    duty: 'UNMET',
    visible: false,
    signal: signal.kind,
    notes: namesHost ? ['NAMES_HOST'] : finding.notes,
  }));
}

/**
 * A picture may show the credit that its description repeats (law/LAW.md E.1: text in pictures goes to a person). What the description
 * alone says is seen by nobody: it fulfills nothing, and is held against nobody unseen.
 */
function pictureEvidence(
  { kind, value }: { readonly kind: string; readonly value: string },
  requirement: AttributionRequirement,
): CreditEvidence[] {
  return findCredits('tail', value, requirement)
    .filter(({ class: creditClass }) => dutyOf(creditClass, 'REVIEWED') !== 'UNMET')
    .map(({ line, notes }) => ({
      region: 'meta',
      text: line,
      class: 'VARIANT',
      duty: 'REVIEW',
      visible: false,
      signal: kind,
      notes: [...notes, 'IN_PICTURE'],
    }));
}

/** Whether one of the links leads to the publisher's own site. */
function linksHome(links: readonly string[], requirement: AttributionRequirement): boolean {
  return links.some((link) => {
    const host = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/iu.exec(link)?.[1]?.toLowerCase();
    return (
      host !== undefined && requirement.brand.domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
    );
  });
}
