import { useEffect, useRef, type RefObject } from 'react';

/** Moves to the first invalid field of a form when the server refuses it: in a long form it may be out of view. */
export function useFirstError(problem: object | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  return form;
}
