// Checks that the sentences people read stand in the message catalogues (`messages.ts`, `*-messages.ts`):
// in web/src every text of an element, label and notice; in src every sentence of three words or more.
// Not looked at: errors for programmers (`new Error`), logs, SQL, and what decorators tell programs (OpenAPI).
//   node scripts/check-messages.mjs [--root FOLDER] [--at-least FILES] [FOLDER OR FILE ...]
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';

/** Files whose texts are not sentences of Lectern's own choosing, each with the reason. */
const exempt = new Map([
  ['src/certificates/domain/fixed-statements.ts', 'prescribed word by word by credit bodies'],
  ['src/openapi.ts', 'describes the interface to programs'],
]);

const sql =
  /^\s*(--|\(?\s*(SELECT|INSERT|UPDATE|DELETE|WITH|SET|CREATE|ALTER|DROP|GRANT|REVOKE|LOCK|NOTIFY|LISTEN|COPY|VALUES|BEGIN|COMMIT|ROLLBACK)\b)|\b(FROM|WHERE|JOIN|ORDER BY|GROUP BY|RETURNING|COALESCE|FILTER|EXISTS|LIMIT|ON CONFLICT|AND|OR|AS|IS NULL|IS NOT NULL)\b/;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string', default: resolve(import.meta.dirname, '..') },
    'at-least': { type: 'string', default: '1' },
  },
});
const root = resolve(values.root);
const places = positionals.length > 0 ? positionals : ['src', 'web/src'];
const files = places.flatMap(sourcesIn).filter((file) => !exempt.has(file));
const findings = files.flatMap(sentencesOutside);

for (const line of findings) console.error(line);
if (files.length < Number(values['at-least'])) {
  console.error(
    `the check is blind: it saw ${files.length} files, expected at least ${values['at-least']}`,
  );
  process.exitCode = 1;
} else if (findings.length > 0) {
  console.error(`${findings.length} sentences outside the message catalogues`);
  process.exitCode = 1;
}

function sourcesIn(place) {
  const path = join(root, place);
  if (!existsSync(path)) return [];
  const all = statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true }).map((name) => join(path, name));
  return all
    .map((file) => relative(root, file))
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => !/\.(spec|d)\.tsx?$|(^|[/-])messages\.ts$/.test(file));
}

function sentencesOutside(file) {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const page = file.startsWith('web/');
  const found = [];
  const visit = (node) => {
    if (isForPrograms(node, page)) return;
    const text = textOf(node);
    if (text !== undefined && (page ? readOnPage(text, node) : isSentence(text))) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1}: ${text.replace(/\s+/g, ' ').trim().slice(0, 100)}`);
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What a literal says, `x` for each of its substitutions; the whole of a text put together with `+`. */
function textOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node)) {
    return node.text;
  }
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `x${literal.text}`).join('');
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const sides = [textOf(node.left), textOf(node.right)];
    return sides.some((side) => side !== undefined)
      ? sides.map((side) => side ?? 'x').join('')
      : undefined;
  }
  return undefined;
}

/** Whether nobody reads what stands in a node, or programs only. */
function isForPrograms(node, page) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node))
    return true;
  if (ts.isDecorator(node)) return true;
  if (ts.isPropertyDeclaration(node) && node.name.getText() === 'name') return true;
  if (ts.isNewExpression(node))
    return /^(|Type|Range|Syntax)Error$/.test(node.expression.getText());
  if (ts.isJsxAttribute(node)) {
    return /^(className|id|href|rel|type|look|tone|autoComplete|d|key|name|style|viewBox)$/.test(
      node.name.getText(),
    );
  }
  if (ts.isCallExpression(node)) {
    return /(\blog(ger)?\.\w+|\bquerySelector(All)?|\bclosest|\bmatches)$/i.test(
      node.expression.getText(),
    );
  }
  if (ts.isPropertyAssignment(node)) return page && node.name.getText() === 'className';
  return false;
}

/** Three words or more that no database reads. */
function isSentence(text) {
  return /[A-Za-z]{2,}[,;:'’"”)]*\s+\S*[a-z]+\S*\s+\S*[a-z]/.test(text) && !sql.test(text);
}

/** A text of an element; elsewhere two words, or one with a capital as labels have it. */
function readOnPage(text, node) {
  if (text.trim() === 'Lectern' || text.includes('@lectern.example')) return false;
  if (ts.isJsxText(node)) return /[A-Za-z]{2,}/.test(text);
  if (isKey(node)) return false;
  const inAttribute = ts.isJsxAttribute(node.parent);
  if (inAttribute && /^[a-z0-9-]+$/.test(text)) return false;
  return /[A-Za-z]{2,}[,;:.'’"”)]*\s+\S*[A-Za-z]{2,}/.test(text) || /^[A-Z][a-z]+$/.test(text);
}

/** Whether a literal is compared, or names a key of the keyboard, a header or a member. */
function isKey({ parent }) {
  return (
    ts.isElementAccessExpression(parent) ||
    ts.isCaseClause(parent) ||
    (ts.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.operatorToken.getText()))
  );
}
