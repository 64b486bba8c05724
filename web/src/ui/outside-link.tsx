import type { ReactNode } from 'react';

/** A link to another site, which does not learn where the reader came from. */
export function OutsideLink(props: { href: string; children?: ReactNode }): ReactNode {
  return (
    <a href={props.href} rel="noreferrer">
      {props.children}
    </a>
  );
}
