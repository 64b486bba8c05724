import { randomBytes } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { encode } from 'fast-png';
import { LogoError, readLogo } from './logo-picture.js';

const twoColours =
  'iVBORw0KGgoAAAANSUhEUgAAABEAAAAQAQMAAADK/wYcAAAABlBMVEUAAP///wBW3nahAAAAD0lEQVR4nGNgYGhgoAADAPhACAHNrHSUAAAAAElFTkSuQmCC';

/** A canvas with a red square at the left and nothing at the right. */
function halfRed(width = 40, height = 20): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, width / 2, height);
  return canvas;
}

const png = (): Buffer => halfRed().toBuffer('image/png');
const jpeg = (): Buffer => halfRed().toBuffer('image/jpeg', 90);

function pixel(bytes: Buffer, place: number): readonly number[] {
  return [...inflateSync(bytes).subarray(place * 3, place * 3 + 3)];
}

describe('a logo', () => {
  it('in PNG stands on white where it is transparent', () => {
    const picture = readLogo(png());
    expect(picture).toMatchObject({ width: 40, height: 20, components: 3, filter: 'FlateDecode' });
    expect(pixel(picture.bytes, 0)).toEqual([255, 0, 0]);
    expect(pixel(picture.bytes, 39)).toEqual([255, 255, 255]);
  });

  it('in JPEG is kept as it is, without what is written beside the picture', () => {
    const file = jpeg();
    const note = Buffer.concat([
      Buffer.from([0xff, 0xe1, 0, 22]),
      Buffer.from('Exif: taken at home.'),
    ]);
    const noted = Buffer.concat([file.subarray(0, 2), note, file.subarray(2)]);
    const picture = readLogo(noted);
    expect(picture).toMatchObject({ width: 40, height: 20, components: 3, filter: 'DCTDecode' });
    expect(picture.bytes.includes('taken at home')).toBe(false);
    expect(readLogo(file).bytes).toEqual(picture.bytes);
  });

  it('in grey, in 16 bits and with a palette has the same colours', () => {
    const grey = readLogo(
      Buffer.from(
        encode({
          width: 16,
          height: 16,
          channels: 1,
          depth: 8,
          data: new Uint8Array(256).fill(90),
        }),
      ),
    );
    expect(pixel(grey.bytes, 255)).toEqual([90, 90, 90]);
    const deep = readLogo(
      Buffer.from(
        encode({
          width: 16,
          height: 16,
          channels: 3,
          depth: 16,
          data: new Uint16Array(768).fill(0x8080),
        }),
      ),
    );
    expect(pixel(deep.bytes, 7)).toEqual([128, 128, 128]);
    // Two colours in one bit each, written by hand: 17 pixels a row, so that rows end inside a byte.
    const palette = readLogo(Buffer.from(twoColours, 'base64'));
    expect(pixel(palette.bytes, 0)).toEqual([0, 0, 255]);
    expect(pixel(palette.bytes, 16)).toEqual([255, 255, 0]);
    expect(pixel(palette.bytes, 17)).toEqual([0, 0, 255]);
  });

  it('has the colours of its pixels where a palette is a mere suggestion', () => {
    const data = new Uint8Array(768).fill(40);
    const plain = Buffer.from(encode({ width: 16, height: 16, channels: 3, depth: 8, data }));
    const suggested = readLogo(withChunk(plain, 'PLTE', Buffer.from([255, 255, 255, 0, 0, 0])));
    expect(pixel(suggested.bytes, 0)).toEqual([40, 40, 40]);
  });

  it('in one bit of grey is black and white', () => {
    const row = Buffer.from([0, 0b0111_1111, 0xff]);
    const head = Buffer.from('00000010000000100100000000', 'hex');
    const rows = deflateSync(Buffer.concat(Array.from({ length: 16 }, () => row)));
    const picture = readLogo(
      Buffer.concat([
        png().subarray(0, 8),
        chunk('IHDR', head),
        chunk('IDAT', rows),
        chunk('IEND', Buffer.alloc(0)),
      ]),
    );
    expect(pixel(picture.bytes, 0)).toEqual([0, 0, 0]);
    expect(pixel(picture.bytes, 1)).toEqual([255, 255, 255]);
  });

  it('in JPEG may have bytes that fill before a marker', () => {
    const file = jpeg();
    const filled = Buffer.concat([file.subarray(0, 2), Buffer.from([0xff]), file.subarray(2)]);
    expect(readLogo(filled).bytes).toEqual(readLogo(file).bytes);
  });

  it('is white where a PNG names a colour as transparent', () => {
    const keyed = readLogo(withChunk(grey90(), 'tRNS', Buffer.from([0, 90])));
    expect(pixel(keyed.bytes, 0)).toEqual([255, 255, 255]);
  });

  it('holds nothing that stands behind a picture', () => {
    const behind = Buffer.from('\nLocation: at home');
    expect(readLogo(Buffer.concat([jpeg(), behind])).bytes.includes('at home')).toBe(false);
    expect(readLogo(Buffer.concat([png(), behind])).bytes).toEqual(readLogo(png()).bytes);
  });

  it.each<[string, () => Buffer, RegExp]>([
    ['a PNG that unpacks to far more than its size', bomb, /damaged/],
    [
      'a PNG with a second head',
      () => Buffer.concat([png().subarray(0, 33), png().subarray(8)]),
      /damaged/,
    ],
    ['a JPEG without its end', () => jpeg().subarray(0, -2), /damaged/],
    [
      'a JPEG that holds what signatures are found by',
      () => within(jpeg(), '\n/ByteRange [0 1 2 3]'),
      /parts of a document/,
    ],
    ['a text', () => Buffer.from('no picture'), /no PNG and no JPEG/],
    ['nothing', () => Buffer.alloc(0), /no PNG and no JPEG/],
    ['a PNG cut off', () => png().subarray(0, 60), /damaged/],
    ['a JPEG cut off', () => jpeg().subarray(0, 30), /damaged/],
    ['a picture of a few pixels', () => halfRed(4, 4).toBuffer('image/png'), /16 to 2000 pixels/],
    ['a PNG that says it is enormous', () => sized(png(), 60_000), /16 to 2000 pixels/],
    ['a JPEG for printing', () => inFourColours(jpeg()), /CMYK/],
    ['noise that stays large', noise, /400 kB/],
  ])('cannot be %s', (_, file, why) => {
    expect(() => readLogo(file())).toThrow(LogoError);
    expect(() => readLogo(file())).toThrow(why);
  });
});

