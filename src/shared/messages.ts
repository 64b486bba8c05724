import type { GetICUArgs } from '@schummar/icu-type-parser';
import { IntlMessageFormat } from 'intl-messageformat';

/** The values of a message: texts, numbers, and days as YYYY-MM-DD where the message writes `{day, date, long}`. */
export type MessageValue = string | number;
type Arguments = { ICUArgument: MessageValue; ICUNumberArgument: number; ICUDateArgument: string };
/** The values that a message has room for. */
export type ValuesOf<Text extends string> = GetICUArgs<Text, Arguments>;
/** The further arguments of a message: none, or its values. */
export type Rest<Values> = keyof Values extends never ? [] : [values: Values];

/** A sentence with what it was made from: its place in a catalogue and its values. */
export interface Message {
  /** `catalogue.name`. */
  readonly key: string;
  readonly values: Readonly<Record<string, MessageValue>>;
  /** In English. */
  readonly text: string;
}

/** The messages of one part of Lectern: `t(name, values)` is the sentence in English. */
export interface Catalogue<Texts extends Readonly<Record<string, string>>> {
  <Name extends keyof Texts>(name: Name, ...values: Rest<ValuesOf<Texts[Name]>>): string;
  /** The sentence together with its key and values, for those who say it in another language. */
  message<Name extends keyof Texts>(name: Name, ...values: Rest<ValuesOf<Texts[Name]>>): Message;
}

const locale = 'en-GB';
const day = { year: 'numeric', day: 'numeric', timeZone: 'UTC' } as const;
const formats = {
  date: { medium: { ...day, month: 'short' }, long: { ...day, month: 'long' } },
} as const;

/**
 * A catalogue of messages in the syntax of ICU. Each is a whole sentence, label or title; none is put together
 * from pieces outside its catalogue.
 * @param area the first part of each key
 */
export function catalogue<const Texts extends Readonly<Record<string, string>>>(
  area: string,
  texts: Texts,
): Catalogue<Texts> {
  const write = writer<keyof Texts & string>(texts);
  return Object.assign(write, {
    message: (name: keyof Texts & string, values: Values = {}): Message => ({
      key: `${area}.${name}`,
      values,
      text: write(name, values),
    }),
  }) as Catalogue<Texts>;
}

type Values = Readonly<Record<string, MessageValue>>;

function writer<Name extends string>(
  texts: Readonly<Record<Name, string>>,
): (name: Name, values?: Values) => string {
  const formats = new Map<Name, (values: Values) => unknown>();
  return (name, values = {}) => {
    let format = formats.get(name);
    if (!format) formats.set(name, (format = formatter<never>(texts[name], { ignoreTag: true })));
    return String(format(values));
  };
}

/**
 * What writes one message; with markup unless `ignoreTag`. Parsed once, used often.
 * @throws SyntaxError for a text that is not in the syntax of ICU
 */
export function formatter<Element>(
  text: string,
  options?: { ignoreTag: boolean },
): (values: Readonly<Record<string, unknown>>) => string | Element | (string | Element)[] {
  const parsed = new IntlMessageFormat(text, locale, formats, options);
  const days = [...text.matchAll(/\{\s*(\w+)\s*,\s*date\b/g)].map(([, name = '']) => name);
  return (values) => {
    const given = { ...values };
    for (const name of days) given[name] = new Date(`${String(values[name])}T00:00:00Z`);
    return parsed.format<Element>(given as Record<string, Element>);
  };
}
