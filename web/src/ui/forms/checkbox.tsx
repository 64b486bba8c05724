import { useId, type ReactNode } from 'react';

/** A box to tick, with everything it means beside it. */
export function Checkbox(props: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  note?: ReactNode;
  inputId?: string;
}): ReactNode {
  const ownId = useId();
  const id = props.inputId ?? ownId;
  return (
    <div className="checkbox">
      <input
        id={id}
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
        aria-describedby={props.note ? `${id}-note` : undefined}
      />
      <div>
        <label htmlFor={id} dir="auto">
          {props.children}
        </label>
        {props.note ? (
          <div className="checkbox-note" id={`${id}-note`}>
            {props.note}
          </div>
        ) : null}
      </div>
    </div>
  );
}
