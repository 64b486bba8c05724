import { placeholders } from '../../documents/domain/text/rich-text.js';

/** What an email may ask for. Those that end in Url are addresses of pages. */
const known = [
  'name',
  'title',
  'credit',
  'completedOn',
  'provider',
  'serial',
  'verifyUrl',
  'certificateUrl',
  'settingsUrl',
] as const;

export type EmailValues = Readonly<Record<(typeof known)[number], string>>;

/** The text of an email with places to be filled in. */
export interface EmailTemplate {
  readonly subject: string;
  readonly body: string;
}

/** An email as it is sent: the same words as plain text and as HTML. */
export interface Email {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Reads an email: a first line `Subject: ...`, an empty line, the text.
 * @throws RangeError that says what is wrong with it
 */
export function readEmailTemplate(file: string): EmailTemplate {
  const [head = '', ...rest] = file.replace(/\r\n?/g, '\n').trim().split('\n\n');
  const subject = /^Subject:(.+)$/.exec(head)?.[1]?.trim();
  const body = rest.join('\n\n').trim();
  if (!subject) throw new RangeError('the first line must be "Subject: ...", then an empty line');
  if (!body) throw new RangeError('there is no text after the subject');
  const names: readonly string[] = known;
  const unknown = placeholders(`${subject} ${body}`).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new RangeError(`nothing is known of {${unknown.join('}, {')}}`);
  return { subject, body };
}

/** Fills an email in. Each value stays on its line, whatever characters it has, and is never read as markup. */
export function writeEmail(template: EmailTemplate, values: EmailValues): Email {
  const text = (part: string): string => filled(part, values, (value) => value);
  return {
    subject: text(template.subject),
    text: `${text(template.body)}\n`,
    html: htmlOf(template.body, values),
  };
}

function htmlOf(body: string, values: EmailValues): string {
  const paragraphs = body
    .split(/\n{2,}/)
    .map((paragraph) => filled(escaped(paragraph), values, inHtml).replaceAll('\n', '<br>\n'))
    .map((paragraph) => `<p>${paragraph}</p>`);
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"></head><body>\n${paragraphs.join('\n')}\n</body></html>\n`;
}

/** A name may run from right to left in a sentence that does not: it is kept apart. */
function inHtml(value: string, name: string): string {
  const safe = escaped(value);
  return name.endsWith('Url') ? `<a href="${safe}">${safe}</a>` : `<bdi>${safe}</bdi>`;
}

function filled(
  part: string,
  values: EmailValues,
  show: (value: string, name: string) => string,
): string {
  return part.replace(/\{(\w+)\}/g, (_, name: keyof EmailValues) =>
    show(oneLine(values[name]), name),
  );
}

/** Line ends and other controls would begin a new line, or in a subject a new header. */
function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
