import type { Template } from '../../../api/types.js';
import { readDraft } from './read-draft.js';
import { draftOf, sameTemplate, templateFrom, type Texts } from './template-draft.js';
import { draftErrors, serverErrors, stillThere } from './template-errors.js';
import { changedByOthers, mergeOnto } from './template-merge.js';
import { templateNameFrom } from './template-name.js';
import { factsFor, fieldInWords, fixedSentenceIn } from './template-words.js';

const shippedTexts: Texts = {
  heading: 'Certificate of Credit',
  notice: null,
  certifies: '{provider} certifies that',
  participated: 'has participated in {title}',
  completed: 'on {completedOn}.',
  completedOver: 'from {firstCompletedOn} to {completedOn}.',
  award: '{awarded}',
  statements: ['{accreditation}'],
  details: [{ label: 'Issued', text: '{issuedOn}' }],
};
const kind = { shipped: true, texts: shippedTexts, shippedTexts, placeholders: [] };
const template: Template = {
  name: 'standard',
  version: 2,
  madeAt: null,
  design: { accent: '#6d1f2c', logo: null, signatory: null },
  jointlyWith: null,
  kinds: [
    { ...kind, id: 'ama-credit' },
    { ...kind, id: 'other-credit' },
  ],
};
const { kinds } = template;
const draft = draftOf(template);

/** The draft with other texts of one kind. */
const worded = (texts: Partial<Texts>, id: 'ama-credit' | 'other-credit' = 'other-credit') => ({
  ...draft,
  texts: { ...draft.texts, [id]: { ...shippedTexts, ...texts } },
});

describe('a draft of a template', () => {
  it('sends no texts that are those that ship, blanks around them or not', () => {
    expect(templateFrom(draft, kinds).wordings).toEqual([]);
    expect(
      templateFrom(worded({ heading: ' Certificate of\nCredit ', notice: ' ' }), kinds).wordings,
    ).toEqual([]);
  });

  it('sends the whole texts of a kind that differ, each on one line, and what is empty as none', () => {
    const { wordings } = templateFrom(worded({ heading: ' Our\n Certificate ', award: '' }), kinds);
    expect(wordings).toEqual([
      { id: 'other-credit', texts: { ...shippedTexts, heading: 'Our Certificate', award: null } },
    ]);
  });

  it('is the same as another when the same would be saved', () => {
    expect(sameTemplate(draft, worded({ notice: '' }), kinds)).toBe(true);
    expect(sameTemplate(draft, worded({ statements: [] }), kinds)).toBe(false);
    expect(sameTemplate(draft, { ...draft, jointlyWith: 'Lakeside Clinic' }, kinds)).toBe(false);
  });
});

describe('a draft that a browser kept', () => {
  it('is read back', () => {
    const kept = { basedOn: 2, base: draft, draft: worded({ heading: 'Ours' }) };
    expect(readDraft(JSON.parse(JSON.stringify(kept)), draft)).toEqual(kept);
  });

  it('has the kinds that the provider issues now', () => {
    const { 'ama-credit': ama } = worded({ heading: 'Ours' }, 'ama-credit').texts;
    const kept = { ...draft, texts: { 'ama-credit': ama, demonstration: shippedTexts } };
    const read = readDraft({ basedOn: 2, base: kept, draft: kept }, draft);
    expect(read?.draft.texts).toEqual({ 'ama-credit': ama, 'other-credit': shippedTexts });
  });

  it.each([
    ['nothing', null],
    ['another text', 'x'],
    ['no version', { base: draft, draft }],
    ['no texts', { basedOn: 2, base: draft, draft: { ...draft, texts: null } }],
    [
      'texts of another shape',
      { basedOn: 2, base: draft, draft: worded({ details: [null] as never }) },
    ],
    ['no colour', { basedOn: 2, base: draft, draft: { ...draft, design: {} } }],
  ])('is none when it is %s', (_, value) => {
    expect(readDraft(value, draft)).toBeNull();
  });
});

