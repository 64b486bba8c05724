import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../../platform/index.js';

export class DoubtEntryQuery {
  @ApiPropertyOptional({
    type: 'string',
    format: 'uuid',
    description: 'Only what rested on this entry of the accreditation history.',
  })
  @IsOptional()
  @IsUUID()
  entry?: string;
}

export class DoubtQuery extends IntersectionType(PageQuery, DoubtEntryQuery) {}

/** Without its learner: the operator sees none. */
export class OperatedAwardInDoubt {
  @ApiProperty({ type: 'string', format: 'uuid' })
  claimId: string;

  @ApiProperty({ type: 'string', format: 'date' })
  completedOn: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  claimedAt: Date;

  @ApiProperty({ type: 'string' })
  creditName: string;

  @ApiProperty({ type: 'string' })
  amount: string;

  @ApiProperty({ type: 'string' })
  ruleSetId: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Who was held to accredit the provider when it was awarded.',
  })
  accreditedBy: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Its certificates in force.' })
  serials: string | null;
}

export class OperatedAwardsInDoubt {
  @ApiProperty({ type: [OperatedAwardInDoubt] })
  items: OperatedAwardInDoubt[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class AwardInDoubtDto extends OperatedAwardInDoubt {
  @ApiProperty({ type: 'string', format: 'uuid' })
  learnerId: string;

  @ApiProperty({ type: 'string' })
  learnerName: string;
}

export class AwardsInDoubtDto {
  @ApiProperty({ type: [AwardInDoubtDto] })
  items: AwardInDoubtDto[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
