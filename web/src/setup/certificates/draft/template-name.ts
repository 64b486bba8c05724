/** A name as it is used in addresses: small letters a to z, digits and hyphens, at most 60. */
export function templateNameFrom(written: string): string {
  return written
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
