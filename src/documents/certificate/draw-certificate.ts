import type { CertificateFacts } from '../domain/certificate-facts.js';
import { setText } from '../domain/text/line-breaking.js';
import { partingWith } from '../domain/text/line-ends.js';
import { plain } from '../domain/text/rich-text.js';
import { plainDesign } from '../domain/design.js';
import { drawActs } from './acts-pages.js';
import { PdfDocument, page, type Archive } from '../pdf/pdf-document.js';
import { compose, type Area, type Block, type BlockKind } from '../layout/composition.js';
import type { Base } from '../layout/directions.js';
import { forJapanese, type Faces } from '../fonts/faces.js';
import type { LogoPicture } from '../pdf/logo-picture.js';
import { drawFrame, drawOrnaments, drawStamp } from '../layout/ornaments.js';
import { centre, foot, ink, margin, quiet, white } from '../layout/palette.js';
import { TextWriter } from '../layout/text-writer.js';
import { drawQrCode } from '../pdf/qr-code.js';
import { saying } from '../layout/saying.js';
import { serifMeasure, widthsIn } from '../layout/widths.js';
import { t } from '../messages.js';

const middle = { top: 66, bottom: 438, width: page.width - 2 * margin } as const;

/** The room for a provider's mark, above the heading. */
const mark = { top: 47, height: 46, width: 210, below: 16 } as const;

/** What is drawn besides the facts, and how. */
export interface Drawing {
  /** The logo that the facts name. */
  readonly logo: LogoPicture | null;
  /** Words across the page that say that it is no certificate. */
  readonly stamp?: string;
  /** What the file is made to be; as certificates are issued unless said otherwise. */
  readonly archive?: Archive;
}

/**
 * Asked before issue: whether the texts of a certificate have room on its page.
 * @throws RangeError when they have not
 */
export function assertFits(facts: CertificateFacts, faces: Faces): void {
  compose(facts, areaFor(facts), serifMeasure(widthsIn(facesFor(facts, faces))));
}

/** The logo takes its space from the texts. */
function areaFor({ design }: CertificateFacts): Area {
  return design?.logo ? { ...middle, top: mark.top + mark.height + mark.below } : middle;
}

/**
 * Draws a certificate: one landscape page, and those that list what was claimed together. The same facts give the same bytes, always and everywhere.
 * @param complete adds what is not seen on the page: enclosed files, the room for a signature
 * @throws RangeError for a character without a glyph or texts too long for the page; both are found out before issue
 */
export function drawCertificate(
  facts: CertificateFacts,
  faces: Faces,
  { logo, stamp, archive }: Drawing = { logo: null },
  complete: (document: PdfDocument, root: Structure) => void = () => undefined,
): Promise<Buffer> {
  const { text } = facts;
  const properties = {
    title: `${stamp === undefined ? '' : `${stamp}: `}${text.heading}: ${text.name}`,
    author: facts.provider.name,
    subject: `${text.title}, ${plain(text.completed)}`,
    keywords: facts.serial,
    language: facts.language,
    createdAt: new Date(facts.issuedAt),
  };
  const document = new PdfDocument(properties, page, archive);
  const writer = new TextWriter(document, facesFor(facts, faces));
  const blocks = compose(facts, areaFor(facts), writer.measure);
  const accent = facts.design?.accent ?? plainDesign.accent;

  document.markContent('Artifact', { type: 'Layout' });
  drawFrame(document, accent);
  drawOrnaments(document, blocks, accent);
  document.endMarkedContent();

  const root = document.struct('Document');
  document.addStructure(root);
  const stampPage = (): void => {
    if (stamp === undefined) return;
    root.add(document.struct('P', {}, () => drawStamp(writer, stamp)));
  };
  stampPage();
  if (facts.design?.logo) drawMark(document, root, facts, logo);
  for (const block of blocks) {
    root.add(
      document.struct(structureOf[block.kind], saying(plainText(block)), () => {
        drawBlock(writer, block, accent);
      }),
    );
  }
  drawDetails(writer, root, facts);
  drawVerification(writer, root, facts, accent);
  if (text.acts) drawActs(writer, root, facts, text.acts, { accent, stampPage });
  complete(document, root);
  root.end();
  return document.finish();
}

function facesFor({ ideographs }: CertificateFacts, faces: Faces): Faces {
  return ideographs === 'japanese' ? forJapanese(faces) : faces;
}

function plainText({ text }: Block): string {
  return text.lines.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
}

const structureOf: Readonly<Record<BlockKind, string>> = {
  heading: 'H1',
  notice: 'P',
  sentence: 'P',
  name: 'P',
  title: 'P',
  award: 'P',
  statement: 'P',
  signatory: 'P',
};

