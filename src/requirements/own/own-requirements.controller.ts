import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  Access,
  CurrentActor,
  IdempotencyKey,
  isId,
  notFound,
  type Actor,
} from '../../platform/index.js';
import type { OwnPeriod, WrittenRequirement } from '../domain/profile/own-requirement.js';
import {
  ChangedOwnRequirementBody,
  OwnRequirementBody,
  OwnRequirementDto,
  OwnRequirementsDto,
  type OwnPeriodDto,
} from '../dto/own-requirement.dto.js';
import { OwnRequirements } from './own-requirements.js';

@ApiTags('requirements')
@Access('clinician')
@Controller('own-requirements')
export class OwnRequirementsController {
  constructor(private readonly own: OwnRequirements) {}

  @Get()
  @ApiOperation({
    operationId: 'listOwnRequirements',
    summary: 'The requirements that I defined myself, ended ones among them',
  })
  @ApiOkResponse({ type: OwnRequirementsDto })
  async list(@CurrentActor() actor: Actor): Promise<OwnRequirementsDto> {
    return { items: await this.own.list(actor.accountId) };
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ operationId: 'postOwnRequirement', summary: 'Define a requirement and hold it' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: OwnRequirementDto })
  define(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: OwnRequirementBody,
  ): Promise<OwnRequirementDto> {
    return this.own.add(actor.accountId, writtenOf(body), key);
  }

  @Put(':id')
  @ApiOperation({
    operationId: 'putOwnRequirement',
    summary: 'Change its definition; the ledger holds both',
  })
  @ApiOkResponse({ type: OwnRequirementDto })
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ChangedOwnRequirementBody,
  ): Promise<OwnRequirementDto> {
    if (!isId(id)) throw notFound();
    return this.own.change(actor.accountId, id, writtenOf(body), body.revision);
  }
}

function writtenOf(body: OwnRequirementBody): WrittenRequirement {
  return {
    name: body.name,
    unit: body.unit,
    startsOn: body.startsOn,
    period: periodOf(body.period),
    total: body.total,
    categories: body.categories.map((category) => ({
      id: category.id ?? null,
      name: category.name,
      atLeast: category.atLeast ?? null,
      atMost: category.atMost ?? null,
      takes: category.takesEverything ? 'everything' : [...new Set(category.units)],
    })),
    topics: body.topics.map(({ topic, amount }) => ({ topic, amount })),
    deadline: body.deadline ?? null,
  };
}

const periodOf = ({ kind, endsOn, count }: OwnPeriodDto): OwnPeriod =>
  kind === 'once' ? { kind, endsOn: endsOn ?? '' } : { kind, count: count ?? 0 };
