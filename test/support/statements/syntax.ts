import ts from 'typescript';

export type FunctionLike =
  | ts.FunctionDeclaration
  | ts.MethodDeclaration
  | ts.ArrowFunction
  | ts.FunctionExpression;

export function isFunction(node: ts.Node): node is FunctionLike {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node)
  );
}

export function isGeneratorOrAsync(node: FunctionLike): boolean {
  return Boolean(
    node.asteriskToken ?? node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword),
  );
}

export function isConstant(declaration: ts.VariableDeclaration): boolean {
  return Boolean(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const);
}

/** Whether something is added to a list after it was made, so that its first value says nothing. */
export function isGrown(declaration: ts.VariableDeclaration): boolean {
  const change = new RegExp(`\\b${declaration.name.getText()}\\.(push|unshift|splice)\\(`);
  return change.test(declaration.parent.parent.parent.getText());
}

export function memberName({ name }: ts.PropertyAssignment): string {
  return ts.isStringLiteralLike(name) ? name.text : name.getText();
}

export function nameOf(owner: FunctionLike): string | undefined {
  if (owner.name && ts.isIdentifier(owner.name)) return owner.name.text;
  const { parent } = owner;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)
    ? parent.name.text
    : undefined;
}

/** The name by which a call calls, whatever it is called on. */
export function calledName({ expression }: ts.CallExpression): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
}

export function forEachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => forEachNode(child, visit));
}

export function placeOfFunction(node: ts.Node): string {
  let owner: ts.Node = node;
  while (!isFunction(owner) && !ts.isSourceFile(owner)) owner = owner.parent;
  return placeOf(owner);
}

/** Where something stands: its file and line. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${file.fileName}:${line + 1}`;
}
