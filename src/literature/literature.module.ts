import { Module } from '@nestjs/common';
import { DemonstrationLibrary } from './demonstration/library.js';
import { ImportPapers } from './import/import-papers.js';
import { PaperSearch } from './search/paper-search.js';
import { PaperStore } from './import/paper-store.js';
import { PapersController } from './search/papers.controller.js';
import { Papers } from './papers/papers.js';
import { ReadersOpinions } from './search/readers-opinions.js';
import { RelatedPapers } from './search/related-papers.js';
import { SearchesController } from './search/searches.controller.js';
import { Searches } from './search/searches.js';

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
  ],
  exports: [DemonstrationLibrary, ImportPapers, Papers, Searches],
})
export class LiteratureModule {}
