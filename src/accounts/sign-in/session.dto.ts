import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import type { Role } from '../../platform/index.js';
import { EMAIL_MAX_LENGTH } from '../domain/email.js';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '../domain/password.js';
import { ProfileDto } from '../identity/profile.dto.js';

/** Code units: a character outside the basic plane has two. */
const PASSWORD_CODE_UNITS = PASSWORD_MAX_LENGTH * 2;

export class SignInBody {
  @ApiProperty({
    type: 'string',
    maxLength: EMAIL_MAX_LENGTH,
    example: 'clinician@lectern.example',
  })
  @IsString()
  @MaxLength(EMAIL_MAX_LENGTH)
  email: string;

  @ApiProperty({ type: 'string', maxLength: PASSWORD_CODE_UNITS })
  @IsString()
  @MaxLength(PASSWORD_CODE_UNITS)
  password: string;
}

export class ChangePasswordBody {
  @ApiProperty({ type: 'string', maxLength: PASSWORD_CODE_UNITS })
  @IsString()
  @MaxLength(PASSWORD_CODE_UNITS)
  currentPassword: string;

  @ApiProperty({
    type: 'string',
    minLength: PASSWORD_MIN_LENGTH,
    maxLength: PASSWORD_CODE_UNITS,
    description: `${PASSWORD_MIN_LENGTH} to ${PASSWORD_MAX_LENGTH} characters, whichever you like.`,
  })
  @IsString()
  @MaxLength(PASSWORD_CODE_UNITS)
  newPassword: string;
}

export class UserProviderDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string' })
  name: string;

  @ApiProperty({ type: 'boolean' })
  demonstration: boolean;
}

export class UserDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string' })
  email: string;

  @ApiProperty({ type: 'string', enum: ['clinician', 'administrator', 'operator'] })
  role: Role;

  @ApiProperty({
    type: UserProviderDto,
    nullable: true,
    description: 'The accredited provider of an administrator.',
  })
  provider: UserProviderDto | null;

  @ApiProperty({
    type: ProfileDto,
    nullable: true,
    description: 'Of a clinician, once it is filled in.',
  })
  profile: ProfileDto | null;
}

export class SignedInDto {
  @ApiProperty({ type: UserDto })
  user: UserDto;
}

export class MaybeSignedInDto {
  @ApiProperty({ type: UserDto, nullable: true, description: 'null for nobody.' })
  user: UserDto | null;

  @ApiProperty({
    type: 'boolean',
    description: 'Whether this installation has the demonstration accounts.',
  })
  demonstration: boolean;
}

export class SignInSessionDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  createdAt: Date;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'Up to five minutes behind.' })
  lastSeenAt: Date;

  @ApiProperty({ type: 'string', format: 'date-time' })
  expiresAt: Date;

  @ApiProperty({ type: 'string', nullable: true })
  userAgent: string | null;

  @ApiProperty({ type: 'boolean', description: 'Whether it is the session that asks.' })
  current: boolean;
}

export class SignInSessionListDto {
  @ApiProperty({ type: [SignInSessionDto] })
  items: SignInSessionDto[];
}
