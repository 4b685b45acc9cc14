import type { HeldLicense, Medium, Use, UseQuestion } from '@app/licensing';
import type { Work } from '@app/works';
import type { DeliveredPart } from '../domain/feed-entry.js';

/** Uses that need the text and get it from a feed. Mining and training are served apart, by their own protocol. */
const PART_OF = {
  reprint: 'FULL',
  translation: 'FULL',
  adaptation: 'FULL',
  archive: 'FULL',
  resale: 'FULL',
  excerpt: 'EXCERPT',
} as const satisfies Partial<Record<Use, DeliveredPart>>;

const HOSTED: ReadonlySet<string> = new Set(['web', 'app']);

/** One question about one license of a work. */
export interface AskedUse {
  readonly question: UseQuestion;
  readonly held: HeldLicense;
  readonly use: Use;
  readonly medium: Medium;
  readonly part: DeliveredPart;
}

/** Whether domains say anything about a medium. */
export function isHosted(medium: string): boolean {
  return HOSTED.has(medium);
}

/** One question for each use and medium of a license, at the places the license itself names: asked about, not presumed. */
export function questionsAbout(
  work: Pick<Work, 'id' | 'language'>,
  held: HeldLicense,
  at: Temporal.Instant,
): AskedUse[] {
  const { partnerId, scope } = held.license;
  const [territory] = scope.territories;
  return scope.uses.flatMap((use) => {
    const part = partOf(use);
    if (part === undefined) return [];
    return scope.media.map((medium) => {
      const domain = isHosted(medium) ? scope.domains[0] : undefined;
      const language = use === 'translation' ? (scope.languages[0] ?? work.language) : work.language;
      const question: UseQuestion = {
        partnerId,
        workId: work.id,
        action: use,
        at,
        medium,
        language,
        ...(territory === undefined ? {} : { territory }),
        ...(domain === undefined ? {} : { domain }),
        ...(use === 'excerpt' && scope.excerptPercent !== undefined ? { excerptPercent: scope.excerptPercent } : {}),
      };
      return { question, held, use, medium, part };
    });
  });
}

function partOf(use: Use): DeliveredPart | undefined {
  return Object.hasOwn(PART_OF, use) ? PART_OF[use as keyof typeof PART_OF] : undefined;
}
