import type { HolidayCalendar } from '@app/deadlines';
import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { CurrentMandate, PublisherProfile } from '@app/parties';
import type { FindWorks, Work } from '@app/works';
import type { CaseId, InfringementCase } from '../domain/infringement-case.js';
import { limitationOf } from '../domain/limitation.js';
import type { NoticeLanguage } from '../domain/notice-regime.js';
import { missingOfPack, type PackKind, type PackNeed, writeCover } from '../domain/pack.js';
import { plainText } from '../domain/write-notice.js';
import type { CaseReader } from './case-store.port.js';
import type { ClockStore } from './clock-store.port.js';
import type { Documents } from './documents.port.js';
import type { EvidenceStatus } from './evidence-status.port.js';
import type { InfringementJournal } from './infringement-journal.js';
import { isLegalPerson } from './legal-person.js';
import { licenseCheckOf } from './license-check-of.js';
import type { LicenseChecks } from './license-checks.port.js';
import type { NoticeStore } from './notice-store.port.js';
import type { HandOverStore, Pack, Packer, PackFile } from './packs.port.js';
import { type CaseUnknown, caseUnknown, NOT_LEGAL_STAFF, type NotLegalStaff } from './refusals.js';

export interface MakePackCommand {
  readonly caseId: CaseId;
  readonly kind: PackKind;
  readonly recipient: string;
  readonly language: NoticeLanguage;
  readonly reasons?: string;
  readonly publicInterest?: string;
  readonly infringer?: string;
  readonly actor: Actor;
}

export interface PackIncomplete {
  readonly code: 'PACK_INCOMPLETE';
  readonly missing: readonly PackNeed[];
}

/** What a pack is made from; one object, so that a test can stand in for the neighbors. */
export interface PackSources {
  readonly profile: PublisherProfile;
  readonly calendars: readonly HolidayCalendar[];
  readonly mandates: Pick<CurrentMandate, 'execute'>;
  readonly works: Pick<FindWorks, 'execute'>;
  readonly cases: CaseReader;
  readonly notices: NoticeStore;
  readonly clocks: ClockStore;
  readonly licenses: LicenseChecks;
  readonly evidence: EvidenceStatus;
  readonly documents: Documents;
}

/** Staff works made before this day belong to the unit only by contract (Copyright Law, art. 18(2)(2), in force since). */
const STAFF_WORKS_SINCE = Temporal.Instant.from('2021-06-01T00:00:00+08:00');

