import { useId, type ComponentProps, type ReactNode } from 'react';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  look?: Look;
  /** While the action runs: the button says so and cannot be pressed again. */
  busy?: boolean;
  /** Why the action cannot be done now. It is shown, and the button stays reachable by keyboard. */
  blocked?: string | undefined;
}

/** A button named by what it does. */
export function Button(props: ButtonProps): ReactNode {
  const { look = 'plain', busy = false, blocked, onClick, className, children, ...rest } = props;
  const reasonId = useId();
  // A reason that several buttons share is shown once, by the component that lays them out.
  const shownElsewhere = rest['aria-describedby'];
  const stopped = busy || blocked !== undefined;
  return (
    <>
      <button
        type="button"
        {...rest}
        className={`button button-${look}${className ? ` ${className}` : ''}`}
        aria-disabled={stopped || undefined}
        aria-busy={busy || undefined}
        aria-describedby={blocked && !shownElsewhere ? reasonId : shownElsewhere}
        onClick={(event) => {
          if (stopped) event.preventDefault();
          else onClick?.(event);
        }}
      >
        {children}
      </button>
      {blocked && !shownElsewhere ? (
        <p className="button-reason" id={reasonId}>
          {blocked}
        </p>
      ) : null}
    </>
  );
}
