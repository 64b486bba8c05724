import { markupOf } from '../domain/pubmed/markup.js';
import { demonstrationPapers, recordOf } from './library.js';

const records = demonstrationPapers().map(recordOf);

describe('the demonstration library', () => {
  it('has at least fourteen papers of several kinds, each with its own key', () => {
    expect(records.length).toBeGreaterThanOrEqual(14);
    expect(new Set(records.map(({ sourceId }) => sourceId)).size).toBe(records.length);
    expect(new Set(demonstrationPapers().map(({ kind }) => kind)).size).toBeGreaterThan(6);
    expect(records.filter(({ retracted }) => retracted)).toHaveLength(1);
    expect(records.filter(({ abstract }) => abstract.length === 0)).toHaveLength(1);
    expect(records.filter(({ titleMarkup }) => titleMarkup !== null).length).toBeGreaterThan(0);
    expect(
      records.filter(({ vernacularTitle }) => vernacularTitle !== null).length,
    ).toBeGreaterThan(0);
  });

  it.each(records.map((record) => [record.title, record] as const))(
    '%s says that it is invented',
    (_, record) => {
      expect(record.journal).toContain('Demonstration');
      expect(record.title).toMatch(/demonstration/i);
      expect(record).toMatchObject({ source: 'demonstration', pmid: null, doi: null, pmcid: null });
      expect(record.published?.precision).toMatch(/day|month|year/);
      for (const { affiliation } of record.authors) expect(affiliation).toContain('does not exist');
      if (record.abstract.length > 0) {
        expect(record.abstract.map(({ markup }) => markup).join(' ')).toMatch(
          /invented|imaginary|imagine|demonstration/i,
        );
      }
    },
  );

  it('is mostly long enough to read for some minutes', () => {
    expect(records.filter(({ wordCount }) => wordCount >= 350).length).toBeGreaterThanOrEqual(8);
    expect(Math.max(...records.map(({ wordCount }) => wordCount))).toBeGreaterThan(500);
  });

  it('contains only the five tags of markup, and text that needs no escaping', () => {
    for (const { abstract, titleMarkup } of records) {
      for (const markup of [titleMarkup ?? '', ...abstract.map((section) => section.markup)]) {
        const text = markup.replace(/<\/?(?:b|i|sub|sup|u)>/g, '');
        expect(text).toBe(markupOf({ name: 'x', attributes: {}, children: [text] }));
      }
    }
  });
});
