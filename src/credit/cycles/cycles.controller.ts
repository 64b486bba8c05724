import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, isId, notFound, type Actor } from '../../platform/index.js';
import { Cycles, type DocumentedCycle } from './cycles.js';
import { missingFrom } from '../domain/cycles/documentation.js';
import { suggestedQuestion } from '../domain/cycles/suggested-question.js';
import { CycleDto, CycleQuery, CyclesDto, DocumentationBody } from './cycle.dto.js';

@ApiTags('credit')
@Access('clinician')
@Controller('cycles')
export class CyclesController {
  constructor(private readonly cycles: Cycles) {}

  @Get()
  @ApiOperation({ summary: 'My cycles, newest first' })
  @ApiOkResponse({ type: CyclesDto })
  async list(@CurrentActor() actor: Actor, @Query() query: CycleQuery): Promise<CyclesDto> {
    const page = await this.cycles.list(actor.accountId, query);
    return { ...page, items: page.items.map(cycleDto) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'A cycle, with what is still missing' })
  @ApiOkResponse({ type: CycleDto })
  async getCycle(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CycleDto> {
    if (!isId(id)) throw notFound();
    return cycleDto(await this.cycles.findCycle(actor.accountId, id));
  }

  @Put(':id/documentation')
  @ApiOperation({ summary: 'Save a draft: only what is sent changes' })
  @ApiOkResponse({ type: CycleDto })
  async document(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DocumentationBody,
  ): Promise<CycleDto> {
    if (!isId(id)) throw notFound();
    return cycleDto(await this.cycles.document(actor.accountId, id, body));
  }
}

function cycleDto(cycle: DocumentedCycle): CycleDto {
  const cited = cycle.papers.filter((paper) => paper.cited);
  return {
    id: cycle.id,
    state: cycle.state,
    revision: cycle.revision,
    question: cycle.question,
    suggestedQuestion: suggestedQuestion(cycle.searchQuery, cycle.originPaperTitle),
    application: cycle.application,
    evaluation: cycle.evaluation,
    sources: cycle.papers.map((paper) => ({
      paperId: paper.paperId,
      title: paper.title,
      journal: paper.journal,
      year: paper.year,
      pmid: paper.pmid,
      doi: paper.doi,
      retracted: paper.retracted,
      cited: paper.cited,
      openedAt: paper.openedAt.toISOString(),
    })),
    activeSeconds: cycle.activeSeconds,
    openedAt: cycle.openedAt.toISOString(),
    documentedAt: cycle.documentedAt?.toISOString() ?? null,
    searchQuery: cycle.searchQuery,
    standing: cycle.deadlines.standing,
    deadlines: {
      documentBy: cycle.deadlines.documentBy,
      claimBy: cycle.deadlines.claimBy,
      closing: cycle.deadlines.closing,
    },
    missing: missingFrom({ ...cycle, sources: cited }),
    claims: cycle.claims.map(({ claimId, creditOptionId }) => ({
      claimId,
      creditOptionId,
      certificateId: cycle.documents.get(claimId)?.[0]?.certificateId ?? null,
    })),
  };
}
