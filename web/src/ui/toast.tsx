import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { Icon } from './icons.js';
import { t } from './ui-messages.js';

interface Message {
  id: number;
  text: string;
  undo?: () => void;
}

type Show = (text: string, undo?: () => void) => void;

const ToastContext = createContext<Show>(() => undefined);

const shownForMs = 8000;

/** Tells in one line what was done, with the way back where there is one. */
export const useToast = (): Show => useContext(ToastContext);

export function ToastRegion({ children }: { children: ReactNode }): ReactNode {
  const [message, setMessage] = useState<Message | null>(null);
  const show = useCallback<Show>((text, undo) => {
    setMessage((before) => ({ id: (before?.id ?? 0) + 1, text, ...(undo ? { undo } : {}) }));
  }, []);
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => setMessage(null), shownForMs);
    return () => clearTimeout(timer);
  }, [message]);
  const value = useMemo(() => show, [show]);
  return (
    <ToastContext value={value}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {message ? (
          <div className="toast" key={message.id}>
            <span>{message.text}</span>
            {message.undo ? (
              <button
                type="button"
                className="toast-undo"
                onClick={() => {
                  message.undo?.();
                  setMessage(null);
                }}
              >
                {t('undo')}
              </button>
            ) : null}
            <button
              type="button"
              className="icon-button"
              aria-label={t('dismiss')}
              onClick={() => setMessage(null)}
            >
              <Icon name="close" />
            </button>
          </div>
        ) : null}
      </div>
    </ToastContext>
  );
}
