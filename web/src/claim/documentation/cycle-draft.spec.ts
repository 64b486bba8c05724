import { setTimeout as sleep } from 'node:timers/promises';
import { Problem, unreachable } from '../../api/problem.js';
import type { Cycle, Documentation } from '../../api/types.js';
import { CycleDraft, type DraftServer } from './cycle-draft.js';

const cycle: Cycle = {
  ...({} as Cycle),
  id: 'one',
  state: 'open',
  revision: 0,
  question: 'Which dose?',
  suggestedQuestion: '',
  application: null,
  evaluation: null,
  sources: [],
  activeSeconds: 60,
  openedAt: '2026-11-02T08:00:00.000Z',
  documentedAt: null,
  searchQuery: null,
  missing: [],
  claims: [],
};

/** A server that keeps one cycle, refuses an old revision and fails when told to. */
class OneCycle implements DraftServer {
  kept = cycle;
  failing: Problem | null = null;
  readonly saves: Documentation[] = [];

  save(_id: string, documentation: Documentation): Promise<Cycle> {
    this.saves.push(documentation);
    if (this.failing) return Promise.reject(this.failing);
    const { revision, ...answers } = documentation;
    if (revision !== this.kept.revision) {
      return Promise.reject(new Problem(409, 'stale-draft', 'Changed elsewhere', 'Take it over.'));
    }
    const { paperIds: _, ...words } = answers;
    this.kept = { ...this.kept, ...words, revision: revision + 1 };
    return Promise.resolve(this.kept);
  }

  load(): Promise<Cycle> {
    return Promise.resolve(this.kept);
  }
}

describe('a draft', () => {
  it('saves what changed, and saves once when it is asked twice', async () => {
    const server = new OneCycle();
    const draft = new CycleDraft(cycle, server);
    draft.change({ application: 'Start lower.' });
    expect(draft.snapshot().status).toBe('unsaved');
    expect(await Promise.all([draft.flush(), draft.flush()])).toEqual([true, true]);
    expect(server.saves).toEqual([{ application: 'Start lower.', revision: 0 }]);
    expect(draft.snapshot()).toMatchObject({ status: 'saved', cycle: { revision: 1 } });
  });

  it('saves automatically a moment after the last change', async () => {
    const server = new OneCycle();
    const draft = new CycleDraft(cycle, server);
    draft.change({ application: 'Start' });
    draft.change({ application: 'Start lower.' });
    await sleep(900);
    expect(server.saves).toEqual([{ application: 'Start lower.', revision: 0 }]);
  });

  it('keeps what was typed when the connection is lost, and saves it later', async () => {
    const server = new OneCycle();
    const draft = new CycleDraft(cycle, server);
    server.failing = unreachable();
    draft.change({ application: 'Start lower.' });
    expect(await draft.flush()).toBe(false);
    expect(draft.snapshot()).toMatchObject({
      status: 'failed',
      fields: { application: 'Start lower.' },
      problem: { code: 'unreachable' },
    });
    server.failing = null;
    expect(await draft.flush()).toBe(true);
    expect(server.kept.application).toBe('Start lower.');
  });

  it('overwrites nothing that was saved elsewhere until one version is chosen', async () => {
    const server = new OneCycle();
    const draft = new CycleDraft(cycle, server);
    server.kept = { ...cycle, revision: 4, application: 'Written on the phone.' };
    draft.change({ application: 'Written here.' });
    expect(await draft.flush()).toBe(false);
    expect(draft.snapshot()).toMatchObject({
      status: 'stale',
      fields: { application: 'Written here.' },
      other: { application: 'Written on the phone.' },
    });
    draft.change({ question: 'Which dose for whom?' });
    expect(await draft.flush()).toBe(false);
    expect(server.kept.application).toBe('Written on the phone.');

    draft.keepMine();
    await draft.flush();
    expect(server.kept).toMatchObject({
      application: 'Written here.',
      question: 'Which dose for whom?',
    });
  });

  it('finds a version that was saved elsewhere even if nothing was typed here', async () => {
    const server = new OneCycle();
    const draft = new CycleDraft(cycle, server);
    await draft.lookElsewhere();
    expect(draft.snapshot().status).toBe('saved');
    server.kept = { ...cycle, revision: 1, application: 'Written on the phone.' };
    await draft.lookElsewhere();
    expect(draft.snapshot()).toMatchObject({ status: 'stale', other: { revision: 1 } });
  });

  it('adopts the other version when that one is chosen', async () => {
    const server = new OneCycle();
    const draft = new CycleDraft(cycle, server);
    server.kept = { ...cycle, revision: 4, application: 'Written on the phone.' };
    draft.change({ application: 'Written here.' });
    await draft.flush();
    draft.takeOther();
    await sleep(0);
    expect(draft.snapshot()).toMatchObject({
      status: 'saved',
      fields: { application: 'Written on the phone.' },
      other: null,
    });
  });
});