/** 16 by 16 pixels of one grey. */
function grey90(): Buffer {
  const data = new Uint8Array(256).fill(90);
  return Buffer.from(encode({ width: 16, height: 16, channels: 1, depth: 8, data }));
}

/** A PNG with one more chunk after its head. */
function withChunk(file: Buffer, type: string, data: Buffer): Buffer {
  return Buffer.concat([file.subarray(0, 33), chunk(type, data), file.subarray(33)]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** CRC-32 as PNG has it. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Says that it has 100 by 100 pixels, and unpacks to 50 MB. */
function bomb(): Buffer {
  const head = Buffer.from('00000064000000640802000000', 'hex');
  const packed = deflateSync(Buffer.alloc(50 * 1024 * 1024));
  return Buffer.concat([
    png().subarray(0, 8),
    chunk('IHDR', head),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Puts text into the scan of a JPEG, before its end. */
function within(file: Buffer, text: string): Buffer {
  return Buffer.concat([file.subarray(0, -2), Buffer.from(text), file.subarray(-2)]);
}

function sized(file: Buffer, width: number): Buffer {
  const changed = Buffer.from(file);
  changed.writeUInt32BE(width, 16);
  return changed;
}

function inFourColours(file: Buffer): Buffer {
  const changed = Buffer.from(file);
  const frame = changed.indexOf(Buffer.from([0xff, 0xc0]));
  changed[frame + 9] = 4;
  return changed;
}

function noise(): Buffer {
  const data = randomBytes(600 * 600 * 3);
  return Buffer.from(encode({ width: 600, height: 600, channels: 3, depth: 8, data }));
}
