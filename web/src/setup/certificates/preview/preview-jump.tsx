import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import { Icon } from '../../../ui/icons.js';
import { t } from './messages.js';

/** Where the preview stands below the form: the way to it and back, always in sight. */
export function PreviewJump(props: {
  form: RefObject<HTMLElement | null>;
  preview: RefObject<HTMLElement | null>;
}): ReactNode {
  const { form, preview } = props;
  const [below, setBelow] = useState(true);
  useEffect(() => {
    const heading = preview.current;
    if (!heading) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry) setBelow(!entry.isIntersecting && entry.boundingClientRect.top > 0);
    });
    observer.observe(heading);
    return () => observer.disconnect();
  }, [preview]);
  const go = (): void => {
    const target = below ? preview.current : form.current;
    target?.scrollIntoView({ block: 'start' });
    if (below) preview.current?.focus({ preventScroll: true });
    else form.current?.querySelector('select')?.focus({ preventScroll: true });
  };
  return (
    <p className="template-jump no-print">
      <button type="button" className="button button-primary" onClick={go}>
        <Icon name={below ? 'down' : 'back'} />
        {below ? t('see') : t('back')}
      </button>
    </p>
  );
}
