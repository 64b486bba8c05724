export { DemonstrationLibrary } from './demonstration/library.js';
export { importCommand } from './import/import.command.js';
export { ImportPapers, type ImportResult } from './import/import-papers.js';
export { LiteratureModule } from './literature.module.js';
export { Papers, type PaperFacts } from './papers/papers.js';
export { Searches } from './search/searches.js';
