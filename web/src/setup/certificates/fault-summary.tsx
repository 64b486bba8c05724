import type { ReactNode } from 'react';
import { countOf } from '../../ui/words/dates.js';
import { Icon } from '../../ui/icons.js';
import type { Faults } from './draft/template-faults.js';
import { fieldInWords } from './draft/template-words.js';

/** Everything that has to be corrected, each with the way to its field. */
export function FaultSummary(props: {
  faults: Faults;
  onShow: (field: string) => void;
}): ReactNode {
  const { faults, onShow } = props;
  return (
    <div role="status" className="template-faults">
      {faults.size > 0 ? (
        <div className="notice notice-bad">
          <Icon name="warning" />
          <div>
            <p className="notice-title">
              {countOf(faults.size, 'thing has', 'things have')} to be corrected
            </p>
            <ul>
              {[...faults].map(([field, message]) => (
                <li key={field}>
                  <button type="button" className="template-fault" onClick={() => onShow(field)}>
                    {fieldInWords(field)}
                  </button>
                  : {message}
                </li>
              ))}
            </ul>
          </div>
        </div>
      ) : null}
    </div>
  );
}
