import { ApiProperty } from '@nestjs/swagger';
import { OptionalDay } from '../../platform/index.js';

const amount = { type: 'string', description: 'Exact decimal text.', example: '12.50' } as const;

/** The days of completion, both included. */
export class CreditTotalsQuery {
  @OptionalDay('The first day.')
  from?: string;

  @OptionalDay('The last day.')
  to?: string;
}

export class CreditTotalOfKindDto {
  @ApiProperty({ type: 'string', nullable: true, description: 'null: the learner named no kind.' })
  unit: string | null;

  @ApiProperty({ type: 'string' })
  creditName: string;

  @ApiProperty({ ...amount, description: 'Awarded by a provider.' })
  certified: string;

  @ApiProperty({ ...amount, description: 'In logs that the learner keeps here.' })
  ownLog: string;

  @ApiProperty({ ...amount, description: 'From elsewhere, reported by the learner.' })
  elsewhere: string;

  @ApiProperty({ ...amount, description: 'All of these together.' })
  total: string;
}

export class CreditTotalsDto {
  @ApiProperty({ type: [CreditTotalOfKindDto] })
  items: CreditTotalOfKindDto[];

  @ApiProperty({ type: 'integer', description: 'How many credits from elsewhere there are.' })
  elsewhere: number;

  @ApiProperty({
    type: 'integer',
    description: 'How many of those look entered twice, and are not in the totals.',
  })
  repeated: number;
}
