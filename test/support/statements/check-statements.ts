import ts from 'typescript';
import type { Column, Described, Describer } from './described.js';
import { readStatements, type Code, type Statement } from './statements.js';
import type { StandIns } from './sql-reader.js';

/**
 * What of the statements of the code does not agree with the database, or with what the code says of its answer,
 * a line each.
 */
export async function checkStatements(
  code: Code,
  describer: Describer,
  standIns: StandIns = {},
): Promise<{ statements: number; findings: string[] }> {
  const { statements, unreadable } = readStatements(code, standIns);
  const findings = [...unreadable];
  for (const statement of statements) {
    for (const finding of await findingsOf(code.checker, describer, statement)) {
      findings.push(`${statement.place} ${finding}`);
    }
  }
  return { statements: statements.length, findings: [...new Set(findings)] };
}

async function findingsOf(
  checker: ts.TypeChecker,
  describer: Describer,
  statement: Statement,
): Promise<string[]> {
  try {
    const described = await describer.describe(statement.sql);
    return [
      ...parameterFindings(statement, described),
      ...shapeFindings(statement),
      ...columnFindings(checker, statement, described),
    ];
  } catch (error) {
    return [`is refused: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function parameterFindings({ parameters }: Statement, described: Described): string[] {
  return parameters === described.parameters
    ? []
    : [`is given ${parameters} parameters and takes ${described.parameters}`];
}

/** TypeORM answers UPDATE and DELETE with the rows and their number, everything else with the rows. */
function shapeFindings({ sql, claim }: Statement): string[] {
  const counted = ['UPDATE', 'DELETE'].includes(commandOf(sql));
  if (claim.shape === 'rows' && counted && !claim.unused)
    return ['is answered with rows and their number'];
  if (claim.shape === 'rows and count' && !counted) return ['is answered with rows alone'];
  return [];
}

/** The command of a statement, whatever comes before it in WITH. */
function commandOf(sql: string): string {
  let text = sql.replace(/'(?:[^']|'')*'|"[^"]*"|--.*$/gm, '');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/\([^()]*\)/g, '');
  }
  return /\b(SELECT|INSERT|UPDATE|DELETE|MERGE)\b/i.exec(text)?.[1]?.toUpperCase() ?? '';
}

function columnFindings(
  checker: ts.TypeChecker,
  { sql, claim }: Statement,
  { columns }: Described,
): string[] {
  const names = columns.map(({ name }) => name);
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  if (repeated.length > 0) return [`has several columns called ${repeated.join(', ')}`];
  const { row } = claim;
  if (!row)
    return columns.length === 0 || claim.unused ? [] : ['says nothing of the rows that it uses'];
  if (row.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive | ts.TypeFlags.Any)) return [];
  const claimed = new Map(
    checker.getPropertiesOfType(row).map((property) => [property.name, property]),
  );
  const missing = [...claimed.values()].filter(
    ({ name, flags }) => !names.includes(name) && !(flags & ts.SymbolFlags.Optional),
  );
  return [
    ...missing.map(({ name }) => `does not select ${name}`),
    ...names
      .filter((name) => !claimed.has(name))
      .map((name) => `selects ${name}, which its type lacks`),
    ...columns.flatMap((column) => {
      const property = claimed.get(column.name);
      return property ? typeFindings(checker, sql, column, checker.getTypeOfSymbol(property)) : [];
    }),
  ];
}

function typeFindings(
  checker: ts.TypeChecker,
  sql: string,
  { name, type, sample, nullable }: Column,
  claimed: ts.Type,
): string[] {
  if (claimed.flags & ts.TypeFlags.Unknown) return [];
  const said = `${name} is ${type} and said to be ${checker.typeToString(claimed)}`;
  const value = checker.getNonNullableType(claimed);
  if (value.flags & ts.TypeFlags.Any || !holds(checker, value, type, sample)) return [said];
  const canBeNull = (claimed.isUnion() ? claimed.types : [claimed]).some(
    ({ flags }) => flags & ts.TypeFlags.Null,
  );
  return nullable && !canBeNull && !isExcluded(sql, nullable) ? [`${said}, but can be null`] : [];
}

/** Whether the statement asks for rows only in which the column is not null. */
function isExcluded(sql: string, attribute: string): boolean {
  return new RegExp(`\\b${attribute} (IS NOT NULL|BETWEEN)`, 'i').test(sql);
}

/** Whether a type describes what the driver hands over for a column. */
function holds(checker: ts.TypeChecker, claimed: ts.Type, type: string, sample: unknown): boolean {
  if (type === 'json' || type === 'jsonb') return isJson(checker, claimed, new Set());
  if (Array.isArray(sample)) {
    const [element] = checker.isArrayType(claimed)
      ? checker.getTypeArguments(claimed as ts.TypeReference)
      : [];
    if (!element) return false;
    return (
      /jsonb?$/.test(type) || holds(checker, checker.getNonNullableType(element), type, sample[0])
    );
  }
  if (sample instanceof Date) return claimed.symbol?.name === 'Date';
  if (Buffer.isBuffer(sample)) return /^(Buffer|Uint8Array)$/.test(claimed.symbol?.name ?? '');
  const scalar = {
    string: checker.getStringType(),
    number: checker.getNumberType(),
    boolean: checker.getBooleanType(),
  }[typeof sample as string];
  return scalar !== undefined && checker.isTypeAssignableTo(claimed, scalar);
}

/** Whether values of a type survive JSON: it has no dates and no bytes. */
function isJson(checker: ts.TypeChecker, type: ts.Type, seen: Set<ts.Type>): boolean {
  if (seen.has(type)) return true;
  seen.add(type);
  if (type.isUnionOrIntersection())
    return type.types.every((member) => isJson(checker, member, seen));
  if (!(type.flags & ts.TypeFlags.Object)) return !(type.flags & ts.TypeFlags.BigIntLike);
  if (/^(Date|Buffer|Uint8Array|Map|Set)$/.test(type.symbol?.name ?? '')) return false;
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    return checker
      .getTypeArguments(type as ts.TypeReference)
      .every((element) => isJson(checker, element, seen));
  }
  return checker
    .getPropertiesOfType(type)
    .every((property) => isJson(checker, checker.getTypeOfSymbol(property), seen));
}
