import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, isId, notFound, type Actor } from '../../platform/index.js';
import {
  ChangedRequirementBody,
  NewRequirementBody,
  RequirementDto,
  RequirementsDto,
} from '../dto/requirement.dto.js';
import { HeldRequirements } from '../held-requirements.js';
import { requirementView } from './progress-view.js';

@ApiTags('requirements')
@Access('clinician')
@Controller('requirements')
export class RequirementsController {
  constructor(private readonly held: HeldRequirements) {}

  @Get()
  @ApiOperation({ operationId: 'listRequirements', summary: 'The requirements that I hold' })
  @ApiOkResponse({ type: RequirementsDto })
  async list(@CurrentActor() actor: Actor): Promise<RequirementsDto> {
    return { items: (await this.held.list(actor.accountId)).map(requirementView) };
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ operationId: 'postRequirement', summary: 'Hold a requirement of the catalogue' })
  @ApiCreatedResponse({ type: RequirementDto })
  async add(
    @CurrentActor() actor: Actor,
    @Body() body: NewRequirementBody,
  ): Promise<RequirementDto> {
    return requirementView(await this.held.add(actor.accountId, body));
  }

  @Put(':id')
  @ApiOperation({ operationId: 'putRequirement', summary: 'Change its label and days' })
  @ApiOkResponse({ type: RequirementDto })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ChangedRequirementBody,
  ): Promise<RequirementDto> {
    if (!isId(id)) throw notFound();
    return requirementView(await this.held.change(actor.accountId, id, body));
  }

  @Delete(':id')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'endRequirement',
    summary: 'End it today; PUT with endedOn null takes that back',
  })
  @ApiOkResponse({ type: RequirementDto })
  async end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RequirementDto> {
    if (!isId(id)) throw notFound();
    return requirementView(await this.held.end(actor.accountId, id));
  }
}
