import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, isId, notFound, type Actor } from '../../platform/index.js';
import { AwardTopics } from './award-topics.js';
import { AwardTopicsBody, AwardTopicsDto } from '../dto/self-reported-credit.dto.js';

@ApiTags('requirements')
@Access('clinician')
@Controller('awards')
export class AwardTopicsController {
  constructor(private readonly topics: AwardTopics) {}

  @Put(':id/topics')
  @ApiOperation({
    operationId: 'putAwardTopics',
    summary: 'Say what topics an award of mine is on',
  })
  @ApiOkResponse({ type: AwardTopicsDto })
  set(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AwardTopicsBody,
  ): Promise<AwardTopicsDto> {
    if (!isId(id)) throw notFound();
    return this.topics.set(actor.accountId, id, body.topics);
  }
}
