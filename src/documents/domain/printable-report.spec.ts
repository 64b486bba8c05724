import { exampleReport } from '../../../test/support/example-report.js';
import { unprintableIn, withoutUnprintable } from './printable-report.js';

/** Faces that have Latin letters alone. */
const canDraw = (_: string, text: string) => /^[ -\u017f\u2122]+$/.test(text);

describe('what cannot be printed in a report', () => {
  it('is found wherever it is, with the label of its place', () => {
    const blocks = exampleReport().blocks;
    expect(unprintableIn(exampleReport(), canDraw)).toBeNull();
    expect(unprintableIn(exampleReport({ subject: 'Ада' }), canDraw)).toMatchObject({
      character: 'А',
    });
    const facts = { kind: 'facts', items: [{ label: 'Name', value: 'x\u{1f642}' }] } as const;
    expect(unprintableIn(exampleReport({ blocks: [...blocks, facts] }), canDraw)).toEqual({
      character: '\u{1f642}',
      codePoint: 'U+1F642',
      where: 'Name',
    });
  });

  it('is shown by its number, and several lines become one', () => {
    const items = [{ label: 'Answer', value: 'One\n\ttwo \u{1f642}\u{1f642} \u0000three' }];
    const report = exampleReport({ subject: 'Ада', blocks: [{ kind: 'facts', items }] });
    const printable = withoutUnprintable(report, canDraw);
    expect(printable.subject).toBe('[U+0410][U+0434][U+0430]');
    expect(printable.blocks).toEqual([
      {
        kind: 'facts',
        items: [{ label: 'Answer', value: 'One two [U+1F642][U+1F642] three' }],
      },
    ]);
    expect(unprintableIn(printable, canDraw)).toBeNull();
  });
});
