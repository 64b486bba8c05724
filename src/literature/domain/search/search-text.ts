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

const notAscii = /[\u0080-\uffff]/;

/**
 * A text as the search index and a query both see it: lower case, without accents, words of letters and
 * digits with one blank between them. "Sjögren's TNF-α" becomes "sjogrens tnf alpha". Hyphens and slashes part
 * words, or PostgreSQL would read "COVID-19" as a word and a negative number and "and/or" as a file name.
 */
export function searchText(text: string): string {
  if (!notAscii.test(text)) {
    const joined = text.includes("'") ? text.replace(/([A-Za-z])'(?=[A-Za-z])/g, '$1') : text;
    return joined
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
