import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { previewQuery } from '../../api/learner/credit.js';
import type { ClaimSubject, CreditOption } from '../../api/types.js';

const pauseMs = 500;

/**
 * What the claim would give under an option, judged again a moment after what is claimed has changed.
 * @param version what else it depends on, for example the revisions of drafts
 */
export function usePreview(
  option: CreditOption | undefined,
  subject: ClaimSubject,
  version: string = '',
) {
  const settled = useSettled(JSON.stringify(subject));
  return useQuery({
    ...previewQuery(option?.id ?? '', JSON.parse(settled) as ClaimSubject, version),
    enabled: Boolean(option?.available),
    placeholderData: (before) => before,
  });
}

/** A text once it has stayed the same for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
