import { useRef, useState, type RefObject } from 'react';
import { moved } from './item-actions.js';
import { t } from './messages.js';

/** A list whose items are known by their place: moving and removing are said, and the focus is not lost with an item. */
export function useItemList<T>(
  what: 'statement' | 'detail',
  items: readonly T[],
  onChange: (items: T[]) => void,
): {
  heading: RefObject<HTMLHeadingElement | null>;
  /** What was done last, for those who do not see it. */
  said: string;
  move: (index: number, by: -1 | 1) => void;
  remove: (index: number) => void;
} {
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  return {
    heading,
    said,
    move: (index, by) => {
      onChange(moved(items, index, by));
      setSaid(t(`moved.${what}`, { from: index + 1, to: index + by + 1 }));
    },
    remove: (index) => {
      onChange(items.toSpliced(index, 1));
      setSaid(t(`removed.${what}`, { number: index + 1 }));
      heading.current?.focus();
    },
  };
}
