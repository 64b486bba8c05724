import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../platform/index.js';
import type { PageOfPapers } from './paper-search.js';
import { PaperSummaryDto } from '../papers/paper.dto.js';

const longestQuery = 500;

export class PapersQuery extends PageQuery {
  @ApiPropertyOptional({
    type: 'string',
    maxLength: longestQuery,
    description:
      'Words, "phrases", author: journal: title: year:2019-2021, a PMID or a DOI. Without it: all papers, the newest first.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(longestQuery)
  q?: string;
}

export class NewSearchDto {
  @ApiProperty({ type: 'string', minLength: 1, maxLength: longestQuery })
  @IsString()
  @IsNotEmpty()
  @MaxLength(longestQuery)
  query: string;
}

export class PaperListDto implements PageOfPapers {
  @ApiProperty({ type: [PaperSummaryDto] })
  items: PaperSummaryDto[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'What to try when nothing was found.',
  })
  hint: string | null;
}

export class SearchResultDto extends PaperListDto {
  @ApiProperty({ type: 'string', format: 'uuid', description: 'The search, kept as evidence.' })
  id: string;

  @ApiProperty({ type: 'string' })
  query: string;
}

export class KeptSearchDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string' })
  query: string;

  @ApiProperty({ type: 'integer' })
  resultCount: number;

  @ApiProperty({ type: 'string', format: 'date-time' })
  searchedAt: Date;
}

export class KeptSearchListDto {
  @ApiProperty({ type: [KeptSearchDto] })
  items: KeptSearchDto[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
