import { useEffect, useState } from 'react';
import { asProblem, type Problem } from '../../../api/problem.js';
import { previewCertificate } from '../../../api/provider/templates.js';
import type { TemplatePreview } from '../../../api/types.js';
import type { KindId, TemplateDraft } from '../draft/template-draft.js';
import { noErrors, serverErrors, stillThere, type FieldErrors } from '../draft/template-errors.js';

const pauseMs = 600;

/** The invented facts of a preview. */
export type Sample = Pick<TemplatePreview, 'facts' | 'several'>;

export interface CertificatePreview {
  /** The last one that was drawn, whatever was changed since. */
  readonly pdf: ArrayBuffer | undefined;
  /** Whether another one is on its way. */
  readonly renewing: boolean;
  readonly errors: FieldErrors;
  /** What went wrong other than with the draft. */
  readonly problem: Problem | null;
  retry: () => void;
}

interface Asked {
  readonly draft: TemplateDraft;
  readonly kind: KindId;
  /** Null as long as there is nothing that can be drawn. */
  readonly request: TemplatePreview | null;
}

interface Answer {
  readonly to: TemplatePreview;
  readonly attempt: number;
  readonly draft: TemplateDraft;
  readonly kind: KindId;
  readonly problem: Problem | null;
}

/**
 * The certificate as the server draws it, asked for a moment after the last change.
 * @param asked each of its members must stay the same object as long as it says the same
 */
export function useCertificatePreview({ draft, kind, request }: Asked): CertificatePreview {
  const [pdf, setPdf] = useState<ArrayBuffer>();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (request === null) return;
    const asking = new AbortController();
    const ask = async (): Promise<void> => {
      const answered = { to: request, attempt, draft, kind };
      try {
        setPdf(await previewCertificate(request, asking.signal));
        setAnswer({ ...answered, problem: null });
      } catch (error) {
        if (!asking.signal.aborted) setAnswer({ ...answered, problem: asProblem(error) });
      }
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [request, draft, kind, attempt]);
  const problem = answer?.problem ?? null;
  const refused = problem?.code === 'invalid-input';
  return {
    pdf,
    renewing: request !== null && (answer?.to !== request || answer.attempt !== attempt),
    errors:
      refused && answer
        ? stillThere(serverErrors(problem.errors, [answer.kind]), answer.draft, draft)
        : noErrors,
    problem: refused ? null : problem,
    retry: () => setAttempt(attempt + 1),
  };
}
