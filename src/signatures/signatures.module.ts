import { Module } from '@nestjs/common';
import { SigningKeys } from './keys/signing-keys.js';

@Module({ providers: [SigningKeys], exports: [SigningKeys] })
export class SignaturesModule {}