describe('what is wrong with a draft', () => {
  it('is told without the server where something is empty or too pale', () => {
    expect(draftErrors(draft).size).toBe(0);
    const invalid = {
      ...worded({ heading: ' ', statements: ['Fine.', ''], details: [{ label: '', text: 'x' }] }),
      design: { accent: '#ffe9a8', logo: null, signatory: { name: '', role: 'Director' } },
    };
    expect([...draftErrors(invalid).keys()]).toEqual([
      'design.accent',
      'design.signatory.name',
      'other-credit.heading',
      'other-credit.statements.1',
      'other-credit.details.0.label',
    ]);
    const noColour = { ...draft, design: { ...draft.design, accent: 'teal' } };
    expect(draftErrors(noColour).get('design.accent')).toContain('six digits');
  });

  it.each([
    ['design.accent', 'design.accent'],
    ['jointlyWith', 'jointlyWith'],
    ['other-credit', 'other-credit'],
    ['wordings.0.texts.heading', 'other-credit.heading'],
    ['wordings.1.texts.statements.1', 'ama-credit.statements.1'],
    ['wordings.1.texts.details.0.label', 'ama-credit.details.0.label'],
    ['wordings.0.id', 'other-credit'],
    ['wordings.7.texts.heading', 'wordings.7.texts.heading'],
  ])('that the server names as %s belongs to the field %s', (path, field) => {
    const errors = serverErrors(
      [{ path, code: 'wording', message: 'No.' }],
      ['other-credit', 'ama-credit'],
    );
    expect([...errors]).toEqual([[field, 'No.']]);
  });

  it('is gone as soon as its field says something else, or for a whole kind when anything does', () => {
    const found = worded({ heading: 'Sponsored', certifies: 'Wrong' });
    const errors = new Map([
      ['other-credit.heading', 'No.'],
      ['other-credit.certifies', 'No.'],
      ['ama-credit', 'Too long.'],
    ]);
    expect(stillThere(errors, found, found)).toEqual(errors);
    const now = worded({ heading: 'Ours', certifies: 'Wrong' });
    expect([...stillThere(errors, found, now).keys()]).toEqual(['other-credit.certifies']);
  });
});

describe('two drafts from one version', () => {
  const theirs = {
    ...worded({ heading: 'Theirs', certifies: 'Theirs too' }),
    design: { ...draft.design, accent: '#203040' },
  };

  it('are put on top of each other field by field; where both changed one, the own change stands', () => {
    const mine = worded({ heading: 'Mine', statements: [] });
    expect(mergeOnto(theirs, draft, mine)).toEqual({
      ...theirs,
      texts: {
        ...theirs.texts,
        'other-credit': {
          ...shippedTexts,
          heading: 'Mine',
          certifies: 'Theirs too',
          statements: [],
        },
      },
    });
  });

  it('differ in what the other changed to something else, whether it was changed here or not', () => {
    const mine = worded({ heading: 'Mine', certifies: 'Theirs too' });
    expect(changedByOthers(theirs, draft, mine)).toEqual([
      { field: 'design.accent', both: false, mine: '#6d1f2c', theirs: '#203040' },
      { field: 'other-credit.heading', both: true, mine: 'Mine', theirs: 'Theirs' },
    ]);
  });
});

describe('words of a template', () => {
  it('name a field wherever it is spoken of', () => {
    expect(fieldInWords('design.accent')).toBe('Accent colour');
    expect(fieldInWords('other-credit.heading')).toBe(
      'Heading (Another body\u2019s hours or points)',
    );
    expect(fieldInWords('ama-credit.statements.1')).toBe(
      'Statement 2 (AMA credit, for physicians)',
    );
    expect(fieldInWords('ama-credit.details.0.label')).toBe(
      'Detail 1, label (AMA credit, for physicians)',
    );
    expect(fieldInWords('ama-credit')).toBe('AMA credit, for physicians');
  });

  it('offer facts only where they may stand', () => {
    const allowed = ['provider', 'accreditation', 'serial', 'issuedOn'];
    expect(factsFor('certifies', allowed)).toEqual(['provider']);
    expect(factsFor('ama-credit.details.2.text', allowed)).toEqual([
      'provider',
      'serial',
      'issuedOn',
    ]);
  });

  it('tell a sentence chosen by rule from words of one\u2019s own', () => {
    expect(fixedSentenceIn('{designation}')).toBe('designation');
    expect(fixedSentenceIn('{provider}')).toBeUndefined();
    expect(fixedSentenceIn('See {designation}')).toBeUndefined();
  });

  it.each([
    ['Grand Rounds', 'grand-rounds'],
    ['  Pédiatrie & Soins!  ', 'pediatrie-soins'],
    ['---', ''],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ])('make of the name %p the one that stands in addresses', (written, name) => {
    expect(templateNameFrom(written)).toBe(name);
  });
});
