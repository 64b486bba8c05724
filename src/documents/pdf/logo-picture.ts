import { deflateSync } from 'node:zlib';
import type { Sharp } from 'sharp';
import { t } from './logo-messages.js';

/** A picture in the form that a PDF uses, so that drawing it needs no packing, which differs between machines. */
export interface LogoPicture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Grey (of pictures that were kept before) or red, green and blue, 8 bits each. */
  readonly components: 1 | 3;
  readonly filter: 'DCTDecode' | 'FlateDecode';
  readonly bytes: Buffer;
}

/** A file that cannot be a logo; the message says why and what to do. */
export class LogoError extends Error {
  override readonly name = 'LogoError';
}

const pngBegins = Buffer.from('89504e470d0a1a0a', 'hex');
const jpegBegins = Buffer.from('ffd8ff', 'hex');

const smallest = 16;
const largest = 2000;
/** Each certificate contains it once. */
const mostBytes = 400 * 1024;

/** What readers of a certificate look for in its bytes: a picture must not contain it. */
const structural = [
  '/ByteRange',
  '/SubFilter',
  '/EmbeddedFile',
  '/Timestamp',
  '(Timestamp)',
  'endstream',
  'startxref',
] as const;

/**
 * Reads a PNG or JPEG file as it should look. Transparent parts become white, the paper's colour; what
 * cameras and programs wrote before or after the picture is left out.
 * @throws LogoError
 */
export async function readLogo(file: Buffer): Promise<LogoPicture> {
  const isPng = file.subarray(0, 8).equals(pngBegins);
  if (!isPng && !file.subarray(0, 3).equals(jpegBegins)) {
    throw new LogoError(t('notPicture'));
  }
  const picture = await drawn(file, isPng).catch((error: unknown) => {
    throw error instanceof LogoError ? error : new LogoError(t('damaged'));
  });
  if (picture.bytes.length > mostBytes) {
    throw new LogoError(t('tooLarge'));
  }
  if (structural.some((text) => picture.bytes.includes(text))) {
    throw new LogoError(t('document'));
  }
  return picture;
}

/** A PNG pixel by pixel, a JPEG as such again: photographs would take too much otherwise. */
async function drawn(file: Buffer, isPng: boolean): Promise<LogoPicture> {
  const image = await opened(file);
  // From the head alone: a small file may unpack to an enormous picture.
  const { autoOrient: size } = await image.metadata();
  if (Math.min(size.width, size.height) < smallest || Math.max(size.width, size.height) > largest) {
    throw new LogoError(t('size', { smallest, largest, width: size.width, height: size.height }));
  }
  const onWhite = image.autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb');
  const bytes = isPng
    ? deflateSync(await onWhite.raw().toBuffer(), { level: 9 })
    : await onWhite.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer();
  return { ...size, components: 3, filter: isPng ? 'FlateDecode' : 'DCTDecode', bytes };
}

/** Loaded with the first logo: most servers start without looking at one. */
async function opened(file: Buffer): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng'] });
  // The size in the header is checked before any pixel is read.
  return sharp(file, { limitInputPixels: false, failOn: 'warning' });
}
