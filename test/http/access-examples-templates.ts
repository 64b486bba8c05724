import { own, send, type Case } from './access-case.js';

/** A template in which nothing is changed. */
const draft = {
  design: { accent: '#14505c', logo: null, signatory: null },
  jointlyWith: null,
  wordings: [],
};

/** The smallest picture that can be a logo: 16 grey pixels by 16. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAAAAAA6mKC9AAAAD0lEQVR4nGNoQAMMI1sAAAUMgAFaSOXNAAAAAElFTkSuQmCC',
  'base64',
);

/** Requests for the templates of certificates. */
export const templateExamples: Readonly<Record<string, Case>> = {
  'GET /api/v1/setup/certificate-templates': own('/setup/certificate-templates'),
  'GET /api/v1/setup/certificate-templates/:name': own('/setup/certificate-templates/standard'),
  'PUT /api/v1/setup/certificate-templates/:name': {
    ids: 'own',
    status: 200,
    example: () => send('PUT', '/setup/certificate-templates/standard', { ...draft, basedOn: 0 }),
  },
  'POST /api/v1/setup/certificate-previews': {
    ids: 'own',
    status: 200,
    example: () =>
      send('POST', '/setup/certificate-previews', {
        ...draft,
        kind: 'participation',
        facts: 'usual',
        several: false,
      }),
  },
  'POST /api/v1/setup/certificate-logos': {
    ids: 'own',
    status: 201,
    example: () => ({
      path: '/setup/certificate-logos?ownMark=true',
      options: { method: 'POST', headers: { 'content-type': 'image/png' }, body: picture },
    }),
  },
};
