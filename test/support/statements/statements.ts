import ts from 'typescript';
import { SqlReader, Unreadable, type StandIns } from './sql-reader.js';
import { forEachNode, placeOf } from './syntax.js';

/** A statement as the code sends it, in one of the ways that it can be composed. */
export interface Statement {
  /** File and line of the call. */
  readonly place: string;
  readonly sql: string;
  readonly parameters: number;
  readonly claim: Claim;
}

/** What a call says that it is answered with. */
export interface Claim {
  /** The type of a row; undefined where nothing is said. */
  readonly row: ts.Type | undefined;
  /** Rows alone, or rows and how many were changed: TypeORM's answer to UPDATE and DELETE; unsaid where others answer. */
  readonly shape: 'rows' | 'rows and count' | 'unsaid';
  /** Whether nobody looks at the answer. */
  readonly unused: boolean;
}

/** Code to look at. */
export interface Code {
  readonly checker: ts.TypeChecker;
  readonly files: readonly ts.SourceFile[];
}

/** Methods that take a statement, on any object. What they pass on are the statements of their callers. */
const takers: ReadonlySet<string> = new Set(['query', 'systemQuery', 'readRows']);

/** The sources of a folder without their tests, with the compiler's options of the project. */
export function codeOf(root: string): Code {
  const { options } = ts.convertCompilerOptionsFromJson(
    ts.readConfigFile(`${root}/tsconfig.json`, (path) => ts.sys.readFile(path)).config
      .compilerOptions,
    root,
  );
  const names = ts.sys.readDirectory(`${root}/src`, ['.ts'], ['**/*.spec.ts']);
  const program = ts.createProgram(names, {
    ...options,
    types: options.types?.filter((name) => name !== 'jest'),
  });
  const sources = new Set(names);
  return {
    checker: program.getTypeChecker(),
    files: program.getSourceFiles().filter(({ fileName }) => sources.has(fileName)),
  };
}

/** Every statement of the code; and calls whose statement cannot be read, each with the reason. */
export function readStatements(
  code: Code,
  standIns: StandIns,
): { statements: Statement[]; unreadable: string[] } {
  const reader = new SqlReader(code.checker, code.files, standIns);
  const statements: Statement[] = [];
  const unreadable: string[] = [];
  for (const file of code.files) {
    forEachNode(file, (node) => {
      if (!ts.isCallExpression(node) || !takesStatement(node) || isInsideTaker(node)) return;
      try {
        statements.push(...reader.everyWay(() => statementOf(code.checker, reader, node)));
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        unreadable.push(`${placeOf(node)} ${error.message}`);
      }
    });
  }
  return { statements: distinct(statements), unreadable };
}

function takesStatement(call: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(call.expression) && takers.has(call.expression.name.text);
}

function isInsideTaker(node: ts.Node): boolean {
  for (let owner = node.parent; !ts.isSourceFile(owner); owner = owner.parent) {
    if (ts.isMethodDeclaration(owner)) return takers.has(owner.name.getText());
  }
  return false;
}

function statementOf(
  checker: ts.TypeChecker,
  reader: SqlReader,
  call: ts.CallExpression,
): Statement {
  const position = call.arguments.findIndex((argument) =>
    checker.isTypeAssignableTo(checker.getTypeAtLocation(argument), checker.getStringType()),
  );
  const text = call.arguments[position];
  if (!text) throw new Unreadable('has no statement');
  const parameters = call.arguments[position + 1];
  return {
    place: placeOf(call),
    sql: reader.text(text),
    parameters: parameters && !ts.isArrowFunction(parameters) ? reader.length(parameters) : 0,
    claim: claimOf(checker, reader, call),
  };
}

function claimOf(checker: ts.TypeChecker, reader: SqlReader, call: ts.CallExpression): Claim {
  const unused = isUnused(call);
  const signature = checker.getResolvedSignature(call);
  const [answer] = signature
    ? argumentsOf(checker, checker.getReturnTypeOfSignature(signature))
    : [];
  if (!answer || answer.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.VoidLike)) {
    return { row: undefined, shape: 'unsaid', unused };
  }
  const [first] = argumentsOf(checker, answer);
  if (checker.isTupleType(answer) && first) {
    return { row: argumentsOf(checker, first)[0], shape: 'rows and count', unused };
  }
  const row = first ?? answer;
  const shape = checker.isArrayType(answer) && isQuery(call) ? 'rows' : 'unsaid';
  return {
    row: row.flags & ts.TypeFlags.TypeParameter ? reader.typeArgument(row) : row,
    shape,
    unused,
  };
}

function isQuery({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && expression.name.text === 'query';
}

function argumentsOf(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  return type.flags & ts.TypeFlags.Object ? checker.getTypeArguments(type as ts.TypeReference) : [];
}

function isUnused(call: ts.CallExpression): boolean {
  let node: ts.Node = call.parent;
  while (ts.isAwaitExpression(node) || ts.isVoidExpression(node)) node = node.parent;
  return ts.isExpressionStatement(node);
}

function distinct(statements: readonly Statement[]): Statement[] {
  return [
    ...new Map(
      statements.map((each) => [`${each.place} ${each.sql} ${each.parameters}`, each]),
    ).values(),
  ];
}
