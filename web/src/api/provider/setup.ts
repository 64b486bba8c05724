import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../client.js';
import type { ClaimLimits, OfferInput, ProviderInput } from '../types.js';
import { reloads } from '../reloads.js';

/** What an administrator sets up: all of it is loaded again when the rule files were read. */
export const setup = ['setup'] as const;

export const providerQuery = queryOptions({
  queryKey: [...setup, 'provider'],
  queryFn: () => bodyOf(api.GET('/api/v1/setup/provider')),
});

/** Saves the website; another name or accreditation than is stated becomes a proposal to the operator. */
export const saveProvider = (body: ProviderInput) =>
  bodyOf(api.PUT('/api/v1/setup/provider', { body }));

export const withdrawProposal = (id: string) =>
  bodyOf(
    api.POST('/api/v1/setup/provider/proposals/{id}/withdrawal', { params: { path: { id } } }),
  );

export const claimLimitsQuery = queryOptions({
  queryKey: [...setup, 'claim-limits'],
  queryFn: () => bodyOf(api.GET('/api/v1/setup/claim-limits')),
});

/** Sets the limits for claims from now on. @param version the one that was changed */
export const saveClaimLimits = (limits: ClaimLimits['limits'], version: number) =>
  bodyOf(api.PUT('/api/v1/setup/claim-limits', { body: { ...limits, version } }));

export const providerOptionsQuery = queryOptions({
  queryKey: [...setup, 'credit-options'],
  queryFn: () => bodyOf(api.GET('/api/v1/setup/credit-options')),
});

/** Offers a rule set, or with an id changes what is offered. */
export const saveOption = (id: string | null, offer: OfferInput) =>
  bodyOf(
    id === null
      ? api.POST('/api/v1/setup/credit-options', { body: offer })
      : api.PUT('/api/v1/setup/credit-options/{id}', { params: { path: { id } }, body: offer }),
  );

export const retireOption = (id: string, reason: string) =>
  bodyOf(
    api.POST('/api/v1/setup/credit-options/{id}/retire', {
      params: { path: { id } },
      body: { reason },
    }),
  );

export const ruleSetsQuery = queryOptions({
  queryKey: [...setup, 'rule-sets'],
  queryFn: () => bodyOf(api.GET('/api/v1/setup/rule-sets')),
});

/** Has the server read its rule files again. */
export const readRuleFiles = () => bodyOf(api.POST('/api/v1/setup/rule-sets/readings'));

/** What a candidate would change in past claims. It may take a while; nothing is written. */
export const backtest = (candidate: string) =>
  bodyOf(api.POST('/api/v1/setup/backtests', { body: { candidate } }));

export const setupChanged = reloads(setup);
export const providerOptionsChanged = reloads(providerOptionsQuery.queryKey);
