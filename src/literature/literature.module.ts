import { Module } from '@nestjs/common';
import { DemonstrationLibrary } from './demonstration/library.js';
import { ImportPapers } from './import-papers.js';
import { PaperSearch } from './paper-search.js';
import { PaperStore } from './paper-store.js';
import { PapersController } from './papers.controller.js';
import { Papers } from './papers.js';
import { ReadersOpinions } from './readers-opinions.js';
import { RelatedPapers } from './related-papers.js';
import { SearchesController } from './searches.controller.js';
import { Searches } from './searches.js';
import { WordStems } from './word-stems.js';

/** Papers: imported, searched, looked at, liked and kept. */
@Module({
  controllers: [PapersController, SearchesController],
  providers: [
    DemonstrationLibrary,
    ImportPapers,
    PaperSearch,
    PaperStore,
    Papers,
    ReadersOpinions,
    RelatedPapers,
    Searches,
    WordStems,
  ],
  exports: [DemonstrationLibrary, ImportPapers, Papers, Searches],
})
export class LiteratureModule {}
