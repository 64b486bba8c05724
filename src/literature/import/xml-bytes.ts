import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { t } from './messages.js';

/** Bytes that are not what the file says they are. `textBefore` has been decoded already. */
export class UndecodableBytes extends Error {}

/**
 * Turns the bytes of an XML file into text, chunk by chunk, by its byte order mark or its declaration
 * (XML 1.0, appendix F); UTF-8 without either. Never replaces a byte it cannot read by a sign of doubt.
 */
export class XmlBytes {
  private decode: ((bytes: Buffer, last: boolean) => Generator<string>) | undefined;
  private waiting: Buffer = Buffer.alloc(0);

  /**
   * The text of the next bytes, in parts.
   * @throws UndecodableBytes after the parts before the first byte that cannot be decoded
   */
  *text(bytes: Buffer, last = false): Generator<string> {
    const all = this.waiting.length > 0 ? Buffer.concat([this.waiting, bytes]) : bytes;
    if (!this.decode) {
      // The declaration is within the first bytes; wait for them.
      if (all.length < 256 && !last) {
        this.waiting = all;
        return;
      }
      this.decode = decoderFor(all);
    }
    this.waiting = Buffer.alloc(0);
    yield* this.decode(all, last);
  }
}

function decoderFor(start: Buffer): (bytes: Buffer, last: boolean) => Generator<string> {
  const encoding = encodingOf(start);
  if (/^utf-?8$/i.test(encoding)) return utf8Decoder();
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UndecodableBytes(t('unknownEncoding', { encoding }));
  }
  return function* decodeOther(bytes, last) {
    // In small pieces, so that little before a bad byte is lost.
    for (let from = 0; from < bytes.length; from += 512) {
      yield decoded(decoder, bytes.subarray(from, from + 512), encoding);
    }
    if (last) yield decoded(decoder, undefined, encoding);
  };
}

function decoded(decoder: TextDecoder, bytes: Buffer | undefined, encoding: string): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    throw new UndecodableBytes(t('otherEncoding', { encoding }));
  }
}

function encodingOf(start: Buffer): string {
  const [first, second, third, fourth] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0x3c && second === 0 && third === 0x3f && fourth === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c && third === 0 && fourth === 0x3f) return 'utf-16be';
  const declaration = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(
    start.toString('latin1', 0, 256),
  );
  return declaration?.[1] ?? 'utf-8';
}

/** UTF-8 by simdutf: several times as fast as a streaming TextDecoder. */
function utf8Decoder(): (bytes: Buffer, last: boolean) => Generator<string> {
  let rest: Buffer = Buffer.alloc(0);
  return function* decodeUtf8(bytes, last) {
    const all = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
    const end = last ? all.length : completeLength(all);
    const complete = all.subarray(0, end);
    rest = Buffer.from(all.subarray(end));
    if (isUtf8(complete)) {
      yield complete.toString('utf8');
      return;
    }
    // Line by line up to the bad one, so that nothing before it is lost.
    for (let from = 0; from < complete.length;) {
      const lineEnd = complete.indexOf(0x0a, from);
      const line = complete.subarray(from, lineEnd < 0 ? complete.length : lineEnd + 1);
      if (!isUtf8(line)) {
        throw new UndecodableBytes(t('notUtf8'));
      }
      yield line.toString('utf8');
      from += line.length;
    }
  };
}

/** The length without a character that was cut at the end. */
function completeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < needed ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
