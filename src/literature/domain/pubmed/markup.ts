import { escapeText } from './escape-text.js';
import { mathMarkup } from './mathml.js';
import type { XmlElement, XmlNode } from './xml-tree.js';

/**
 * Markup is text with only the tags <b> <i> <sub> <sup> <u>; every other &, < and > is escaped. It is made
 * here from a record's mixed content and nowhere else, so that a page may show it as it is.
 */
const kept = new Set(['b', 'i', 'sub', 'sup', 'u']);

/** The markup of an element's mixed content, blanks normalised; '' for none. */
export function markupOf(element: XmlElement | undefined): string {
  if (!element) return '';
  return withoutEmptyTags(normalised(nodesMarkup(element.children)));
}

function nodesMarkup(nodes: readonly XmlNode[]): string {
  let markup = '';
  for (const node of nodes) {
    markup += typeof node === 'string' ? escapeText(node) : elementMarkup(node);
  }
  return markup;
}

function elementMarkup(element: XmlElement): string {
  const name = element.name.replace(/^mml:/, '');
  if (name === 'math') return mathMarkup(element);
  const inner = nodesMarkup(element.children);
  return kept.has(name) ? `<${name}>${inner}</${name}>` : inner;
}

/**
 * Runs of blanks become one. Where a run held a line break it may be a pretty-printer's (some exporters put
 * every inline element on its own line), so next to brackets and before punctuation it is removed.
 */
function normalised(markup: string): string {
  if (!/[\t\n\r]|  |\u00a0/.test(markup)) return markup.trim();
  return markup
    .replace(/(?<=[([])[ \t]*[\r\n]\s*/g, '')
    .replace(/[ \t]*[\r\n]\s*(?=[)\],.;:%])/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

function withoutEmptyTags(markup: string): string {
  if (!markup.includes('></')) return markup;
  return markup.replace(/<(b|i|sub|sup|u)>\s*<\/\1>/g, '');
}

const superscripts: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
};

/**
 * Markup as plain text. Raised digits stay raised (10⁹ must never read 109); lowered ones become ordinary
 * (CO2, vitamin D3), which is how people write and search them.
 */
export function plainText(markup: string): string {
  if (!/[<&]/.test(markup)) return markup;
  return markup
    .replace(/<sup>([0-9+\-−]+)<\/sup>/g, (_, raised: string) =>
      raised.replace(/./g, (character) => superscripts[character] ?? character),
    )
    .replace(/<\/?(?:b|i|sub|sup|u)>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** How many words a text has: runs without spaces that contain a letter or a digit. */
export function wordCount(text: string): number {
  let words = 0;
  let counted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0) {
      counted = false;
    } else if (!counted && isWordCharacter(code, text, at)) {
      counted = true;
      words += 1;
    }
  }
  return words;
}

function isWordCharacter(code: number, text: string, at: number): boolean {
  if (code < 0x80) {
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39)
    );
  }
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** A short plain beginning of a text: whole words, at most `length` characters and an ellipsis. */
export function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const lastBlank = cut.lastIndexOf(' ');
  const whole = lastBlank > length / 2 ? cut.slice(0, lastBlank) : cut.slice(0, length);
  // A pair of surrogates is one character: half of it is not one.
  return `${whole.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:.–-]+$/, '')}…`;
}
