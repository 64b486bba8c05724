import pg from 'pg';

/** What PostgreSQL says of a statement that it prepared. */
export interface Described {
  readonly parameters: number;
  readonly columns: readonly Column[];
}

export interface Column {
  readonly name: string;
  /** The type, as PostgreSQL calls it. */
  readonly type: string;
  /** A value of the type as the driver hands it over. */
  readonly sample: unknown;
  /** What its table calls it, if it is a table's column that may be null. */
  readonly nullable: string | undefined;
}

interface Answer {
  readonly parameters: number;
  readonly fields: readonly pg.FieldDef[];
}

/** Values in PostgreSQL's own writing; of other types any text. */
const samples: Readonly<Record<string, string>> = {
  bool: 't',
  bytea: '\\x00',
  date: '2026-01-31',
  timestamp: '2026-01-31 12:00:00',
  timestamptz: '2026-01-31 12:00:00+00',
  json: '{}',
  jsonb: '{}',
  int2: '1',
  int4: '1',
  int8: '1',
  oid: '1',
  float4: '1',
  float8: '1',
  numeric: '1',
};

/** Prepares statements in PostgreSQL, which runs none of them, and says what they would be answered with. */
export class Describer {
  private constructor(
    private readonly client: pg.Client,
    private readonly types: ReadonlyMap<number, { name: string; element: string | null }>,
    private readonly nullable: ReadonlyMap<string, string>,
  ) {}

  static async on(client: pg.Client): Promise<Describer> {
    const types = await client.query<{ oid: number; name: string; element: string | null }>(
      `SELECT t.oid, t.typname AS name, e.typname AS element
       FROM pg_type t LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'`,
    );
    const nullable = await client.query<{ place: string; name: string }>(
      `SELECT attrelid || '.' || attnum AS place, attname AS name FROM pg_attribute WHERE NOT attnotnull`,
    );
    return new Describer(
      client,
      new Map(types.rows.map((type) => [type.oid, type])),
      new Map(nullable.rows.map(({ place, name: attribute }) => [place, attribute])),
    );
  }

  /** @throws DatabaseError what PostgreSQL has against the statement */
  async describe(sql: string): Promise<Described> {
    const { parameters, fields } = await this.prepare(sql);
    return { parameters, columns: fields.map((field) => this.column(field)) };
  }

  private column({ name, dataTypeID, tableID, columnID }: pg.FieldDef): Column {
    const type = this.types.get(dataTypeID);
    const parse = pg.types.getTypeParser(dataTypeID) as (text: string) => unknown;
    const sample = samples[type?.element ?? type?.name ?? ''] ?? 'a';
    return {
      name,
      type: type?.name ?? String(dataTypeID),
      sample: parse(type?.element ? `{"${sample.replace('\\', '\\\\')}"}` : sample),
      nullable: this.nullable.get(`${tableID}.${columnID}`),
    };
  }

  private prepare(sql: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.client.query(new Preparation(sql, resolve, reject));
    });
  }
}

/** Parse and Describe of PostgreSQL's protocol, without Bind and Execute. The driver calls these methods. */
class Preparation implements pg.Submittable {
  private parameters = 0;
  private fields: readonly pg.FieldDef[] = [];

  constructor(
    private readonly sql: string,
    private readonly resolve: (answer: Answer) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  submit(connection: pg.Connection): void {
    connection.once('parameterDescription', ({ parameterCount }: { parameterCount: number }) => {
      this.parameters = parameterCount;
    });
    connection.parse({ text: this.sql, name: '', types: [] }, true);
    connection.describe({ type: 'S', name: '' }, true);
    connection.sync();
  }

  handleRowDescription({ fields }: { fields: readonly pg.FieldDef[] }): void {
    this.fields = fields;
  }

  /** After it the driver is ready for the next without a word. */
  handleError(error: Error): void {
    this.reject(error);
  }

  handleReadyForQuery(): void {
    this.resolve({ parameters: this.parameters, fields: this.fields });
  }
}
