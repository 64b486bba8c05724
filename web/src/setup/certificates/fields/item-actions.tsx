import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.js';

/** Moves an item of a list up or down, or takes it out. */
export function ItemActions(props: {
  /** Such as "statement 2". */
  what: string;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  /** Undefined where it has to stay. */
  onRemove: (() => void) | undefined;
}): ReactNode {
  const { what, first, last, onMove, onRemove } = props;
  return (
    <div className="template-item-actions">
      {first ? null : (
        <Button look="quiet" aria-label={`Move ${what} up`} onClick={() => onMove(-1)}>
          Up
        </Button>
      )}
      {last ? null : (
        <Button look="quiet" aria-label={`Move ${what} down`} onClick={() => onMove(1)}>
          Down
        </Button>
      )}
      {onRemove ? (
        <Button look="quiet" aria-label={`Remove ${what}`} onClick={onRemove}>
          Remove
        </Button>
      ) : null}
    </div>
  );
}

/** A list with one of its items moved by one place. */
export function moved<Item>(items: readonly Item[], from: number, by: -1 | 1): Item[] {
  const item = items[from];
  if (item === undefined) return [...items];
  return items.toSpliced(from, 1).toSpliced(from + by, 0, item);
}