/** Null for the provider's colour. */
const colourOf: Readonly<Record<BlockKind, string | null>> = {
  heading: null,
  notice: white,
  sentence: quiet,
  name: ink,
  title: ink,
  award: null,
  statement: quiet,
  signatory: ink,
};

/** What the learner and the operator name runs as it is written, the wording's sentences as their language. */
const baseOf: Readonly<Record<BlockKind, Base>> = {
  heading: 'ltr',
  notice: 'ltr',
  sentence: 'ltr',
  name: 'auto',
  title: 'auto',
  award: 'ltr',
  statement: 'ltr',
  signatory: 'auto',
};

function drawBlock(writer: TextWriter, block: Block, accent: string): void {
  writer.document.fillColor(colourOf[block.kind] ?? accent);
  const { text, firstBaseline, leading, kind } = block;
  writer.writeLines(text, { centre, y: firstBaseline, leading, base: baseOf[kind] });
}

type Structure = ReturnType<PdfDocument['struct']>;

/** @throws RangeError without the picture that the facts name: nothing is printed without it */
function drawMark(
  document: PdfDocument,
  root: Structure,
  { provider }: CertificateFacts,
  logo: LogoPicture | null,
): void {
  if (!logo) throw new RangeError('The logo that the certificate names is not at hand');
  const scale = Math.min(mark.width / logo.width, mark.height / logo.height);
  const [width, height] = [logo.width * scale, logo.height * scale];
  const x = centre - width / 2;
  const y = mark.top + (mark.height - height) / 2;
  root.add(
    document.struct(
      'Figure',
      {
        alt: t('logo', { provider: provider.name }),
        bbox: [x, y, x + width, y + height],
        placement: 'Block',
      },
      () => {
        document.picture(logo, x, y, width, height);
      },
    ),
  );
}

/** Labels over values, three side by side. */
function drawDetails(
  writer: TextWriter,
  root: Structure,
  { text, thaiWords }: CertificateFacts,
): void {
  const { document } = writer;
  const parting = partingWith(thaiWords);
  const columns = 3;
  const gap = 18;
  const width = (page.width - 2 * margin - foot.qr - 40 - gap * (columns - 1)) / columns;
  const list = document.struct('L');
  root.add(list);
  for (const [index, { label, value }] of text.details.entries()) {
    const x = margin + (index % columns) * (width + gap);
    const y = foot.top + 12 + Math.floor(index / columns) * 40;
    const item = document.struct('LI');
    list.add(item);
    item.add(
      document.struct('Lbl', {}, () => {
        document.fillColor(quiet);
        writer.write(label, 'sans', 7.6, x, y, 0.25);
      }),
    );
    item.add(
      document.struct('LBody', saying(value), () => {
        document.fillColor(ink);
        const runs = [{ text: value, italic: false }];
        const wishes = [
          { sizes: [10.5, 10, 9.5, 9], lines: 1 },
          { sizes: [8.5, 8, 7.5, 7, 6.5, 6], lines: 2 },
        ];
        const set = setText(runs, width, wishes, writer.measure, parting);
        writer.writeLines(set, { left: x, y: y + 13.5, leading: set.size * 1.2, base: 'auto' });
      }),
    );
  }
}

function drawVerification(
  writer: TextWriter,
  root: Structure,
  { text, verifyUrl }: CertificateFacts,
  accent: string,
): void {
  const { document } = writer;
  const right = page.width - margin;
  const code = { x: right - foot.qr, y: foot.top, size: foot.qr, colour: ink };
  root.add(
    document.struct(
      'Figure',
      {
        alt: t('qr', { address: verifyUrl }),
        bbox: [code.x, code.y, code.x + code.size, code.y + code.size],
        placement: 'Block',
      },
      () => {
        drawQrCode(document, verifyUrl, code);
      },
    ),
  );
  const label = `${text.labels.verify} `;
  const wanted = 7.6;
  const longest = right - margin;
  const size = Math.min(wanted, longest / writer.width(label + verifyUrl, 'sans'));
  const start = right - writer.width(label + verifyUrl, 'sans') * size;
  const baseline = foot.bottom + 10;
  const paragraph = document.struct('P');
  root.add(paragraph);
  paragraph.add(
    document.struct('Span', {}, () => {
      document.fillColor(quiet);
      writer.write(label, 'sans', size, start, baseline);
    }),
  );
  const link = document.struct('Link', { alt: verifyUrl });
  paragraph.add(link);
  link.add(() => {
    document.fillColor(accent);
    const x = start + writer.width(label, 'sans') * size;
    writer.write(verifyUrl, 'sans', size, x, baseline);
    const height = size * 1.3;
    // A String object, because PDFKit writes a plain string as a name.
    const options = { structParent: link, Contents: new String(verifyUrl) };
    document.link(x, baseline - size, right - x, height, verifyUrl, options);
  });
}
