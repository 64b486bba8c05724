import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, isId, notFound, type Actor } from '../../platform/index.js';
import { knownUnits } from '../domain/self-reported/self-reported-credit.js';
import { CreditTotalsDto, CreditTotalsQuery } from '../dto/credit-totals.dto.js';
import { RequirementProfilesDto } from '../dto/profile.dto.js';
import { LinesDto, LinesQuery, ProgressListDto, ProgressQuery } from '../dto/progress.dto.js';
import { profileView } from '../profiles/profile-view.js';
import { progressView } from './progress-view.js';
import { Progress } from './progress.js';
import { RequirementProfiles } from '../profiles/requirement-profiles.js';
import { SelfReportedCredit } from '../self-reported/self-reported-credit.js';
import { topics } from '../../shared/topics.js';
import { dayAt } from '../../shared/zones.js';

@ApiTags('requirements')
@Access('clinician')
@Controller()
export class ProgressController {
  constructor(
    private readonly progress: Progress,
    private readonly profiles: RequirementProfiles,
    private readonly clock: Clock,
    private readonly reported: SelfReportedCredit,
  ) {}

  @Get('requirement-profiles')
  @ApiOperation({
    operationId: 'listRequirementProfiles',
    summary: 'What bodies ask for, with the source of every number',
  })
  @ApiOkResponse({ type: RequirementProfilesDto })
  catalogue(): RequirementProfilesDto {
    const profiles = this.profiles.allOn(dayAt(this.clock.now(), 'UTC'));
    return {
      items: profiles.map(profileView),
      units: knownUnits(profiles),
      topics: Object.entries(topics).map(([id, name]) => ({ id, name })),
    };
  }

  @Get('credit-totals')
  @ApiOperation({
    operationId: 'getCreditTotals',
    summary:
      'What I completed in some days, by kind of credit: certified, own log and self-reported',
  })
  @ApiOkResponse({ type: CreditTotalsDto })
  totals(@CurrentActor() actor: Actor, @Query() days: CreditTotalsQuery): Promise<CreditTotalsDto> {
    return this.reported.totals(actor.accountId, days);
  }

  @Get('progress')
  @ApiOperation({
    operationId: 'getProgress',
    summary: 'How I stand with every requirement: per bucket raw, applied, over and missing',
  })
  @ApiOkResponse({ type: ProgressListDto })
  async show(
    @CurrentActor() actor: Actor,
    @Query() { on }: ProgressQuery,
  ): Promise<ProgressListDto> {
    return { items: (await this.progress.listStandings(actor.accountId, on)).map(progressView) };
  }

  @Get('progress/:id/lines')
  @ApiOperation({
    operationId: 'listProgressLines',
    summary: 'What became of each credit under one requirement, and why; the latest first',
  })
  @ApiOkResponse({ type: LinesDto })
  async lines(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: LinesQuery,
  ): Promise<LinesDto> {
    if (!isId(id)) throw notFound();
    const { items, nextCursor } = await this.progress.lines(actor.accountId, id, query);
    return {
      items: items.map(({ earned: raw, excess: over, ...line }) => ({
        ...line,
        raw,
        over,
        topics: [...line.topics],
        selfDeclaredTopics: [...line.selfDeclaredTopics],
        parts: line.parts.map(({ category: bucket, applied }) => ({ bucket, applied })),
      })),
      nextCursor,
    };
  }
}
