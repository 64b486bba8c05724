import type { ReactNode } from 'react';
import { Icon } from '../../ui/icons.js';
import type { Faults } from './draft/template-faults.js';
import { fieldInWords } from './draft/template-words.js';
import { t } from './messages.js';

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
            <p className="notice-title">{t('toCorrect', { count: faults.size })}</p>
            <ul>
              {[...faults].map(([field, message]) => (
                <li key={field}>
                  {t.rich('fault', {
                    field: (
                      <button
                        type="button"
                        className="template-fault"
                        onClick={() => onShow(field)}
                      >
                        {fieldInWords(field)}
                      </button>
                    ),
                    message,
                  })}
                </li>
              ))}
            </ul>
          </div>
        </div>
      ) : null}
    </div>
  );
}
