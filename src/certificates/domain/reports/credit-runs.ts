import type { Run } from '../../../documents/domain/text/rich-text.js';
import { creditInWords, creditNoun } from '../../../documents/domain/words.js';
import { creditsInFigures } from '../../../shared/words.js';
import type { RichText } from '../../../documents/domain/report.js';

const amaCategory1 = 'AMA PRA Category 1 Credit';

/**
 * Credit with its name. The AMA's phrase is complete, in italics and with its sign; other names are as their body
 * writes them.
 */
export function creditRuns({ amount, name }: { amount: string; name: string }): readonly Run[] {
  if (name !== amaCategory1) return [{ text: creditInWords(amount, name), italic: false }];
  return [
    { text: `${creditsInFigures(amount)} `, italic: false },
    { text: `AMA PRA Category 1 ${creditNoun(amount)}\u2122`, italic: true },
  ];
}

/** The name of a type of credit alone. */
export function creditTypeRuns(name: string): RichText {
  return name === amaCategory1
    ? [{ text: `AMA PRA Category 1 Credits\u2122`, italic: true }]
    : name;
}
