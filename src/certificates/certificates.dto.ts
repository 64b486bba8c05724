import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { CertificateStatus } from './issuing/certificate-state.js';
import type { CertificateKind, CertificateFacts } from '../documents/index.js';

export class RevocationDto {
  @ApiProperty({ type: 'string', format: 'date-time' })
  at: Date;

  @ApiProperty({ type: 'string' })
  reason: string;
}

export class SupersessionDto extends RevocationDto {
  @ApiProperty({ type: 'string', description: 'The number of the certificate in its place' })
  serial: string;
}

export const statuses = ['valid', 'superseded', 'revoked'] as const satisfies CertificateStatus[];

export class PrintedFactDto {
  @ApiProperty({ type: 'string' })
  label: string;

  @ApiProperty({ type: 'string' })
  value: string;
}

export class CertificateSummaryDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', example: 'LEC-2026-7K3M-Q9XA' })
  serial: string;

  @ApiProperty({ type: 'string', description: 'The name under which anyone may check it' })
  verificationId: string;

  @ApiProperty({ type: 'string', format: 'uri' })
  verifyUrl: string;

  @ApiProperty({
    type: 'string',
    enum: ['ama-credit', 'journal-credit', 'other-credit', 'participation'],
  })
  kind: CertificateKind;

  @ApiProperty({ type: 'string', description: 'The name of the learner as it is printed' })
  name: string;

  @ApiProperty({ type: 'string', description: 'Title of the activity' })
  title: string;

  @ApiProperty({ type: 'string', description: 'The credit awarded, or what stands in its place' })
  creditLine: string;

  @ApiProperty({ type: 'string', example: '0.50' })
  amount: string;

  @ApiProperty({ type: 'string', format: 'date' })
  completedOn: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  issuedAt: string;

  @ApiProperty({ type: 'string', enum: statuses })
  status: CertificateStatus;

  @ApiProperty({ type: RevocationDto, nullable: true })
  revocation: RevocationDto | null;

  @ApiProperty({ type: SupersessionDto, nullable: true })
  supersession: SupersessionDto | null;
}

export class CertificateListDto {
  @ApiProperty({ type: [CertificateSummaryDto] })
  items: CertificateSummaryDto[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class CertificateDto extends CertificateSummaryDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Everything the certificate says, as frozen at issue',
  })
  facts: CertificateFacts;

  @ApiProperty({
    type: [PrintedFactDto],
    description: 'Every fact printed on it, in the words and the order of its page',
  })
  printed: readonly PrintedFactDto[];

  @ApiProperty({
    type: 'string',
    pattern: '^[0-9a-f]{64}$',
    description: 'SHA-256 of the canonical JSON (RFC 8785) of the facts',
  })
  factsSha256: string;
}

export class ReissuedDto {
  @ApiProperty({ type: 'string', format: 'uuid', description: 'The certificate in its place' })
  certificateId: string;
}

export class CredentialQuery {
  @ApiPropertyOptional({
    type: 'string',
    enum: ['json', 'jwt'],
    default: 'json',
    description: 'JSON with a Data Integrity proof, or a JSON Web Token',
  })
  @IsOptional()
  @IsIn(['json', 'jwt'])
  format: 'json' | 'jwt' = 'json';
}
