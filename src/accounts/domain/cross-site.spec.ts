import { isCrossSite, type RequestOrigin } from './cross-site.js';

const request: RequestOrigin = {
  method: 'POST',
  secFetchSite: undefined,
  origin: undefined,
  host: 'localhost:3000',
  publicUrl: 'https://cme.example',
};

describe('a request for another site', () => {
  it.each<[Partial<RequestOrigin>, boolean]>([
    [{}, false],
    [{ secFetchSite: 'same-origin' }, false],
    [{ secFetchSite: 'none' }, false],
    [{ secFetchSite: 'cross-site' }, true],
    [{ secFetchSite: 'same-site' }, true],
    [{ secFetchSite: 'something-new' }, true],
    [{ secFetchSite: '' }, true],
    [{ secFetchSite: 'cross-site', origin: 'https://cme.example' }, true],
    [{ secFetchSite: 'cross-site', method: 'GET' }, false],
    [{ secFetchSite: 'cross-site', method: 'DELETE' }, true],
    [{ secFetchSite: 'cross-site', method: 'put' }, true],
    [{ origin: 'http://localhost:3000' }, false],
    [{ origin: 'https://cme.example' }, false],
    [{ origin: 'https://cme.example:8443' }, true],
    [{ origin: 'https://evil.example' }, true],
    [{ origin: 'https://cme.example.evil.example' }, true],
    [{ origin: 'http://localhost:3001' }, true],
    [{ origin: 'null' }, true],
    [{ origin: '' }, true],
    [{ origin: 'https://evil.example', host: undefined }, true],
    [{ origin: 'file://', host: '' }, true],
  ])('%j -> %s', (change, expected) => {
    expect(isCrossSite({ ...request, ...change })).toBe(expected);
  });
});
