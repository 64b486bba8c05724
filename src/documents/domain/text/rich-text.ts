/** A stretch of text in one style. Italics carry meaning on a certificate: they mark what is trademarked. */
export type Run = {
  readonly text: string;
  readonly italic: boolean;
};

/** The text of some runs, without their styles. */
export function plain(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** Text of a wording file as runs: `_between underscores_` is italic. */
export function parseRuns(template: string): readonly Run[] {
  return template
    .split('_')
    .map((text, index) => ({ text, italic: index % 2 === 1 }))
    .filter((run) => run.text !== '');
}

const placeholder = /\{(\w+)\}/g;

/** The names in braces that a template text asks for. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(placeholder)].map((match) => match[1] ?? '');
}

/**
 * Puts values into a template text. The template is parsed first, so a value never changes the style of anything.
 * @throws RangeError for a placeholder without a value
 */
export function fill(template: string, values: ReadonlyMap<string, string>): readonly Run[] {
  return parseRuns(template).map(({ text, italic }) => ({
    italic,
    text: text.replace(placeholder, (_, name: string) => {
      const value = values.get(name);
      if (value === undefined) throw new RangeError(`No value for {${name}}`);
      return value;
    }),
  }));
}
