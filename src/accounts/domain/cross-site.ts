/** What a request says of where it came from. Header values as received; undefined when absent. */
export interface RequestOrigin {
  readonly method: string;
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly host: string | undefined;
  /** Where people reach this server, scheme and host; behind a proxy the Host header may differ from it. */
  readonly publicUrl: string;
}

/** Methods that change nothing (RFC 9110, 9.2.1), so that it is harmless who asks for them. */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a browser sent this request for a page that is not ours, by Fetch Metadata, or by Origin
 * for browsers without it. A request with neither header does not come from a page of another site.
 * Source: OWASP Cross-Site Request Forgery Prevention Cheat Sheet, "Fetch Metadata headers".
 */
export function isCrossSite(request: RequestOrigin): boolean {
  if (SAFE_METHODS.has(request.method.toUpperCase())) {
    return false;
  }
  if (request.secFetchSite !== undefined) {
    // `none`: typed or from a bookmark. `same-site` is another host of the domain, so not our site.
    return request.secFetchSite !== 'same-origin' && request.secFetchSite !== 'none';
  }
  if (request.origin !== undefined) {
    const ours = [request.host?.toLowerCase(), hostOf(request.publicUrl)];
    const theirs = hostOf(request.origin);
    return theirs === undefined || !ours.includes(theirs);
  }
  return false;
}

/** Host with port of an address with http or https; undefined for `null` and everything else. */
function hostOf(url: string): string | undefined {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) {
    return undefined;
  }
  return new URL(url).host;
}
