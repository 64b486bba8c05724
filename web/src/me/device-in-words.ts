import { t } from './messages.js';

const browsers = {
  edge: /Edg\//,
  opera: /OPR\//,
  firefox: /Firefox\/|FxiOS\//,
  chrome: /Chrome\/|CriOS\//,
  safari: /Safari\//,
};

const systems = {
  iphone: /iPhone/,
  ipad: /iPad/,
  android: /Android/,
  windows: /Windows/,
  mac: /Mac OS X/,
  chromebook: /CrOS/,
  linux: /Linux/,
};

/** A browser's own description in words: "Safari on an iPhone". */
export function deviceInWords(userAgent: string | null): string {
  const browser = firstOf(userAgent ?? '', browsers);
  const system = firstOf(userAgent ?? '', systems);
  return browser || system ? t('browserOnSystem', { browser, system }) : t('unknownDevice');
}

function firstOf(text: string, names: Readonly<Record<string, RegExp>>): string {
  return Object.entries(names).find(([, pattern]) => pattern.test(text))?.[0] ?? '';
}
