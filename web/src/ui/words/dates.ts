import { t } from './messages.js';

const locale = 'en-GB';

/** A day such as "2026-07-01" in words: "1 Jul 2026". */
export function dayInWords(day: string): string {
  const at = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}

/** A stretch of days with both ends: "1 Jul 2026 to 30 Jun 2027". */
export function periodInWords(period: { from: string; to: string }): string {
  return period.from === period.to ? dayInWords(period.from) : t('period', period);
}

/** How many days are left: "ends today", "1 day left", "12 days left". */
export function daysLeftInWords(days: number): string {
  return days < 0 ? t('over') : t('daysLeft', { days });
}

/** An instant as its day in the given time zone: "1 Jul 2026". */
export function dayOfInstant(instant: string, timeZone?: string): string {
  return formatted(instant, { dateStyle: 'medium' }, timeZone);
}

/** An instant with its time: "1 Jul 2026, 14:05". */
export function instantInWords(instant: string, timeZone?: string): string {
  return formatted(instant, { dateStyle: 'medium', timeStyle: 'short' }, timeZone);
}

/** The time with seconds, for evidence: "14:05:09". */
export function exactTime(instant: string, timeZone?: string): string {
  return formatted(instant, { hour: '2-digit', minute: '2-digit', second: '2-digit' }, timeZone);
}

/** Counted seconds as a clock: 134 -> "2:14", 3725 -> "1:02:05". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  const rest = two(whole % 60);
  return hours ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** Counted seconds in words: 134 -> "2 min 14 s"; under a minute "14 s". */
export function durationInWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = whole % 60;
  const parts = [
    hours ? `${hours} h` : '',
    minutes ? `${minutes} min` : '',
    rest && !hours ? `${rest} s` : '',
  ].filter(Boolean);
  return parts.join(' ') || '0 s';
}

function formatted(
  instant: string,
  options: Intl.DateTimeFormatOptions,
  timeZone: string | undefined,
): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  try {
    return new Intl.DateTimeFormat(locale, {
      ...options,
      ...(timeZone ? { timeZone } : {}),
    }).format(at);
  } catch {
    // A time zone this browser does not know: its own is better than nothing.
    return new Intl.DateTimeFormat(locale, options).format(at);
  }
}
