import { parseMarkup, plainText } from './markup.js';

describe('marked text', () => {
  it('reads the five marks, nested', () => {
    expect(parseMarkup('CO<sub>2</sub> in <i>E. <b>coli</b></i>')).toEqual([
      'CO',
      { mark: 'sub', children: ['2'] },
      ' in ',
      { mark: 'i', children: ['E. ', { mark: 'b', children: ['coli'] }] },
    ]);
  });

  it('shows any other tag as the text it is', () => {
    const attack = '<script>alert(1)</script><img src=x onerror=alert(1)><b onclick="x">y</b>';
    expect(parseMarkup(attack)).toEqual([attack.replace('</b>', '')]);
  });

  it('turns entities into characters once', () => {
    expect(plainText('p &lt; 0.05 &amp;amp; n &gt; 3')).toBe('p < 0.05 &amp; n > 3');
  });

  it('survives marks that cross or are left open', () => {
    expect(plainText('<b>one <i>two</b> three</i> four <sup>five')).toBe('one two three four five');
  });
});
