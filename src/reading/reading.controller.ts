import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Access,
  CurrentActor,
  PageQuery,
  decodeCursor,
  isId,
  notFound,
  pageOf,
  type Actor,
} from '../platform/index.js';
import { ActiveDays } from './active-days.js';
import { BeatWriter, type SessionTime } from './beat-writer.js';
import { readBeats } from './beats-input.js';
import { activeTime, offlineTime } from './domain/active-time.js';
import { BEAT_INTERVAL_SECONDS, IDLE_LIMIT_SECONDS } from './domain/limits.js';
import { elapsedSeconds } from './domain/session-end.js';
import { ActiveTimeDto, ActiveTimeQuery } from './dto/active-time.dto.js';
import { BeatsBody } from './dto/beats.dto.js';
import {
  OpenSessionBody,
  OpenedSessionDto,
  RecentSessionsDto,
  SessionDto,
  SessionTimeDto,
} from './dto/session.dto.js';
import { spanDto } from './dto/span.dto.js';
import { ReadingSessions } from './reading-sessions.js';
import type { StoredSession } from './session-rows.js';

@ApiTags('reading')
@Controller()
export class ReadingController {
  constructor(
    private readonly sessions: ReadingSessions,
    private readonly beats: BeatWriter,
    private readonly days: ActiveDays,
  ) {}

  @Post('reading-sessions')
  @Access('clinician')
  @ApiOperation({ summary: 'Open a paper: starts a reading session' })
  @ApiCreatedResponse({ type: OpenedSessionDto })
  async open(
    @CurrentActor() actor: Actor,
    @Body() body: OpenSessionBody,
  ): Promise<OpenedSessionDto> {
    const session = await this.sessions.open(actor.accountId, {
      paperId: body.paperId,
      searchId: body.searchId ?? null,
      device: body.device ?? 'unknown',
    });
    return {
      id: session.id,
      paperId: session.paperId,
      startedAt: session.startedAt.toISOString(),
      beatIntervalSeconds: BEAT_INTERVAL_SECONDS,
      idleLimitSeconds: IDLE_LIMIT_SECONDS,
    };
  }

  @Post('reading-sessions/:id/beats')
  @HttpCode(200)
  @Access('clinician')
  @ApiOperation({ summary: 'Tell that the paper is still open, and how; one batch at a time' })
  @ApiBody({ type: BeatsBody })
  @ApiOkResponse({ type: SessionTimeDto })
  async recordBeats(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SessionTimeDto> {
    return timeDto(
      await this.beats.recordBeats(actor.accountId, idOrNotFound(id), readBeats(body)),
    );
  }

  @Post('reading-sessions/:id/end')
  @HttpCode(200)
  @Access('clinician')
  @ApiOperation({ summary: 'Close a reading session' })
  @ApiOkResponse({ type: SessionTimeDto })
  async end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SessionTimeDto> {
    return timeDto(await this.sessions.end(actor.accountId, idOrNotFound(id)));
  }

  @Get('reading-sessions/:id')
  @Access('clinician')
  @ApiOperation({ summary: 'A reading session with its spans' })
  @ApiOkResponse({ type: SessionDto })
  async getSession(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SessionDto> {
    const session = await this.sessions.findSession(actor.accountId, idOrNotFound(id));
    return {
      id: session.id,
      paperId: session.paperId,
      startedAt: session.startedAt.toISOString(),
      endedAt: session.endedAt?.toISOString() ?? null,
      ...timeDto(session),
    };
  }

  @Get('reading-sessions')
  @Access('clinician')
  @ApiOperation({ summary: 'Recent reading sessions, newest first' })
  @ApiOkResponse({ type: RecentSessionsDto })
  async list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<RecentSessionsDto> {
    const [startedAt, id] = decodeCursor(page.cursor, ['instant', 'id']) ?? [];
    const found = await this.sessions.list(
      actor.accountId,
      page.limit + 1,
      startedAt === undefined || id === undefined ? null : { startedAt, id },
    );
    const { items, nextCursor } = pageOf(found, page.limit, (session) => [
      session.startedAt,
      session.id,
    ]);
    return {
      items: items.map((session) => ({
        id: session.id,
        paperId: session.paperId,
        paperTitle: session.paperTitle,
        startedAt: session.startedAt.toISOString(),
        endedAt: session.endedAt?.toISOString() ?? null,
        activeSeconds: activeTime(session.spans).seconds,
      })),
      nextCursor,
    };
  }

  @Get('active-time')
  @Access('clinician')
  @ApiOperation({
    summary: "The learner's active time of one day, with the reason of every minute",
  })
  @ApiOkResponse({ type: ActiveTimeDto })
  async activeTime(
    @CurrentActor() actor: Actor,
    @Query() query: ActiveTimeQuery,
  ): Promise<ActiveTimeDto> {
    const day = await this.days.sumOfDay(actor.accountId, query.date);
    return {
      ...day,
      spans: day.spans.map((span) => ({
        ...spanDto(span),
        sessionId: span.sessionId,
        paperId: span.paperId,
        paperTitle: span.paperTitle,
        timeZone: span.timeZone,
      })),
    };
  }
}

function timeDto(session: SessionTime | StoredSession): Pick<SessionTimeDto, keyof SessionTimeDto> {
  return {
    activeSeconds: activeTime(session.spans).seconds,
    offlineSeconds: offlineTime(session.spans).seconds,
    elapsedSeconds: elapsedSeconds(session),
    spans: session.spans.map(spanDto),
  };
}

/** An id that cannot be one answers like an id that is nobody's. */
function idOrNotFound(id: string): string {
  if (!isId(id)) throw notFound();
  return id;
}
