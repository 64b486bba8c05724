import { randomBytes } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import sharp from 'sharp';
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

/** All pixels, red, green and blue each, of a JPEG in a certificate. */
const decoded = (bytes: Buffer): Promise<Buffer> => sharp(bytes).raw().toBuffer();

describe('a logo', () => {
  it('in PNG has a white background where it is transparent', async () => {
    const picture = await readLogo(png());
    expect(picture).toMatchObject({ width: 40, height: 20, components: 3, filter: 'FlateDecode' });
    expect(pixel(picture.bytes, 0)).toEqual([255, 0, 0]);
    expect(pixel(picture.bytes, 39)).toEqual([255, 255, 255]);
  });

  it('in JPEG stays a JPEG, without what is written next to the picture', async () => {
    const file = jpeg();
    const note = Buffer.concat([
      Buffer.from([0xff, 0xe1, 0, 22]),
      Buffer.from('Exif: taken at home.'),
    ]);
    const noted = Buffer.concat([file.subarray(0, 2), note, file.subarray(2)]);
    const picture = await readLogo(noted);
    expect(picture).toMatchObject({ width: 40, height: 20, components: 3, filter: 'DCTDecode' });
    expect(picture.bytes.includes('taken at home')).toBe(false);
    expect((await readLogo(file)).bytes).toEqual(picture.bytes);
    const [red = 0, green = 255] = await decoded(picture.bytes);
    expect([red > 250, green < 5]).toEqual([true, true]);
  });

  it('is rotated as the camera recorded', async () => {
    // Orientation 6: the top is at the right.
    const turned = await sharp(jpeg()).withMetadata({ orientation: 6 }).toBuffer();
    const picture = await readLogo(turned);
    expect(picture).toMatchObject({ width: 20, height: 40 });
    const pixels = await decoded(picture.bytes);
    // Red at the top, black at the bottom.
    expect([pixels[0], pixels.at(-3)].map((red = 0) => red > 128)).toEqual([true, false]);
  });

  it('in grey, in 16 bits and with a palette has the same colours', async () => {
    expect(pixel((await readLogo(await grey90())).bytes, 255)).toEqual([90, 90, 90]);
    const deep = await readLogo(
      await sharp(new Uint16Array(768).fill(0x8080), {
        raw: { width: 16, height: 16, channels: 3 },
      })
        .toColourspace('rgb16')
        .png()
        .toBuffer(),
    );
    expect(pixel(deep.bytes, 7)).toEqual([128, 128, 128]);
    // Two colours in one bit each, written by hand: 17 pixels a row, so that rows end inside a byte.
    const palette = await readLogo(Buffer.from(twoColours, 'base64'));
    expect(pixel(palette.bytes, 0)).toEqual([0, 0, 255]);
    expect(pixel(palette.bytes, 16)).toEqual([255, 255, 0]);
    expect(pixel(palette.bytes, 17)).toEqual([0, 0, 255]);
  });

  it('has the colours of its pixels where a palette is only a suggestion', async () => {
    const plain = await raw(new Uint8Array(768).fill(40), 3);
    const suggested = withChunk(plain, 'PLTE', Buffer.from([255, 255, 255, 0, 0, 0]));
    expect(pixel((await readLogo(suggested)).bytes, 0)).toEqual([40, 40, 40]);
  });

  it('for printing gets the colours of screens', async () => {
    const picture = await readLogo(await sharp(jpeg()).toColourspace('cmyk').jpeg().toBuffer());
    const [red = 0, green = 255] = await decoded(picture.bytes);
    expect([red > 200, green < 60]).toEqual([true, true]);
  });

  it('is white where a PNG names a colour as transparent', async () => {
    const keyed = await readLogo(withChunk(await grey90(), 'tRNS', Buffer.from([0, 90])));
    expect(pixel(keyed.bytes, 0)).toEqual([255, 255, 255]);
  });

  it('contains nothing that comes after or inside a picture', async () => {
    const behind = Buffer.from('\nLocation: at home');
    for (const file of [jpeg(), png()]) {
      const picture = await readLogo(Buffer.concat([file, behind]));
      expect(picture.bytes).toEqual((await readLogo(file)).bytes);
    }
  });

  it.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
    ['a JPEG without its end', () => jpeg().subarray(0, -2), /damaged/],
    ['a text', () => Buffer.from('no picture'), /not a PNG or JPEG/],
    ['another kind of picture', () => sharp(png()).webp().toBuffer(), /not a PNG or JPEG/],
    ['nothing', () => Buffer.alloc(0), /not a PNG or JPEG/],
    ['a PNG cut off', () => png().subarray(0, 60), /damaged/],
    ['a JPEG cut off', () => jpeg().subarray(0, 30), /damaged/],
    ['a picture of a few pixels', () => halfRed(4, 4).toBuffer('image/png'), /16 to 2000 pixels/],
    ['a PNG that says it is enormous', () => sized(png(), 60_000), /16 to 2000 pixels/],
    ['an enormous picture of one colour', enormous, /16 to 2000 pixels/],
    ['noise that stays large', noise, /400 kB/],
    ['pixels that spell what signatures are found by', spelled, /parts of a document/],
  ])('cannot be %s', async (_, file, why) => {
    const given = await file();
    await expect(readLogo(given)).rejects.toThrow(LogoError);
    await expect(readLogo(given)).rejects.toThrow(why);
  });

  it('has no more than its pixels even if its file unpacks to far more', async () => {
    const picture = await readLogo(bomb());
    expect(picture).toMatchObject({ width: 100, height: 100 });
    expect(inflateSync(picture.bytes)).toEqual(Buffer.alloc(100 * 100 * 3));
  });
});

function raw(data: Uint8Array, channels: 1 | 3, width = 16): Promise<Buffer> {
  const height = data.length / width / channels;
  return sharp(data, { raw: { width, height, channels } }).png().toBuffer();
}

/** 16 by 16 pixels of one grey. */
const grey90 = (): Promise<Buffer> =>
  sharp(new Uint8Array(256).fill(90), { raw: { width: 16, height: 16, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer();

/** 30,000 by 3,000 pixels in less than a megabyte. */
function enormous(): Promise<Buffer> {
  const create = { width: 30_000, height: 3_000, channels: 3, background: '#ffffff' } as const;
  return sharp({ create }).png().toBuffer();
}

/** Noise, which is not packed, with a text among its pixels. */
function spelled(): Promise<Buffer> {
  const data = randomBytes(64 * 64 * 3);
  data.write('/ByteRange [0 1 2 3]', 6000);
  return raw(data, 3, 64);
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

function sized(file: Buffer, width: number): Buffer {
  const changed = Buffer.from(file);
  changed.writeUInt32BE(width, 16);
  return changed;
}

function noise(): Promise<Buffer> {
  return raw(randomBytes(600 * 600 * 3), 3, 600);
}
