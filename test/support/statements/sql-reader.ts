import ts from 'typescript';
import {
  calledName,
  forEachNode,
  type FunctionLike,
  isConstant,
  isFunction,
  isGeneratorOrAsync,
  isGrown,
  memberName,
  nameOf,
  placeOf,
  placeOfFunction,
} from './syntax.js';

/** What an expression comes to. What no statement is made of is `opaque`: a learner's id, a day. */
type Value = string | number | boolean | null | undefined | typeof opaque | readonly Value[];

const opaque = Symbol('opaque');

/** What the parameters of the functions that are being read stand for. */
type Frame = ReadonlyMap<ts.Symbol, () => Value>;

/** One way through the code: which branch each condition takes, which caller calls. */
type Choices = ReadonlyMap<string, number>;

/** Thrown where the code can go several ways: it is read again for each. */
class Fork extends Error {
  constructor(
    readonly key: string,
    readonly ways: number,
  ) {
    super(`${key} can go ${ways} ways`);
  }
}

/** What the tool cannot read. The message says where. */
export class Unreadable extends Error {}

/** What an expression of a file, by its text, is read as: for what only the running program knows. */
export type StandIns = Readonly<Record<string, Readonly<Record<string, string | readonly []>>>>;

/** Reads expressions of constants as they would be evaluated, once for each way that the code can go. */
export class SqlReader {
  private choices: Choices = new Map();
  private callsByName?: Map<string, ts.CallExpression[]>;

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly files: readonly ts.SourceFile[],
    private readonly standIns: StandIns,
  ) {}

  /** @throws Unreadable */
  everyWay<T>(read: () => T): T[] {
    const open: Choices[] = [new Map()];
    const results: T[] = [];
    for (let choices = open.pop(); choices; choices = open.pop()) {
      this.choices = choices;
      try {
        results.push(read());
      } catch (error) {
        if (!(error instanceof Fork)) throw error;
        if (open.length + results.length > 200)
          throw new Unreadable('too many ways to go', { cause: error });
        for (let way = 0; way < error.ways; way += 1)
          open.push(new Map([...choices, [error.key, way]]));
      }
    }
    return results;
  }

  /** The text of an expression. @throws Unreadable */
  text(node: ts.Expression, frame: Frame = new Map()): string {
    const value = this.value(node, frame);
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    throw unreadable(node);
  }

  /** How many elements an array has. @throws Unreadable */
  length(node: ts.Expression): number {
    const value = this.value(node, new Map());
    if (!Array.isArray(value)) throw unreadable(node);
    return value.length;
  }

  /** What stands for a type parameter of a function at the call that is read, if its caller says so. */
  typeArgument(parameter: ts.Type): ts.Type | undefined {
    const declaration = parameter.symbol.declarations?.find(ts.isTypeParameterDeclaration);
    const owner = declaration?.parent;
    if (!declaration || !owner || !isFunction(owner)) return undefined;
    const position = owner.typeParameters?.indexOf(declaration) ?? -1;
    const argument = this.callOf(owner).typeArguments?.[position];
    return argument && this.checker.getTypeFromTypeNode(argument);
  }

  private value(node: ts.Expression, frame: Frame): Value {
    const standIn = this.standIn(node);
    if (standIn !== undefined) return standIn;
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isNumericLiteral(node)) return Number(node.text);
    if (ts.isTemplateExpression(node)) {
      return node.templateSpans.reduce(
        (text, span) => text + this.text(span.expression, frame) + span.literal.text,
        node.head.text,
      );
    }
    if (
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node) ||
      ts.isNonNullExpression(node)
    ) {
      return this.value(node.expression, frame);
    }
    if (ts.isArrayLiteralExpression(node)) return this.array(node, frame);
    if (ts.isConditionalExpression(node)) {
      return this.value(this.holds(node.condition, frame) ? node.whenTrue : node.whenFalse, frame);
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
      return this.text(node.left, frame) + this.text(node.right, frame);
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      return !this.holds(node.operand, frame);
    }
    if (ts.isIdentifier(node)) return this.named(node, frame);
    if (ts.isPropertyAccessExpression(node)) return this.member(node, frame);
    if (ts.isElementAccessExpression(node)) return this.element(node, frame);
    if (ts.isCallExpression(node)) return this.call(node, frame);
    return this.literal(node);
  }

  private array(node: ts.ArrayLiteralExpression, frame: Frame): Value[] {
    return node.elements.flatMap((element) => {
      if (!ts.isSpreadElement(element)) return [this.valueOrOpaque(element, frame)];
      const spread = this.valueOrOpaque(element.expression, frame);
      return Array.isArray(spread) ? (spread as Value[]) : this.opaqueTuple(element.expression);
    });
  }

  /** As many unknown values as the compiler says there are. */
  private opaqueTuple(node: ts.Expression): Value[] {
    const type = this.checker.getTypeAtLocation(node);
    const lengths = (type.isUnion() ? type.types : [type]).map((member) =>
      this.checker.isTupleType(member)
        ? this.checker.getTypeArguments(member as ts.TypeReference).length
        : undefined,
    );
    const [length] = lengths;
    if (length === undefined || lengths.some((other) => other !== length)) throw unreadable(node);
    return Array.from({ length }, () => opaque);
  }

  private valueOrOpaque(node: ts.Expression, frame: Frame): Value {
    try {
      return this.value(node, frame);
    } catch (error) {
      if (error instanceof Unreadable) return opaque;
      throw error;
    }
  }

  /** Whether a condition holds: what it is where it can be read, else both. */
  private holds(condition: ts.Expression, frame: Frame): boolean {
    const value = this.valueOrOpaque(condition, frame);
    if (typeof value === 'boolean') return value;
    return this.choose(`${placeOfFunction(condition)} ${condition.getText()}`, 2) === 0;
  }

  private choose(key: string, ways: number): number {
    const way = this.choices.get(key);
    if (way === undefined) throw new Fork(key, ways);
    return way;
  }

  private named(node: ts.Identifier, frame: Frame): Value {
    if (node.text === 'undefined') return undefined;
    const symbol = this.symbolOf(node);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration) return this.literal(node);
    const bound = frame.get(symbol);
    if (bound) return bound();
    if (ts.isParameter(declaration)) return this.parameter(node, declaration);
    if (
      ts.isVariableDeclaration(declaration) &&
      isConstant(declaration) &&
      declaration.initializer
    ) {
      if (isGrown(declaration)) throw unreadable(node);
      return this.value(declaration.initializer, frame);
    }
    return this.literal(node);
  }

  /** A parameter of a function that nothing is bound to: what each of its callers says. */
  private parameter(node: ts.Identifier, declaration: ts.ParameterDeclaration): Value {
    const literal = this.valueOfType(node);
    if (literal !== opaque) return literal;
    const owner = declaration.parent;
    if (!isFunction(owner)) throw unreadable(node);
    const call = this.callOf(owner);
    const argument =
      call.arguments[owner.parameters.indexOf(declaration)] ?? declaration.initializer;
    return argument ? this.value(argument, new Map()) : undefined;
  }

  /** One of the calls of a function, each in its turn. */
  private callOf(owner: FunctionLike): ts.CallExpression {
    const calls = this.callsOf(owner);
    const call = calls[this.choose(`callers of ${placeOf(owner)}`, calls.length)];
    if (!call) throw unreadable(owner);
    return call;
  }

  private callsOf(owner: FunctionLike): ts.CallExpression[] {
    const name = nameOf(owner);
    if (!name) throw unreadable(owner);
    this.callsByName ??= this.allCalls();
    const calls = this.callsByName
      .get(name)
      ?.filter((call) => this.checker.getResolvedSignature(call)?.declaration === owner);
    if (!calls?.length) throw unreadable(owner);
    return calls;
  }

  private allCalls(): Map<string, ts.CallExpression[]> {
    const calls = new Map<string, ts.CallExpression[]>();
    for (const file of this.files) {
      forEachNode(file, (node) => {
        if (!ts.isCallExpression(node)) return;
        const name = calledName(node);
        if (name) calls.set(name, [...(calls.get(name) ?? []), node]);
      });
    }
    return calls;
  }

  private member(node: ts.PropertyAccessExpression, frame: Frame): Value {
    const declaration = this.symbolOf(node.name)?.valueDeclaration;
    if (
      declaration &&
      (ts.isPropertyAssignment(declaration) || ts.isPropertyDeclaration(declaration)) &&
      declaration.initializer
    ) {
      return this.value(declaration.initializer, frame);
    }
    return this.literal(node);
  }

  /** `texts[kind]` of a constant object: the member, or each of its members where the kind is not known. */
  private element(node: ts.ElementAccessExpression, frame: Frame): Value {
    const members = this.membersOf(node.expression);
    const name = this.valueOrOpaque(node.argumentExpression, frame);
    const member =
      name === opaque
        ? members[this.choose(`member of ${placeOf(node)}`, members.length)]
        : members.find((each) => memberName(each) === name);
    if (!member) throw unreadable(node);
    return this.value(member.initializer, frame);
  }

  private membersOf(node: ts.Expression): ts.PropertyAssignment[] {
    const declaration = this.symbolOf(node)?.valueDeclaration;
    let object =
      declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    while (object && (ts.isAsExpression(object) || ts.isSatisfiesExpression(object)))
      object = object.expression;
    if (!object || !ts.isObjectLiteralExpression(object)) throw unreadable(node);
    return object.properties.filter(ts.isPropertyAssignment);
  }

  private call(node: ts.CallExpression, frame: Frame): Value {
    const { expression, arguments: given } = node;
    if (expression.getText() === 'Object.keys' && given[0])
      return this.membersOf(given[0]).map(memberName);
    const method = ts.isPropertyAccessExpression(expression) ? expression : undefined;
    if (method && listMethods.has(method.name.text)) {
      const list = this.value(method.expression, frame);
      const [argument] = given;
      if (!Array.isArray(list) || !argument) throw unreadable(node);
      return this.ofList(list as Value[], method.name.text, argument, frame);
    }
    const declaration = this.checker.getResolvedSignature(node)?.declaration;
    if (!declaration || !isFunction(declaration) || isGeneratorOrAsync(declaration))
      return this.literal(node);
    return this.applied(
      declaration,
      given.map((argument) => () => this.value(argument, frame)),
      frame,
    );
  }

  private ofList(list: Value[], method: string, argument: ts.Expression, frame: Frame): Value {
    if (method === 'includes') return list.includes(this.value(argument, frame));
    if (method === 'join') {
      if (!list.every((part) => typeof part === 'string')) throw unreadable(argument);
      return list.join(this.text(argument, frame));
    }
    if (!ts.isArrowFunction(argument)) throw unreadable(argument);
    const apply = (element: Value): Value => this.applied(argument, [() => element], frame);
    return method === 'map' ? list.map(apply) : list.filter((element) => apply(element) === true);
  }

  private applied(owner: FunctionLike, given: readonly (() => Value)[], outer: Frame): Value {
    if (!owner.body) throw unreadable(owner);
    const frame = new Map(outer);
    for (const [position, { name, initializer, dotDotDotToken }] of owner.parameters.entries()) {
      const symbol = this.checker.getSymbolAtLocation(name);
      if (!symbol) continue;
      const standard = (): Value => (initializer ? this.value(initializer, outer) : undefined);
      const rest = (): Value => given.slice(position).map((value) => value());
      frame.set(symbol, dotDotDotToken ? rest : (given[position] ?? standard));
    }
    return this.returned(owner.body, frame);
  }

  private returned(body: ts.ConciseBody, frame: Frame): Value {
    if (!ts.isBlock(body)) return this.value(body, frame);
    for (const statement of body.statements) {
      if (ts.isReturnStatement(statement) && statement.expression) {
        return this.value(statement.expression, frame);
      }
      if (ts.isIfStatement(statement)) {
        const taken = this.holds(statement.expression, frame)
          ? statement.thenStatement
          : statement.elseStatement;
        const result = taken && (ts.isBlock(taken) ? taken.statements[0] : taken);
        if (!result) continue;
        if (!ts.isReturnStatement(result) || !result.expression) throw unreadable(statement);
        return this.value(result.expression, frame);
      }
      if (!ts.isVariableStatement(statement)) throw unreadable(statement);
    }
    throw unreadable(body);
  }

  /** What the compiler knows: a literal, or one of several. */
  private literal(node: ts.Expression): Value {
    const value = this.valueOfType(node);
    if (value === opaque) throw unreadable(node);
    return value;
  }

  private standIn(node: ts.Expression): Value {
    const { fileName } = node.getSourceFile();
    const file = Object.keys(this.standIns).find((path) => fileName.endsWith(path));
    return file === undefined ? undefined : this.standIns[file]?.[node.getText()];
  }

  private valueOfType(node: ts.Expression): Value {
    const type = this.checker.getTypeAtLocation(node);
    const members = type.isUnion() ? type.types : [type];
    if (!members.every((member) => member.isStringLiteral() || member.isNumberLiteral()))
      return opaque;
    const member =
      members[
        members.length === 1
          ? 0
          : this.choose(`${placeOfFunction(node)} ${node.getText()}`, members.length)
      ];
    return member && (member.isStringLiteral() || member.isNumberLiteral()) ? member.value : opaque;
  }

  private symbolOf(node: ts.Node): ts.Symbol | undefined {
    let symbol = this.checker.getSymbolAtLocation(node);
    if (symbol && ts.isShorthandPropertyAssignment(node.parent)) {
      symbol = this.checker.getShorthandAssignmentValueSymbol(node.parent);
    }
    return symbol && symbol.flags & ts.SymbolFlags.Alias
      ? this.checker.getAliasedSymbol(symbol)
      : symbol;
  }
}

const listMethods: ReadonlySet<string> = new Set(['map', 'filter', 'join', 'includes']);

function unreadable(node: ts.Node): Unreadable {
  return new Unreadable(
    `cannot be read: ${node.getText().split('\n')[0] ?? ''} (${placeOf(node)})`,
  );
}
