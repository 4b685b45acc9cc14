import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReviewPlace } from '../application/review-new-texts.js';
import { ReviewPlaceRow } from './review-place.row.js';

const NAME = 'works';

@Injectable()
export class ReviewPlaceRepository implements ReviewPlace {
  constructor(private readonly dataSource: DataSource) {}

  async read(): Promise<bigint> {
    const row = await this.dataSource.getRepository(ReviewPlaceRow).findOneByOrFail({ name: NAME });
    return BigInt(row.sequence);
  }

  async move(from: bigint, to: bigint): Promise<boolean> {
    const { affected } = await this.dataSource
      .getRepository(ReviewPlaceRow)
      .update({ name: NAME, sequence: String(from) }, { sequence: String(to) });
    return affected === 1;
  }
}
