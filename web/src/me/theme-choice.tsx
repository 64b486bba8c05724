import type { ReactNode } from 'react';
import { chooseTheme, useTheme } from '../frame/theme.js';
import { Choice } from '../ui/forms/choice.js';
import { t } from './messages.js';

const themes = ['system', 'light', 'dark'] as const;

export function ThemeChoice(): ReactNode {
  return (
    <section aria-labelledby="appearance">
      <h2 id="appearance" className="section-heading">
        {t('appearance')}
      </h2>
      <Choice
        label={t('lightOrDark')}
        options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        value={useTheme()}
        onChange={chooseTheme}
      />
    </section>
  );
}
