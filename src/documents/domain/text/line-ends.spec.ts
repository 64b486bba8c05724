import { partingWith, thaiWordsOf } from './line-ends.js';

describe('where a line may end inside a word', () => {
  const parted = (word: string) => partingWith(thaiWordsOf([word]))(word);

  it.each(['Dvořáčková-Łękawska', 'Παπαδόπουλος', 'محمد', 'שלום', 'हिन्दी', '김민준'])(
    'nowhere in %s',
    (word) => {
      expect(parted(word)).toEqual([word]);
    },
  );

  it('after every ideograph and kana', () => {
    expect(parted('山田ひろ')).toEqual(['山', '田', 'ひ', 'ろ']);
  });

  it('not before a stop, a closing bracket or a small kana, and not after an opening bracket', () => {
    expect(parted('「治療」、ショック')).toEqual(['「治', '療」、', 'ショッ', 'ク']);
    expect(parted('王小明, ')).toEqual(['王', '小', '明, ']);
  });

  it('not inside Latin words among ideographs', () => {
    expect(parted('COVID-19肺炎')).toEqual(['COVID-19', '肺', '炎']);
  });

  it('between Thai words, by the dictionary at the time when the facts were frozen', () => {
    expect(parted('การรักษาโรคหัวใจ')).toEqual(['การ', 'รักษา', 'โรค', 'หัวใจ']);
    const frozen = { การรักษาโรคหัวใจ: [10] };
    expect(partingWith(frozen)('การรักษาโรคหัวใจ')).toEqual(['การรักษาโร', 'คหัวใจ']);
    expect(partingWith(null)('การรักษาโรคหัวใจ')).toEqual(['การรักษาโรคหัวใจ']);
  });

  it('loses nothing', () => {
    for (const word of ['「治療」、ショックABC(การรักษา)中。', '', 'a']) {
      expect(parted(word).join('')).toBe(word);
    }
    expect(thaiWordsOf(['Latin', '中文'])).toBeNull();
  });
});
