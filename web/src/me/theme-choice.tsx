import type { ReactNode } from 'react';
import { chooseTheme, useTheme } from '../frame/theme.js';
import { Choice } from '../ui/forms/choice.js';

export function ThemeChoice(): ReactNode {
  return (
    <section aria-labelledby="appearance">
      <h2 id="appearance" className="section-heading">
        Appearance
      </h2>
      <Choice
        label="Light or dark"
        options={[
          { value: 'system', label: 'As the device' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        value={useTheme()}
        onChange={chooseTheme}
      />
    </section>
  );
}
