import type { Line } from '../domain/text/line-breaking.js';
import type { Base } from '../layout/directions.js';

/** An element of the structure of a document, which is what is read out. */
export interface Element {
  readonly type: string;
  readonly options: {
    readonly actual?: string;
    readonly alt?: string;
    readonly scope?: 'Column';
    readonly bbox?: [number, number, number, number];
    readonly placement?: 'Block';
  };
  readonly children: readonly Element[];
}

/** @param options what is said beyond what is shown */
export function element(
  type: string,
  children: readonly Element[] = [],
  options: Element['options'] = {},
): Element {
  return { type, options, children };
}

/** Lines in their place on a page. Without an element they are an artifact. All lengths in points, from the top left. */
export interface WrittenText {
  readonly kind: 'text';
  readonly element: Element | null;
  readonly lines: readonly Line[];
  readonly style: 'serif' | 'sans';
  readonly size: number;
  readonly colour: string;
  readonly base: Base;
  /** Where lines start, or end. */
  readonly x: number;
  readonly align: 'start' | 'end';
  readonly firstBaseline: number;
  readonly leading: number;
  /** Leads to this address when touched. */
  readonly link: string | null;
}

/** A line across the page. */
export interface RuledLine {
  readonly kind: 'rule';
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly thickness: number;
  readonly colour: string;
}

/** A QR code. */
export interface Code {
  readonly kind: 'code';
  readonly element: Element;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export type Piece = WrittenText | RuledLine | Code;

/** The part of each page that is written on, in points. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly bottom: number;
}

/** Pages that are filled from the top, one after the other. */
export class Sheets {
  readonly pages: Piece[][] = [[]];
  /** Up to where the last page is filled. */
  y: number;

  constructor(readonly area: Area) {
    this.y = area.top;
  }

  get height(): number {
    return this.area.bottom - this.area.top;
  }

  get room(): number {
    return this.area.bottom - this.y;
  }

  /** Whether the last page is still empty. */
  get fresh(): boolean {
    return this.y === this.area.top;
  }

  turn(): void {
    this.pages.push([]);
    this.y = this.area.top;
  }

  addPiece(piece: Piece): void {
    this.pages.at(-1)?.push(piece);
  }
}
