import { decodeCursor, encodeCursor, nextLink, problem } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, isUUID, Max, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ListQuery } from '../application/partner-store.port.js';

export class PageQueryDto {
  @ApiProperty({ required: false, default: 50, minimum: 1, maximum: 100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 50;

  @ApiProperty({ required: false, description: 'From the Link header of the page before' })
  @IsOptional()
  @IsString()
  readonly cursor?: string;
}

/** One row more than asked for: it tells whether there is a next page. */
export function listQuery({ limit, cursor }: PageQueryDto): ListQuery {
  const [after] = decodeCursor(cursor, 1) ?? [];
  if (after !== undefined && !isUUID(after)) throw problem({ code: 'CURSOR_INVALID' });
  return { limit: limit + 1, ...(after === undefined ? {} : { after }) };
}

/** Cuts the extra row off and, when there was one, names the next page in the `Link` header. */
export function page<T extends { readonly id: string }>(
  found: readonly T[],
  { limit }: PageQueryDto,
  request: FastifyRequest,
  reply: FastifyReply,
): readonly T[] {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (found.length > limit && last !== undefined) {
    void reply.header('link', nextLink(request.url, encodeCursor([last.id])));
  }
  return items;
}
