/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
};

/** Greek letters as medicine spells them out. Not mu: "μg" is a unit. */
const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'u',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

const ascii = /^[\u0000-\u007f]*$/;

/**
 * A text as the search index and a query both see it: lower case, without accents, words of letters and
 * digits with one blank between them. "Sjögren's TNF-α" becomes "sjogrens tnf alpha". Hyphens and slashes part
 * words, or PostgreSQL would read "COVID-19" as a word and a negative number and "and/or" as a file name.
 */
export function searchText(text: string): string {
  if (ascii.test(text)) {
    return text
      .replace(/(?<=[A-Za-z])'(?=[A-Za-z])/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/(?<=\p{L})['’ʼ`](?=\p{L})/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœıħŧ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/(?<![α-ω])[α-ω](?![α-ω])/g, (letter) =>
      letter === 'μ' ? 'u' : ` ${greek[letter] ?? letter} `,
    )
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The words that PostgreSQL's English dictionary leaves out of the index (its english.stop), as searchText
 * writes them. A test compares the list with the database.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers
   herself it its itself they them their theirs themselves what which who whom this that these those am is are
   was were be been being have has had having do does did doing a an the and but if or because as until while
   of at by for with about against between into through during before after above below to from up down in out
   on off over under again further then once here there when where why how all any both each few more most
   other some such no nor not only own same so than too very s t can will just don should now`.split(
    /\s+/,
  ),
);
