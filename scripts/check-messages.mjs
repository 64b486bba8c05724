// Checks that the sentences people read are in the message catalogues (`messages.ts`, `*-messages.ts`):
// in web/src every text of an element, label and notice; in src every sentence of three words or more.
// The catalogues are checked too: each text is in the syntax of ICU, each is used, no two have the same area.
// Not looked at: errors for programmers (`new Error`), logs, metrics, SQL, headers, arguments of other programs,
// and what decorators tell programs (OpenAPI).
//   node scripts/check-messages.mjs [--root FOLDER] [--at-least FILES] [FOLDER OR FILE ...]
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';

/** Files and folders whose texts are not sentences of Lectern's pages and answers, each with the reason. */
const exempt = new Map([
  ['src/certificates/domain/fixed-statements.ts', 'prescribed word by word by credit bodies'],
  ['src/certificates/domain/sample-claims.ts', 'an invented claim to show a template with'],
  ['src/literature/demonstration/', 'invented papers'],
  ['src/openapi.ts', 'describes the interface to programs'],
  ['src/signatures/keys/key-encryption.ts', 'the purpose of a derived key, not to be changed'],
  ['src/signatures/domain/', 'errors of parsers, which programmers read'],
  ['src/platform/http/problem-codes.ts', 'the codes and their titles are a catalogue'],
  ['src/shared/topics.ts', 'the codes and their names are a catalogue'],
]);
const isExempt = (file) => [...exempt.keys()].some((place) => file.startsWith(place));

const sql =
  /^\s*(--|[a-z]+\.[a-z_]+,|\(?\s*(SELECT|INSERT|UPDATE|DELETE|WITH|SET|CREATE|ALTER|DROP|GRANT|REVOKE|LOCK|NOTIFY|LISTEN|COPY|VALUES|BEGIN|COMMIT|ROLLBACK)\b)|\b(FROM|WHERE|JOIN|ORDER BY|GROUP BY|RETURNING|COALESCE|FILTER|EXISTS|LIMIT|ON CONFLICT|AND|OR|AS|IS NULL|IS NOT NULL)\b/;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string', default: resolve(import.meta.dirname, '..') },
    'at-least': { type: 'string', default: '1' },
  },
});
const root = resolve(values.root);
const places = positionals.length > 0 ? positionals : ['src', 'web/src'];
const isCatalogue = (file) => /(^|[/-])messages\.ts$/.test(file);
const sources = new Map(places.flatMap(sourcesIn).map((file) => [file, parsed(file)]));
const outside = [...sources]
  .filter(([file]) => !isCatalogue(file) && !isExempt(file))
  .flatMap(([file, source]) => sentencesOutside(file, source));
const catalogues = [...sources].filter(([file]) => isCatalogue(file)).flatMap(cataloguesOf);
const findings = [...outside, ...catalogues.flatMap(errorsOf)];

for (const line of findings) console.error(line);
if (sources.size < Number(values['at-least'])) {
  console.error(
    `the check is blind: it saw ${sources.size} files, expected at least ${values['at-least']}`,
  );
  process.exitCode = 1;
} else if (findings.length > 0) {
  console.error(
    `${outside.length} sentences outside the message catalogues, ${findings.length - outside.length} errors within`,
  );
  process.exitCode = 1;
} else {
  const count = catalogues.reduce((sum, { texts }) => sum + texts.size, 0);
  console.log(
    `Every sentence has its place: ${count} messages in ${catalogues.length} catalogues.`,
  );
}

function sourcesIn(place) {
  const path = join(root, place);
  if (!existsSync(path)) return [];
  const all = statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true }).map((name) => join(path, name));
  return all
    .map((file) => relative(root, file))
    .filter((file) => /\.tsx?$/.test(file) && !/\.(spec|d)\.tsx?$/.test(file));
}

function parsed(file) {
  const text = readFileSync(join(root, file), 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

function sentencesOutside(file, source) {
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

/** The catalogues of a file: area and texts by name. */
function cataloguesOf([file, source]) {
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && /^(catalogue|pageMessages)$/.test(node.expression.getText())) {
      const [area, texts] = node.arguments;
      found.push({
        file,
        area: textOf(area),
        texts: new Map(
          texts.properties.map(({ name, initializer }) => [name.text, textOf(initializer)]),
        ),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function errorsOf({ file, area, texts }) {
  const page = file.startsWith('web/');
  const errors = catalogues.some((other) => other.file !== file && other.area === area)
    ? [`${file}: another catalogue has the area ${area}`]
    : [];
  const used = namesUsed(file);
  for (const [name, text] of texts) {
    try {
      // Tags are for pages only: elsewhere <…> is text.
      new IntlMessageFormat(text, 'en-GB', undefined, { ignoreTag: !page }).getAst();
    } catch (error) {
      errors.push(`${file}: ${name} is not in the syntax of ICU: ${error.message}`);
    }
    const group = name.slice(0, name.lastIndexOf('.') + 1);
    if (!used.has(name) && !(group && used.has(`${group}x`))) {
      errors.push(`${file}: nothing uses ${name}`);
    }
  }
  return errors;
}

/** All literals of the files that import a catalogue; `x` for what is put into them. */
function namesUsed(catalogueFile) {
  const names = new Set();
  for (const [file, source] of sources) {
    const imports = source.statements.some(
      (statement) =>
        (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
        statement.moduleSpecifier &&
        join(dirname(file), statement.moduleSpecifier.text.replace(/\.js$/, '.ts')) ===
          catalogueFile,
    );
    if (!imports) continue;
    const visit = (node) => {
      const text = textOf(node);
      if (text !== undefined) names.add(text);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return names;
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

/** Whether only programs, or nobody, read the text in a node. */
function isForPrograms(node, page) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node))
    return true;
  if (ts.isDecorator(node)) return true;
  if (ts.isPropertyDeclaration(node) && node.name.getText() === 'name') return true;
  if (ts.isNewExpression(node))
    return /^((|Type|Range|Syntax)Error|Gauge|Histogram)$/.test(node.expression.getText());
  if (ts.isJsxAttribute(node)) {
    return /^(className|id|href|rel|type|look|tone|autoComplete|d|key|name|style|viewBox)$/.test(
      node.name.getText(),
    );
  }
  if (ts.isCallExpression(node)) {
    const called = node.expression.getText();
    return (
      /^Api[A-Z]/.test(called) ||
      /(\blog(ger)?(\.\w+)?|\bspawn(Sync)?|\bquerySelector(All)?|\bclosest|\bmatches|\bmatchMedia)$/i.test(
        called,
      )
    );
  }
  if (ts.isPropertyAssignment(node)) {
    const name = node.name.getText();
    return page ? name === 'className' : /^(description$|'content-)/.test(name);
  }
  return false;
}

/** Three words or more that are not for a database or for readers of PDF, XML, HTML or settings. */
function isSentence(text) {
  const words = /[A-Za-z]{2,}[,;:'’"”)]*\s+\S*[a-z]+\S*\s+\S*[a-z]/;
  return words.test(text) && !sql.test(text) && !/^\s*(<[<!?a-z]|# )/i.test(text);
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
