import { randomBytes } from 'node:crypto';
import { inflateSync } from 'node:zlib';
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

  it.each<[string, () => Buffer, RegExp]>([
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
