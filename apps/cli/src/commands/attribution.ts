import type { AttributionRequirement, CreditBlock, CreditJudgment } from '@app/reprints';
import type { Command } from 'commander';
import { inputPages } from '../inputs/documents.js';
import { requireProfile } from '../inputs/profile.js';
import type { Io } from '../io.js';
import { CommandRefused } from '../output/command-refused.js';
import { ManyInputs, type OutputOptions, print } from '../output/print.js';
import { hintOf } from './extract.js';

interface AttributionOptions extends OutputOptions {
  readonly page: readonly string[];
  readonly url?: string;
  readonly language?: string;
  readonly profile?: string;
}

/** `attribution --page FILE`: whether pages carry the credit the publisher requires. */
export function registerAttribution(program: Command, io: Io): void {
  program
    .command('attribution')
    .description('whether pages carry the required credit line')
    .requiredOption('--page <path...>', 'HTML, text, JSON Lines or WARC files, or folders of them')
    .option('--url <url>', 'where the page stands')
    .option('--language <tag>', 'language of the use, BCP 47: the required line in it satisfies, too')
    .option('--profile <file>', 'publisher profile; the sample profile where absent')
    .option('--json', 'one JSON object a page')
    .action(async (options: AttributionOptions) => {
      const { attributionRequirementOf, CREDIT_REGIONS, judgeCredit, lineIn, textBlocks } = await import(
        '../rules/credits.js'
      );
      const { readPage } = await import('@app/pages');
      const requirement: AttributionRequirement = attributionRequirementOf(await requireProfile(io, options.profile));
      const owed = options.language === undefined ? undefined : lineIn(options.language, requirement);
      const blocksOf = (text: string, region?: string): readonly CreditBlock[] => {
        const known = CREDIT_REGIONS.find((each) => each === region);
        return known === undefined ? textBlocks(text, requirement) : [{ region: known, text, visible: true }];
      };
      const inputs = new ManyInputs(io, options);
      for await (const input of inputPages(io, options.page)) {
        await inputs.attempt(() => {
          if (input instanceof CommandRefused) throw input;
          const page =
            input.form === 'HTML'
              ? readPage(input.bytes, hintOf(input, options.url))
              : { blocks: blocksOf(input.text, input.region), signals: [] };
          const judged = judgeCredit(page, requirement, owed);
          const { class: creditClass, satisfies, duty, line, region, visible, evidence } = judged;
          const result = {
            page: input.page,
            class: creditClass,
            satisfies,
            line: line ?? null,
            region: region ?? null,
            visible,
            duty,
            evidence,
          };
          print(io, options, result, () => human(input.page, judged));
        });
      }
      inputs.finish();
    });
}

function human(page: string, { class: creditClass, satisfies, duty, line, region, evidence }: CreditJudgment): string {
  const verdict = satisfies ? 'credited as required' : duty === 'REVIEW' ? 'for a person to review' : 'not credited';
  const decided = line === undefined ? '' : `: “${line}” in ${region ?? 'the page'}`;
  const more = evidence.slice(1).map((each) => `  also ${each.class}: “${each.text}” in ${each.region}`);
  return [`${page}: ${verdict}, ${creditClass}${decided}`, ...more].join('\n');
}
