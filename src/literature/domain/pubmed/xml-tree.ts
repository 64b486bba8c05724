/** An element of a record: its contents in the order in which they were written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** The first child element of this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined;
  for (const node of element.children) {
    if (typeof node !== 'string' && node.name === name) return node;
  }
  return undefined;
}

/** All child elements of this name, in order. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of element?.children ?? []) {
    if (typeof node !== 'string' && node.name === name) found.push(node);
  }
  return found;
}

/** The element's own text and that of all elements in it, trimmed, blanks collapsed; null when there is none. */
export function text(element: XmlElement | undefined): string | null {
  if (!element) return null;
  const raw = rawText(element);
  return (/\s/.test(raw) ? raw.replace(/\s+/g, ' ').trim() : raw) || null;
}

/** The text of the first child of this name. */
export function childText(element: XmlElement | undefined, name: string): string | null {
  return text(child(element, name));
}

/** A text that fits a column of `longest` characters; longer ones are no such value and become null. */
export function fitting(value: string | null, longest: number): string | null {
  return value !== null && value.length <= longest ? value : null;
}

function rawText(element: XmlElement): string {
  const [first] = element.children;
  if (element.children.length === 1 && typeof first === 'string') return first;
  let all = '';
  for (const node of element.children) {
    all += typeof node === 'string' ? node : rawText(node);
  }
  return all;
}
