import { useEffect, useRef } from 'react';
import { useRouter } from '@tanstack/react-router';

/**
 * Goes to another place of this application, once, without leaving this one in the history. The place
 * may carry its search, as it was in the address.
 */
export function Redirect({ to }: { to: string }): null {
  const { history } = useRouter();
  const gone = useRef(false);
  useEffect(() => {
    if (gone.current) return;
    gone.current = true;
    history.replace(to);
  }, [history, to]);
  return null;
}
