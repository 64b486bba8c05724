import type { HttpClient, Json } from './http-client.js';

/** A complete answer to the three questions of a cycle. */
export const documentation = {
  question: 'Does a nurse-led clinic improve blood pressure control in older adults?',
  application:
    'I learned that nurse-led follow-up lowers systolic pressure. I will refer suitable patients to our clinic.',
  evaluation: { result: 'answered', effect: 'changed' },
};

type Caller = Pick<HttpClient, 'fetch'>;

/** Searches, opens the first paper found and reads it for some minutes. @returns the open cycle */
export async function readOnePaper(
  learner: Caller,
  clock: { advance(milliseconds: number): void },
  options: { query?: string; minutes?: number } = {},
): Promise<Json> {
  const search = await learner.fetch('/searches', {
    body: { query: options.query ?? 'blood pressure' },
  });
  const paper = search.body.items[0];
  const session = await learner.fetch('/reading-sessions', {
    body: { paperId: paper.id, searchId: search.body.id, device: 'phone' },
  });
  // Two beats in a request: the server takes them as if each had come in its turn.
  for (let seq = 1; seq <= (options.minutes ?? 10) * 4; seq += 2) {
    clock.advance(30_000);
    const beat = { visible: true, focused: true, lastInputMsAgo: 1000 };
    const beats = [
      { ...beat, seq, sinceMs: 15_000 },
      { ...beat, seq: seq + 1, sinceMs: 0 },
    ];
    await learner.fetch(`/reading-sessions/${session.body.id}/beats`, { body: { beats } });
  }
  await learner.fetch(`/reading-sessions/${session.body.id}/end`, { method: 'POST' });
  const cycles = await learner.fetch(`/cycles?sessionId=${session.body.id}`);
  return cycles.body.items[0];
}

/** Reads a paper and answers the three questions. @returns the documented cycle */
export async function documentOneCycle(
  learner: Caller,
  clock: { advance(milliseconds: number): void },
  options: { query?: string; minutes?: number } = {},
): Promise<Json> {
  const cycle = await readOnePaper(learner, clock, options);
  const documented = await learner.fetch(`/cycles/${cycle.id}/documentation`, {
    method: 'PUT',
    body: { revision: cycle.revision, ...documentation },
  });
  return documented.body;
}

/** The option for cycles that ends in a document, or else the log of reading for Category 2. */
export async function creditOption(
  learner: Caller,
  wanted: { documented?: boolean; providerId?: string } = {},
): Promise<Json> {
  const { documented = true, providerId } = wanted;
  const options = await learner.fetch('/credit-options');
  return options.body.items.find(
    (option: Json) =>
      (documented
        ? option.document !== 'none' && option.claimedFor === 'cycles'
        : option.ruleSet.id === 'us.ama.c2.reading') &&
      (providerId === undefined || option.provider?.id === providerId),
  );
}

/** Reads, documents and claims one cycle. @returns the claim */
export async function claimOneCycle(
  learner: Caller,
  clock: { advance(milliseconds: number): void },
  options: { query?: string; minutes?: number; providerId?: string } = {},
): Promise<Json> {
  const cycle = await documentOneCycle(learner, clock, options);
  const { providerId } = options;
  const option = await creditOption(learner, { ...(providerId && { providerId }) });
  const claim = await learner.fetch('/claims', {
    body: { creditOptionId: option.id, cycleIds: [cycle.id], attested: true },
    idempotencyKey: `claim-${cycle.id}`,
  });
  return claim.body;
}
