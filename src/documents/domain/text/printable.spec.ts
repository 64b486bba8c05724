import { exampleFacts, faces } from '../../../../test/support/example-certificate.js';
import { canDraw } from '../../fonts/faces.js';
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
    'محمد بن عبدالله، الفارسي ١٢',
    'مُحَمَّد',
    // Persian, with the non-joiner that its spelling needs.
    'علی\u200cرضا',
    'דוד Cohen-לוי',
    'שָׁלוֹם בֶּן־דָּוִד',
    'डॉ. प्रियंका कृष्णमूर्ति',
    'क्\u200dष क्\u200cष',
    'น้ำผึ้ง ศรีสุวรรณภูมิ',
    '王小明',
    '李小龍',
    '𠮷野 龍之介 ひろし',
    '김민준 (金敏俊)',
  ])('%s', (name) => {
    expect(firstIn(name)).toBeNull();
  });

  it.each([
    ['Ada 😀 Okoye', '😀', 'U+1F600'],
    // Scripts without a font here, and characters that Unicode has not assigned.
    ['தமிழ்', 'த', 'U+0BA4'],
    ['አበበ', 'አ', 'U+12A0'],
    ['Ada \u0378', '\u0378', 'U+0378'],
    ['王\u{2fa20}', '\u{2fa20}', 'U+2FA20'],
    // Joiners where no spelling needs them, and marks that turn a line round.
    ['Ada\u200cOkoye', '\u200c', 'U+200C'],
    ['محمد\u200d', '\u200d', 'U+200D'],
    ['محمد\u200f', '\u200f', 'U+200F'],
    ['\u2067דוד\u2069', '\u2067', 'U+2067'],
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
    const facts = exampleFacts({ title: 'Reading 😀' });
    const found = findUnprintable(facts, (style, text) => canDraw(faces, style, text));
    expect(found).toMatchObject({ character: '😀', where: 'Title of activity' });
  });
});
