/** Digits that precede every NPI in the Luhn sum: 80 for health applications, 840 for the United States. */
const CARD_ISSUER_PREFIX = '80840';

/**
 * Whether the text is a National Provider Identifier of the United States: ten digits, the first
 * a 1 or a 2, the last the Luhn check digit of the number with 80840 before it.
 * Source: CMS, "Requirements for National Provider Identifier (NPI) and NPI Check Digit";
 * NPI final rule, 45 CFR 162.406(a). It says that the number is well formed, not that it was issued.
 */
export function isNpi(text: string): boolean {
  return /^[12][0-9]{9}$/.test(text) && luhnSum(CARD_ISSUER_PREFIX + text) % 10 === 0;
}

/**
 * Luhn's sum of a string of digits: from the right, every second digit is doubled and its own
 * digits are added. A number with its check digit in place has a sum that ends in 0.
 * Source: ISO/IEC 7812-1, annex B.
 */
export function luhnSum(digits: string): number {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight += 1) {
    const digit = Number(digits[digits.length - 1 - fromRight]);
    const weighed = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum;
}
