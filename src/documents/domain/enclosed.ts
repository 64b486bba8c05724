/** The names and kinds of the files inside a certificate. */
export const enclosed = {
  facts: { name: 'facts.json', mediaType: 'application/json' },
  credential: { name: 'credential.json', mediaType: 'application/vc' },
} as const;
