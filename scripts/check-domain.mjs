// Checks that the rules in src/*/domain and src/shared are pure: no clock, no chance, no surroundings. The same
// evidence must give the same answer tomorrow, on another machine and in the browser.
// (Which files and packages they may import is check-boundaries.mjs.)
//   node scripts/check-domain.mjs [--root FOLDER] [--at-least FILES]
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';

/** The globals of the language that answer alike everywhere. All others are surroundings. */
const pureGlobals = new Set(
  `Array BigInt Boolean Date Error Infinity Intl JSON Map Math NaN Number Object RangeError RegExp Set String
   Symbol SyntaxError TextDecoder TextEncoder TypeError URL URLSearchParams Uint8Array WeakMap
   decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt structuredClone undefined`.split(
    /\s+/,
  ),
);

const clock = 'the clock comes in as an argument';
const zone = 'the time zone comes in as an argument';
const language = 'the language comes in as an argument';

/** Members that look at the surroundings although their global is pure. */
const members = new Map([
  ['Date.now', clock],
  ['Math.random', 'chance comes in as an argument'],
]);
const localTime =
  /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)$|^to(Date|Time)String$/;
const localised = /^toLocale(|Date|Time|Upper|Lower)(String|Case)$/;
const formatters = /^(DateTime|Number|RelativeTime|List)Format$|^(Collator|PluralRules|Segmenter)$/;

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: resolve(import.meta.dirname, '..') },
    'at-least': { type: 'string', default: '20' },
  },
});
const root = resolve(values.root);
const files = pureFiles(join(root, 'src'));
// Without libraries every name that the file does not declare or import is a global.
const program = ts.createProgram(files, {
  noLib: true,
  noResolve: true,
  types: [],
  target: ts.ScriptTarget.ES2023,
});
const checker = program.getTypeChecker();
const findings = files.flatMap(impurities);

for (const line of findings) {
  console.error(line);
}
if (files.length < Number(values['at-least'])) {
  console.error(
    `the check is blind: it saw ${files.length} files, expected at least ${values['at-least']}`,
  );
  process.exitCode = 1;
} else if (findings.length > 0) {
  console.error(`${findings.length} impurities in domain/ and shared/`);
  process.exitCode = 1;
} else {
  console.log(`Domain is pure: ${files.length} files.`);
}

/** @param {string} source */
function pureFiles(source) {
  return [
    join(source, 'shared'),
    ...readdirSync(source).map((name) => join(source, name, 'domain')),
  ]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .toSorted();
}

/** @param {string} path */
function impurities(path) {
  const file = program.getSourceFile(path);
  if (file === undefined) {
    return [`${relative(root, path)}: could not be read`];
  }
  /** @type {string[]} */
  const found = [];
  visit(file);
  return found;

  /** @param {ts.Node} node */
  function visit(node) {
    const reason = impurity(node);
    if (reason !== undefined) {
      const line = ts.getLineAndCharacterOfPosition(file, node.getStart(file)).line + 1;
      found.push(`${relative(root, path)}:${line}: ${reason}`);
    }
    // Types are gone when the rule runs.
    if (!ts.isTypeNode(node) || ts.isExpressionWithTypeArguments(node)) {
      ts.forEachChild(node, visit);
    }
  }
}

/** @param {ts.Node} node  @returns {string | undefined} why this node is not pure */
function impurity(node) {
  if (ts.isIdentifier(node) && isGlobal(node) && !pureGlobals.has(node.text)) {
    return `${node.text}: a rule looks at nothing but its arguments`;
  }
  if (ts.isPropertyAccessExpression(node)) {
    return impureMember(node, node.name.text);
  }
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return impureMember(node, node.argumentExpression.text);
  }
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date')) {
    const count = node.arguments?.length ?? 0;
    return count === 0
      ? `new Date(): ${clock}`
      : count > 1
        ? `new Date(year, month): ${zone}`
        : undefined;
  }
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    return impureCall(node);
  }
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
    return 'import.meta: a rule does not know where it lies';
  }
  if (ts.isAwaitExpression(node)) {
    return 'await: a rule waits for nothing';
  }
  if (
    ts.isVariableStatement(node) &&
    ts.isSourceFile(node.parent) &&
    (node.declarationList.flags & ts.NodeFlags.Let) !== 0
  ) {
    return 'let at the top of a file: a rule remembers nothing from call to call';
  }
  return undefined;
}

/** @param {ts.PropertyAccessExpression | ts.ElementAccessExpression} node  @param {string} name */
function impureMember(node, name) {
  const member = `${node.expression.getText()}.${name}`;
  const reason = members.get(member) ?? (localTime.test(name) ? zone : undefined);
  return reason === undefined ? undefined : `${member}: ${reason}`;
}

/** @param {ts.CallExpression | ts.NewExpression} node */
function impureCall(node) {
  const { expression } = node;
  const given = node.arguments?.length ?? 0;
  if (isNamed(expression, 'Date')) {
    return `Date(): ${clock}`;
  }
  if (expression.kind === ts.SyntaxKind.ImportKeyword) {
    return 'import(): what a rule needs is imported at the top';
  }
  if (ts.isPropertyAccessExpression(expression)) {
    const name = expression.name.text;
    const languageGiven = given > (name === 'localeCompare' ? 1 : 0);
    if (
      !languageGiven &&
      (name === 'localeCompare' || localised.test(name) || formatters.test(name))
    ) {
      return `${name}(): ${language}`;
    }
  }
  return undefined;
}

/** Whether an identifier refers to a value that the file neither declares nor imports. */
function isGlobal(/** @type {ts.Identifier} */ node) {
  const { parent } = node;
  const isKey =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node) ||
    ts.isQualifiedName(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isMetaProperty(parent);
  if (isKey) {
    return false;
  }
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(node);
  return symbol === undefined || symbol.getName() === 'globalThis';
}

/** @param {ts.Expression} expression  @param {string} name */
function isNamed(expression, name) {
  return ts.isIdentifier(expression) && expression.text === name;
}
