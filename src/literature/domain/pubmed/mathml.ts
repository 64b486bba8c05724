import { escapeText } from './escape-text.js';
import type { XmlElement } from './xml-tree.js';

/**
 * MathML as one line of markup: its symbols in order, with raised and lowered parts kept raised and lowered,
 * since 10^9 written "109" would be another number.
 */
export function mathMarkup(element: XmlElement): string {
  const parts = element.children.filter((node) => typeof node !== 'string');
  const part = (at: number): string => (parts[at] ? mathMarkup(parts[at]) : '');
  const lowered = (text: string): string => (text ? `<sub>${text}</sub>` : '');
  const raised = (text: string): string => (text ? `<sup>${text}</sup>` : '');
  switch (element.name.replace(/^.*:/, '')) {
    case 'msub':
      return part(0) + lowered(part(1));
    case 'msup':
      return part(0) + raised(part(1));
    case 'msubsup':
      return part(0) + lowered(part(1)) + raised(part(2));
    case 'mfrac':
      return `${part(0)}/${part(1)}`;
    case 'msqrt':
      return `√(${parts.map(mathMarkup).join('')})`;
    case 'mroot':
      return `${raised(part(1))}√(${part(0)})`;
    case 'mfenced':
      return `(${parts.map(mathMarkup).join(', ')})`;
    case 'mmultiscripts':
      return multiscripts(parts);
    case 'mspace':
      return ' ';
    case 'infinity':
      return '∞';
    case 'annotation':
    case 'annotation-xml':
      return '';
    default:
      return parts.length > 0
        ? parts.map(mathMarkup).join('')
        : escapeText(
            element.children
              .filter((node) => typeof node === 'string')
              .join('')
              .trim(),
          );
  }
}

/** <mmultiscripts>: base, pairs (lowered, raised), and after <mprescripts/> pairs that precede the base. */
function multiscripts(parts: readonly XmlElement[]): string {
  const [base, ...rest] = parts;
  if (!base) return '';
  let before = '';
  let after = '';
  const mark = rest.findIndex(({ name }) => name.endsWith('mprescripts'));
  rest
    .filter((_, at) => at !== mark)
    .forEach((script, at) => {
      const text = mathMarkup(script);
      const isBefore = mark >= 0 && at >= mark;
      const place = isBefore ? at - mark : at;
      const tag = place % 2 === 0 ? 'sub' : 'sup';
      const written = text ? `<${tag}>${text}</${tag}>` : '';
      if (isBefore) before += written;
      else after += written;
    });
  return before + mathMarkup(base) + after;
}
