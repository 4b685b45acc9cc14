import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { RequestThreadStore } from '../application/request-thread-store.port.js';
import { type CounterOffer, OFFER_STATES } from '../domain/counter-offer.js';
import {
  MESSAGE_KINDS,
  MESSAGE_VISIBILITIES,
  type MessageVisibility,
  type RequestFile,
  type RequestMessage,
  SIDES,
} from '../domain/request-message.js';
import { scopeJson } from '../domain/scope.js';
import { CounterOfferRow } from './counter-offer.row.js';
import { dateOf, instantOf, optionalDate, optionalInstant } from './instants.js';
import { RequestFileRow } from './request-file.row.js';
import { RequestMessageRow } from './request-message.row.js';
import { known, scopeFromJson } from './scope.mapper.js';

@Injectable()
export class RequestThreadRepository implements RequestThreadStore {
  constructor(private readonly dataSource: DataSource) {}

  async insertOffer(tx: Tx, offer: CounterOffer): Promise<void> {
    await managerOf(tx).insert(CounterOfferRow, offerRow(offer) as never);
  }

  async openOffer(tx: Tx, requestId: string): Promise<CounterOffer | undefined> {
    const row = await managerOf(tx).findOne(CounterOfferRow, {
      where: { requestId, state: 'OPEN' },
      lock: { mode: 'pessimistic_write' },
    });
    return row === null ? undefined : offerFrom(row);
  }

  async applyOffer(tx: Tx, seen: CounterOffer, next: CounterOffer): Promise<void> {
    const { affected } = await managerOf(tx).update(
      CounterOfferRow,
      { id: seen.id, state: seen.state },
      {
        state: next.state,
        answer: next.answer ?? null,
        answeredBy: next.answeredBy ?? null,
        answeredAt: optionalDate(next.answeredAt),
      },
    );
    if (affected !== 1) throw new Error(`INVARIANT: counter-offer ${seen.id} was locked in state ${seen.state}`);
  }

  async offers(requestId: string): Promise<readonly CounterOffer[]> {
    const rows = await this.dataSource
      .getRepository(CounterOfferRow)
      .find({ where: { requestId }, order: { offeredAt: 'ASC', id: 'ASC' } });
    return rows.map(offerFrom);
  }

  async insertMessage(tx: Tx, message: RequestMessage): Promise<void> {
    await managerOf(tx).insert(RequestMessageRow, { ...message, writtenAt: dateOf(message.writtenAt) });
  }

  async messages(requestId: string, readable: readonly MessageVisibility[]): Promise<readonly RequestMessage[]> {
    const rows = await this.dataSource
      .getRepository(RequestMessageRow)
      .find({ where: { requestId, visibility: In([...readable]) }, order: { writtenAt: 'ASC', id: 'ASC' } });
    return rows.map(messageFrom);
  }

  async insertFile(tx: Tx, file: RequestFile): Promise<void> {
    await managerOf(tx).insert(RequestFileRow, { ...file, uploadedAt: dateOf(file.uploadedAt) });
  }

  countFiles(tx: Tx, requestId: string): Promise<number> {
    return managerOf(tx).countBy(RequestFileRow, { requestId });
  }

  async files(requestId: string, readable: readonly MessageVisibility[]): Promise<readonly RequestFile[]> {
    const rows = await this.dataSource
      .getRepository(RequestFileRow)
      .find({ where: { requestId, visibility: In([...readable]) }, order: { uploadedAt: 'ASC', id: 'ASC' } });
    return rows.map(fileFrom);
  }
}

function messageFrom({
  id,
  requestId,
  kind,
  visibility,
  side,
  authorId,
  text,
  writtenAt,
}: RequestMessageRow): RequestMessage {
  return {
    id,
    requestId,
    kind: known(MESSAGE_KINDS, kind),
    visibility: known(MESSAGE_VISIBILITIES, visibility),
    side: known(SIDES, side),
    authorId,
    text,
    writtenAt: instantOf(writtenAt),
  };
}

function fileFrom(row: RequestFileRow): RequestFile {
  const { id, requestId, name, mediaType, size, sha256, uploadedBy } = row;
  return {
    id,
    requestId,
    name,
    mediaType,
    size,
    sha256,
    visibility: known(MESSAGE_VISIBILITIES, row.visibility),
    side: known(SIDES, row.side),
    uploadedBy,
    uploadedAt: instantOf(row.uploadedAt),
  };
}

function offerFrom(row: CounterOfferRow): CounterOffer {
  const answeredAt = optionalInstant(row.answeredAt);
  return {
    id: row.id,
    requestId: row.requestId,
    quoteId: row.quoteId,
    state: known(OFFER_STATES, row.state),
    ...(row.netMinor === null ? {} : { netMinor: BigInt(row.netMinor) }),
    ...(row.scope === null ? {} : { scope: scopeFromJson(row.scope) }),
    ...(row.note === null ? {} : { note: row.note }),
    offeredBy: row.offeredBy,
    offeredAt: instantOf(row.offeredAt),
    ...(row.answer === null ? {} : { answer: row.answer }),
    ...(row.answeredBy === null ? {} : { answeredBy: row.answeredBy }),
    ...(answeredAt === undefined ? {} : { answeredAt }),
  };
}

function offerRow(offer: CounterOffer): CounterOfferRow {
  return {
    id: offer.id,
    requestId: offer.requestId,
    quoteId: offer.quoteId,
    state: offer.state,
    netMinor: offer.netMinor?.toString() ?? null,
    scope: offer.scope === undefined ? null : scopeJson(offer.scope),
    note: offer.note ?? null,
    offeredBy: offer.offeredBy,
    offeredAt: dateOf(offer.offeredAt),
    answer: offer.answer ?? null,
    answeredBy: offer.answeredBy ?? null,
    answeredAt: optionalDate(offer.answeredAt),
  };
}
