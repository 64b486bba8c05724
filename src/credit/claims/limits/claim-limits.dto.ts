import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsIn, IsInt, Matches, Max, Min, ValidateIf } from 'class-validator';
import {
  usualLimits,
  type ClaimLimit,
  type ClaimLimits,
} from '../../domain/claims/claim-limits.js';
import { flagOperators, type FlagRule } from '../../domain/rule-set.js';
import { t } from '../messages.js';

const credit = /^\d{1,4}\.\d{2}$/;
const mostCycles = 1000;

/** What a form shows next to the field. */
const amount = { message: t('limitAmount') };
const cycles = { message: t('limitCycles', { most: mostCycles }) };
const days = { message: t('limitDays') };

const given = (member: ClaimLimit) =>
  ValidateIf((limits: ClaimLimitsInput) => limits[member] !== null);
const creditOrOff = { type: 'string', nullable: true, example: '10.00' } as const;
const countOrOff = { type: 'integer', nullable: true, minimum: 0, maximum: mostCycles } as const;

/** What a provider sets; null turns a limit or a threshold off. */
export class ClaimLimitsInput implements ClaimLimits {
  @ApiProperty({ ...creditOrOff, description: 'The most credit of a unit claimed on one day.' })
  @given('creditPerDay')
  @Matches(credit, amount)
  creditPerDay: string | null;

  @ApiProperty({
    ...creditOrOff,
    description: 'The most credit of a unit for activity of one calendar year.',
  })
  @given('creditPerYear')
  @Matches(credit, amount)
  creditPerYear: string | null;

  @ApiProperty({ ...creditOrOff, description: 'More credit in one claim is held.' })
  @given('holdCredit')
  @Matches(credit, amount)
  holdCredit: string | null;

  @ApiProperty({ ...countOrOff, description: 'More cycles in one claim are held.' })
  @given('holdCycles')
  @IsInt(cycles)
  @Min(0, cycles)
  @Max(mostCycles, cycles)
  holdCycles: number | null;

  @ApiProperty({ ...countOrOff, description: 'More cycles claimed on one day are held.' })
  @given('holdCyclesOfDay')
  @IsInt(cycles)
  @Min(0, cycles)
  @Max(mostCycles, cycles)
  holdCyclesOfDay: number | null;

  @ApiProperty({
    ...countOrOff,
    description: 'More cycles of one day with less than a minute of reading are held.',
  })
  @given('holdWithoutReading')
  @IsInt(cycles)
  @Min(0, cycles)
  @Max(mostCycles, cycles)
  holdWithoutReading: number | null;

  @ApiProperty({
    ...countOrOff,
    description: 'More cycles of one day with the same question or application are held.',
  })
  @given('holdRepeatedTexts')
  @IsInt(cycles)
  @Min(0, cycles)
  @Max(mostCycles, cycles)
  holdRepeatedTexts: number | null;

  @ApiProperty({ type: [String], enum: flagOperators, description: 'The flags that hold a claim.' })
  @IsArray()
  @ArrayUnique()
  @IsIn(flagOperators, { each: true })
  holdFlags: FlagRule['operator'][];

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 90 })
  @IsInt(days)
  @Min(1, days)
  @Max(90, days)
  reviewDays: number;
}

export class ClaimLimitsBody extends ClaimLimitsInput {
  @ApiProperty({
    type: 'integer',
    description: 'The version that was changed; 0 for the usual ones.',
  })
  @IsInt()
  @Min(0)
  version: number;
}

export class LimitReasonDto {
  @ApiProperty({ type: 'string', enum: Object.keys(usualLimits) })
  limit: ClaimLimit;

  @ApiProperty({ type: 'string', description: 'Why the usual limit is what it is.' })
  reason: string;
}

export class ClaimLimitsDto {
  @ApiProperty({ type: 'integer', description: '0: the usual limits of the server.' })
  version: number;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  setAt: string | null;

  @ApiProperty({ type: ClaimLimitsInput })
  limits: ClaimLimitsInput;

  @ApiProperty({ type: ClaimLimitsInput })
  usual: ClaimLimitsInput;

  @ApiProperty({ type: [LimitReasonDto] })
  reasons: LimitReasonDto[];
}
