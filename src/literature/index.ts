export { LiteratureModule } from './literature.module.js';
