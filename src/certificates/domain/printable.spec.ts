import { exampleFacts, faces } from '../../../test/support/example-certificate.js';
import { canDraw } from '../pdf/faces.js';
import { findUnprintable } from './printable.js';

const firstIn = (name: string) =>
  findUnprintable(exampleFacts({ learner: { name } }), (style, text) =>
    canDraw(faces, style, text),
  );

describe('what can be printed', () => {
  it.each([
    'Žofie Dvořáčková-Łękawska',
    'Þórður Ægisson',
    'İbrahim Çağlayan Şahin',
    'Ỷ Lan Nguyễn Đặng Quỳnh Như',
    'Ἀριστοτέλης Παπαδόπουλος',
    'Γεώργιος Κωνσταντινίδης',
    'Наталія Ґалаґан-Їжакевич',
    'Ђорђе Љубишић',
    'Сүхбаатар Өлзий',
    'Kaʻiulani Ka‘ahumanu',
    'Ọlọ́runfẹ́mi Ẹniọlá',
    'Ḥasan al-Ḫwārizmī',
    'D’Arcy O’Brien–Smith',
    // The same letter as one character and as two.
    'Zoe\u0308 Bronte\u0308',
    'N\u00a0B. Space',
  ])('%s', (name) => {
    expect(firstIn(name)).toBeNull();
  });

  it.each([
    ['李小龍', '李', 'U+674E'],
    ['Ada 😀 Okoye', '😀', 'U+1F600'],
    ['محمد', 'م', 'U+0645'],
    ['דוד', 'ד', 'U+05D3'],
    ['Ada\u200bOkoye', '\u200b', 'U+200B'],
    ['Ada\u202eOkoye', '\u202e', 'U+202E'],
    ['Ada\u00adOkoye', '\u00ad', 'U+00AD'],
    ['Ada\nOkoye', '\n', 'U+000A'],
    ['Ada \ud83d', '\ud83d', 'U+D83D'],
    ['Ada \ue000', '\ue000', 'U+E000'],
  ])('not %j, and names the character', (name, character, codePoint) => {
    expect(firstIn(name)).toEqual({ character, codePoint, where: 'Name' });
  });

  it('looks at everything that is printed, not only at the name', () => {
    const facts = exampleFacts({ title: 'Reading 中' });
    const found = findUnprintable(facts, (style, text) => canDraw(faces, style, text));
    expect(found).toMatchObject({ character: '中', where: 'Title of activity' });
  });
});
