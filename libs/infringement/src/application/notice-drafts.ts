import type { PublisherProfile } from '@app/parties';
import type { FindWorks } from '@app/works';
import type { InfringementCase } from '../domain/infringement-case.js';
import type { NoticeContent, Recipient, Statement } from '../domain/notice.js';
import type { NoticeLanguage } from '../domain/notice-regime.js';

/** What a person writes; the rest comes from profile and case. */
export interface WrittenNotice {
  readonly recipient: Recipient;
  readonly claimant?: {
    readonly address?: string;
    readonly phone?: string;
    readonly email?: string;
    readonly identityProof?: string;
  };
  readonly authority?: string;
  /** Beside the case's own page. */
  readonly locations?: readonly string[];
  readonly evidence?: readonly string[];
  readonly reasons?: string;
  readonly statements: readonly Statement[];
  readonly signature?: string;
}

/** Fills a notice from what is on record: who owns, who acts, which work, where, and what was seen. */
export class NoticeDrafts {
  constructor(
    private readonly profile: PublisherProfile,
    private readonly findWorks: Pick<FindWorks, 'execute'>,
  ) {}

  async compose(file: InfringementCase, written: WrittenNotice, language: NoticeLanguage): Promise<NoticeContent> {
    const { rightsHolder, operator, mandate } = this.profile;
    const { recipient, claimant = {}, reasons, statements, signature } = written;
    const { url, workId, evidenceHash, usedAt } = file;
    const works = workId === undefined ? [] : await this.findWorks.execute({ ids: [workId] });
    const seen =
      evidenceHash === undefined
        ? []
        : [`SHA-256 ${evidenceHash}${usedAt === undefined ? '' : `, ${usedAt.toString()}`}`];
    return {
      recipient,
      claimant: { email: operator.contact.email, ...claimant, name: nameIn(rightsHolder.names, language) },
      sender: { name: nameIn(operator.names, language), standing: 'AGENT' },
      authority: written.authority ?? `${mandate.source}, ${mandate.writtenOn}`,
      works: works.map(({ id, title, uri }) => ({ id, title, uri })),
      locations: [...new Set([...(url === undefined ? [] : [url]), ...(written.locations ?? [])])],
      // what is written again came from the notice as it stood: the line of the stored page is in it already
      evidence: [...new Set([...seen, ...(written.evidence ?? [])])],
      statements,
      ...(reasons === undefined ? {} : { reasons }),
      ...(signature === undefined ? {} : { signature }),
    };
  }
}

function nameIn(names: Readonly<Record<string, string>>, language: string): string {
  return names[language] ?? Object.values(names)[0] ?? '';
}
