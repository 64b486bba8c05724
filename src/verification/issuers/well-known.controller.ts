import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../platform/index.js';
import type { JsonObject } from '../../signatures/index.js';
import { Issuers } from './issuers.js';

/** The keys of this server where other programs look for them. */
@ApiExcludeController()
@Controller('.well-known')
@Access('public')
export class WellKnownController {
  constructor(private readonly issuers: Issuers) {}

  @Get('did.json')
  @Header('cache-control', 'public, max-age=300')
  @Header('access-control-allow-origin', '*')
  did(): Promise<JsonObject> {
    return this.issuers.did();
  }

  @Get('jwks.json')
  @Header('cache-control', 'public, max-age=300')
  @Header('access-control-allow-origin', '*')
  keySet(): Promise<JsonObject> {
    return this.issuers.keySet();
  }

  /** The same text as `lectern keys export` writes, to check files with. */
  @Get('lectern-keys.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  @Header('access-control-allow-origin', '*')
  knownKeys(): Promise<string> {
    return this.issuers.knownKeys();
  }
}
