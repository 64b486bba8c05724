/** One of the answers that a question offers. */
export interface Choice {
  readonly id: string;
  readonly text: string;
}

/** A question as it was designated, with one right answer, and why it is right. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly choices: readonly Choice[];
  /** The id of the right choice. Leaves the server only as feedback. */
  readonly right: string;
  readonly rationale: string;
}

/** A question with the key in force. */
export interface KeyedQuestion extends Question {
  /** The ids of the choices that are right: one as designated; after a correction perhaps several. */
  readonly accepted: readonly string[];
  /** Withdrawn by the provider: every choice counts as right, so that the number needed stays as announced. */
  readonly void: boolean;
}

/** What decides whether an attempt may start. Days are YYYY-MM-DD, both included. */
export interface ActivityTerms {
  readonly releasedOn: string;
  readonly expiresOn: string;
  readonly retired: boolean;
  /** Null: as often as the learner likes. */
  readonly attemptsAllowed: number | null;
  /** The lowest share of right answers that passes, shown before the start. */
  readonly passPercent: number;
}

/** The answer to one question: the ids of the question and of the choice. */
export interface Answer {
  readonly question: string;
  readonly choice: string;
}

/** What a learner says of an activity after passing it. */
export interface Evaluation {
  /** How relevant it is to their practice, 1 to 5. */
  readonly relevance: number;
  readonly changesPractice: boolean;
  /** What will change; null when nothing will. */
  readonly change: string | null;
  readonly bias: boolean;
  /** Where they saw a commercial bias; null when they saw none. */
  readonly biasDescription: string | null;
  /** How far they agree with each of the provider's own statements, 1 to 5, in their order. */
  readonly ratings: readonly number[];
}
