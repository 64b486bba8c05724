import type { ReactNode } from 'react';

/** The title of a column, alone or with the class of its cells. */
type Column = string | { readonly title: string; readonly className: string };

/** The head of a table. What is no column now (null) is left out. */
export function TableHead({ columns }: { columns: readonly (Column | null)[] }): ReactNode {
  return (
    <thead>
      <tr>
        {columns.flatMap((column) => {
          if (column === null) return [];
          const [title, className] =
            typeof column === 'string' ? [column] : [column.title, column.className];
          return (
            <th key={title} scope="col" className={className}>
              {title}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** A cell with the title of its column, which shows where a row is a card. */
export function Cell(props: { label: string; className?: string; children: ReactNode }): ReactNode {
  return (
    <td className={props.className}>
      <span className="card-label">{props.label} </span>
      {props.children}
    </td>
  );
}
