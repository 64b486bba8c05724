import type { INestApplicationContext } from '@nestjs/common';
import { Problem } from '../../platform/index.js';
import { nearNames } from '../domain/near-names.js';
import { Providers, type Provider } from './providers.js';

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
  const meant = near.map((one) => `"${one}"`).join(', ');
  throw new Problem(
    'not-found',
    near.length > 0
      ? `There is no provider "${name.trim()}". Did you mean ${meant}?`
      : `There is no provider "${name.trim()}". Make it with lectern provider create, or see lectern provider list.`,
  );
}
