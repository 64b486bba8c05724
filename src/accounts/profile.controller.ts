import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, notFound, type Actor } from '../platform/index.js';
import type { Profile } from './domain/profile.js';
import { ProfileDto } from './profile.dto.js';
import { Profiles } from './profiles.js';

@ApiTags('accounts')
@Controller('profile')
@Access('clinician')
export class ProfileController {
  constructor(private readonly profiles: Profiles) {}

  @Get()
  @ApiOperation({ operationId: 'getProfile', summary: 'My profile; 404 before it is filled in' })
  @ApiOkResponse({ type: ProfileDto })
  async show(@CurrentActor() actor: Actor): Promise<Profile> {
    const profile = await this.profiles.find(actor.accountId);
    if (!profile) {
      throw notFound();
    }
    return profile;
  }

  @Put()
  @ApiOperation({ operationId: 'putProfile', summary: 'Replace my profile' })
  @ApiOkResponse({ type: ProfileDto })
  replace(@CurrentActor() actor: Actor, @Body() body: ProfileDto): Promise<Profile> {
    return this.profiles.replace(actor.accountId, body);
  }
}
