import { createElement, Fragment, useMemo, type ReactNode } from 'react';
import { parseMarkup, type MarkupNode } from './words/markup.js';

/** Text with bold, italics, sub- and superscripts, as the literature prints it. */
export function MarkedText({ children }: { children: string }): ReactNode {
  const nodes = useMemo(() => parseMarkup(children), [children]);
  return <>{nodes.map(render)}</>;
}

function render(node: MarkupNode, index: number): ReactNode {
  return typeof node === 'string' ? (
    <Fragment key={index}>{node}</Fragment>
  ) : (
    createElement(node.mark, { key: index }, ...node.children.map(render))
  );
}
