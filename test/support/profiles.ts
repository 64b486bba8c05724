import { luhnSum } from '../../src/accounts/domain/npi.js';
import type { Json } from './http-client.js';
import type { SignedIn, TestClinician, TestServer } from './server.js';

/** Changes a learner's profile, with the review by a provider where certificates rest on it. @returns the profile in force */
export async function changeProfile(
  server: TestServer,
  learner: TestClinician,
  change: object,
  reviewer?: SignedIn,
): Promise<Json> {
  const put = await proposeProfile(learner, change);
  if (put.status === 200) return put.body;
  if (put.status !== 202) throw new Error(`${put.status} ${JSON.stringify(put.body)}`);
  const admin =
    reviewer ?? (await server.createAdministrator({ provider: await ofOne(server, learner) }));
  const decided = await decideChange(admin, learner, 'accepted');
  if (decided.status !== 201) throw new Error(JSON.stringify(decided.body));
  return (await learner.fetch('/profile')).body;
}

let npis = 0;

/** A well-formed NPI that no other call gave. */
export function someNpi(): string {
  npis += 1;
  const digits = String(100_000_000 + npis);
  const check = (10 - (luhnSum(`80840${digits}0`) % 10)) % 10;
  return `${digits}${check}`;
}

/** Sends the profile with some members changed. */
export async function proposeProfile(learner: SignedIn, change: object) {
  const { body } = await learner.fetch('/profile');
  return learner.fetch('/profile', { method: 'PUT', body: { ...body, ...change } });
}

/** Decides the change that the learner made last. */
export async function decideChange(
  admin: SignedIn,
  learner: SignedIn,
  outcome: 'accepted' | 'declined',
  key = `decide-${Math.random()}`,
) {
  const { change } = (await learner.fetch('/profile/review')).body;
  return admin.fetch(`/audit/profile-changes/${learner.accountId}/${change.id}/decisions`, {
    body: { outcome, reason: 'The deed was looked at and compared.' },
    idempotencyKey: key,
  });
}

async function ofOne(server: TestServer, { learnerId }: TestClinician): Promise<string> {
  const [row] = await server.database.asSystem((manager) =>
    manager.query<{ provider_id: string }[]>(
      'SELECT provider_id FROM certificate WHERE learner_id = $1 LIMIT 1',
      [learnerId],
    ),
  );
  if (!row) throw new Error('No certificate rests on this profile');
  return row.provider_id;
}
