import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { LiteratureModule } from '../literature/index.js';
import { ActiveDays } from './active-days.js';
import { BeatWriter } from './beat-writer.js';
import { ProgressHints } from './progress-hints.js';
import { ReadingController } from './reading.controller.js';
import { ReadingEvidence } from './reading-evidence.js';
import { ReadingSessions } from './reading-sessions.js';
import { SessionOpenings } from './session-openings.js';

@Module({
  imports: [AccountsModule, LiteratureModule],
  controllers: [ReadingController],
  providers: [
    ActiveDays,
    BeatWriter,
    ProgressHints,
    ReadingEvidence,
    ReadingSessions,
    SessionOpenings,
  ],
  exports: [ReadingEvidence, SessionOpenings],
})
export class ReadingModule {}
