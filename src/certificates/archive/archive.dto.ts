import { ApiProperty } from '@nestjs/swagger';
import { OptionalDay } from '../../platform/index.js';

/** Which certificates: by the days on which the activities were completed. */
export class ArchivePeriodQuery {
  @OptionalDay('The first day of completion, by the learner’s calendar.')
  from?: string;

  @OptionalDay('The last day of it.')
  to?: string;
}

export class ArchiveContentsDto {
  @ApiProperty({ type: 'integer', description: 'How many certificates were completed in it' })
  certificates: number;

  @ApiProperty({ type: 'integer', description: 'How many one archive holds at most' })
  most: number;
}