/** Makes one zip file of all there is on a case: for a platform, an authority, or counsel. */
export class MakePack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly sources: PackSources,
    private readonly handOver: HandOverStore,
    private readonly packer: Packer,
    private readonly journal: InfringementJournal,
  ) {}

  async execute(command: MakePackCommand): Promise<Result<Pack, NotLegalStaff | CaseUnknown | PackIncomplete>> {
    const { caseId, kind, recipient, actor } = command;
    if (!isLegalPerson(actor)) return err(NOT_LEGAL_STAFF);
    const file = await this.sources.cases.byId(caseId);
    if (file === undefined) return err(caseUnknown(caseId));
    const at = this.clock.now();
    const [evidence, mandate] = await Promise.all([this.sources.evidence.of(file), this.handOver.liveMandate(caseId)]);
    const facts = {
      ...command,
      state: file.state,
      evidence: evidence.status,
      ...(mandate === undefined ? {} : { mandate }),
    };
    const missing = missingOfPack(facts);
    if (missing.length > 0) return err({ code: 'PACK_INCOMPLETE', missing });
    const [work] = file.workId === undefined ? [] : await this.sources.works.execute({ ids: [file.workId] });
    const files = [
      ...(await this.records(file, work, mandate === undefined ? {} : { counsel: mandate }, at)),
      ...(await this.noticeFiles(file)),
      ...(await this.evidenceFiles(evidence.bundleKey ?? evidence.manifestHash, evidence.bundleKey)),
    ];
    const cover = writeCover({
      ...facts,
      ...(file.url === undefined ? {} : { url: file.url }),
      ...(work === undefined ? {} : { work: `${work.title} (${work.uri})` }),
      files: files.map(({ path }) => path),
    });
    const letters = [
      text('cover.txt', plainText(cover)),
      { path: 'cover.pdf', bytes: await this.sources.documents.print(cover, at) },
    ];
    const { bytes, manifestHash } = this.packer.pack([...letters, ...files], at);
    const objectKey = await this.sources.documents.keep(bytes);
    const pack: Pack = {
      id: this.newId(),
      caseId,
      kind,
      recipient,
      objectKey,
      manifestHash,
      madeBy: actor.id,
      madeAt: at,
    };
    return this.work.run(async (tx) => {
      await this.handOver.addPack(tx, pack);
      await this.journal.note(tx, {
        topic: 'infringement.pack-made',
        subject: { type: 'infringement-case', id: caseId },
        actor,
        at,
        reason: kind,
        facts: { packId: pack.id, objectKey, manifestHash },
        payload: { packId: pack.id, caseId },
      });
      return ok(pack);
    });
  }

  /** Facts, chain of title, license check, deadlines. */
  private async records(
    file: InfringementCase,
    work: Work | undefined,
    more: object,
    at: Temporal.Instant,
  ): Promise<PackFile[]> {
    const { profile, calendars, mandates, cases, clocks, licenses } = this.sources;
    const usedAt = file.usedAt ?? file.openedAt;
    const [history, mandate, licenseCheck, running, facts] = await Promise.all([
      cases.historyOf(file.id),
      mandates.execute(usedAt),
      licenseCheckOf(licenses, file, at),
      clocks.clocksOf(file.id),
      clocks.factsOf(file.id),
    ]);
    return [
      json('facts.json', { case: file, history, ...more }),
      json('chain-of-title.json', {
        rightsHolder: profile.rightsHolder,
        operator: profile.operator,
        mandate,
        work: titleOf(work),
      }),
      json('license-check.json', licenseCheck ?? { verdict: 'NOT_ASKED', because: 'the case is about no work' }),
      json('deadlines.json', { clocks: running, limitation: limitationOf(facts, at, calendars), facts }),
    ];
  }

  private async noticeFiles(file: InfringementCase): Promise<PackFile[]> {
    const { notices, documents } = this.sources;
    const [all, counters] = await Promise.all([notices.ofCase(file.id), notices.countersOf(file.id)]);
    const sent = all.filter(({ served }) => served !== undefined);
    const letters = await Promise.all(
      sent.map(async ({ id, served }) => {
        const pdf = served === undefined ? undefined : await documents.read(served.pdfHash);
        return pdf === undefined ? [] : [{ path: `notices/${id}.pdf`, bytes: pdf }];
      }),
    );
    const records = sent.map(({ id, regime, served, delivery, approval }) => ({
      id,
      regime,
      served,
      delivery,
      approval,
    }));
    return [json('notices/record.json', { notices: records, counterNotices: counters }), ...letters.flat()];
  }

  private async evidenceFiles(key: string | undefined, bundleKey: string | undefined): Promise<PackFile[]> {
    const bytes = key === undefined ? undefined : await this.sources.documents.read(key);
    if (bytes === undefined) return [];
    return [{ path: bundleKey === undefined ? 'evidence/page.bin' : 'evidence/bundle.zip', bytes }];
  }
}

/** Where a work stands with its title; STAFF_CONTRACT_NEEDED: only a contract makes it the unit's. */
function titleOf(work: Work | undefined) {
  if (work === undefined) return undefined;
  const { id, uri, title, origin, sourceLabel, firstCreated, versionCreated, contentHash } = work;
  const isOld = Temporal.Instant.compare(firstCreated, STAFF_WORKS_SINCE) < 0;
  const flags = isOld ? ['STAFF_CONTRACT_NEEDED'] : [];
  return { id, uri, title, origin, sourceLabel, firstCreated, versionCreated, contentHash, flags };
}

function json(path: string, value: unknown): PackFile {
  return text(
    path,
    `${JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? each.toString() : each), 2)}\n`,
  );
}

function text(path: string, content: string): PackFile {
  return { path, bytes: new TextEncoder().encode(content) };
}
