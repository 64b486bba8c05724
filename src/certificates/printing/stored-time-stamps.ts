/** The names of the keys from which, with the facts, the bytes of a certificate follow. */
export interface SealingKids {
  readonly document: string;
  readonly credential: string;
}

/** The time-stamps of one certificate in base 64, each under the names of the keys whose bytes it is over. */
export type TimeStampTokens = Readonly<Record<string, string>>;

/** The column that reads them, of a certificate `c`; null where there are none. */
export const timeStampsColumn = `
  (SELECT jsonb_object_agg(t.document_kid || ' ' || t.credential_kid, encode(t.token, 'base64'))
   FROM certificate_time_stamp t WHERE t.learner_id = c.learner_id AND t.certificate_id = c.id) AS time_stamps`;

/** The time-stamp that fits the file under these keys; null if there is none. */
export function tokenUnder(
  { document, credential }: SealingKids,
  tokens: TimeStampTokens | null,
): Buffer | null {
  const token = tokens?.[`${document} ${credential}`];
  return token === undefined ? null : Buffer.from(token, 'base64');
}
