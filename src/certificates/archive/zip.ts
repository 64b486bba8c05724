import { Zip, ZipDeflate } from 'fflate';

/** A ZIP file written piece by piece: nothing of a file in it is kept once it was written. */
export class ZipWriter {
  private pieces: Uint8Array[] = [];
  private readonly zip = new Zip((error, piece) => {
    if (error) throw error;
    this.pieces.push(piece);
  });

  /** Adds a file. @returns the bytes to send on */
  add(name: string, content: Uint8Array, changedAt: Date): Buffer {
    const file = new ZipDeflate(name);
    file.mtime = changedAt;
    this.zip.add(file);
    file.push(new Uint8Array(content), true);
    return this.written();
  }

  /** Writes the table of contents. @returns the last bytes */
  end(): Buffer {
    this.zip.end();
    return this.written();
  }

  private written(): Buffer {
    const bytes = Buffer.concat(this.pieces);
    this.pieces = [];
    return bytes;
  }
}
