import type { INestApplicationContext } from '@nestjs/common';
import { Problem } from '../../platform/index.js';
import { nearNames } from '../domain/near-names.js';
import { Providers, type Provider } from './providers.js';
import { t } from './messages.js';
import { listed } from '../../shared/words.js';

/**
 * The provider of exactly this name.
 * @param services where `Providers` is found
 * @throws Problem not-found naming the providers that may have been meant
 */
export async function namedProvider(
  services: Pick<INestApplicationContext, 'get'>,
  name: string,
): Promise<Provider> {
  const providers = services.get(Providers);
  const found = await providers.named(name);
  if (found) return found;
  const near = nearNames(
    name,
    (await providers.all()).map((provider) => provider.name),
  );
  const sought = { name: name.trim() };
  const names = listed(
    near.map((one) => `"${one}"`),
    'or',
  );
  throw new Problem(
    'not-found',
    near.length > 0
      ? t.message('noProviderBut', { ...sought, names })
      : t.message('noProvider', sought),
  );
}
