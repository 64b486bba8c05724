import type { AwardedClaim } from '../domain/awarded-claim.js';
import { chooseDocument } from '../domain/document-choice.js';
import { freezeFacts, type Issue } from '../domain/freeze-facts.js';
import type { CertificateFacts } from '../../documents/index.js';
import { isReadableOnWhite } from '../../shared/contrast.js';
import { kindsFor, sampleClaim, type SampleLength } from '../domain/sample-claims.js';
import type { TemplateContent } from '../domain/template.js';
import { nameProblem, wordingProblems, type Wording, type WordingId } from '../domain/wording.js';
import { CertificateRenderer } from './certificate-renderer.js';
import type { TemplateDraftDto } from './template.dto.js';
import type { Wordings } from './wording-files.js';
import { inputError, type InputError } from '../../shared/input-error.js';
import { t } from '../messages.js';

type Provider = AwardedClaim['provider'];

/** The complete draft: the supplied texts, replaced by those of the draft. */
export function contentOf(
  { design, jointlyWith, wordings }: TemplateDraftDto,
  shipped: Wordings,
  version: number,
): TemplateContent {
  const own = wordings.map(({ id, texts }): [WordingId, Wording] => [
    id,
    { ...shipped[id], ...texts, id, version },
  ]);
  return {
    design: { ...design },
    jointlyWith,
    wordings: Object.fromEntries(own),
  };
}

/**
 * What is wrong with a draft, by the way to it; empty when it may be used. Texts that no certificate may say are refused, and
 * what could not be printed with the longest names and titles that are plausible.
 * @param kinds those that the draft must be good for
 */
export function draftErrors(
  draft: TemplateDraftDto,
  provider: Provider,
  renderer: CertificateRenderer,
  kinds: readonly WordingId[] = kindsFor(provider),
): readonly InputError[] {
  const errors = [
    ...designErrors(draft),
    ...nameErrors(draft),
    ...textErrors(draft, provider, renderer.wordings),
  ];
  if (errors.length > 0) return errors;
  const content = contentOf(draft, renderer.wordings, 1);
  return kinds.flatMap((kind) => drawingErrors(kind, content, provider, renderer));
}

function designErrors({ design }: TemplateDraftDto): readonly InputError[] {
  return isReadableOnWhite(design.accent)
    ? []
    : [inputError('design.accent', 'contrast', t.message('tooPale'))];
}

function nameErrors({ design, jointlyWith }: TemplateDraftDto): readonly InputError[] {
  const { signatory } = design;
  const named: readonly (readonly [path: string, text: string | null])[] = [
    ['design.signatory.name', signatory?.name ?? null],
    ['design.signatory.role', signatory?.role ?? null],
    ['jointlyWith', jointlyWith],
  ];
  return named.flatMap(([path, text]) => {
    const problem = text === null ? null : nameProblem(text);
    return problem === null ? [] : [inputError(path, 'wording', problem)];
  });
}

function textErrors(
  { wordings }: TemplateDraftDto,
  provider: Provider,
  shipped: Wordings,
): readonly InputError[] {
  const kinds = kindsFor(provider);
  return wordings.flatMap(({ id, texts }, index): readonly InputError[] => {
    const path = `wordings.${index}`;
    if (!kinds.includes(id)) {
      return [inputError(`${path}.id`, 'kind', t.message('otherKind'))];
    }
    if (wordings.findIndex((other) => other.id === id) !== index) {
      return [inputError(`${path}.id`, 'twice', t.message('kindTwice'))];
    }
    return wordingProblems({ ...shipped[id], ...texts }).map((problem) =>
      inputError(`${path}.texts.${problem.path}`, 'wording', problem.message),
    );
  });
}

function drawingErrors(
  kind: WordingId,
  content: TemplateContent,
  provider: Provider,
  renderer: CertificateRenderer,
): readonly InputError[] {
  try {
    const facts = sampleFacts(kind, content, provider, renderer, {
      length: 'longest',
      several: true,
    });
    const unprintable = renderer.unprintable(facts);
    if (unprintable) {
      const { codePoint: character, where: text } = unprintable;
      return [inputError(kind, 'not-printable', t.message('noGlyph', { character, text }))];
    }
    renderer.assertFits(facts);
    return [];
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return [inputError(kind, 'too-long', t.message('noRoom'))];
  }
}

/** What no certificate has, so that nobody mistakes a preview for one. */
const sampleIssue = {
  serial: 'LEC-0000-SAMP-LE00',
  verificationId: '0'.repeat(26),
  verifyUrl: 'https://verify.example/sample',
} as const;

/** The facts of an invented certificate. @throws RangeError when the texts cannot be filled */
export function sampleFacts(
  kind: WordingId,
  content: TemplateContent,
  provider: Provider,
  renderer: CertificateRenderer,
  sample: {
    readonly length: SampleLength;
    readonly several: boolean;
    readonly issue?: Pick<Issue, 'issuedAt'> & Partial<Issue>;
  },
): CertificateFacts {
  const issue = { ...sampleIssue, issuedAt: new Date('2026-06-30T12:00:00Z'), ...sample.issue };
  const day = issue.issuedAt.toISOString().slice(0, 10);
  const claim = sampleClaim(kind, provider, sample.length, sample.several, day);
  const choice = chooseDocument(claim);
  if (choice?.wording !== kind) throw new Error(`The sample of ${kind} is of another kind`);
  const applied = renderer.applyTemplate(choice, { name: 'preview', version: 0, content });
  return freezeFacts(claim, choice, applied, issue);
}
