import type { ErrorObject } from 'ajv';
import { t } from './messages.js';

/** `oneOf` reports every branch and then itself: the branches say more. */
export function withoutEchoes(errors: readonly ErrorObject[]): ErrorObject[] {
  return errors.filter(
    (error) =>
      error.keyword !== 'oneOf' ||
      !errors.some((other) => other !== error && other.instancePath.startsWith(error.instancePath)),
  );
}

/** The JSON pointer of what a schema found wrong. */
export function schemaErrorPath(error: ErrorObject): string {
  const params: Record<string, unknown> = error.params;
  const unknown = params['additionalProperty'] ?? params['unevaluatedProperty'];
  return typeof unknown === 'string' ? `${error.instancePath}/${unknown}` : error.instancePath;
}

/** What a schema found wrong, in words. @param help the page that says what the members mean */
export function schemaErrorInWords(
  error: ErrorObject,
  help: string,
): { message: string; remedy: string } {
  const params: Record<string, unknown> = error.params;
  switch (error.keyword) {
    case 'required':
      return {
        message: t('missing', { member: String(params['missingProperty']) }),
        remedy: t('missingRemedy', { help }),
      };
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return { message: t('unknown'), remedy: t('unknownRemedy', { help }) };
    case 'discriminator':
      return {
        message: t('unknownKind', {
          tag: String(params['tag']),
          value: String(params['tagValue']),
        }),
        remedy: t('unknownKindRemedy', { help }),
      };
    case 'enum':
      return {
        message: t('notAllowed', {
          allowed: String(params['allowedValues']).split(',').join(', '),
        }),
        remedy: t('notAllowedRemedy'),
      };
    case 'type':
      return params['type'] === 'string'
        ? { message: t('notText'), remedy: t('notTextRemedy') }
        : { message: t('type', { type: String(params['type']) }), remedy: t('typeRemedy') };
    default:
      return {
        message: `${error.message ?? error.keyword}.`,
        remedy: t('invalidRemedy', { help }),
      };
  }
}
