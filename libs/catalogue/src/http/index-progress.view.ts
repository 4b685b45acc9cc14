import type { IndexWorks } from '@app/works';
import { ApiProperty } from '@nestjs/swagger';

export class IndexProgressView {
  @ApiProperty({ description: 'Versions of works indexed since `startedAt`' }) readonly works!: number;
  @ApiProperty({ description: 'Of the last work indexed' }) readonly sequence!: string;
  @ApiProperty({ description: 'Of the last work taken in; equal where all are indexed' }) readonly latest!: string;
  @ApiProperty() readonly isComplete!: boolean;
  @ApiProperty({ format: 'date-time' }) readonly startedAt!: string;
  @ApiProperty({ format: 'date-time' }) readonly movedAt!: string;
}

export function indexProgressView(progress: Awaited<ReturnType<IndexWorks['progress']>>): IndexProgressView {
  const { works, sequence, latest, startedAt, movedAt } = progress;
  return {
    works,
    sequence: String(sequence),
    latest: String(latest),
    isComplete: sequence >= latest,
    startedAt: startedAt.toString(),
    movedAt: movedAt.toString(),
  };
}
