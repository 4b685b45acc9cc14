import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { RequestThread } from '../application/read-thread.js';
import { type CounterOffer, OFFER_STATES } from '../domain/counter-offer.js';
import {
  MESSAGE_KINDS,
  MESSAGE_VISIBILITIES,
  type RequestFile,
  type RequestMessage,
  SIDES,
} from '../domain/request-message.js';
import { scopeJson } from '../domain/scope.js';
import { LicenseRequestView, QuoteView, quoteView } from './license-request.view.js';
import { ScopeDto } from './scope.dto.js';

export class MessageView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: MESSAGE_KINDS }) readonly kind!: string;
  @ApiProperty({ enum: MESSAGE_VISIBILITIES }) readonly visibility!: string;
  @ApiProperty({ enum: SIDES }) readonly side!: string;
  @ApiProperty() readonly text!: string;
  @ApiProperty({ format: 'date-time' }) readonly writtenAt!: string;
}

export class RequestFileView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ description: 'Found in the bytes' }) readonly mediaType!: string;
  @ApiProperty({ description: 'Bytes' }) readonly size!: number;
  @ApiProperty({ description: 'SHA-256, hex' }) readonly sha256!: string;
  @ApiProperty({ enum: MESSAGE_VISIBILITIES }) readonly visibility!: string;
  @ApiProperty({ enum: SIDES }) readonly side!: string;
  @ApiProperty({ format: 'date-time' }) readonly uploadedAt!: string;
}

export class CounterOfferView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid', description: 'The quote it answers' }) readonly quoteId!: string;
  @ApiProperty({ enum: OFFER_STATES }) readonly state!: string;
  @ApiPropertyOptional({ description: 'Net, minor units of the quote’s currency' }) readonly netMinor?: number;
  @ApiPropertyOptional({ type: ScopeDto }) readonly scope?: object;
  @ApiPropertyOptional() readonly note?: string;
  @ApiProperty({ format: 'date-time' }) readonly offeredAt!: string;
  @ApiPropertyOptional() readonly answer?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly answeredAt?: string;
}

/** A request after a counter-offer was made or answered. */
export class OfferedRequestView extends LicenseRequestView {
  @ApiProperty({ type: CounterOfferView }) readonly counterOffer!: CounterOfferView;
}

export class ThreadView {
  @ApiProperty({ type: [MessageView], description: 'Oldest first, as all lists here' })
  readonly messages!: readonly MessageView[];
  @ApiProperty({ type: [RequestFileView] }) readonly files!: readonly RequestFileView[];
  @ApiProperty({ type: [CounterOfferView] }) readonly counterOffers!: readonly CounterOfferView[];
  @ApiProperty({ type: [QuoteView] }) readonly quotes!: readonly QuoteView[];
}

export function threadView({ messages, files, offers, quotes }: RequestThread): ThreadView {
  return {
    messages: messages.map(messageView),
    files: files.map(fileView),
    counterOffers: offers.map(offerView),
    quotes: quotes.map(quoteView),
  };
}

/** Without the author: partners are not told who at the desk wrote, the desk reads it in the log. */
export function messageView({ id, kind, visibility, side, text, writtenAt }: RequestMessage): MessageView {
  return { id, kind, visibility, side, text, writtenAt: writtenAt.toString() };
}

export function fileView({
  id,
  name,
  mediaType,
  size,
  sha256,
  visibility,
  side,
  uploadedAt,
}: RequestFile): RequestFileView {
  return { id, name, mediaType, size, sha256, visibility, side, uploadedAt: uploadedAt.toString() };
}

export function offerView(offer: CounterOffer): CounterOfferView {
  const { id, quoteId, state, netMinor, scope, note, offeredAt, answer, answeredAt } = offer;
  return {
    id,
    quoteId,
    state,
    ...(netMinor === undefined ? {} : { netMinor: Number(netMinor) }),
    ...(scope === undefined ? {} : { scope: scopeJson(scope) }),
    ...(note === undefined ? {} : { note }),
    offeredAt: offeredAt.toString(),
    ...(answer === undefined ? {} : { answer }),
    ...(answeredAt === undefined ? {} : { answeredAt: answeredAt.toString() }),
  };
}
