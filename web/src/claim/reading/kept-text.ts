import { useState } from 'react';

const placeOf = (name: string): string => `lectern.text.${name}`;

/** A text that outlives a reload of the page, in this tab until it is emptied or the tab is closed. */
export function useKeptText(name: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => kept(name));
  const change = (next: string): void => {
    setText(next);
    try {
      if (next === '') sessionStorage.removeItem(placeOf(name));
      else sessionStorage.setItem(placeOf(name), next);
    } catch {
      // Without storage the text lives as long as the page.
    }
  };
  return [text, change];
}

function kept(name: string): string {
  try {
    return sessionStorage.getItem(placeOf(name)) ?? '';
  } catch {
    return '';
  }
}
