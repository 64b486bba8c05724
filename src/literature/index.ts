export { DemonstrationLibrary } from './demonstration/library.js';
export { importCommand } from './import.command.js';
export { ImportPapers, type ImportResult } from './import-papers.js';
export { LiteratureModule } from './literature.module.js';
export { Papers, type PaperFacts } from './papers.js';
export { Searches } from './searches.js';
