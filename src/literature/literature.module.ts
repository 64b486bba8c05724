import { Module } from '@nestjs/common';
import { DemonstrationLibrary } from './demonstration/library.js';
import { ImportPapers } from './import-papers.js';
import { PaperStore } from './paper-store.js';
import { Papers } from './papers.js';
import { Searches } from './searches.js';
import { WordStems } from './word-stems.js';

@Module({
  providers: [DemonstrationLibrary, ImportPapers, PaperStore, Papers, Searches, WordStems],
  exports: [DemonstrationLibrary, ImportPapers, Papers, Searches],
})
export class LiteratureModule {}
