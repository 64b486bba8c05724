import { ApiProperty } from '@nestjs/swagger';
import {
  type CertificateStatus,
  PrintedFactDto,
  RevocationDto,
  SupersessionDto,
  statuses,
} from '../certificates/index.js';

export class ListedStateDto {
  @ApiProperty({ type: 'integer', description: 'How many certificates it lists' })
  certificates: number;

  @ApiProperty({ type: 'integer', description: 'How many of them were revoked since' })
  revoked: number;

  @ApiProperty({ type: 'integer', description: 'How many of them gave way to a later one' })
  superseded: number;
}

export class VerificationDto {
  @ApiProperty({ type: 'string', enum: ['certificate', 'transcript'] })
  document: 'certificate' | 'transcript';

  @ApiProperty({
    type: 'string',
    enum: [...statuses, 'out-of-date'],
    description: 'out-of-date: a transcript that lists certificates which no longer count',
  })
  outcome: CertificateStatus | 'out-of-date';

  @ApiProperty({
    type: [PrintedFactDto],
    description: 'Every fact that is printed, in the words and the order of the pages',
  })
  facts: readonly PrintedFactDto[];

  @ApiProperty({ type: RevocationDto, nullable: true })
  revocation: RevocationDto | null;

  @ApiProperty({ type: SupersessionDto, nullable: true })
  supersession: SupersessionDto | null;

  @ApiProperty({
    type: ListedStateDto,
    nullable: true,
    description: 'Of a transcript: what has become of the certificates that it lists',
  })
  listed: ListedStateDto | null;

  @ApiProperty({ type: 'string' })
  serial: string;

  @ApiProperty({ type: 'string', pattern: '^[0-9a-f]{64}$' })
  factsSha256: string;

  @ApiProperty({ type: 'string', description: 'The provider; of a transcript, who signed it' })
  issuedBy: string;

  @ApiProperty({ type: 'boolean', description: 'Whether it is of a demonstration, without credit' })
  demonstration: boolean;

  @ApiProperty({ type: 'string', format: 'date-time' })
  checkedAt: Date;
}
