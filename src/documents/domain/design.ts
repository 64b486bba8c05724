/** How a provider's certificates look. */
export type Design = {
  /** The colour of the frame and of highlights: `#rrggbb`. */
  readonly accent: string;
  /** The provider's own mark. There is no place for anybody else's. */
  readonly logo: Logo | null;
  readonly signatory: Signatory | null;
};

/** A picture, kept under its hash. */
export type Logo = {
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

/** Who signs for the provider. */
export type Signatory = {
  readonly name: string;
  readonly role: string;
};

/** The look of certificates that nobody changed. */
export const plainDesign: Design = { accent: '#6d1f2c', logo: null, signatory: null };
