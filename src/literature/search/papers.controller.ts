import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../platform/index.js';
import {
  LinkListDto,
  PaperPageDto,
  ReactionDto,
  RelatedPapersDto,
  SavedDto,
} from '../papers/paper.dto.js';
import { PaperListDto, PapersQuery } from './search.dto.js';
import { PaperSearch } from './paper-search.js';
import { Papers } from '../papers/papers.js';
import { ReadersOpinions } from './readers-opinions.js';
import { RelatedPapers } from './related-papers.js';

@ApiTags('literature')
@Controller('papers')
export class PapersController {
  constructor(
    private readonly search: PaperSearch,
    private readonly papers: Papers,
    private readonly relatedPapers: RelatedPapers,
    private readonly opinions: ReadersOpinions,
  ) {}

  @Get()
  @Access('signed-in')
  @ApiOperation({ operationId: 'listPapers', summary: 'Papers that fit a query, or the newest' })
  @ApiOkResponse({ type: PaperListDto })
  list(@CurrentActor() actor: Actor, @Query() { q, ...page }: PapersQuery): Promise<PaperListDto> {
    return this.search.find(q ?? '', learnerOf(actor), page);
  }

  @Get(':id')
  @Access('signed-in')
  @ApiOperation({ operationId: 'getPaper', summary: 'A paper with its abstract and links' })
  @ApiOkResponse({ type: PaperPageDto })
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PaperPageDto> {
    return this.papers.page(id, learnerOf(actor));
  }

  @Get(':id/links')
  @Access('signed-in')
  @ApiOperation({ operationId: 'listPaperLinks', summary: 'The ways to the full text' })
  @ApiOkResponse({ type: LinkListDto })
  async links(@Param('id') id: string): Promise<LinkListDto> {
    return { items: await this.papers.links(id) };
  }

  @Get(':id/related')
  @Access('signed-in')
  @ApiOperation({ operationId: 'listRelatedPapers', summary: 'Papers about the same things' })
  @ApiOkResponse({ type: RelatedPapersDto })
  async related(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RelatedPapersDto> {
    return { items: await this.relatedPapers.listRelated(id, learnerOf(actor)), method: 'local' };
  }

  @Put(':id/reaction')
  @Access('clinician')
  @ApiOperation({ operationId: 'setReaction', summary: 'Like, dislike, or neither' })
  @ApiOkResponse({ type: ReactionDto })
  async react(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reaction }: ReactionDto,
  ): Promise<ReactionDto> {
    await this.opinions.react(actor.accountId, id, reaction);
    return { reaction };
  }

  @Put(':id/saved')
  @Access('clinician')
  @ApiOperation({ operationId: 'setSaved', summary: 'Keep a paper for later, or no longer' })
  @ApiOkResponse({ type: SavedDto })
  async save(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { saved }: SavedDto,
  ): Promise<SavedDto> {
    await this.opinions.save(actor.accountId, id, saved);
    return { saved };
  }
}

/** Whose reactions are shown: a clinician's own; an administrator has none. */
function learnerOf(actor: Actor): string | null {
  return actor.role === 'clinician' ? actor.accountId : null;
}
