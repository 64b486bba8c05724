import type { Precision, PublicationDate } from '../paper-record.js';
import { childText, type XmlElement } from './xml-tree.js';
import { daysInMonth, textOf } from '../../../shared/calendar.js';

const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

/** Seasons as months (from, to). Journals of the north; winter is taken as the start of its year. */
const seasons: Readonly<Record<string, readonly [number, number]>> = {
  winter: [1, 3],
  spring: [4, 6],
  summer: [7, 9],
  autumn: [10, 12],
  fall: [10, 12],
};

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const textOfDay = ({ year, month, day }: Day): string => textOf(year, month, day);

/** 1 to 12 from "Jan", "January", "01" or "1"; undefined for anything else. */
export function monthNumber(written: string): number | undefined {
  if (/^\d{1,2}$/.test(written)) {
    const number = Number(written);
    return number >= 1 && number <= 12 ? number : undefined;
  }
  const at = monthNames.indexOf(written.slice(0, 3).toLowerCase());
  return at >= 0 && /^[a-z]{3,9}\.?$/i.test(written) ? at + 1 : undefined;
}

/** A PubDate (or a book's date) of PubMed: parts, or the free text of MedlineDate; null without any. */
export function publicationDate(element: XmlElement | undefined): PublicationDate | null {
  if (!element) return null;
  const free = childText(element, 'MedlineDate');
  if (free) return readDate(free);
  const parts = ['Year', 'Month', 'Season', 'Day'].map((name) => childText(element, name));
  const written = parts.filter((part) => part !== null).join(' ');
  return written ? readDate(written) : null;
}

/** A calendar day from the elements Year, Month and Day (DateRevised); null unless it exists. */
export function dayOf(element: XmlElement | undefined): string | null {
  const year = Number(childText(element, 'Year'));
  const month = monthNumber(childText(element, 'Month') ?? '');
  const day = Number(childText(element, 'Day'));
  if (!month || !isYear(year) || !(day >= 1 && day <= daysInMonth(year, month))) return null;
  return textOf(year, month, day);
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1000 && year <= 2999;
}

/**
 * What a printed date says: "2019", "2019 Mar 5", "1998 Sep-Oct", "1998 Dec-1999 Jan", "1998-1999",
 * "1995 Dec 6-20", "Winter 2016", "2019 May/June" ... A text that says nothing of this keeps only its text.
 */
export function readDate(written: string): PublicationDate {
  const text = written.replace(/\s+/g, ' ').trim();
  const [left = '', right = ''] = splitRange(text);
  // "Spring-Summer 2001": the year may only be at the end.
  const start = readEnd(left) ?? readEnd(left, readEnd(right));
  if (!start) return { text, from: null, to: null, precision: null };
  const end = right ? readEnd(right, start) : undefined;
  const from = textOfDay(first(start));
  const to = textOfDay(last(end ?? start));
  if (to < from) return { text, from, to: textOfDay(last(start)), precision: precisionOf(start) };
  return { text, from, to, precision: end ? 'range' : precisionOf(start) };
}

/** The two ends of a range: split at a hyphen or a slash between two names, years or days. */
function splitRange(text: string): string[] {
  return text.split(/\s*[-/–]\s*/).slice(0, 2);
}

/** One end of a date: what is known of it. Month as (from, to) because a season is three of them. */
interface End {
  readonly year: number;
  readonly months?: readonly [number, number];
  readonly day?: number;
  readonly season: boolean;
}

/** Reads "1998", "1998 Sep", "Oct", "1995 Dec 6", "20", "Winter 2016"; what is missing comes from the other end. */
function readEnd(written: string, other?: End): End | undefined {
  let year: number | undefined;
  let months: readonly [number, number] | undefined;
  let day: number | undefined;
  let season = false;
  for (const word of written.split(' ')) {
    const named = seasons[word.toLowerCase()];
    // A number is a month only after its year: "2019 03", but not the 20 of "Dec 6-20".
    const month = /^\d/.test(word) && year === undefined ? undefined : monthNumber(word);
    if (/^\d{4}$/.test(word) && isYear(Number(word))) year = Number(word);
    else if (named) {
      months = named;
      season = true;
    } else if (month !== undefined && months === undefined) months = [month, month];
    else if (/^\d{1,2}$/.test(word)) day = Number(word);
  }
  if (year === undefined && months === undefined && (day === undefined || !other)) return undefined;
  const known = year ?? other?.year;
  if (known === undefined) return undefined;
  const theirs = year === undefined ? (months ?? other?.months) : months;
  const valid =
    theirs !== undefined && day !== undefined && day >= 1 && day <= daysInMonth(known, theirs[0]);
  return {
    year: known,
    season,
    ...(theirs ? { months: theirs } : {}),
    ...(valid && day !== undefined ? { day } : {}),
  };
}

function first({ year, months, day }: End): Day {
  return { year, month: months?.[0] ?? 1, day: day ?? 1 };
}

function last({ year, months, day }: End): Day {
  const month = months?.[1] ?? 12;
  return { year, month, day: day ?? daysInMonth(year, month) };
}

function precisionOf({ months, day, season }: End): Precision {
  if (season) return 'season';
  if (day !== undefined) return 'day';
  return months ? 'month' : 'year';
}
