import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LONGEST_OFFLINE_MS, MOST_BEATS_PER_BATCH } from '../domain/limits.js';

/** The largest values taken; `readBeats` checks them, this file describes them. */
export const largestSeq = 2_147_483_647;
export const longestSinceInputMs = 366 * 24 * 60 * 60 * 1000;
export const mostWords = 1_000_000;

export class PartDto {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: mostWords })
  words: number;
}

export class BeatDto {
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: largestSeq,
    description:
      'Rises with every beat of the session; one already seen is a replay and is ignored.',
  })
  seq: number;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: LONGEST_OFFLINE_MS,
    description: 'How long before sending the beat was taken: 0 now, more when it waited offline.',
  })
  sinceMs: number;

  @ApiProperty({
    type: 'boolean',
    description:
      'Whether the page was visible since the previous beat. When that changes, the page sends a beat at once that tells the state that just ended.',
  })
  visible: boolean;

  @ApiProperty({ type: 'boolean', description: 'Whether the window had the focus, likewise.' })
  focused: boolean;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: longestSinceInputMs,
    description: 'How long before the beat the learner last scrolled, typed, touched or pointed.',
  })
  lastInputMsAgo: number;

  @ApiPropertyOptional({
    type: () => PartDto,
    nullable: true,
    description: 'The passage on screen: a long one may be read for longer without input.',
  })
  part?: PartDto | null;
}

export class BeatsBody {
  @ApiProperty({ type: () => [BeatDto], minItems: 1, maxItems: MOST_BEATS_PER_BATCH })
  beats: BeatDto[];
}
