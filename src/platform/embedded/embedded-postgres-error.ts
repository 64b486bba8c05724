/** Something that the operator can mend; the message says what it is and how. */
export class EmbeddedPostgresError extends Error {}
