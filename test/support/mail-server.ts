import { once } from 'node:events';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** An email as it came over the wire. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** With the bytes of the message as Latin 1, so that what is not ASCII stands out. */
  readonly raw: string;
  readonly secure: boolean;
  readonly user: string | null;
}

/** What the server says to a recipient; null takes it. */
export type Verdict = { readonly code: number; readonly text: string } | null;

/** A mail server of this machine that keeps what it gets and says what the test wants. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  /** What is said to the next recipients, in turn; then all are taken. */
  verdicts: Verdict[] = [];
  /** Every attempt to sign in, right or wrong. */
  readonly signIns: string[] = [];
  private readonly server: SMTPServer;

  constructor(options: SMTPServerOptions = {}) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      onAuth: (auth, _, answer) => {
        this.signIns.push(`${auth.username ?? ''}:${auth.password ?? ''}`);
        answer(null, { user: auth.username ?? '' });
      },
      onRcptTo: (_, __, answer) => {
        const verdict = this.verdicts.shift() ?? null;
        answer(verdict && Object.assign(new Error(verdict.text), { responseCode: verdict.code }));
      },
      onData: (stream, session, answer) => {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          this.received.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            raw: Buffer.concat(pieces).toString('latin1'),
            secure: session.secure,
            user: typeof session.user === 'string' ? session.user : null,
          });
          answer();
        });
      },
      ...options,
    });
    // A client that breaks off is what some tests are about.
    this.server.on('error', () => undefined);
  }

  /** @param port a port that was free a moment ago; any other when 0 */
  async start(port = 0): Promise<this> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server.server, 'listening');
    return this;
  }

  get port(): number {
    const address = this.server.server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

/** The value of a header, with the encoded words of RFC 2047 read; null when there is none. */
export function headerOf({ raw }: ReceivedMail, name: string): string | null {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const line = head
    .split('\r\n')
    .find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  if (line === undefined) return null;
  return line
    .slice(name.length + 1)
    .trim()
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/(?:=\?UTF-8\?[BQ]\?[^?]*\?=)+/gi, (words) => {
      const bytes = [...words.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, kind, text]) =>
        kind?.toUpperCase() === 'B' ? Buffer.from(text ?? '', 'base64') : quotedBytes(text ?? ''),
      );
      return Buffer.concat(bytes).toString();
    });
}

/** The parts of an email that are no containers, by their types. */
export function partsOf({ raw }: ReceivedMail): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (const section of raw.split(/\r\n--[^\r\n]+/)) {
    const at = section.indexOf('\r\n\r\n');
    const head = section.slice(0, at);
    const type = /content-type: ([\w/+-]+)/i.exec(head)?.[1]?.toLowerCase();
    if (at < 0 || !type || type.startsWith('multipart/')) continue;
    const body = section.slice(at + 4);
    const encoding = /content-transfer-encoding: (\S+)/i.exec(head)?.[1]?.toLowerCase();
    parts.set(
      type,
      encoding === 'base64'
        ? Buffer.from(body, 'base64')
        : encoding === 'quoted-printable'
          ? quotedBytes(body.replace(/=\r\n/g, ''))
          : Buffer.from(body, 'latin1'),
    );
  }
  return parts;
}

function quotedBytes(text: string): Buffer {
  const plain = text.replace(/_/g, text.includes('\r\n') ? '_' : ' ');
  return Buffer.from(
    plain.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );
}
