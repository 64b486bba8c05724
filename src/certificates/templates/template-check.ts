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
import type { InputError } from '../../shared/input-error.js';

type Provider = AwardedClaim['provider'];

/** What a draft comes to: the texts that ship with those of the draft in their place. */
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
    : [
        {
          path: 'design.accent',
          code: 'contrast',
          message: 'The colour is too pale to be read on white paper. Choose a darker one.',
        },
      ];
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
    return problem === null ? [] : [{ path, code: 'wording', message: `${problem}.` }];
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
      const message = 'Your provider does not issue certificates of this kind.';
      return [{ path: `${path}.id`, code: 'kind', message }];
    }
    if (wordings.findIndex((other) => other.id === id) !== index) {
      return [{ path: `${path}.id`, code: 'twice', message: 'This kind is there twice.' }];
    }
    return wordingProblems({ ...shipped[id], ...texts }).map((problem) => ({
      path: `${path}.texts.${problem.path}`,
      code: 'wording',
      message: `${problem.message}.`,
    }));
  });
}

function drawingErrors(
  kind: WordingId,
  content: TemplateContent,
  provider: Provider,
  renderer: CertificateRenderer,
): readonly InputError[] {
  const error = (code: string, message: string): InputError => ({ path: kind, code, message });
  try {
    const facts = sampleFacts(kind, content, provider, renderer, {
      length: 'longest',
      several: true,
    });
    const unprintable = renderer.unprintable(facts);
    if (unprintable) {
      const { codePoint, where } = unprintable;
      return [error('not-printable', `No font here has the character ${codePoint} in "${where}".`)];
    }
    renderer.assertFits(facts);
    return [];
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return [
      error(
        'too-long',
        'With a long name and a long title the texts have no room on the page. Shorten them, or leave a statement out.',
      ),
    ];
  }
}

/** What no certificate has: nobody takes a preview for one. */
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
