import { deflateSync } from 'node:zlib';
import { decode, type DecodedPng } from 'fast-png';

/** A picture in the form in which it stands in a PDF, so that drawing it needs no packing, which differs between machines. */
export interface LogoPicture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Grey or red, green and blue, 8 bits each. */
  readonly components: 1 | 3;
  readonly filter: 'DCTDecode' | 'FlateDecode';
  readonly bytes: Buffer;
}

/** A file that cannot be a logo; the message says why and what to do. */
export class LogoError extends Error {
  override readonly name = 'LogoError';
}

const smallest = 16;
const largest = 2000;
/** Each certificate holds it once. */
const mostBytes = 400 * 1024;

/**
 * Reads a PNG or JPEG file. Transparent parts become white, the paper's colour; what cameras and programs wrote beside
 * the picture is left out.
 * @throws LogoError
 */
export function readLogo(file: Buffer): LogoPicture {
  const picture = isPng(file) ? fromPng(file) : isJpeg(file) ? fromJpeg(file) : null;
  if (!picture) throw new LogoError('The file is no PNG and no JPEG picture.');
  if (picture.bytes.length > mostBytes) {
    throw new LogoError(
      'The picture takes more than 400 kB of each certificate. Make it smaller: 600 pixels across are plenty.',
    );
  }
  return picture;
}

function checkSize(width: number, height: number): void {
  if (Math.min(width, height) < smallest || Math.max(width, height) > largest) {
    throw new LogoError(
      `The picture must be ${smallest} to ${largest} pixels wide and high; it has ${width} by ${height}.`,
    );
  }
}

function isPng(file: Buffer): boolean {
  return file.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')) && file.length > 24;
}

function fromPng(file: Buffer): LogoPicture {
  // Before it is unpacked: a small file may say that it is enormous.
  checkSize(file.readUInt32BE(16), file.readUInt32BE(20));
  let png: DecodedPng;
  try {
    png = decode(file);
  } catch {
    throw new LogoError('The PNG picture is damaged.');
  }
  const { width, height } = png;
  const rgb = Buffer.alloc(width * height * 3);
  const pixel = pixelsOf(png);
  for (let place = 0; place < width * height; place++) rgb.set(pixel(place), place * 3);
  const bytes = deflateSync(rgb, { level: 9 });
  return { width, height, components: 3, filter: 'FlateDecode', bytes };
}

type Pixel = readonly [number, number, number];

/** How to read a pixel by its place, on white. */
function pixelsOf({ data, channels, depth, palette, width }: DecodedPng): (place: number) => Pixel {
  if (palette) {
    const perByte = 8 / Math.min(8, depth);
    const rowBytes = Math.ceil(width / perByte);
    return (place) => {
      const [row, column] = [Math.floor(place / width), place % width];
      const byte = data[row * rowBytes + Math.floor(column / perByte)] ?? 0;
      const shift = 8 - depth * ((column % perByte) + 1);
      const [red = 255, green = 255, blue = 255, alpha = 255] =
        palette[(byte >> shift) & (2 ** depth - 1)] ?? [];
      return onWhite(red, green, blue, alpha);
    };
  }
  if (depth !== 8 && depth !== 16) {
    throw new LogoError(
      'Pictures of one, two or four bits of grey are not taken. Save it in 8 bits.',
    );
  }
  const value = (at: number): number => (data[at] ?? 0) / (depth === 16 ? 257 : 1);
  return (place) => {
    const at = place * channels;
    const grey = channels < 3;
    const alpha = channels % 2 === 0 ? value(at + channels - 1) : 255;
    return onWhite(value(at), value(at + (grey ? 0 : 1)), value(at + (grey ? 0 : 2)), alpha);
  };
}

function onWhite(red: number, green: number, blue: number, alpha: number): Pixel {
  const mixed = (colour: number): number => Math.round(255 + ((colour - 255) * alpha) / 255);
  return [mixed(red), mixed(green), mixed(blue)];
}

function isJpeg(file: Buffer): boolean {
  return file[0] === 0xff && file[1] === 0xd8;
}

/** Frames that readers of PDF know: baseline, extended and progressive. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
const scan = 0xda;

/** Keeps the segments that make the picture; the scan goes on to the end of the file. */
function fromJpeg(file: Buffer): LogoPicture {
  const kept = [file.subarray(0, 2)];
  let frame: Omit<LogoPicture, 'bytes' | 'filter'> | undefined;
  for (let at = 2; at + 4 <= file.length;) {
    const marker = file[at + 1] ?? 0;
    const length = file.readUInt16BE(at + 2);
    if (file[at] !== 0xff || length < 2) break;
    if (frames.has(marker) && at + 10 <= file.length) frame = frameAt(file, at);
    if (marker === scan) {
      if (!frame) break;
      return { ...frame, filter: 'DCTDecode', bytes: Buffer.concat([...kept, file.subarray(at)]) };
    }
    // Notes of cameras and programs (APP1 to APP13, APP15, comments) say nothing of the picture.
    const note = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!note) kept.push(file.subarray(at, at + 2 + length));
    at += 2 + length;
  }
  throw new LogoError(
    'The JPEG picture is damaged or of a kind that is not taken. Save it as PNG.',
  );
}

function frameAt(file: Buffer, at: number): Omit<LogoPicture, 'bytes' | 'filter'> {
  const [height, width] = [file.readUInt16BE(at + 5), file.readUInt16BE(at + 7)];
  checkSize(width, height);
  const components = file[at + 9];
  if (file[at + 4] !== 8 || (components !== 1 && components !== 3)) {
    throw new LogoError('The JPEG picture is in colours for printing (CMYK). Save it in RGB.');
  }
  return { width, height, components };
}
