import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, PageQuery, type Actor } from '../../platform/index.js';
import { SavedPapersDto } from '../papers/paper.dto.js';
import { KeptSearchListDto, NewSearchDto, SearchResultDto } from './search.dto.js';
import { ReadersOpinions } from './readers-opinions.js';
import { Searches } from './searches.js';

const firstPage = 20;

@ApiTags('literature')
@Controller()
@Access('clinician')
export class SearchesController {
  constructor(
    private readonly searches: Searches,
    private readonly opinions: ReadersOpinions,
  ) {}

  @Post('searches')
  @ApiOperation({ operationId: 'runSearch', summary: 'Search, and keep the search as evidence' })
  @ApiCreatedResponse({ type: SearchResultDto })
  run(@CurrentActor() actor: Actor, @Body() { query }: NewSearchDto): Promise<SearchResultDto> {
    return this.searches.run(actor.accountId, query, firstPage);
  }

  @Get('searches')
  @ApiOperation({ operationId: 'listSearches', summary: 'My searches, the last first' })
  @ApiOkResponse({ type: KeptSearchListDto })
  recent(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<KeptSearchListDto> {
    return this.searches.recent(actor.accountId, page);
  }

  @Get('saved-papers')
  @ApiOperation({
    operationId: 'listSavedPapers',
    summary: 'The papers I keep, the last saved first',
  })
  @ApiOkResponse({ type: SavedPapersDto })
  saved(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<SavedPapersDto> {
    return this.opinions.saved(actor.accountId, page);
  }
}
