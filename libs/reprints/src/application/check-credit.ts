import { err, ok, type Result } from '@app/kernel';
import { readPage } from '@app/pages';
import type { AttributionRequirement } from '../domain/attribution-requirement.js';
import { type CreditJudgment, type CreditPage, judgeCredit } from '../domain/judge-credit.js';
import { lineIn } from '../domain/owed-line.js';
import { textBlocks } from '../domain/text-blocks.js';

/** What a partner is about to print: a whole page, or the text with its lines around it. */
export type CheckCreditCommand = (
  | { readonly html: string; readonly url?: string | undefined }
  | { readonly text: string }
) & {
  /** BCP 47, of the text as it will be printed: the publisher's line in it satisfies, too. */
  readonly language?: string | undefined;
};

export interface CreditCheck {
  readonly judgment: CreditJudgment;
  /** Lines that would satisfy, by language. */
  readonly lines: Readonly<Record<string, string>>;
  /** Days to mend a defect after it was found on a published page. */
  readonly cureDays: number;
}

export interface CheckCreditRefusal {
  readonly code: 'CREDIT_CHECK_EMPTY';
  readonly expected: string;
}

/** Pre-flight: judges a page before it is published, by the same rules the scanner uses after. Stores nothing. */
export class CheckCredit {
  constructor(private readonly requirement: AttributionRequirement) {}

  execute(command: CheckCreditCommand): Result<CreditCheck, CheckCreditRefusal> {
    const written = 'html' in command ? command.html : command.text;
    if (written.trim() === '')
      return err({ code: 'CREDIT_CHECK_EMPTY', expected: 'a page or a text that is not empty' });
    const page: CreditPage =
      'html' in command
        ? readHtml(command.html, command.url)
        : { blocks: textBlocks(command.text, this.requirement), signals: [] };
    const { language } = command;
    const owed = language === undefined ? undefined : lineIn(language, this.requirement);
    const judgment = judgeCredit(page, this.requirement, owed);
    return ok({ judgment, lines: this.requirement.lines, cureDays: this.requirement.cureDays });
  }
}

function readHtml(html: string, url: string | undefined): CreditPage {
  // the text is decoded already: say so, whatever the page's own meta element claims
  const hint = { contentType: 'text/html; charset=utf-8', ...(url === undefined ? {} : { url }) };
  return readPage(new TextEncoder().encode(html), hint);
}
