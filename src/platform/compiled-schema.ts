import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';

// One for all: compiling JSON Schema itself takes as long as compiling one of our schemas.
const ajv = new Ajv2020({ allErrors: true, discriminator: true, strictTypes: false });
ajvFormats.default(ajv, ['date']);

const compiled = new Map<string, ValidateFunction>();

/** What checks a content against the JSON Schema of a file. Compiling takes long, so each text is compiled once. */
export function compiledSchema<T>(file: string): ValidateFunction<T> {
  const text = readFileSync(file, 'utf8');
  let validate = compiled.get(text);
  if (!validate) {
    const schema = JSON.parse(text) as AnySchemaObject;
    // Without its name, which another version of the same file has too; nothing refers to it by name.
    validate = ajv.compile({ ...schema, $id: undefined });
    compiled.set(text, validate);
  }
  return validate as ValidateFunction<T>;
}
