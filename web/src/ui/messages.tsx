import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import { catalogue, formatter, type Rest, type ValuesOf } from '../../../src/shared/messages.js';

type Tags<Text extends string> = Text extends `${string}</${infer Tag}>${infer Rest}`
  ? Tag | Tags<Rest>
  : never;
type RichValues<Text extends string> = Record<keyof ValuesOf<Text>, ReactNode> &
  Record<Tags<Text>, ReactElement>;

type Plain<Texts> = {
  [Name in keyof Texts]: Texts[Name] extends `${string}</${string}` ? never : Name;
}[keyof Texts];

/** The messages of a folder of pages: `t(name, values)` is a text, `t.rich(name, values)` one with elements in it. */
export interface PageMessages<Texts extends Readonly<Record<string, string>>> {
  <Name extends Plain<Texts>>(name: Name, ...values: Rest<ValuesOf<Texts[Name] & string>>): string;
  /** A value for each `{name}` of the message, the element to put around its content for each `<tag>`. */
  rich<Name extends keyof Texts>(name: Name, values: RichValues<Texts[Name]>): ReactNode;
}

/** A catalogue for pages: `t('save')`, `t.rich('lead', { link: <Link to="/" /> })`. */
export function pageMessages<const Texts extends Readonly<Record<string, string>>>(
  area: string,
  texts: Texts,
): PageMessages<Texts> {
  const formats = new Map<keyof Texts, ReturnType<typeof formatter<ReactNode>>>();
  const rich = (name: keyof Texts, values: Readonly<Record<string, unknown>>): ReactNode => {
    let format = formats.get(name);
    if (!format) formats.set(name, (format = formatter<ReactNode>(texts[name] ?? '')));
    return Children.toArray(format(elements(texts[name] ?? '', values)));
  };
  return Object.assign(catalogue(area, texts), { rich }) as PageMessages<Texts>;
}

/** The values of a message, with a function that fills the element for each tag. */
function elements(
  text: string,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const filled = Object.entries(values).map(([name, value]) => [
    name,
    isValidElement(value) && text.includes(`</${name}>`)
      ? (children: ReactNode[]) => cloneElement(value, {}, ...children)
      : value,
  ]);
  return Object.fromEntries(filled) as Record<string, unknown>;
}
