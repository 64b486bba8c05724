import { Module } from '@nestjs/common';
import { InstalledFonts } from './fonts/installed-fonts.js';

@Module({ providers: [InstalledFonts], exports: [InstalledFonts] })
export class DocumentsModule {}
