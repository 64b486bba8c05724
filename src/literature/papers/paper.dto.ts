import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { badges, type Badge } from '../domain/badges.js';
import type { FullTextLink } from '../domain/full-text-links.js';
import type { PaperPage } from './papers.js';
import type { PaperSummary, Reaction } from './paper-summary.js';

const Markup = () =>
  ApiProperty({
    type: 'string',
    description:
      'Text in which only <b> <i> <sub> <sup> <u> stand; every other &, < and > is escaped.',
  });

export class PaperSummaryDto implements PaperSummary {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', nullable: true })
  pmid: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  doi: string | null;

  @ApiProperty({ type: 'string' })
  title: string;

  @Markup()
  titleMarkup: string;

  @ApiProperty({ type: 'string', example: 'Lee A, Okoye B, et al.' })
  authorNames: string;

  @ApiProperty({ type: 'string', nullable: true })
  journal: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  year: number | null;

  @ApiProperty({ type: 'string', description: 'The beginning of the abstract.' })
  excerpt: string;

  @ApiProperty({ type: 'string', enum: badges, isArray: true })
  badges: Badge[];

  @ApiProperty({ type: 'boolean' })
  saved: boolean;

  @ApiProperty({ type: 'string', enum: ['like', 'dislike'], nullable: true })
  reaction: Reaction | null;
}

export class LinkDto implements FullTextLink {
  @ApiProperty({ type: 'string', enum: ['pmc', 'doi', 'pubmed'] })
  kind: FullTextLink['kind'];

  @ApiProperty({ type: 'string' })
  label: string;

  @ApiProperty({ type: 'string', format: 'uri' })
  url: string;

  @ApiProperty({ type: 'string', description: 'What to expect there, in one sentence.' })
  reason: string;
}

export class LinkListDto {
  @ApiProperty({ type: [LinkDto] })
  items: LinkDto[];
}

export class PaperAuthorDto {
  @ApiProperty({ type: 'string' })
  name: string;

  @ApiProperty({ type: 'string', nullable: true })
  affiliation: string | null;

  @ApiProperty({ type: 'string', nullable: true, example: '0000-0002-1825-0097' })
  orcid: string | null;
}

export class AbstractSectionDto {
  @ApiProperty({ type: 'string', nullable: true })
  label: string | null;

  @Markup()
  markup: string;
}

export class RetractionDto {
  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Where the notice of retraction stands.',
  })
  notice: string | null;
}

export class PaperPageDto extends PaperSummaryDto implements PaperPage {
  @ApiProperty({ type: 'string', example: 'Lancet. 2019 Mar 5;393(10):45-50.' })
  citation: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'The date as printed.' })
  publishedText: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'ISO 639-2 codes, joined by a comma.',
  })
  language: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  vernacularTitle: string | null;

  @ApiProperty({ type: [PaperAuthorDto] })
  authors: PaperAuthorDto[];

  @ApiProperty({ type: [AbstractSectionDto] })
  abstract: AbstractSectionDto[];

  @ApiProperty({ type: 'string', nullable: true })
  abstractCopyright: string | null;

  @ApiProperty({ type: [LinkDto], description: 'None for a demonstration paper.' })
  links: LinkDto[];

  @ApiProperty({ type: [String] })
  keywords: string[];

  @ApiProperty({ type: [String] })
  mesh: string[];

  @ApiProperty({ type: RetractionDto, nullable: true })
  retraction: RetractionDto | null;

  @ApiProperty({ type: 'integer', description: 'Words of title and abstract.' })
  wordCount: number;

  @ApiProperty({ type: 'boolean', description: 'An invented paper of the demonstration library.' })
  demonstration: boolean;

  @ApiProperty({ type: 'boolean', description: 'PubMed has deleted the record.' })
  removedFromPubmed: boolean;
}

export class ReactionDto {
  @ApiProperty({ type: 'string', enum: ['like', 'dislike'], nullable: true })
  @IsIn(['like', 'dislike', null])
  reaction: Reaction | null;
}

export class SavedDto {
  @ApiProperty({ type: 'boolean' })
  @IsBoolean()
  saved: boolean;
}

export class RelatedPapersDto {
  @ApiProperty({ type: [PaperSummaryDto] })
  items: PaperSummaryDto[];

  @ApiProperty({ type: 'string', enum: ['local'], description: 'How they were found.' })
  method: 'local';
}

export class SavedPapersDto {
  @ApiProperty({ type: [PaperSummaryDto] })
  items: PaperSummaryDto[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
