import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PRODUCT_STATES, type Product, type ProductAssignment, type ProductQuery } from '../domain/product.js';
import { ProductQueryDto } from './product.dto.js';

export class ProductView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: PRODUCT_STATES }) readonly state!: string;
  @ApiProperty({ type: ProductQueryDto }) readonly query!: object;
  @ApiPropertyOptional({ description: 'Current works the query finds now' }) readonly works?: number;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({ description: 'The ETag' }) readonly version!: number;
}

export class AssignmentView {
  @ApiProperty({ format: 'uuid' }) readonly productId!: string;
  @ApiProperty({ format: 'uuid' }) readonly partnerId!: string;
  @ApiPropertyOptional({ description: 'One account; absent: everybody of the partner' }) readonly accountId?: string;
  @ApiProperty({ format: 'date-time' }) readonly assignedAt!: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Exclusive' }) readonly endsAt?: string;
}

export function productView({ id, name, state, query, createdAt, version }: Product, works?: number): ProductView {
  return {
    id,
    name,
    state,
    query: queryView(query),
    ...(works === undefined ? {} : { works }),
    createdAt: createdAt.toString(),
    version,
  };
}

export function assignmentView({ productId, partnerId, seat, assignedAt, endsAt }: ProductAssignment): AssignmentView {
  return {
    productId,
    partnerId,
    ...(seat === undefined ? {} : { accountId: seat }),
    assignedAt: assignedAt.toString(),
    ...(endsAt === undefined ? {} : { endsAt: endsAt.toString() }),
  };
}

function queryView({ createdFrom, createdUntil, ...lists }: ProductQuery): object {
  return {
    ...lists,
    ...(createdFrom === undefined ? {} : { createdFrom: createdFrom.toString() }),
    ...(createdUntil === undefined ? {} : { createdUntil: createdUntil.toString() }),
  };
}
