import type { Money, MoneyJson } from '@app/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { DAMAGES_BASES, type Damages } from '../domain/damages.js';

export class AmountView {
  @ApiProperty({ description: 'Fen' })
  readonly minor!: number;

  @ApiProperty({ example: 'CNY' })
  readonly currency!: string;
}

export class MultipliedView {
  @ApiProperty({ enum: ['TIMES_N', 'ONE_PLUS_N'], description: 'Which of the two the law means is open' })
  readonly code!: string;

  @ApiProperty({ type: AmountView })
  readonly damages!: AmountView;

  @ApiProperty({ type: AmountView, description: 'With the reasonable costs' })
  readonly total!: AmountView;
}

export class StatutoryView {
  @ApiProperty({ enum: ['PER_CASE', 'PER_WORK'], description: 'Which of the two the law means is open' })
  readonly code!: string;

  @ApiProperty({ type: AmountView })
  readonly least!: AmountView;

  @ApiProperty({ type: AmountView })
  readonly most!: AmountView;

  @ApiProperty({ type: AmountView, description: 'With the reasonable costs' })
  readonly leastTotal!: AmountView;

  @ApiProperty({ type: AmountView, description: 'With the reasonable costs' })
  readonly mostTotal!: AmountView;
}

export class DamagesLineView {
  @ApiProperty()
  readonly what!: string;

  @ApiProperty({ description: 'Article it rests on' })
  readonly rule!: string;

  @ApiProperty({ type: AmountView })
  readonly amount!: AmountView;
}

export class DamagesView {
  @ApiProperty({ enum: DAMAGES_BASES })
  readonly basis!: string;

  @ApiProperty({ required: false, type: AmountView })
  readonly base?: AmountView;

  @ApiProperty({ type: AmountView })
  readonly costs!: AmountView;

  @ApiProperty({ required: false, type: AmountView })
  readonly total?: AmountView;

  @ApiProperty({ type: [MultipliedView] })
  readonly multiplied!: readonly MultipliedView[];

  @ApiProperty({ type: [StatutoryView], description: 'Where nothing can be computed' })
  readonly statutory!: readonly StatutoryView[];

  @ApiProperty({ type: [DamagesLineView] })
  readonly lines!: readonly DamagesLineView[];

  @ApiProperty({ type: [String] })
  readonly flags!: readonly string[];
}

export function damagesView(damages: Damages, json: (amount: Money) => MoneyJson): DamagesView {
  const { basis, base, costs, total, multiplied, statutory, lines, flags } = damages;
  return {
    basis,
    costs: json(costs),
    ...(base === undefined ? {} : { base: json(base) }),
    ...(total === undefined ? {} : { total: json(total) }),
    multiplied: multiplied.map((each) => ({ code: each.code, damages: json(each.damages), total: json(each.total) })),
    statutory: statutory.map(({ code, least, most, leastTotal, mostTotal }) => ({
      code,
      least: json(least),
      most: json(most),
      leastTotal: json(leastTotal),
      mostTotal: json(mostTotal),
    })),
    lines: lines.map(({ what, rule, amount }) => ({ what, rule, amount: json(amount) })),
    flags,
  };
}
