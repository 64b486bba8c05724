import { ApiProperty } from '@nestjs/swagger';
import type { CreditDocument } from '../domain/finding.js';
import { ClaimProviderDto, ClaimRuleSetDto } from './claim.dto.js';

export class OptionProviderDto extends ClaimProviderDto {
  @ApiProperty({ type: 'string', nullable: true })
  accreditedBy: string | null;
}

export class CreditOptionDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: 'string' })
  creditName: string;

  @ApiProperty({ type: 'string' })
  unit: string;

  @ApiProperty({ type: () => OptionProviderDto })
  provider: OptionProviderDto;

  @ApiProperty({ type: 'string' })
  learningFormat: string;

  @ApiProperty({ type: () => ClaimRuleSetDto })
  ruleSet: ClaimRuleSetDto;

  @ApiProperty({
    type: 'string',
    enum: ['certificate', 'participation', 'none'],
    description: 'What documents the credit for this learner; none: the own log.',
  })
  document: CreditDocument;

  @ApiProperty({ type: 'boolean' })
  available: boolean;

  @ApiProperty({ type: 'string', nullable: true })
  whyNot: string | null;
}

export class CreditOptionsDto {
  @ApiProperty({ type: () => [CreditOptionDto] })
  items: CreditOptionDto[];
}
