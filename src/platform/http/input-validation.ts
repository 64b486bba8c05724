import type { InputError } from '../../shared/input-error.js';
import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { t } from './messages.js';
import { Problem } from './problem.js';

/** Checks every request against its DTO; what the DTO does not name is refused. */
export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) =>
      new Problem('invalid-input', t.message('invalidInput'), {
        errors: errors.flatMap((error) => inputErrors(error, '')),
      }),
  });
}

function inputErrors(error: ValidationError, parent: string): InputError[] {
  const path = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([code, message]) => ({
    path,
    code,
    message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => inputErrors(child, path))];
}
