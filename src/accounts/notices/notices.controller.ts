import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { Access, CurrentActor, PageQuery, type Actor } from '../../platform/index.js';
import { Notices } from './notices.js';

export class NoticeDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string' })
  kind: string;

  @ApiProperty({ type: 'string' })
  text: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'A path of this site.' })
  link: string | null;

  @ApiProperty({ type: 'string', format: 'date-time' })
  createdAt: Date;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readAt: Date | null;
}

export class NoticeListDto {
  @ApiProperty({ type: [NoticeDto] })
  items: NoticeDto[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

@ApiTags('accounts')
@Controller('notices')
@Access('signed-in')
export class NoticesController {
  constructor(private readonly notices: Notices) {}

  @Get()
  @ApiOperation({ operationId: 'listNotices', summary: 'What Lectern has told me' })
  @ApiOkResponse({ type: NoticeListDto })
  list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<NoticeListDto> {
    return this.notices.list(actor.accountId, page);
  }

  @Post(':id/read')
  @HttpCode(204)
  @ApiOperation({ operationId: 'readNotice', summary: 'Mark a notice as read' })
  @ApiNoContentResponse()
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.notices.read(actor.accountId, id);
  }
}
