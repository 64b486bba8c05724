// What the development server of the pages adds: everything that is not a page goes to the server, and pages get its
// content policy.

/** What the server answers itself; all else are pages. */
export const ofServer = /^\/(?:api|\.well-known)\/|^\/(?:livez|readyz|metrics)(?:\?|$)/;

/** Scripts and styles that Vite writes into the page carry it. */
const nonce = 'development';

/**
 * The policy of the server, opened just so far that Vite can exchange modules.
 * @param {string} policy
 */
export function policyForDevelopment(policy) {
  return `${policy};script-src 'self' 'nonce-${nonce}';style-src 'self' 'nonce-${nonce}';connect-src 'self' ws:`;
}

/**
 * @param {{ origin: string, isUp: () => Promise<boolean> }} server where the server is, and whether it is up: while it
 *   restarts, requests wait
 * @returns {import('vite').Plugin}
 */
export function developmentPages({ origin, isUp }) {
  let policy = '';
  return {
    name: 'development-pages',
    config: () => ({
      html: { cspNonce: nonce },
      server: { proxy: { [ofServer.source]: { target: origin } } },
    }),
    configureServer(pages) {
      pages.middlewares.use((request, response, next) => {
        void answer(request, response, next);
      });
    },
  };

  async function answer(request, response, next) {
    const forServer = ofServer.test(request.url);
    const forPage = request.headers.accept?.includes('text/html');
    if (!forServer && !forPage) return next();
    const up = await isUp();
    if (forServer && !up) {
      response.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '1' });
      response.end(
        JSON.stringify({ status: 503, title: 'The server is not running. See its terminal.' }),
      );
      return undefined;
    }
    if (up) policy = (await fetch(`${origin}/livez`)).headers.get('content-security-policy') ?? '';
    if (!forServer && policy)
      response.setHeader('content-security-policy', policyForDevelopment(policy));
    return next();
  }
}
