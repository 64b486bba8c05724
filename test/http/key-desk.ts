import { DemonstrationLibrary } from '../../src/literature/index.js';
import { answers } from '../support/activities.js';
import type { Answer, Json } from '../support/http-client.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { until } from '../support/until.js';

export const reason = 'Choice B follows from table 2 as well.';

/** A provider with an option for journal articles, and what its administrator and its learners do with a key. */
export class KeyDesk {
  private attempts = 0;

  private constructor(
    readonly server: TestServer,
    readonly admin: TestAdministrator,
    readonly paperId: string,
  ) {}

  static async open(): Promise<KeyDesk> {
    const server = await startTestServer();
    await server.app.get(DemonstrationLibrary).ensure();
    const provider = await server.createProvider({
      name: 'Journal of Keys',
      accreditedBy: 'ACCME',
      accreditationStatement: 'The Journal of Keys is accredited by the ACCME.',
    });
    const admin = await server.createAdministrator({ provider: provider.id });
    await admin.fetch('/setup/credit-options', {
      body: {
        ruleSetId: 'us.ama.c1.journal',
        title: 'Journal-based learning',
        opensOn: '2026-03-02',
        closesOn: null,
        designatedMaximum: '1.00',
        documentWithinDays: null,
        claimWithinDays: null,
        audience: null,
      },
    });
    const learner = await server.createClinician();
    const { body } = await learner.fetch('/papers?q=blood pressure');
    return new KeyDesk(server, admin, body.items[0].id);
  }

  /** Hands in answers: each letter is a choice. */
  async submit(who: TestClinician, activityId: string, letters: string): Promise<Json> {
    this.attempts += 1;
    const { body } = await who.fetch(`/activities/${activityId}/attempts`, {
      body: answers(letters),
      idempotencyKey: `key-${this.attempts}-attempt`,
    });
    return body;
  }

  correct(activityId: string, over: Json = {}, who = this.admin): Promise<Answer> {
    return who.fetch(`/setup/activities/${activityId}/corrections`, {
      body: { question: 0, right: [1], void: false, reason, ...over },
    });
  }

  preview(activityId: string, over: Json = {}): Promise<Answer> {
    return this.admin.fetch(`/setup/activities/${activityId}/corrections/preview`, {
      body: { question: 0, right: [1], void: false, ...over },
    });
  }

  /** The activity once every attempt was regraded by the latest correction. */
  async regraded(activityId: string): Promise<Json> {
    let page: Json = null;
    await until(async () => {
      page = (await this.admin.fetch(`/setup/activities/${activityId}`)).body;
      return page.corrections.at(-1).regraded === true;
    });
    return page;
  }

  async attemptOf(who: TestClinician, id: string): Promise<Json> {
    return (await who.fetch(`/activities/attempts/${id}`)).body;
  }

  /** What a learner was told of regrading. */
  async noticesOf(who: TestClinician): Promise<string[]> {
    return (await who.fetch('/notices')).body.items
      .filter(({ kind }: Json) => kind === 'activity-regraded')
      .map(({ text }: Json) => text);
  }

  ledgerOf(subjectId: string): Promise<Json[]> {
    return this.server.database.systemQuery(
      'SELECT action, actor_kind, before, after, reason FROM ledger_entry WHERE subject_id = $1 ORDER BY id',
      [subjectId],
    );
  }
}
