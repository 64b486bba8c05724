import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.js';
import { t } from './messages.js';

/** Moves an item of a list up or down, or takes it out. */
export function ItemActions(props: {
  what: 'statement' | 'detail';
  number: number;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  /** Undefined where it has to stay. */
  onRemove: (() => void) | undefined;
}): ReactNode {
  const { what, number, first, last, onMove, onRemove } = props;
  return (
    <div className="template-item-actions">
      {first ? null : (
        <Button
          look="quiet"
          aria-label={t(`moveUp.${what}`, { number })}
          onClick={() => onMove(-1)}
        >
          {t('up')}
        </Button>
      )}
      {last ? null : (
        <Button
          look="quiet"
          aria-label={t(`moveDown.${what}`, { number })}
          onClick={() => onMove(1)}
        >
          {t('down')}
        </Button>
      )}
      {onRemove ? (
        <Button look="quiet" aria-label={t(`remove.${what}`, { number })} onClick={onRemove}>
          {t('remove')}
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
