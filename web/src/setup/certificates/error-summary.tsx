import type { ReactNode } from 'react';
import { Icon } from '../../ui/icons.js';
import type { FieldErrors } from './draft/template-errors.js';
import { fieldInWords } from './draft/template-words.js';
import { t } from './messages.js';

/** Everything that has to be corrected, each with the way to its field. */
export function ErrorSummary(props: {
  errors: FieldErrors;
  onShow: (field: string) => void;
}): ReactNode {
  const { errors, onShow } = props;
  return (
    <div role="status" className="template-errors">
      {errors.size > 0 ? (
        <div className="notice notice-bad">
          <Icon name="warning" />
          <div>
            <p className="notice-title">{t('toCorrect', { count: errors.size })}</p>
            <ul>
              {[...errors].map(([field, message]) => (
                <li key={field}>
                  {t.rich('error', {
                    field: (
                      <button
                        type="button"
                        className="template-error"
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
