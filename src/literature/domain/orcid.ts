/**
 * An ORCID as 0000-0000-0000-000X, from any of its written forms (bare, without hyphens, as an address, with
 * a trailing slash); null when its check digit is wrong (ISO 7064 MOD 11-2,
 * https://support.orcid.org: Structure of the ORCID Identifier).
 */
export function normaliseOrcid(written: string): string | null {
  const digits = written
    .trim()
    .replace(/^(?:orcid:?\s*)?(?:https?:\/\/)?(?:www\.)?(?:orcid\.org\/)?/i, '')
    .replace(/\/+$/, '')
    .replace(/[-\s]/g, '')
    .toUpperCase();
  if (!/^\d{15}[\dX]$/.test(digits)) return null;
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  if (digits[15] !== (check === 10 ? 'X' : String(check))) return null;
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8, 12)}-${digits.slice(12)}`;
}
