/** The marks that a title or an abstract may carry. */
export type Mark = 'b' | 'i' | 'sub' | 'sup' | 'u';

export type MarkupNode = string | { mark: Mark; children: MarkupNode[] };

const token = /<(\/?)(b|i|sub|sup|u)>|&(amp|lt|gt|quot|#39|apos|nbsp);/gi;

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  apos: "'",
  nbsp: '\u00a0',
};

/**
 * Reads text in which only `<b> <i> <sub> <sup> <u>` have meaning. Everything else, other tags
 * included, comes out as the text it is; marks that are not closed end with their surroundings.
 */
export function parseMarkup(source: string): MarkupNode[] {
  const root: MarkupNode[] = [];
  const open: { mark: Mark; children: MarkupNode[] }[] = [];
  const into = (): MarkupNode[] => open.at(-1)?.children ?? root;
  let at = 0;
  for (const match of source.matchAll(token)) {
    addText(into(), source.slice(at, match.index));
    at = match.index + match[0].length;
    const [whole, slash, tag, entity] = match;
    if (entity) addText(into(), characters[entity.toLowerCase()] ?? whole);
    else if (slash) close(open, tag?.toLowerCase());
    else {
      const node = { mark: tag?.toLowerCase() as Mark, children: [] };
      into().push(node);
      open.push(node);
    }
  }
  addText(into(), source.slice(at));
  return root;
}

/** The words of a marked text without its marks. */
export function plainText(source: string): string {
  const flat = (nodes: MarkupNode[]): string =>
    nodes.map((node) => (typeof node === 'string' ? node : flat(node.children))).join('');
  return flat(parseMarkup(source));
}

function close(open: { mark: Mark; children: MarkupNode[] }[], tag: string | undefined): void {
  const index = open.findLastIndex((each) => each.mark === tag);
  if (index >= 0) open.length = index;
}

function addText(nodes: MarkupNode[], text: string): void {
  if (!text) return;
  const last = nodes.at(-1);
  if (typeof last === 'string') nodes[nodes.length - 1] = last + text;
  else nodes.push(text);
}
