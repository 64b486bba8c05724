import { type SignatureRoom, timeStampField } from '../../signatures/index.js';
import type { PdfDocument } from './pdf-document.js';
import { t } from '../messages.js';

/** What the signature says of itself. */
export interface SignatureWords {
  readonly signer: string;
  readonly reason: string;
  /** The time that the signature claims. */
  readonly at: Date;
  /** Bytes kept free for it. */
  readonly size: number;
  /** Whether there is another field without a value, for the time-stamp that a later update fills in. */
  readonly timeStamp?: boolean;
}

type Reference = ReturnType<PdfDocument['ref']>;

/** Widest number of a ByteRange: a document of less than ten gigabytes. */
const widest = 9_999_999_999;

/**
 * A signature field without a picture, with room for the signature. It is a form field for those who hear the page
 * (PDF/UA: it has a name and a place in the structure) and allows no later change (DocMDP 1). PDF/A asks that the
 * annotation be printed, and lets one without an extent have no appearance. A time-stamp is no change in this sense (ISO 32000-2,
 * 12.8.2.2); its field is there beforehand, so that the update that fills it in touches nothing else.
 * @returns the signature's dictionary
 */
export function addSignatureField(
  document: PdfDocument,
  structure: ReturnType<PdfDocument['struct']>,
  words: SignatureWords,
): Reference {
  const signature = document.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, widest, widest, widest],
    Contents: new Uint8Array(words.size),
    M: words.at,
    Name: new String(words.signer),
    Reason: new String(words.reason),
    Reference: [
      {
        Type: 'SigRef',
        TransformMethod: 'DocMDP',
        TransformParams: { Type: 'TransformParams', P: 1, V: '1.2' },
      },
    ],
  });
  const add = (name: string, description: string, value: object): object | undefined => {
    const form = document.struct('Form');
    structure.add(form);
    const options = {
      structParent: form,
      Subtype: 'Widget' as const,
      FT: 'Sig',
      T: new String(name),
      TU: new String(description),
      // Printed and locked.
      F: 4 + 128,
      ...value,
    };
    document.annotate(0, document.page.height, 0, 0, options);
    form.end();
    return annotationsOf(document).at(-1);
  };
  const made = [add('Signature', t('signature', { signer: words.signer }), { V: signature })];
  if (words.timeStamp) made.push(add(timeStampField, t('timeStamp'), {}));
  const fields = document.ref({ Fields: made, SigFlags: 3 });
  const { catalogue } = document;
  catalogue['AcroForm'] = fields;
  catalogue['Perms'] = { DocMDP: signature };
  fields.end('');
  signature.end('');
  return signature;
}

/** The annotations of the page so far: PDFKit keeps them as references. */
function annotationsOf(document: PdfDocument): readonly object[] {
  const { page } = document as { page: object };
  return 'annotations' in page && Array.isArray(page.annotations)
    ? (page.annotations as object[])
    : [];
}

/**
 * Where the room for the signature is, once the document has been written.
 * @throws RangeError when it is not where it was put
 */
export function findRoom(document: Buffer, signature: Reference): SignatureRoom {
  const start = 'offset' in signature ? Number(signature.offset) : -1;
  const part = document.subarray(start).toString('latin1');
  const [, before, range] =
    /^(\d+ 0 obj\n<<\n(?:\/\w+ \/[\w.]+\n)*\/ByteRange )(\[[\d ]+\])/.exec(part) ?? [];
  const [head, contents] = /^[^<]+<<[^<]+\/Contents (<0+>)/.exec(part) ?? [];
  if (!before || !range || !head || !contents) throw new RangeError('No room for a signature');
  return {
    range: { at: start + before.length, length: range.length },
    contents: { at: start + head.length - contents.length, length: contents.length },
  };
}
