import type { DataSource, EntityMetadata } from 'typeorm';

/** Tables that others keep in our schema. */
const foreign = ['migration'];

/**
 * Differences between the entities and the tables: the SQL that TypeORM would need to make the tables fit,
 * and checks or partial indexes that bear the same name but say something else (TypeORM looks at names only).
 */
export async function drift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  const expressions: string[] = [];
  for (const entity of dataSource.entityMetadatas) {
    expressions.push(...(await differingExpressions(dataSource, entity)));
  }
  return [
    ...upQueries.map(({ query }) => query),
    ...expressions,
    ...(await tablesWithoutEntity(dataSource)),
    ...(await namesWithoutTable(dataSource)),
  ];
}

/** Names of primary keys and unique constraints, which TypeORM does not compare. */
async function namesWithoutTable(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ name: string }[]>(
    `SELECT conname AS name FROM pg_constraint
     WHERE contype IN ('p', 'u') AND connamespace = 'public'::regnamespace`,
  );
  const existing = new Set(rows.map(({ name }) => name));
  return dataSource.entityMetadatas
    .flatMap((entity) => [
      entity.primaryColumns[0]?.primaryKeyConstraintName ?? `primary key of ${entity.tableName}`,
      ...entity.uniques.map(({ name }) => name),
    ])
    .filter((name) => !existing.has(name))
    .map((name) => `${name} is in the entity only`);
}

async function tablesWithoutEntity(dataSource: DataSource): Promise<string[]> {
  const known = dataSource.entityMetadatas.map(({ tableName }) => tableName);
  const rows = await dataSource.query<{ relname: string }[]>(
    `SELECT relname FROM pg_class
     WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname <> ALL ($1)`,
    [[...known, ...foreign]],
  );
  return rows.map(({ relname }) => `${relname} has no entity`);
}

/** Lets PostgreSQL write both expressions its own way, on an empty copy of the table, and compares. */
async function differingExpressions(
  dataSource: DataSource,
  entity: EntityMetadata,
): Promise<string[]> {
  const { tableName } = entity;
  const runner = dataSource.createQueryRunner();
  const found: string[] = [];
  await runner.startTransaction();
  try {
    if (!(await runner.hasTable(tableName))) return [];
    const existing = new Map(await expressionsOf(runner, `public.${tableName}`));
    await runner.query(`CREATE TEMP TABLE ${tableName} (LIKE public.${tableName}) ON COMMIT DROP`);
    for (const check of entity.checks.filter(({ name }) => existing.has(name))) {
      await runner.query(
        `ALTER TABLE pg_temp.${tableName} ADD CONSTRAINT ${check.name} CHECK (${check.expression})`,
      );
    }
    for (const exclusion of entity.exclusions.filter(({ name }) => existing.has(name))) {
      await runner.query(
        `ALTER TABLE pg_temp.${tableName} ADD CONSTRAINT ${exclusion.name} EXCLUDE ${exclusion.expression}`,
      );
    }
    for (const index of entity.indices) {
      if (index.where === undefined || !existing.has(index.name)) continue;
      const columns = index.columns.map(({ databaseName }) => databaseName).join(', ');
      await runner.query(
        `CREATE INDEX ${index.name} ON pg_temp.${tableName} (${columns}) WHERE ${index.where}`,
      );
    }
    for (const [name, expression] of await expressionsOf(runner, `pg_temp.${tableName}`)) {
      if (existing.get(name) !== expression) {
        found.push(
          `${name} in the entity: ${expression}; in the table: ${existing.get(name) ?? 'missing'}`,
        );
      }
    }
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
  return found;
}

async function expressionsOf(
  runner: { query<T>(sql: string, parameters: unknown[]): Promise<T> },
  table: string,
): Promise<[name: string, expression: string][]> {
  const rows = await runner.query<{ name: string; expression: string }[]>(
    `SELECT conname AS name, pg_get_constraintdef(oid) AS expression
       FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('c', 'x')
     UNION ALL
     SELECT relname, pg_get_expr(indpred, indrelid)
       FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
      WHERE indrelid = $1::regclass AND indpred IS NOT NULL AND NOT indisexclusion`,
    [table],
  );
  return rows.map(({ name, expression }) => [name, expression]);
}

/** Constraints and indexes whose name a tool made up, so that an error would not name the rule it broke. */
export async function generatedNames(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ name: string }[]>(
    `SELECT name FROM (
       SELECT conrelid AS owner, conname::text AS name FROM pg_constraint WHERE contype <> 'n'
       UNION
       SELECT indrelid, relname::text FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
     ) AS named
     JOIN pg_class ON pg_class.oid = owner
     WHERE relnamespace = 'public'::regnamespace AND NOT relname = ANY ($1)
       AND name ~ '^(PK|FK|UQ|IDX|CHK|XCL|REL)_[0-9a-f]{8,}|_(pkey|key|fkey|check|excl|idx)[0-9]*$'
     ORDER BY name`,
    [foreign],
  );
  return rows.map(({ name }) => name);
}

/** Tables with a learner's rows that row-level security does not bind, or that are not keyed by learner. */
export async function unprotectedTables(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ finding: string }[]>(
    `SELECT relname || ': ' || fault AS finding
     FROM pg_class
     JOIN pg_attribute AS owner ON owner.attrelid = pg_class.oid AND owner.attname = 'learner_id' AND NOT owner.attisdropped
     LEFT JOIN pg_index AS pk ON pk.indrelid = pg_class.oid AND pk.indisprimary
     CROSS JOIN LATERAL (VALUES
       (NOT relrowsecurity OR NOT relforcerowsecurity, 'row-level security is not forced'),
       (NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polcmd = '*'
                     AND pg_get_expr(polqual, polrelid) ~ 'app.learner_id'
                     AND pg_get_expr(polwithcheck, polrelid) ~ 'app.learner_id'), 'no policy for its owner'),
       (pk.indkey[0] IS DISTINCT FROM owner.attnum, 'the primary key does not start with learner_id')
     ) AS check_(broken, fault)
     WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND broken
       AND relname <> ALL ($1)
     ORDER BY 1`,
    [namedExceptions],
  );
  return rows.map(({ finding }) => finding);
}

/**
 * The public ways to a certificate and to a transcript: found by an unguessable id, by anybody, they hold nothing but
 * that id, the serial and where the document lies. Whose an NPI is: keyed by what is unique over all learners, and shown to
 * its holder only.
 */
const namedExceptions = ['certificate_verification', 'transcript_verification', 'npi_holder'];
