import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';

export class MailChoiceDto {
  @ApiProperty({ type: 'boolean', description: 'Whether this installation sends mail at all' })
  available: boolean;

  @ApiProperty({
    type: 'boolean',
    description: 'Whether I get each certificate by email when it is issued',
  })
  wanted: boolean;
}

export class ChooseMailDto {
  @ApiProperty({ type: 'boolean' })
  @IsBoolean()
  wanted: boolean;
}
