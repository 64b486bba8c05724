/** Something that the operator can fix; the message says what it is and how. */
export class EmbeddedPostgresError extends Error {}
