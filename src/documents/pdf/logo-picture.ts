import { deflateSync, inflateSync } from 'node:zlib';
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

/** What whoever reads a certificate looks for in its bytes: a picture must not hold it. */
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
 * Reads a PNG or JPEG file. Transparent parts become white, the paper's colour; what cameras and programs wrote beside
 * or behind the picture is left out.
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
  if (structural.some((text) => picture.bytes.includes(text))) {
    throw new LogoError('The picture holds parts of a document. Save it anew as PNG.');
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

/** The parts of a PNG file that make the picture. */
const pictureChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

function fromPng(file: Buffer): LogoPicture {
  const damaged = new LogoError('The PNG picture is damaged, or of a kind that is not taken.');
  const chunks = chunksOf(file);
  const [head] = chunks;
  const heads = chunks.filter(({ type }) => type === 'IHDR');
  if (head?.type !== 'IHDR' || heads.length !== 1 || head.data.length !== 13) throw damaged;
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)];
  checkSize(width, height);
  let png: DecodedPng;
  try {
    // Before it is decoded: a small file may unpack to an enormous one.
    inflateSync(
      Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
      {
        maxOutputLength: mostUnpacked(width, height),
      },
    );
    // In true colours a palette is a mere suggestion.
    const indexed = head.data[9] === 3;
    const needed = chunks.filter(({ type }) => indexed || type !== 'PLTE');
    png = decode(Buffer.concat([file.subarray(0, 8), ...needed.map(({ whole }) => whole)]));
  } catch {
    throw damaged;
  }
  const rgb = Buffer.alloc(width * height * 3);
  const pixel = pixelsOf(png);
  for (let place = 0; place < width * height; place++) rgb.set(pixel(place), place * 3);
  const bytes = deflateSync(rgb, { level: 9 });
  return { width, height, components: 3, filter: 'FlateDecode', bytes };
}

/** Four channels of 16 bits, and the bytes that begin lines, also where the picture comes in seven passes. */
function mostUnpacked(width: number, height: number): number {
  return width * height * 8 + height * 16 + 1024;
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly whole: Buffer;
}

function chunksOf(file: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= file.length;) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) break;
    const type = file.toString('latin1', at + 4, at + 8);
    const chunk = { type, data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) };
    if (pictureChunks.has(type)) chunks.push(chunk);
    if (type === 'IEND') break;
    at = end;
  }
  return chunks;
}

type Pixel = readonly [number, number, number];

/** How to read a pixel by its place, on white. */
function pixelsOf(png: DecodedPng): (place: number) => Pixel {
  const { data, channels, depth, palette, width, transparency } = png;
  if (palette || depth < 8) {
    const perByte = 8 / depth;
    const rowBytes = Math.ceil(width / perByte);
    const most = 2 ** depth - 1;
    return (place) => {
      const [row, column] = [Math.floor(place / width), place % width];
      const byte = data[row * rowBytes + Math.floor(column / perByte)] ?? 0;
      const index = (byte >> (8 - depth * ((column % perByte) + 1))) & most;
      const grey = (index * 255) / most;
      const keyed = transparency?.[0] === index ? 0 : 255;
      const [red = 255, green = 255, blue = 255, alpha = 255] = palette
        ? (palette[index] ?? [])
        : [grey, grey, grey, keyed];
      return onWhite(red, green, blue, alpha);
    };
  }
  const value = (at: number): number => (data[at] ?? 0) / (depth === 16 ? 257 : 1);
  return (place) => {
    const at = place * channels;
    const grey = channels < 3;
    const keyed = transparency?.every((key, channel) => data[at + channel] === key) ?? false;
    const alpha = keyed ? 0 : channels % 2 === 0 ? value(at + channels - 1) : 255;
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
const endOfPicture = 0xd9;

/** Keeps the segments that make the picture, and its scans up to its end. */
function fromJpeg(file: Buffer): LogoPicture {
  const kept = [file.subarray(0, 2)];
  let frame: Omit<LogoPicture, 'bytes' | 'filter'> | undefined;
  let scans = 0;
  for (let at = 2; at + 2 <= file.length && file[at] === 0xff;) {
    const marker = file[at + 1] ?? 0;
    // Any number of these may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfPicture) {
      if (!frame || scans === 0) break;
      kept.push(file.subarray(at, at + 2));
      return { ...frame, filter: 'DCTDecode', bytes: Buffer.concat(kept) };
    }
    const length = at + 4 <= file.length ? file.readUInt16BE(at + 2) : 0;
    if (length < 2) break;
    if (frames.has(marker) && at + 10 <= file.length) frame = frameAt(file, at);
    const next = marker === scan ? endOfScan(file, at + 2 + length) : at + 2 + length;
    if (marker === scan && next > at + 2 + length) scans += 1;
    // Notes of cameras and programs (APP1 to APP13, APP15, comments) say nothing of the picture.
    const note = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!note) kept.push(file.subarray(at, next));
    at = next;
  }
  throw new LogoError(
    'The JPEG picture is damaged or of a kind that is not taken. Save it as PNG.',
  );
}

/** Where the next marker stands: in a scan, 0xff means one unless 0x00 or a restart follows. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = from; at + 1 < file.length; at++) {
    const next = file[at + 1] ?? 0;
    const restart = next >= 0xd0 && next <= 0xd7;
    if (file[at] === 0xff && next !== 0 && next !== 0xff && !restart) return at;
  }
  return file.length;
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
