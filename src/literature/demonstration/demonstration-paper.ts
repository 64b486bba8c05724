/** An invented paper, as it is written down here. Markup: b, i, sub, sup, u. */
export interface DemonstrationPaper {
  /** The paper's key among the demonstration papers; never given to another paper. */
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly journal: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly published: string;
  readonly volume: string;
  readonly pages: string;
  /** "Given name, family name" of people who do not exist. */
  readonly authors: readonly (readonly [given: string, family: string])[];
  readonly mesh: readonly string[];
  readonly keywords: readonly string[];
  /** Section name and text; the name is null for an abstract without sections. */
  readonly abstract: readonly (readonly [label: string | null, markup: string])[];
  readonly retracted?: string;
  readonly vernacularTitle?: string;
  readonly language?: string;
}
