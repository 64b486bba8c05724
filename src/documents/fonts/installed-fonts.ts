import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { templatesFolder } from '../../platform/index.js';
import { loadFaces, type Faces } from './faces.js';

/** The fonts of this installation, read once when the server starts. */
@Injectable()
export class InstalledFonts {
  readonly folder = join(templatesFolder('certificates'), 'fonts');
  readonly faces: Faces = loadFaces(this.folder);
}
