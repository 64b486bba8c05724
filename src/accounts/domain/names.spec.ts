import fc from 'fast-check';
import { nameDifference, type NameDifference } from './names.js';

describe('how one name differs from another', () => {
  it.each<[string, string, NameDifference]>([
    // Nothing that is read aloud.
    ['Ada Example', 'Ada Example', 'same'],
    ['ada EXAMPLE', 'Ada Example', 'same'],
    ['Zoe Lee', 'Zoë Lee', 'same'],
    ['Soren Oester', 'Søren Øster', 'same'],
    ['Jurgen Mueller', 'Jürgen Müller', 'same'],
    ['Hans Strasse', 'Hans Straße', 'same'],
    ['Siobhan OBrien', "Siobhán O'Brien", 'same'],
    ['Adaeze Okoye Lindqvist', 'Adaeze Okoye-Lindqvist', 'same'],
    ['Ewan Mac Donald', 'Ewan MacDonald', 'same'],
    ['Dr. Ada Example', 'Ada Example', 'same'],
    ['Ada B Example', 'Ada B. Example', 'same'],
    // One slip of a finger.
    ['Ada Exampel', 'Ada Example', 'spelling'],
    ['Jonh Smith', 'John Smith', 'spelling'],
    ['John Smth', 'John Smith', 'spelling'],
    ['Jane Meyer', 'Jane Meier', 'spelling'],
    ['Jane Peterson', 'Jane Petersson', 'spelling'],
    ['Sofia Lindqvist', 'Sofiia Lindqvist', 'spelling'],
    // A name or an initial in the middle.
    ['Ann Lee', 'Ann B. Lee', 'middle-name'],
    ['Ann B. Lee', 'Ann Barbara Lee', 'middle-name'],
    ['Ann Barbara Lee', 'Ann Lee', 'middle-name'],
    ['Ann Lee', 'Ann Barbara Clara Lee', 'middle-name'],
    // Another name.
    ['Ann B. Lee', 'Ann C. Lee', 'another-name'],
    ['Ann Lee', 'Ann Barbara Clara Dora Lee', 'another-name'],
    ['Mara Before', 'Mara Afterwards', 'another-name'],
    ['Adaeze Okoye', 'Adaeze Okoye-Lindqvist', 'another-name'],
    ['Maria Lopez', 'Mario Lopez', 'another-name'],
    ['Daniel Meyer', 'Daniela Meyer', 'another-name'],
    ['Mary Jones', 'Gary Jones', 'another-name'],
    ['Jane Meyer', 'Jane Beyer', 'another-name'],
    ['Ann Lee', 'Ann Lea', 'another-name'],
    ['Jon Smith', 'Jan Smith', 'another-name'],
    ['Jonh Smiht', 'John Smith', 'another-name'],
    ['James Thomas', 'Thomas James', 'another-name'],
    ['Sukarno', 'Sukarno Hatta', 'another-name'],
    ['李小明', '李大明', 'another-name'],
    ['Li Xiaoming', '李小明', 'another-name'],
    ['दीपा राव', 'दीपू राव', 'another-name'],
    ['', 'Ada Example', 'another-name'],
  ])('%s to %s: %s', (attested, given, expected) => {
    expect(nameDifference(attested, given)).toBe(expected);
  });

  it('is the same whichever of the two was first', () => {
    const name = fc.array(fc.constantFrom('ann', 'anna', 'lee', 'maria', 'mario', 'b', 'ben'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [a, b] = [one.join(' '), other.join(' ')];
        expect(nameDifference(a, b)).toBe(nameDifference(b, a));
      }),
    );
  });
});
