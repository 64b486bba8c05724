import type { ErrorObject } from 'ajv';

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
        message: `has no "${String(params['missingProperty'])}".`,
        remedy: `Add it; ${help} says what it means.`,
      };
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return {
        message: 'is not known here.',
        remedy: `Remove it, or correct its name; ${help} lists the names.`,
      };
    case 'discriminator':
      return {
        message: `has an unknown ${String(params['tag'])} "${String(params['tagValue'])}".`,
        remedy: `Use one of those in ${help}.`,
      };
    case 'enum':
      return {
        message: `must be one of ${String(params['allowedValues']).split(',').join(', ')}.`,
        remedy: 'Write one of these.',
      };
    case 'type':
      return {
        message: `${error.message ?? 'has the wrong type'}.`,
        remedy:
          params['type'] === 'string'
            ? 'Put it in quotes; amounts and dates are texts, so that no digit is lost.'
            : 'Write a value of that type.',
      };
    default:
      return {
        message: `${error.message ?? 'is not valid'}.`,
        remedy: `Correct the value; ${help} says what it may be.`,
      };
  }
}
