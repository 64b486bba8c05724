import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, PageQuery, notFound, type Actor } from '../platform/index.js';
import { DesignatedActivities, type Designer } from './designation/designated-activities.js';
import { KeyCorrections } from './corrections/key-corrections.js';
import {
  DesignatedActivitiesDto,
  DesignatedActivityPageDto,
  EarlierExpiryDto,
  NewActivityDto,
  RetirementDto,
} from './dto/designated-activity.dto.js';
import {
  KeyCorrectionBody,
  KeyCorrectionEffectDto,
  KeyCorrectionPreviewDto,
} from './dto/key-correction.dto.js';

@ApiTags('set-up')
@Access('administrator')
@Controller('setup/activities')
export class SetupActivitiesController {
  constructor(
    private readonly activities: DesignatedActivities,
    private readonly corrections: KeyCorrections,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listDesignatedActivities',
    summary: 'The activities of my provider, the last made first',
  })
  @ApiOkResponse({ type: DesignatedActivitiesDto })
  list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<DesignatedActivitiesDto> {
    return this.activities.list(designer(actor), page);
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({
    operationId: 'postDesignatedActivity',
    summary: 'Designate an article; what is asked cannot be changed afterwards',
  })
  @ApiCreatedResponse({ type: DesignatedActivityPageDto })
  create(
    @CurrentActor() actor: Actor,
    @Body() activity: NewActivityDto,
  ): Promise<DesignatedActivityPageDto> {
    return this.activities.create(designer(actor), activity);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getDesignatedActivity',
    summary: 'An activity of my provider with its answers and results',
  })
  @ApiOkResponse({ type: DesignatedActivityPageDto })
  getActivity(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<DesignatedActivityPageDto> {
    return this.activities.findActivity(designer(actor), id);
  }

  @Post(':id/corrections/preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewKeyCorrection',
    summary: 'Count what another key of one question would change; changes nothing',
  })
  @ApiOkResponse({ type: KeyCorrectionEffectDto })
  previewCorrection(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() correction: KeyCorrectionPreviewDto,
  ): Promise<KeyCorrectionEffectDto> {
    return this.corrections.preview(designer(actor), id, correction);
  }

  @Post(':id/corrections')
  @HttpCode(201)
  @ApiOperation({
    operationId: 'postKeyCorrection',
    summary: 'Correct the key of one question, with a reason; attempts made so far are regraded',
  })
  @ApiCreatedResponse({ type: DesignatedActivityPageDto })
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() correction: KeyCorrectionBody,
  ): Promise<DesignatedActivityPageDto> {
    const { rationale = null, ...rest } = correction;
    await this.corrections.correct(designer(actor), id, { ...rest, rationale });
    return this.activities.findActivity(designer(actor), id);
  }

  @Post(':id/retire')
  @HttpCode(200)
  @ApiOperation({ operationId: 'retireActivity', summary: 'Take an activity back, with a reason' })
  @ApiOkResponse({ type: DesignatedActivityPageDto })
  retire(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: RetirementDto,
  ): Promise<DesignatedActivityPageDto> {
    return this.activities.retire(designer(actor), id, reason);
  }

  @Put(':id/expiry')
  @ApiOperation({ operationId: 'putActivityExpiry', summary: 'Let an activity end earlier' })
  @ApiOkResponse({ type: DesignatedActivityPageDto })
  endEarlier(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { expiresOn }: EarlierExpiryDto,
  ): Promise<DesignatedActivityPageDto> {
    return this.activities.endEarlier(designer(actor), id, expiresOn);
  }
}

/** The database allows no administrator without a provider. */
function designer({ providerId, ...actor }: Actor): Designer {
  if (!providerId) throw notFound();
  return { ...actor, providerId };
}
