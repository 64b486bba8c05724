import { HttpClient, type Answer, type RequestOptions } from './http-client.js';

const off = {
  creditPerDay: null,
  creditPerYear: null,
  holdCredit: null,
  holdCycles: null,
  holdCyclesOfDay: null,
  holdWithoutReading: null,
  holdRepeatedTexts: null,
  holdFlags: [],
};

/** Somebody signed in who may set a provider's limits. */
interface Administrator {
  fetch(path: string, options?: RequestOptions): Promise<Answer>;
}

/** Lifts the limits of an administrator's provider: a test claims more within minutes than it usually lets through. */
export async function liftClaimLimits(administrator: Administrator): Promise<void> {
  const { version, limits } = (await administrator.fetch('/setup/claim-limits')).body;
  const set = await administrator.fetch('/setup/claim-limits', {
    method: 'PUT',
    body: { ...limits, ...off, version },
  });
  if (set.status !== 200) throw new Error(`The limits were not lifted: ${set.status}`);
}

/** Lifts the limits of the demonstration provider. */
export async function liftDemonstrationLimits(url: string, password: string): Promise<void> {
  const administrator = new HttpClient(url);
  const email = 'administrator@lectern.example';
  await administrator.fetch('/session', { body: { email, password } });
  await liftClaimLimits(administrator);
}
