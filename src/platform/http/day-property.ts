import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsOptional, Matches } from 'class-validator';
import { t } from './messages.js';

/** A day of the calendar as YYYY-MM-DD. */
export const DayProperty = ({ description }: { readonly description?: string } = {}) =>
  dayProperty({ description, required: true });

/** The same, where it may be left out. */
export const OptionalDay = (description: string) =>
  applyDecorators(IsOptional(), dayProperty({ description, required: false }));

function dayProperty(options: { readonly description?: string; readonly required: boolean }) {
  const form = { message: t('day') };
  return applyDecorators(
    ApiProperty({ type: 'string', format: 'date', ...options }),
    Matches(/^\d{4}-\d{2}-\d{2}$/, form),
    IsISO8601({ strict: true }, form),
  );
}
