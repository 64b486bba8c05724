export { DemonstrationLibrary } from './demonstration/library.js';
export { importCommand } from './import.command.js';
export { ImportPapers, type ImportResult } from './import-papers.js';
export { LiteratureModule } from './literature.module.js';
export { Paper } from './paper.entity.js';
export { Papers, type PaperFacts } from './papers.js';
export { Search } from './search.entity.js';
export { Searches, type KeptSearch } from './searches.js';
