import type { CertificateSummary, Profile } from '../api/types.js';

/** A name as it is printed on certificates. */
export function printedName({ name, degree }: Pick<Profile, 'name' | 'degree'>): string {
  return degree ? `${name}, ${degree}` : name;
}

/** Whether a certificate that counts has another name than the profile. */
export function hasEarlierName(
  certificate: Pick<CertificateSummary, 'name' | 'status'>,
  profile: Pick<Profile, 'name' | 'degree'>,
): boolean {
  return certificate.status === 'valid' && certificate.name !== printedName(profile);
}
