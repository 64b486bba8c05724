import { useEffect, useState, type RefObject } from 'react';

/** Leads to a field of a form once it is on the page: the field itself, or what it is a part of. */
export function useFieldSought(form: RefObject<HTMLElement | null>): (field: string) => void {
  const [sought, setSought] = useState<{ field: string } | null>(null);
  useEffect(() => {
    if (!sought) return;
    const parts = sought.field.split('.');
    const ways = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
    const found = ways
      .map((way) => form.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(way)}"]`))
      .find(Boolean);
    found?.focus();
    found?.scrollIntoView({ block: 'center' });
  }, [sought, form]);
  return (field) => setSought({ field });
}
