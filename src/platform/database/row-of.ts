type Snake<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Snake<Rest>}`
  : '';

/** A row as a statement selects it: members of an entity under the names of their columns, `claimedAt` as `claimed_at`. */
export type RowOf<Entity, Member extends keyof Entity & string> = {
  [Name in Member as Snake<Name>]: Entity[Name];
};
