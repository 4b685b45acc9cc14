import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeCursor, encodeCursor, nextLink } from './cursor.js';

/** Query of a list in order of id; its pages go by the id of their last item. */
export class IdPageQueryDto {
  @ApiProperty({ required: false, default: 50, minimum: 1, maximum: 100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 50;

  @ApiProperty({ required: false, description: 'From the `Link` header of the page before' })
  @IsOptional()
  @IsString()
  readonly cursor?: string;
}

/** Id of the last item of the page before. @throws ProblemException CURSOR_INVALID */
export function placeFrom(cursor: string | undefined): string | undefined {
  return decodeCursor(cursor, ['UUID'])?.[0];
}

/** Cuts off the one item more than asked for and, when there was one, names the next page in the `Link` header. */
export function pageOf<T extends { readonly id: string }>(
  found: readonly T[],
  limit: number,
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
